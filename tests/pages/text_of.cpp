#include "text_of.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>

#include "base/text.h"

namespace hakusho {

namespace {

bool is_blank(char32_t character) { return character <= U' ' || character == U'\u3000' || character == 0xA0; }

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const char32_t character : decode(text))
    if (!is_blank(character)) append_utf8(kept, character);
  return kept;
}

void add_pieces(std::vector<std::string>& pieces, const std::vector<Inline>& inlines) {
  for (const Inline& part : inlines) {
    const bool filled = part.kind == InlineKind::link && part.children.empty();
    if (filled || part.kind == InlineKind::footnote_reference || part.kind == InlineKind::image) pieces.emplace_back();
    else pieces.back() += part.text;
    if (part.kind != InlineKind::image && part.kind != InlineKind::footnote_reference)
      add_pieces(pieces, part.children);
  }
}

void add_pieces(std::vector<std::string>& pieces, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    pieces.emplace_back();
    if (block.kind == BlockKind::code) pieces.back() = block.text;
    add_pieces(pieces, block.inlines);
    add_pieces(pieces, block.blocks);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) {
        pieces.emplace_back();
        add_pieces(pieces, cell.inlines);
      }
  }
}

}  // namespace

std::string text_of_html(std::string_view html) {
  std::string text;
  bool in_tag = false;
  for (const char byte : html) {
    if (byte == '<') in_tag = true;
    else if (byte == '>') in_tag = false;
    else if (!in_tag) text += byte;
  }
  for (const auto& [reference, character] : {std::pair<const char*, const char*>{"&lt;", "<"},
                                             {"&gt;", ">"},
                                             {"&quot;", "\""},
                                             {"&#39;", "'"},
                                             {"&amp;", "&"}})
    text = replace_all(text, reference, character);
  return without_blanks(text);
}

std::string html_of_markdown(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* document = cmark_parser_finish(parser);
  char* html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  std::string read = html;
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return read;
}

std::string text_of_markdown(const std::string& markdown) { return text_of_html(html_of_markdown(markdown)); }

std::vector<std::string> pieces_of(const Whitepaper& whitepaper) {
  std::vector<std::string> pieces;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    add_pieces(pieces, section.body.blocks);
    for (const Part& part : section.parts) add_pieces(pieces, part.body.blocks);
    for (const Note& note : section.notes) add_pieces(pieces, note.body.blocks);
    for (const ResponsibilityItem& item : section.responsibilities) {
      pieces.push_back(item.item);
      pieces.push_back(item.note);
      pieces.push_back(item.group);
    }
    pieces.push_back(section.reason);
    for (const LocalText* text : {&section.item.kind, &section.item.content, &section.item.unit})
      pieces.push_back(text->in("ja"));
  }
  for (const Revision& revision : whitepaper.history.revisions)
    if (whitepaper.history.position != HistoryPosition::none)
      for (const DeclaredChange& change : revision.changes) add_pieces(pieces, change.summary.blocks);
  pieces.push_back(whitepaper.closing);
  std::vector<std::string> kept;
  for (const std::string& piece : pieces)
    if (std::string text = without_blanks(piece); !text.empty()) kept.push_back(std::move(text));
  return kept;
}

}  // namespace hakusho
