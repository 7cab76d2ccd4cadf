#include "import/sheets/sheet_words.h"

#include <algorithm>
#include <array>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

template <typename Meaning>
struct Word {
  std::string_view word;
  Meaning meaning;
};

// Case, width, blanks and marks folded away on both sides.
template <typename Meaning, std::size_t Count>
std::optional<Meaning> find(std::string_view cell, const std::array<Word<Meaning>, Count>& words) {
  const std::string key = comparison_key(cell);
  if (key.empty()) return std::nullopt;
  for (const auto& [word, meaning] : words)
    if (comparison_key(word) == key) return meaning;
  return std::nullopt;
}

constexpr std::array<Word<Status>, 56> status_words = {{{"implemented", Status::implemented},
                                                        {"fully implemented", Status::implemented},
                                                        {"in place", Status::implemented},
                                                        {"in operation", Status::implemented},
                                                        {"operational", Status::implemented},
                                                        {"done", Status::implemented},
                                                        {"complete", Status::implemented},
                                                        {"completed", Status::implemented},
                                                        {"met", Status::implemented},
                                                        {"実施済", Status::implemented},
                                                        {"実施済み", Status::implemented},
                                                        {"実施", Status::implemented},
                                                        {"実施中", Status::implemented},
                                                        {"実装済", Status::implemented},
                                                        {"実装済み", Status::implemented},
                                                        {"対応済", Status::implemented},
                                                        {"対応済み", Status::implemented},
                                                        {"導入済", Status::implemented},
                                                        {"導入済み", Status::implemented},
                                                        {"運用中", Status::implemented},
                                                        {"完了", Status::implemented},
                                                        {"partially implemented", Status::partial},
                                                        {"partly implemented", Status::partial},
                                                        {"partial", Status::partial},
                                                        {"partially", Status::partial},
                                                        {"partly", Status::partial},
                                                        {"一部実施", Status::partial},
                                                        {"一部実施済", Status::partial},
                                                        {"一部実装", Status::partial},
                                                        {"一部対応", Status::partial},
                                                        {"一部", Status::partial},
                                                        {"部分的に実施", Status::partial},
                                                        {"planned", Status::planned},
                                                        {"in progress", Status::planned},
                                                        {"to be implemented", Status::planned},
                                                        {"under development", Status::planned},
                                                        {"予定", Status::planned},
                                                        {"実施予定", Status::planned},
                                                        {"対応予定", Status::planned},
                                                        {"計画中", Status::planned},
                                                        {"計画", Status::planned},
                                                        {"検討中", Status::planned},
                                                        {"not implemented", Status::not_provided},
                                                        {"not provided", Status::not_provided},
                                                        {"not in place", Status::not_provided},
                                                        {"未実施", Status::not_provided},
                                                        {"未実装", Status::not_provided},
                                                        {"未対応", Status::not_provided},
                                                        {"n/a", Status::not_applicable},
                                                        {"not applicable", Status::not_applicable},
                                                        {"excluded", Status::not_applicable},
                                                        {"対象外", Status::not_applicable},
                                                        {"適用外", Status::not_applicable},
                                                        {"適用除外", Status::not_applicable},
                                                        {"該当なし", Status::not_applicable},
                                                        {"非該当", Status::not_applicable}}};

constexpr std::array<Word<bool>, 26> applies_words = {
    {{"yes", true},      {"y", true},         {"applicable", true}, {"applies", true},
     {"included", true}, {"in scope", true},  {"適用", true},       {"採用", true},
     {"該当", true},     {"○", true},         {"〇", true},         {"◯", true},
     {"有", true},       {"no", false},       {"n", false},         {"not applicable", false},
     {"n/a", false},     {"excluded", false}, {"除外", false},      {"適用除外", false},
     {"適用外", false},  {"対象外", false},   {"非適用", false},    {"不適用", false},
     {"×", false},       {"無", false}}};

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

std::optional<Status> status_of_cell(std::string_view cell) { return find(cell, status_words); }

std::optional<bool> applies_of_cell(std::string_view cell) {
  if (const auto known = find(cell, applies_words)) return known;
  const std::u32string text = wide(cell);  // ○ and × have no key
  const std::u32string_view mark = trimmed(text);
  if (mark == U"○" || mark == U"〇" || mark == U"◯" || mark == U"✓" || mark == U"✔") return true;
  if (mark == U"×" || mark == U"✕" || mark == U"✗") return false;
  return std::nullopt;
}

std::optional<Party> party_of_cell(std::string_view cell) {
  const std::string key = narrow(lower(wide(cell)));
  if (key.size() > 60) return std::nullopt;
  if (holds_any(key, {"shared", "both", "共同", "共有", "双方", "両者"})) return Party::shared;
  const bool provider = holds_any(key, {"csp", "provider", "vendor", "事業者", "当社", "弊社", "自社", "提供者"});
  const bool customer = holds_any(key, {"csc", "customer", "user", "顧客", "お客", "利用者", "ユーザ", "契約者"});
  if (provider && customer) return Party::shared;
  if (provider) return Party::provider;
  return customer ? std::optional(Party::customer) : std::nullopt;
}

bool says_nothing(std::string_view cell) {
  const std::u32string text = folded(trimmed(wide(cell)));
  static constexpr std::array<std::u32string_view, 9> marks = {U"-",  U"--",  U"―",    U"ー",      U"N/A",
                                                               U"NA", U"n/a", U"なし", U"特になし"};
  return std::find(marks.begin(), marks.end(), text) != marks.end();
}

}  // namespace hakusho::imports
