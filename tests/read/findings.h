// What a reader said, one line a finding, for the tests of this room.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace hakusho {

using Findings = std::vector<std::string>;

// `2:1 message`
inline Findings findings_of(const Diagnostics& diagnostics) {
  Findings lines;
  for (const Diagnostic& found : diagnostics.all())
    lines.push_back(std::to_string(found.where.at.line) + ":" + std::to_string(found.where.at.column) + " " +
                    found.message);
  return lines;
}

// `2:1 message / hint`
inline Findings findings_with_hints(const Diagnostics& diagnostics) {
  Findings lines = findings_of(diagnostics);
  for (std::size_t at = 0; at < lines.size(); ++at) lines[at] += " / " + diagnostics.all()[at].hint;
  return lines;
}

}  // namespace hakusho
