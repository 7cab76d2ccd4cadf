#include "search/words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/json_text.h"
#include "base/text.h"
#include "search/number_code.h"
#include "search/script.h"

namespace hakusho::search {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

// Calls `take` with `9`, `9.2` and `9.2.1` of `9.2.1`.  Longer than any id, the rest is left out.
template <typename Take>
void each_beginning(std::string_view id, Take take) {
  std::size_t parts_left = 8;
  for (std::size_t end = 1; end <= id.size() && parts_left > 0; ++end) {
    if (end != id.size() && id[end] != '.') continue;
    take(id.substr(0, end));
    --parts_left;
  }
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

SearchWords::IdLists& SearchWords::of_id(std::string_view letters, std::string_view numbers) {
  key_ = '#';
  if (!letters.empty()) key_.append(letters) += '.';
  key_ += numbers;
  const auto found = ids_.find(std::string_view(key_));
  return found != ids_.end() ? found->second : ids_[key_];
}

void SearchWords::add_numbers(std::uint32_t number, std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t begin = at;
    written_.clear();
    for (; at < text.size(); ++at) {
      const bool dot = text[at] == U'.' && at + 1 < text.size() && is_digit(text[at + 1]);
      if (!is_digit(text[at]) && !dot) break;
      written_ += static_cast<char>(text[at]);
    }
    const std::string_view prefix = prefix_before(text, begin);
    each_beginning(written_, [&](std::string_view part) {
      of_id({}, part).named.add(number);
      if (!prefix.empty()) of_id(prefix, part).named.add(number);
    });
  }
}

void SearchWords::add_id(std::uint32_t number, std::string_view id) {
  const std::string_view letters = id_letters(id);
  const std::string_view numbers = letters.empty() ? id : id.substr(letters.size() + 1);
  each_beginning(numbers, [&](std::string_view part) {
    const auto list = part.size() == numbers.size() ? &IdLists::exact : &IdLists::below;
    (of_id({}, part).*list).add(number);
    if (!letters.empty()) (of_id(letters, part).*list).add(number);
  });
}

std::vector<std::pair<std::string, std::string>> SearchWords::entries() const {
  std::vector<std::pair<std::string, std::string>> all;
  const auto put = [&](const std::string& key, std::initializer_list<const SectionNumbers*> lists) {
    std::string json;
    for (const SectionNumbers* list : lists) json += (json.empty() ? "[" : ",") + json_string(list->codes());
    all.emplace_back(key, json + "]");
  };
  for (const auto& [chapter, list] : chapters_) put(chapter, {&list});
  for (const auto& [id, lists] : ids_) put(id, {&lists.exact, &lists.below, &lists.named});
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace hakusho::search
