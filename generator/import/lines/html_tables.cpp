#include "import/lines/html_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_lines = 5'000;
constexpr std::size_t most_columns = 32;
constexpr std::size_t most_spanned_rows = 500;
constexpr std::size_t longest_entity = 12;

std::optional<char32_t> entity(std::u32string_view name) {
  static constexpr std::array<std::pair<std::u32string_view, char32_t>, 8> names = {{{U"amp", U'&'},
                                                                                     {U"lt", U'<'},
                                                                                     {U"gt", U'>'},
                                                                                     {U"quot", U'"'},
                                                                                     {U"apos", U'\''},
                                                                                     {U"nbsp", U' '},
                                                                                     {U"yen", U'¥'},
                                                                                     {U"copy", U'©'}}};
  for (const auto& [word, character] : names)
    if (name == word) return character;
  if (name.size() < 2 || name[0] != U'#') return std::nullopt;
  const bool hexadecimal = name[1] == U'x' || name[1] == U'X';
  char32_t value = 0;
  for (const char32_t digit : name.substr(hexadecimal ? 2 : 1)) {
    const char32_t small = digit | 32;
    if (is_digit(digit)) value = value * (hexadecimal ? 16 : 10) + (digit - U'0');
    else if (hexadecimal && small >= U'a' && small <= U'f') value = value * 16 + (small - U'a' + 10);
    else return std::nullopt;
    if (value > 0x10FFFF) return std::nullopt;
  }
  const bool character = value >= 0x20 && !(value >= 0xD800 && value <= 0xDFFF) && value != 0xFFFC;
  return character ? std::optional(value) : std::nullopt;
}

struct Tag {
  std::u32string name;  // small letters, `/` before the name of a closing tag
  std::u32string_view attributes;
  std::size_t end = 0;
};

std::optional<Tag> tag_at(std::u32string_view text, std::size_t at) {
  if (text[at] != U'<') return std::nullopt;
  const std::size_t close = text.find(U'>', at);
  if (close == std::u32string_view::npos) return std::nullopt;
  std::u32string_view inside = text.substr(at + 1, close - at - 1);
  std::size_t name = inside.starts_with(U"/") ? 1 : 0;
  while (name < inside.size() &&
         (is_digit(inside[name]) || ((inside[name] | 32) >= U'a' && (inside[name] | 32) <= U'z')))
    ++name;
  if (name == 0 || (name == 1 && inside[0] == U'/')) return std::nullopt;
  return Tag{lower(inside.substr(0, name)), inside.substr(name), close + 1};
}

std::size_t number_in(std::u32string_view attributes, std::u32string_view name, std::size_t most) {
  const std::u32string text = lower(attributes);
  const std::size_t found = text.find(std::u32string(name) + U"=");
  if (found == std::u32string::npos) return 1;
  std::size_t at = found + name.size() + 1;
  while (at < text.size() && (text[at] == U'"' || text[at] == U'\'')) ++at;
  std::size_t number = 0;
  for (; at < text.size() && is_digit(text[at]) && number < most; ++at) number = number * 10 + (text[at] - U'0');
  return std::clamp<std::size_t>(number, 1, most);
}

