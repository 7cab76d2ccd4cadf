#include "read/markdown.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "base/unicode.h"
#include "read/emphasis.h"
#include "read/inlines.h"
#include "read/link.h"
#include "read/markdown_limits.h"
#include "read/markdown_place.h"
#include "read/syntax_tree.h"
#include "read/typed_lines.h"

namespace hakusho::read {

namespace {

constexpr std::size_t quoted_characters = 40;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The parser cuts the text of a footnote that is not there by columns, which may be within a character.
std::string string_of(const char* text) {
  if (text == nullptr || *text == '\0') return {};
  std::string whole = without_marks(text);
  std::size_t last = whole.size() - 1;
  while (last > 0 && is_continuation(whole[last])) --last;
  const bool cut = is_continuation(whole.front()) || first_invalid(std::string_view(whole).substr(last));
  return cut ? encode(decode(whole)) : whole;
}

std::size_t count_children(cmark_node* parent) {
  std::size_t count = 0;
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) ++count;
  return count;
}

// The first line, cut, for a message.
std::string quoted(std::string_view text) {
  const std::vector<char32_t> characters = decode(trim(split(trim(text), '\n').front()));
  if (characters.size() <= quoted_characters) return "`" + encode(characters) + "`";
  return "`" + encode({characters.begin(), characters.begin() + quoted_characters}) + "…`";
}

// A reference that a layout fills with the number and title of a section.
bool leads_to_section(std::string_view target) {
  const std::size_t hash = target.find('#');
  return hash != std::string_view::npos && hash + 1 < target.size() && target.find(':') > hash;
}

enum class UrlsInText { link, leave };  // leave: inside a link, where no other link may stand

// Turns the parser's tree into the model.  Recursion is bounded by `limits::markdown_nesting`.
class Reading {
 public:
  Reading(const std::string& path, const PlaceMap& places, Diagnostics& found)
      : path_(path), places_(places), found_(found) {}

  std::vector<Block> blocks_below(cmark_node* parent) {
    std::vector<Block> blocks;
    blocks.reserve(count_children(parent));
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
      add_block(blocks, node);
    return blocks;
  }

  // Reports the footnotes of the parsed text that are not in its tree.
  void report_unused_footnotes();

