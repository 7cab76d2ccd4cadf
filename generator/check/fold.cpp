#include "check/fold.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace hakusho::check {

namespace {

// Hyphens that are printed between the numbers of a label.
bool is_hyphen(char32_t character) {
  return character == U'-' || character == 0x2010 || character == 0x2011 || character == 0x2013 || character == 0x2212;
}

}  // namespace

std::string fold_title(std::string_view title) {
  std::string folded;
  const std::string narrow = fold_width(title);
  for (std::size_t offset = 0; offset < narrow.size();) {
    const char32_t character = next_character(narrow, offset);
    if (character == U' ' || character == U'\n' || character == U'\t') continue;
    append_utf8(folded, character == 0x3001 || character == 0xFF64 ? U',' : character);
  }
  folded = replace_all(folded, "ぜい弱", "脆弱");
  return replace_all(folded, "取り扱い", "取扱い");
}

std::string fold_label(std::string_view label) {
  std::string folded;
  const std::string narrow = fold_width(label);
  for (std::size_t offset = 0; offset < narrow.size();) {
    const char32_t character = next_character(narrow, offset);
    if (character != U' ') append_utf8(folded, is_hyphen(character) ? U'-' : character);
  }
  while (!folded.empty() && std::string_view(".)").find(folded.back()) != std::string_view::npos) folded.pop_back();
  if (folded.starts_with('(')) folded.erase(0, 1);
  return folded;
}

std::optional<std::vector<long>> label_numbers(std::string_view label) {
  const std::string folded = fold_label(label);
  std::vector<long> numbers;
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = std::min(folded.find_first_not_of("0123456789", at), folded.size());
    if (end == at || end - at > 6) return std::nullopt;
    numbers.push_back(std::stol(folded.substr(at, end - at)));
    if (end == folded.size()) return numbers;
    if (folded[end] >= 'A' && folded[end] <= 'Z' && end + 1 == folded.size()) {
      numbers.push_back(folded[end] - 'A' + 1);
      return numbers;
    }
    if (folded[end] != '-' && folded[end] != '.') return std::nullopt;
    at = end + 1;
  }
}

}  // namespace hakusho::check
