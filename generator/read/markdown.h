// Markdown into blocks and inlines: CommonMark with tables, task lists, strikethrough and footnotes.
//
// The only door to cmark-gfm.  Nothing that its tree holds reaches the model unless it is named here: raw HTML and
// links that are not allowed are reported and dropped, each at its place in the dataset's file.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "model/prose.h"

namespace hakusho::read {

// How the lines of a body stand in the file that holds it.
enum class MarkdownLines {
  kept,    // a line of Markdown is a line of the file, each in the same column: a block scalar `|`, a one-line value
  folded,  // they were folded or escaped (`>`, a JSON string): only where the value begins is known
};

// Where the first character of the Markdown stands in its file.
struct MarkdownPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  MarkdownLines lines = MarkdownLines::kept;
};

// Safe to call from several threads.  What is wrong is added to `found` with these codes:
//   read/markdown-limit       more than base/limits.h takes; no blocks are made
//   read/markdown-encoding    ill-formed UTF-8; no blocks are made
//   read/reserved-character   U+10A7F, which the reader needs for itself (emphasis.h); it is dropped
//   read/raw-html             raw HTML; it is dropped
//   read/html-comment         a comment; it is dropped (warning)
//   read/link-refused         a link that leads where no link may; its text stays
//   read/empty-link           a link without text to anything but a section; the target stands for the text
//   read/image-refused        an image from anywhere but `figures/`; its alternative text stays
//   read/image-alt            an image without alternative text
//   read/table-cells          more cells in a row than in the header, which the format does not show
//   read/footnote-unused      a footnote that nothing refers to, which is not shown
//   read/typed-list           lines that are typed as a list (info); they stay apart as line breaks
//   read/footnote-unknown     a reference to a footnote that is not there (warning)
Prose read_markdown(std::string markdown, const std::string& path, MarkdownPlace place, Diagnostics& found);

}  // namespace hakusho::read