 private:
  Position at(cmark_node* node) const {
    return places_.at(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  }
  // The parser gives the columns of a paragraph's later lines as if each began where the first begins.
  Position at_in(cmark_node* block, cmark_node* node) const;
  Location where(cmark_node* node) const { return {path_, at(node), 1}; }
  Location where_in(cmark_node* block, cmark_node* node) const { return {path_, at_in(block, node), 1}; }

  void add_block(std::vector<Block>& blocks, cmark_node* node);
  void fill(Block& block, cmark_node* node);
  void fill_list(Block& block, cmark_node* node);
  void fill_table(Block& block, cmark_node* node);
  void fill_row(Row& row, cmark_node* node, std::size_t columns);
  void report_html(cmark_node* node, Location place);
  void cover(cmark_node* node);

  std::vector<Inline> inlines_below(cmark_node* block, cmark_node* parent, UrlsInText urls);
  void add_inline(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node, UrlsInText urls);
  void add_link(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node);
  void add_image(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node);
  void report_unknown_footnote(const Inline& text);

  const std::string& path_;
  const PlaceMap& places_;
  Diagnostics& found_;
  std::vector<bool> covered_;  // lines that some text of the tree comes from
  int footnotes_ = 0;
};

// The cells that a row of a table is written with, from its first byte.
std::size_t count_cells(std::string_view row) {
  row = trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\') ++at;
    else if (row[at] == '|' && at + 1 < row.size()) ++cells;
  }
  return cells;
}

Alignment alignment_of(std::uint8_t letter) {
  switch (letter) {
    case 'l': return Alignment::left;
    case 'c': return Alignment::center;
    case 'r': return Alignment::right;
    default: return Alignment::none;
  }
}

Position Reading::at_in(cmark_node* block, cmark_node* node) const {
  const int line = cmark_node_get_start_line(node);
  int column = cmark_node_get_start_column(node);
  if (line > cmark_node_get_start_line(block))
    column += places_.content_column(line) - cmark_node_get_start_column(block);
  return places_.at(line, column);
}

void Reading::cover(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool holds_blocks = type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE ||
                            type == CMARK_NODE_FOOTNOTE_DEFINITION || type == CMARK_NODE_ITEM ||
                            has_kind(node, "tasklist");
  const int first = cmark_node_get_start_line(node);
  const auto last = static_cast<std::size_t>(holds_blocks ? first : std::max(cmark_node_get_end_line(node), first));
  if (covered_.size() <= last) covered_.resize(last + 1);
  for (int line = std::max(first, 0); line <= static_cast<int>(last); ++line)
    covered_[static_cast<std::size_t>(line)] = true;
}

void Reading::report_html(cmark_node* node, Location place) {
  const std::string html = string_of(cmark_node_get_literal(node));
  place.length = static_cast<std::uint32_t>(count_characters(split(trim(html), '\n').front()));
  if (trim(html).starts_with("<!--")) {
    found_.warning("read/html-comment", std::move(place), "the comment " + quoted(html) + " is not published",
                   "write it as a comment of the dataset's file (`# …`)");
    return;
  }
  const bool line_break = html.starts_with("<br");
  found_.error("read/raw-html", std::move(place), "raw HTML " + quoted(html) + " is not published",
               line_break ? "end the line with a backslash to break it; a table cell holds one line"
                          : "write it in Markdown, or put it between backticks to show it as it is");
}

void Reading::add_block(std::vector<Block>& blocks, cmark_node* node) {
  cover(node);
  Block block;
  block.at = at(node);
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: block.kind = BlockKind::paragraph; break;
    case CMARK_NODE_HEADING: block.kind = BlockKind::heading; break;
    case CMARK_NODE_LIST: block.kind = BlockKind::bullet_list; break;
    case CMARK_NODE_ITEM: block.kind = BlockKind::item; break;
    case CMARK_NODE_BLOCK_QUOTE: block.kind = BlockKind::quote; break;
    case CMARK_NODE_CODE_BLOCK: block.kind = BlockKind::code; break;
    case CMARK_NODE_THEMATIC_BREAK: block.kind = BlockKind::rule; break;
    case CMARK_NODE_FOOTNOTE_DEFINITION: block.kind = BlockKind::footnote_definition; break;
    case CMARK_NODE_HTML_BLOCK: report_html(node, where(node)); return;
    default:
      if (has_kind(node, "table")) block.kind = BlockKind::table;
      else if (has_kind(node, "tasklist")) block.kind = BlockKind::item;
      else return;
  }
  fill(block, node);
  if (block.kind == BlockKind::paragraph && block.inlines.empty()) return;
  blocks.push_back(std::move(block));
}

void Reading::fill(Block& block, cmark_node* node) {
  switch (block.kind) {
    case BlockKind::paragraph:
      block.inlines = inlines_below(node, node, UrlsInText::link);
      if (const Inline* line = keep_typed_lines(block.inlines))
        found_.info("read/typed-list", {path_, line->at, 1},
                    "these lines are shown one below the other, as they are typed",
                    "Markdown has lists: begin each item with `- ` or `1. `, and a new paragraph with an empty line");
      break;
    case BlockKind::heading:
      block.level = cmark_node_get_heading_level(node);
      block.inlines = inlines_below(node, node, UrlsInText::link);
      break;
    case BlockKind::bullet_list:
    case BlockKind::ordered_list: fill_list(block, node); break;
    case BlockKind::item:
      if (has_kind(node, "tasklist"))
        block.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? Task::done : Task::open;
      block.blocks = blocks_below(node);
      break;
    case BlockKind::quote: block.blocks = blocks_below(node); break;
    case BlockKind::code:
      block.text = string_of(cmark_node_get_literal(node));
      block.info = string_of(cmark_node_get_fence_info(node));
      break;
    case BlockKind::table: fill_table(block, node); break;
    case BlockKind::rule: break;
    case BlockKind::footnote_definition:
      // The parser names a reference by the place of its definition among those that are referred to.
      block.text = std::to_string(++footnotes_);
      block.blocks = blocks_below(node);
      break;
  }
}

void Reading::fill_list(Block& block, cmark_node* node) {
  if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
    block.kind = BlockKind::ordered_list;
    block.start = cmark_node_get_list_start(node);
  }
  block.tight = cmark_node_get_list_tight(node) != 0;
  block.blocks = blocks_below(node);
}

void Reading::fill_table(Block& block, cmark_node* node) {
  const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (std::size_t column = 0; column < columns; ++column)
    block.alignments.push_back(letters == nullptr ? Alignment::none : alignment_of(letters[column]));
  block.rows.reserve(count_children(node));
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    Row& row = block.rows.emplace_back();
    row.at = at(child);
    fill_row(row, child, columns);
  }
}

