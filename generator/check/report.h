// Findings for programs: JSON, SARIF 2.1.0, and the commands that GitHub Actions shows beside the lines of a change.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace hakusho::check {

// {"findings": [{severity, code, message, hint, path, line, column, length, accepted}], "errors", "warnings",
// "infos", "accepted"}; fields without a value are left out.
std::string report_json(const Diagnostics& diagnostics);

// Static Analysis Results Interchange Format 2.1.0 (OASIS): one run, one rule a code; accepted findings are suppressed
// with their reason.  Columns count characters.
std::string report_sarif(const Diagnostics& diagnostics, std::string_view version);

// `::error file=…,line=…,col=…,title=…::message`, one line a finding; accepted ones are notices.
std::string report_github(const Diagnostics& diagnostics);

}  // namespace hakusho::check
