#include "import/lines/pipes.h"

#include <algorithm>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

bool is_row(const TextLine& line) { return !line.text.empty() && line.text[0] == U'|'; }

bool is_rule(std::u32string_view row) {
  return contains(row, U"-") && row.find_first_not_of(U"|-: ") == std::u32string_view::npos;
}

std::u32string cleaned(std::u32string_view cell) {
  std::u32string text;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const std::u32string_view rest = cell.substr(at);
    if (rest.starts_with(U"<br>") || rest.starts_with(U"<br/>") || rest.starts_with(U"<br />")) {
      text += U'\n';
      at += rest.find(U'>');
    } else if (rest.starts_with(U"**")) {
      ++at;
    } else if (rest[0] == U'\\' && rest.size() > 1 && rest[1] < 0x80) {
      text += cell[++at];
    } else {
      text += rest[0];
    }
  }
  return std::u32string(trimmed(text));
}

}  // namespace

std::vector<std::u32string> pipe_cells(std::u32string_view row) {
  std::vector<std::u32string> cells;
  std::u32string_view rest = trimmed(row);
  if (!rest.empty() && rest.front() == U'|') rest.remove_prefix(1);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (rest[at] == U'\\') ++at;
    else if (rest[at] == U'|') {
      cells.push_back(cleaned(rest.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  if (begin < rest.size() && !trimmed(rest.substr(begin)).empty()) cells.push_back(cleaned(rest.substr(begin)));
  return cells;
}

std::optional<PipeTable> pipe_table(std::span<const TextLine> lines) {
  const auto first = std::find_if(lines.begin(), lines.end(), is_row);
  if (first == lines.end()) return std::nullopt;
  PipeTable table;
  table.begin = static_cast<std::size_t>(first - lines.begin());
  for (table.end = table.begin; table.end < lines.size() && is_row(lines[table.end]); ++table.end) {
    const TextLine& line = lines[table.end];
    if (is_rule(line.text)) continue;
    table.rows.push_back(pipe_cells(line.text));
    table.numbers.push_back(line.first);
  }
  return table;
}

}  // namespace hakusho::imports
