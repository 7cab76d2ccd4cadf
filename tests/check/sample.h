// A small catalog, and whitepapers that are checked against it as a test writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/rules.h"

namespace hakusho {

const Catalogs& sample_catalogs();

// The whitepaper that begins with five lines of front matter; `rest` begins in line 6.
Whitepaper sample(const std::string& rest);

// What the rule of that code finds, as `line:column message`; accepted findings begin with `accepted `.
std::vector<std::string> found(std::string_view code, const std::string& rest);
std::vector<std::string> found(std::string_view code, const Whitepaper& whitepaper, const check::CheckContext& context);

}  // namespace hakusho
