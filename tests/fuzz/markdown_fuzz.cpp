// Any Markdown: reading it never fails, its HTML holds nothing but what prose may have, and what is written as
// Markdown reads back as the same text.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "../prose/allowed_html.h"
#include "read/markdown.h"
#include "render/prose/prose_html.h"
#include "render/prose/prose_markdown.h"

using namespace hakusho;
using namespace hakusho::read;
using namespace hakusho::render;

namespace {

[[noreturn]] void broken(const std::string& promise, const std::string& shown) {
  std::fprintf(stderr, "broken: %s\n%s\n", promise.c_str(), shown.c_str());
  std::abort();
}

// White space is layout; everything else is text.
std::string folded(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(),
                            [](char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }),
             text.end());
  return text;
}

bool refers_to_footnote(const std::vector<Inline>& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& part) {
    return part.kind == InlineKind::footnote_reference || refers_to_footnote(part.children);
  });
}

bool refers_to_footnote(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    bool refers = refers_to_footnote(block.inlines) || refers_to_footnote(block.blocks);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) refers = refers || refers_to_footnote(cell.inlines);
    return refers;
  });
}

// A footnote within a footnote: they are read in another order the next time, since all stand at the end then.
bool nests_footnotes(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::footnote_definition && refers_to_footnote(block.blocks);
  });
}

// The files of a dataset hold no control characters; the reader of those files refuses them.
bool may_be_in_a_file(const std::string& text) {
  return std::none_of(text.begin(), text.end(), [](unsigned char byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Words words;
  ProseOptions options;
  options.words = &words;
  options.heading_level = 1;
  Diagnostics found;
  const std::string markdown(reinterpret_cast<const char*>(data), size);
  const Prose prose = read_markdown(markdown, "body", {}, found);
  if (const auto wrong = why_not_allowed(html_of(prose, options).text)) broken(*wrong, html_of(prose, options).text);
  for (const Diagnostic& each : found.all())
    if (each.code == "read/footnote-unused") return 0;  // what only a lost footnote refers to is lost the next time
  if (!may_be_in_a_file(markdown)) return 0;
  if (markdown.find("[]") != std::string::npos) return 0;  // a link without text is filled when it is written
  if (nests_footnotes(prose.blocks)) return 0;
  const std::string written = markdown_of(prose, options).text;
  Diagnostics found_again;
  const Prose again = read_markdown(written, "body", {}, found_again);
  for (const Diagnostic& each : found_again.all())
    if (each.code == "read/markdown-limit") return 0;  // escaping made it longer
  if (folded(plain_text(again)) != folded(plain_text(prose)))
    broken("the same text", written + "\n--- was\n" + plain_text(prose) + "\n--- is\n" + plain_text(again));
  return 0;
}