void Reading::fill_row(Row& row, cmark_node* node, std::size_t columns) {
  row.cells.reserve(columns);
  for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr; cell = cmark_node_next(cell))
    row.cells.push_back({inlines_below(cell, cell, UrlsInText::link)});
  row.cells.resize(std::max(row.cells.size(), columns));
  const auto begin = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node) - 1, 0));
  const std::string_view line = places_.line(cmark_node_get_start_line(node));
  const std::size_t written = begin < line.size() ? count_cells(line.substr(begin)) : 0;
  if (written > columns)
    found_.error("read/table-cells", where(node),
                 "this row has " + std::to_string(written) + " cells, but the table's header has " +
                     std::to_string(columns) + ", so the last would be lost",
                 "write `\\|` for a pipe inside a cell, or add a column to the header");
}

std::vector<Inline> Reading::inlines_below(cmark_node* block, cmark_node* parent, UrlsInText urls) {
  std::vector<Inline> inlines;
  inlines.reserve(count_children(parent));
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
    add_inline(inlines, block, node, urls);
  for (const Inline& part : inlines)
    if (part.kind == InlineKind::text) report_unknown_footnote(part);
  inlines = without_stray_breaks(std::move(inlines));
  return urls == UrlsInText::link ? with_links(std::move(inlines)) : inlines;
}

void Reading::add_inline(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node, UrlsInText urls) {
  const Position at = at_in(block, node);
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TEXT) {
    add_text(inlines, string_of(cmark_node_get_literal(node)), at);
    return;
  }
  Inline part;
  part.at = at;
  switch (type) {
    case CMARK_NODE_SOFTBREAK: add_break(inlines, InlineKind::soft_break); return;
    case CMARK_NODE_LINEBREAK: add_break(inlines, InlineKind::hard_break); return;
    case CMARK_NODE_HTML_INLINE: report_html(node, where_in(block, node)); return;
    case CMARK_NODE_LINK: add_link(inlines, block, node); return;
    case CMARK_NODE_IMAGE: add_image(inlines, block, node); return;
    case CMARK_NODE_CODE:
      part.kind = InlineKind::code;
      part.text = string_of(cmark_node_get_literal(node));
      break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      part.kind = InlineKind::footnote_reference;
      part.text = string_of(cmark_node_get_literal(node));
      break;
    case CMARK_NODE_EMPH: part.kind = InlineKind::emphasis; break;
    case CMARK_NODE_STRONG: part.kind = InlineKind::strong; break;
    default:
      if (!has_kind(node, "strikethrough")) return;
      part.kind = InlineKind::strikethrough;
  }
  part.children = without_nested(inlines_below(block, node, urls), part.kind);
  const bool holds_text = part.kind == InlineKind::code || part.kind == InlineKind::footnote_reference;
  if (holds_text || !part.children.empty()) inlines.push_back(std::move(part));
}

void Reading::add_link(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node) {
  Inline link;
  link.kind = InlineKind::link;
  // File names are published in this form, whatever the system on which they were typed.
  link.target = nfc(string_of(cmark_node_get_url(node)));
  link.title = string_of(cmark_node_get_title(node));
  const Location place = where_in(block, node);
  link.at = place.at;
  link.children = inlines_below(block, node, UrlsInText::leave);
  if (const auto why = why_link_refused(link.target)) {
    found_.error("read/link-refused", place, "the link to " + quoted(link.target) + " is refused: " + *why,
                 "a link may be http, https, mailto, relative, or `#id`");
    splice(inlines, std::move(link.children));
    return;
  }
  if (link.children.empty() && !leads_to_section(link.target)) {
    found_.error("read/empty-link", place, "the link to " + quoted(link.target) + " has no text",
                 "only a link to a section (`#id`) is filled with its number and title");
    add_text(link.children, link.target, place.at);
  }
  inlines.push_back(std::move(link));
}

