// The style sheet that prints a running title at the top of every sheet of paper.
//
// It is a file because pages may not contain styles (their policy forbids it), and only CSS can print into margins.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

std::string print_sheet(std::string_view running_title);

}  // namespace hakusho::render
