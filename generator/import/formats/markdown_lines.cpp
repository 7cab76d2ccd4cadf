#include "import/formats/markdown_lines.h"

#include <algorithm>

#include "base/text.h"
#include "import/lines/joining.h"
#include "import/words/characters.h"
#include "import/words/markdown_text.h"

namespace hakusho::imports {

namespace {

constexpr int most_depth = 3;       // of lists inside each other
constexpr int columns_a_level = 4;  // below the text of `-` and of `1.`

std::u32string without_line_feeds(std::u32string_view text) {
  std::u32string line;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    const std::u32string_view part = text.substr(begin, end - begin);
    line = begin == 0 ? std::u32string(part) : joined(trimmed(line), trimmed(part));
    begin = end + 1;
  }
  return line;
}

std::u32string escaped(std::u32string_view text) { return wide(escaped_inline(text)); }

// At the beginning of a line a mark of a heading, a quotation, a table or a rule is escaped; numbers and bullets that
// were typed are the list that their writer meant.
std::u32string escaped_at_begin(std::u32string_view text) {
  const std::u32string_view rest = trimmed(text);
  if (rest.empty()) return {};
  const bool rule = rest.find_first_not_of(U"-= ") == std::u32string_view::npos;
  const bool mark = std::u32string_view(U"#>=|").find(rest.front()) != std::u32string_view::npos;
  return rule || mark ? wide(escaped_block(rest)) : escaped(rest);
}

std::u32string link(std::u32string_view words, const std::string& target) {
  const std::u32string address = wide(target);
  const bool plain = address.find_first_of(U" ()<>\n") == std::u32string::npos;
  if (!plain || trimmed(words).empty()) return escaped(without_line_feeds(words));
  if (trimmed(words) == address) return U"<" + address + U">";
  return U"[" + escaped(without_line_feeds(words)) + U"](" + address + U")";
}

// The segments as lines of Markdown, without empty ones.
std::vector<std::u32string> lines_of(const std::vector<Segment>& segments) {
  std::vector<std::u32string> lines(1);
  for (const Segment& segment : segments) {
    if (segment.kind == SegmentKind::note) {
      lines.back() += U"[^" + segment.text + U"]";
      continue;
    }
    if (segment.kind == SegmentKind::link) {
      lines.back() += link(segment.text, segment.target);
      continue;
    }
    const std::u32string_view text = segment.text;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(U'\n', begin), text.size());
      if (begin > 0) lines.emplace_back();
      const std::u32string_view piece = text.substr(begin, end - begin);
      lines.back() += trimmed(lines.back()).empty() ? escaped_at_begin(piece) : escaped(piece);
      // A blank between this text and a link or a note behind it.
      if (lines.back().size() > 0 && !piece.empty() && is_blank(piece.back()) && !is_blank(lines.back().back()))
        lines.back() += U' ';
      begin = end + 1;
    }
  }
  for (std::u32string& line : lines) line = trimmed(std::u32string(line));
  std::erase_if(lines, [](const std::u32string& line) { return line.empty(); });
  return lines;
}

std::u32string cell_of(const std::vector<Segment>& segments) {
  std::u32string cell;
  for (const std::u32string& line : lines_of(segments)) {
    if (!cell.empty()) cell += U"<br>";
    for (const char32_t character : line) {
      if (character == U'|' && (cell.empty() || cell.back() != U'\\')) cell += U'\\';
      cell += character;
    }
  }
  return cell;
}

}  // namespace

std::u32string seen_text(const std::vector<Segment>& segments) {
  std::u32string text;
  for (const Segment& segment : segments)
    if (segment.kind != SegmentKind::note) text += segment.text;
  return text;
}

bool is_blank_text(const std::vector<Segment>& segments) {
  return std::all_of(segments.begin(), segments.end(), [](const Segment& segment) {
    return segment.kind != SegmentKind::note && trimmed(segment.text).empty();
  });
}

std::vector<Segment> joined_paragraphs(const std::vector<std::vector<Segment>>& paragraphs) {
  std::vector<Segment> joined;
  for (const std::vector<Segment>& paragraph : paragraphs) {
    if (is_blank_text(paragraph)) continue;
    if (!joined.empty()) joined.push_back({SegmentKind::text, U"\n", {}});
    joined.insert(joined.end(), paragraph.begin(), paragraph.end());
  }
  return joined;
}

