// What a reader sees of a page, white space left out: the same for both formats, so that they can be compared.
#pragma once

#include <string>
#include <vector>

#include "model/whitepaper.h"

namespace hakusho {

std::string text_of_html(std::string_view html);
// As cmark-gfm reads it, in its safe mode.
std::string html_of_markdown(const std::string& markdown);
std::string text_of_markdown(const std::string& markdown);

// Everything a whitepaper says: the texts of bodies, parts, notes, table cells and responsibilities, each in pieces
// that no filled reference interrupts.
std::vector<std::string> pieces_of(const Whitepaper& whitepaper);

}  // namespace hakusho