void Reading::add_image(std::vector<Inline>& inlines, cmark_node* block, cmark_node* node) {
  Inline image;
  image.kind = InlineKind::image;
  image.target = string_of(cmark_node_get_url(node));
  image.title = string_of(cmark_node_get_title(node));
  const Location place = where_in(block, node);
  image.at = place.at;
  image.children = inlines_below(block, node, UrlsInText::leave);
  if (const auto why = why_image_refused(image.target)) {
    found_.error("read/image-refused", place, "the image " + quoted(image.target) + " is refused: " + *why,
                 "put the file into figures/ beside whitepaper.yaml and write `![what it shows](figures/name.png)`");
    splice(inlines, std::move(image.children));
    return;
  }
  if (trim(plain_text(image.children)).empty())
    found_.error("read/image-alt", place, "the image " + quoted(image.target) + " has no alternative text",
                 "say between the brackets what it shows, for those who do not see it");
  inlines.push_back(std::move(image));
}

void Reading::report_unknown_footnote(const Inline& text) {
  const std::size_t begin = text.text.find("[^");
  if (begin == std::string::npos) return;
  const std::size_t end = text.text.find_first_of("] \t", begin);
  if (end == std::string::npos || text.text[end] != ']' || end == begin + 2) return;
  const std::string written = text.text.substr(begin, end + 1 - begin);
  found_.warning("read/footnote-unknown", {path_, text.at, 1}, "there is no footnote " + quoted(written),
                 "add a line `" + written + ": …`, or write `\\[^` for the characters themselves");
}

void Reading::report_unused_footnotes() {
  const int lines = places_.lines();
  covered_.resize(static_cast<std::size_t>(lines) + 1);
  for (int number = 1; number <= lines; ++number) {
    const int column = places_.content_column(number);
    const std::string_view line = places_.line(number).substr(static_cast<std::size_t>(column - 1));
    const std::size_t end = line.find("]:");
    if (covered_[static_cast<std::size_t>(number)] || !line.starts_with("[^") || end == std::string_view::npos)
      continue;
    found_.error("read/footnote-unused", {path_, places_.at(number, column), static_cast<std::uint32_t>(end + 1)},
                 "nothing refers to the footnote " + quoted(without_marks(line.substr(0, end + 1))) +
                     ", so its text would be lost",
                 "refer to it in the text, or remove it");
  }
}

// Whether the text can be parsed; what is wrong with it is added to `found`.
bool may_be_parsed(std::string_view text, const std::string& path, MarkdownPlace place, Diagnostics& found) {
  if (const auto byte = first_invalid(text)) {
    found.error("read/markdown-encoding", {path, place_of_byte(text, *byte, place), 1}, "this text is not UTF-8",
                "save the file as UTF-8");
    return false;
  }
  if (const auto much = find_too_much(text)) {
    Position at{place.line, place.column};
    if (place.lines == MarkdownLines::kept) at.line += static_cast<std::uint32_t>(much->line);
    found.error("read/markdown-limit", {path, at, 1}, much->message, much->hint);
    return false;
  }
  for (std::size_t byte = text.find(emphasis_mark); byte != std::string_view::npos;
       byte = text.find(emphasis_mark, byte + 1))
    found.error("read/reserved-character", {path, place_of_byte(text, byte, place), 1},
                "the character U+10A7F is not published", "write another character");
  return true;
}

// The parser counts a carriage return as the end of a line of its own.
std::string with_line_feeds(const std::string& markdown) {
  if (markdown.find('\r') == std::string::npos) return markdown;
  return replace_all(replace_all(markdown, "\r\n", "\n"), "\r", "\n");
}

}  // namespace

Prose read_markdown(std::string markdown, const std::string& path, MarkdownPlace place, Diagnostics& found) {
  Prose prose;
  prose.at = {place.line, place.column};
  prose.markdown = std::move(markdown);
  const std::string text = with_line_feeds(prose.markdown);
  if (!may_be_parsed(text, path, place, found)) return prose;
  const std::string marked = mark_emphasis(without_marks(text));
  const SyntaxTree tree = parse_syntax(marked);
  const PlaceMap places(marked, place);
  if (cmark_node* deep = find_too_deep(tree.get(), static_cast<int>(limits::markdown_nesting))) {
    found.error(
        "read/markdown-limit", {path, places.at(cmark_node_get_start_line(deep), cmark_node_get_start_column(deep)), 1},
        "Markdown nested too deep (the limit is " + std::to_string(limits::markdown_nesting) + ")", "flatten it");
    return prose;
  }
  Reading reading(path, places, found);
  prose.blocks = reading.blocks_below(tree.get());
  if (marked.find("[^") != std::string::npos) reading.report_unused_footnotes();
  return prose;
}

}  // namespace hakusho::read
