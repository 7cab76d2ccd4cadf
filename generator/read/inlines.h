// Putting inlines together: texts that meet become one, bare URLs become links.
#pragma once

#include <string>
#include <vector>

#include "model/prose.h"

namespace hakusho::read {

void add_text(std::vector<Inline>& inlines, std::string text, Position at);
void add_break(std::vector<Inline>& inlines, InlineKind kind);
// `parts` behind `inlines`, texts that meet made one.
void splice(std::vector<Inline>& inlines, std::vector<Inline> parts);

// The same inlines with every bare URL in their own texts made a link.
std::vector<Inline> with_links(std::vector<Inline> inlines);
// Without line ends at the begin and the end, and one in a row: where raw HTML was dropped between them.
std::vector<Inline> without_stray_breaks(std::vector<Inline> inlines);
// Without any of that kind, whose children take its place: strong within strong says nothing more.
std::vector<Inline> without_nested(std::vector<Inline> inlines, InlineKind kind);

}  // namespace hakusho::read