void MarkdownWriter::add(std::u32string text, std::size_t place, bool after_blank, int indent) {
  SourceLine line;
  line.number = place;
  line.text = std::move(text);
  line.indent = indent;
  line.right = indent;
  for (const char32_t character : line.text) line.right += columns_of(character);
  line.after_blank = after_blank || lines_.empty();
  line.page_begins = page_begins_ || lines_.empty();
  page_begins_ = false;
  lines_.push_back(std::move(line));
}

void MarkdownWriter::add_paragraph(std::vector<std::u32string> lines, std::size_t place, bool after_blank, int indent) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    add(std::move(lines[at]), place, after_blank && at == 0, indent);
    lines_.back().hard_break_before = at > 0;
  }
}

void MarkdownWriter::heading(int level, const std::u32string& label, const std::u32string& gap,
                             const std::vector<Segment>& title, std::size_t place) {
  std::vector<Segment> words;
  std::vector<Segment> notes;
  for (const Segment& segment : title) (segment.kind == SegmentKind::note ? notes : words).push_back(segment);
  const std::u32string text = escaped(trimmed(without_line_feeds(seen_text(words))));
  if (text.empty() && label.empty()) return;
  const std::u32string_view before = trimmed(label);
  std::u32string line(static_cast<std::size_t>(std::clamp(level, 1, 6)), U'#');
  line += U' ';
  line += before;
  if (!before.empty()) line += gap;
  add(line + text, place, true);
  lines_.back().label = before;
  if (!notes.empty()) add_paragraph(lines_of(notes), place, true);
  before_ = Block::other;
}

void MarkdownWriter::paragraph(const std::vector<Segment>& segments, std::size_t place) {
  add_paragraph(lines_of(segments), place, true);
  before_ = Block::other;
}

void MarkdownWriter::item(int depth, std::u32string_view mark, const std::vector<Segment>& segments,
                          std::size_t place) {
  std::vector<std::u32string> lines = lines_of(segments);
  if (lines.empty()) return;
  lines.front() = std::u32string(mark) + U" " + lines.front();
  const bool first = before_ != Block::item;
  depth_ = std::clamp(depth, 0, first ? 0 : std::min(depth_ + 1, most_depth));
  add_paragraph(std::move(lines), place, first, columns_a_level * depth_);
  before_ = Block::item;
}

void MarkdownWriter::marked(int depth, const std::u32string& mark, std::vector<Segment> segments, std::size_t place) {
  if (depth > 0 && before_ == Block::item) {
    segments.insert(segments.begin(), {SegmentKind::text, mark + U" ", {}});
    item(depth, U"-", segments, place);
    return;
  }
  std::vector<std::u32string> lines = lines_of(segments);
  if (lines.empty()) lines.emplace_back();
  lines.front() = trimmed(escaped_at_begin(mark) + U" " + lines.front());
  if (lines.front().empty()) return;
  const bool below = before_ == Block::marked;
  const std::size_t first = lines_.size();
  add_paragraph(std::move(lines), place, !below);
  lines_[first].hard_break_before = below;
  before_ = Block::marked;
}

void MarkdownWriter::table(const TableCells& rows, const std::vector<std::size_t>& places) {
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    std::u32string line = U"|";
    for (std::size_t column = 0; column < columns; ++column)
      line += U" " + (column < rows[at].size() ? cell_of(rows[at][column]) : std::u32string()) + U" |";
    add(line, places[at], at == 0);
    if (at > 0) continue;
    line = U"|";
    for (std::size_t column = 0; column < columns; ++column) line += U" --- |";
    add(line, places[at], false);
  }
  before_ = Block::other;
}

void MarkdownWriter::note(std::u32string_view name, const std::vector<Segment>& segments, std::size_t place) {
  std::u32string text;
  for (const std::u32string& line : lines_of(segments)) text = joined(text, line);
  if (text.empty()) return;
  add(U"[^" + std::u32string(name) + U"]: " + text, place, true);
  before_ = Block::other;
}

}  // namespace hakusho::imports
