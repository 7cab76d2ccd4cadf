// What a document says at the top of every printed page: a style sheet of its own.
//
// A page holds no style (its policy forbids it), and browsers put no text of a page into the margins of the paper.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

std::string print_sheet(std::string_view running_title);

}  // namespace hakusho::render
