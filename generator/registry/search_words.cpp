#include "registry/search_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/json_text.h"
#include "base/text.h"
#include "registry/number_code.h"
#include "registry/script.h"

namespace hakusho {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

// Where the parts of `9.2.1` end: 1, 3, 5.  Longer than any id, the rest is left out.
std::vector<std::size_t> ends_of_parts(std::string_view id) {
  constexpr std::size_t most_parts = 8;
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < id.size() && ends.size() < most_parts; ++at)
    if (at + 1 == id.size() || id[at + 1] == '.') ends.push_back(at + 1);
  return ends;
}

}  // namespace

void SectionNumbers::add(std::uint32_t section) {
  if (section < next_) return;
  append_code(codes_, section - next_);
  next_ = section + 1;
}

void SearchWords::add(std::uint32_t number, const SearchSection& section, std::u32string_view title,
                      std::u32string_view text) {
  add_numbers(number, title);
  add_numbers(number, text);
  for (const std::string& id : section.ids) add_id(number, id);
  for (const std::string& chapter : section.chapters) chapters_["@" + chapter].add(number);
}

// The letters of an id right before the number at `at`, when they stand alone: `a` in `a.9.2.1` and in `表a9.2.1`.
std::string_view SearchWords::prefix_before(std::u32string_view text, std::size_t at) const {
  if (at > 0 && (text[at - 1] == U'.' || text[at - 1] == U':')) --at;
  for (const std::string& prefix : prefixes_) {
    if (prefix.size() > at) continue;
    const std::size_t begin = at - prefix.size();
    if (begin > 0 && is_letter(text[begin - 1])) continue;
    if (std::equal(prefix.begin(), prefix.end(), text.begin() + static_cast<std::ptrdiff_t>(begin),
                   [](char a, char32_t b) { return static_cast<char32_t>(a) == b; }))
      return prefix;
  }
  return {};
}

void SearchWords::add_numbers(std::uint32_t number, std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t begin = at;
    std::string written;
    for (; at < text.size(); ++at) {
      const bool dot = text[at] == U'.' && at + 1 < text.size() && is_digit(text[at + 1]);
      if (!is_digit(text[at]) && !dot) break;
      written += static_cast<char>(text[at]);
    }
    const std::string_view prefix = prefix_before(text, begin);
    for (const std::size_t end : ends_of_parts(written)) {
      const std::string part = written.substr(0, end);
      ids_["#" + part].named.add(number);
      if (!prefix.empty()) ids_["#" + std::string(prefix) + "." + part].named.add(number);
    }
  }
}

void SearchWords::add_id(std::uint32_t number, std::string_view id) {
  const std::string_view letters = id_letters(id);
  const std::string_view numbers = letters.empty() ? id : id.substr(letters.size() + 1);
  for (const std::size_t end : ends_of_parts(numbers)) {
    const std::string_view part = numbers.substr(0, end);
    const bool whole = end == numbers.size();
    const auto put = [&](const std::string& key) { (whole ? ids_[key].exact : ids_[key].below).add(number); };
    put("#" + std::string(part));
    if (!letters.empty()) put("#" + std::string(letters) + "." + std::string(part));
  }
}

std::vector<std::pair<std::string, std::string>> SearchWords::entries() const {
  std::vector<std::pair<std::string, std::string>> all;
  const auto put = [&](std::string key, std::initializer_list<const SectionNumbers*> lists) {
    std::string json;
    for (const SectionNumbers* list : lists) json += (json.empty() ? "[" : ",") + json_string(list->codes());
    all.emplace_back(std::move(key), json + "]");
  };
  for (const auto& [chapter, list] : chapters_) put(chapter, {&list});
  for (const auto& [id, lists] : ids_) put(id, {&lists.exact, &lists.below, &lists.named});
  return all;
}

}  // namespace hakusho
