// The templates, themes and words that are part of the program.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::pipeline {

// The path (`templates/annex/layout.yaml`) and bytes of each, in byte order of the paths.
std::vector<std::pair<std::string_view, std::string_view>> built_in_files();

}  // namespace hakusho::pipeline
