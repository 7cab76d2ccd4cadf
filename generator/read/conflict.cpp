#include "read/conflict.h"

#include "base/text.h"

namespace hakusho::read {

namespace {

// git writes seven signs, and behind them nothing or a space and a name.
bool is_marker(std::string_view line, char sign) {
  return line.size() >= 7 && line.substr(0, 7).find_first_not_of(sign) == std::string_view::npos &&
         (line.size() == 7 || line[7] == ' ');
}

bool is_fence(std::string_view line) {
  const std::string_view text = trim(line);
  return text.starts_with("```") || text.starts_with("~~~");
}

}  // namespace

std::uint32_t find_conflict(std::string_view text) {
  if (text.find("<<<<<<<") == std::string_view::npos && text.find(">>>>>>>") == std::string_view::npos &&
      text.find("|||||||") == std::string_view::npos)
    return 0;
  bool fenced = false;
  bool divided = false;  // `=======` alone underlines a heading
  std::uint32_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (is_fence(line)) fenced = !fenced;
    if (fenced) continue;
    if (is_marker(line, '<') || is_marker(line, '|') || (divided && is_marker(line, '>'))) return number;
    if (line == "=======") divided = true;
  }
  return 0;
}

bool check_conflict(std::string_view text, const std::string& path, Diagnostics& found) {
  const std::uint32_t line = find_conflict(text);
  if (line == 0) return true;
  found.error(
      "read/merge-conflict", {path, {line, 1}, 7}, "a merge conflict is left in this file",
      "keep one of the two texts, or write them together, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`");
  return false;
}

}  // namespace hakusho::read