class Rows {
 public:
  void begin_row() {
    end_cell();
    rows_.emplace_back();
    column_ = 0;
  }
  void begin_cell(const Tag& tag) {
    end_cell();
    if (rows_.empty()) rows_.emplace_back();
    while (spans_.contains({rows_.size() - 1, column_})) ++column_;
    open_ = true;
    columns_ = number_in(tag.attributes, U"colspan", most_columns);
    const std::size_t rows = number_in(tag.attributes, U"rowspan", most_spanned_rows);
    for (std::size_t row = 1; row < rows; ++row)
      for (std::size_t column = 0; column < columns_; ++column)
        spans_[{rows_.size() - 1 + row, column_ + column}] = true;
  }
  void end_cell() {
    if (!std::exchange(open_, false)) return;
    auto& row = rows_.back();
    if (column_ < most_columns) {
      row.resize(std::max(row.size(), column_ + 1));
      row[column_] = std::u32string(trimmed(text_));
    }
    column_ += columns_;
    text_.clear();
  }
  void add(std::u32string_view text) {
    if (open_) text_ += text;
  }
  void line_break() {
    if (open_ && !trimmed(text_).empty()) text_ += U"<br>";
  }
  std::vector<std::vector<std::u32string>> take() {
    end_cell();
    std::erase_if(rows_, [](const auto& row) {
      return std::all_of(row.begin(), row.end(), [](const std::u32string& cell) { return cell.empty(); });
    });
    std::size_t width = 0;
    for (const auto& row : rows_) width = std::max(width, row.size());
    for (auto& row : rows_) row.resize(width);
    return std::move(rows_);
  }

 private:
  std::vector<std::vector<std::u32string>> rows_;
  std::map<std::pair<std::size_t, std::size_t>, bool> spans_;  // places that a cell above takes
  std::size_t column_ = 0;
  std::size_t columns_ = 1;
  bool open_ = false;
  std::u32string text_;
};

void read(std::u32string_view text, Rows& rows) {
  for (std::size_t at = 0; at < text.size();) {
    const auto tag = tag_at(text, at);
    if (!tag) {
      const std::size_t next = std::min(text.find(U'<', at + 1), text.size());
      rows.add(without_entities(text.substr(at, next - at)));
      at = next;
      continue;
    }
    if (tag->name == U"tr") rows.begin_row();
    else if (tag->name == U"td" || tag->name == U"th") rows.begin_cell(*tag);
    else if (tag->name == U"/td" || tag->name == U"/th" || tag->name == U"/tr") rows.end_cell();
    else if (tag->name == U"br" || tag->name == U"p" || tag->name == U"li") rows.line_break();
    at = tag->end;
  }
  rows.add(U" ");
}

std::u32string as_bars(const std::vector<std::u32string>& row) {
  std::u32string line = U"|";
  for (const std::u32string& cell : row) {
    line += U' ';
    std::u32string_view rest = cell;
    while (rest.ends_with(U"<br>")) rest = trimmed(rest.substr(0, rest.size() - 4));
    for (const char32_t character : rest) {
      if (character == U'|') line += U'\\';
      line += character == U'\n' ? U' ' : character;
    }
    line += U" |";
  }
  return line;
}

}  // namespace

std::u32string without_entities(std::u32string_view text) {
  std::u32string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == U'&' ? text.substr(at, longest_entity).find(U';') : std::u32string_view::npos;
    const auto character = end == std::u32string_view::npos ? std::nullopt : entity(text.substr(at + 1, end - 1));
    if (!character) {
      plain += text[at];
      continue;
    }
    plain += *character;
    at += end;
  }
  return plain;
}

std::optional<HtmlTable> html_table(const std::vector<SourceLine>& lines, std::size_t at) {
  const auto begins = tag_at(lines[at].text, 0);
  if (!begins || begins->name != U"table") return std::nullopt;
  HtmlTable table;
  Rows rows;
  for (table.end = at; table.end < std::min(lines.size(), at + most_lines);) {
    const std::u32string& text = lines[table.end++].text;
    read(text, rows);
    if (!contains(lower(text), U"</table>")) continue;
    const auto cells = rows.take();
    if (cells.empty() || cells.front().empty()) return std::nullopt;
    for (std::size_t row = 0; row < cells.size(); ++row) {
      SourceLine line = lines[at];
      line.text = as_bars(cells[row]);
      line.indent = 0;
      line.after_blank = row == 0;
      table.lines.push_back(line);
      if (row > 0) continue;
      line.text = as_bars(std::vector<std::u32string>(cells[0].size(), U"---"));
      line.after_blank = false;
      table.lines.push_back(std::move(line));
    }
    return table;
  }
  return std::nullopt;
}

}  // namespace hakusho::imports
