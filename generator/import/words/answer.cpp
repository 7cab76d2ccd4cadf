#include "import/words/answer.h"

#include <array>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

struct FlagWord {
  std::u32string_view word;
  AnswerFlag flag;
};
// Longer words first: 対象外 before any that it begins with.
constexpr std::array<FlagWord, 32> flag_words = {{{U"対象外", AnswerFlag::not_applicable},
                                                  {U"該当なし", AnswerFlag::not_applicable},
                                                  {U"該当無し", AnswerFlag::not_applicable},
                                                  {U"適用外", AnswerFlag::not_applicable},
                                                  {U"N/A", AnswerFlag::not_applicable},
                                                  {U"n/a", AnswerFlag::not_applicable},
                                                  {U"Not applicable", AnswerFlag::not_applicable},
                                                  {U"有り", AnswerFlag::yes},
                                                  {U"あり", AnswerFlag::yes},
                                                  {U"有", AnswerFlag::yes},
                                                  {U"対応済み", AnswerFlag::yes},
                                                  {U"対応済", AnswerFlag::yes},
                                                  {U"実施済み", AnswerFlag::yes},
                                                  {U"実施済", AnswerFlag::yes},
                                                  {U"○", AnswerFlag::yes},
                                                  {U"◯", AnswerFlag::yes},
                                                  {U"〇", AnswerFlag::yes},
                                                  {U"◎", AnswerFlag::yes},
                                                  {U"Yes", AnswerFlag::yes},
                                                  {U"YES", AnswerFlag::yes},
                                                  {U"yes", AnswerFlag::yes},
                                                  {U"はい", AnswerFlag::yes},
                                                  {U"無し", AnswerFlag::no},
                                                  {U"なし", AnswerFlag::no},
                                                  {U"無", AnswerFlag::no},
                                                  {U"未対応", AnswerFlag::no},
                                                  {U"×", AnswerFlag::no},
                                                  {U"✕", AnswerFlag::no},
                                                  {U"✖", AnswerFlag::no},
                                                  {U"No", AnswerFlag::no},
                                                  {U"NO", AnswerFlag::no},
                                                  {U"いいえ", AnswerFlag::no}}};

// Marks that stand for an answer only where nothing else stands in the column.
constexpr std::array<FlagWord, 30> lone_words = {{{U"△", AnswerFlag::partial},
                                                  {U"▲", AnswerFlag::partial},
                                                  {U"一部対応", AnswerFlag::partial},
                                                  {U"一部実施", AnswerFlag::partial},
                                                  {U"一部", AnswerFlag::partial},
                                                  {U"Partial", AnswerFlag::partial},
                                                  {U"Partially", AnswerFlag::partial},
                                                  {U"予定", AnswerFlag::planned},
                                                  {U"対応予定", AnswerFlag::planned},
                                                  {U"計画中", AnswerFlag::planned},
                                                  {U"検討中", AnswerFlag::planned},
                                                  {U"Planned", AnswerFlag::planned},
                                                  {U"-", AnswerFlag::not_applicable},
                                                  {U"ー", AnswerFlag::not_applicable},
                                                  {U"非該当", AnswerFlag::not_applicable},
                                                  {U"NA", AnswerFlag::not_applicable},
                                                  {U"Y", AnswerFlag::yes},
                                                  {U"y", AnswerFlag::yes},
                                                  {U"対応", AnswerFlag::yes},
                                                  {U"実施", AnswerFlag::yes},
                                                  {U"適合", AnswerFlag::yes},
                                                  {U"可", AnswerFlag::yes},
                                                  {U"済", AnswerFlag::yes},
                                                  {U"✓", AnswerFlag::yes},
                                                  {U"✔", AnswerFlag::yes},
                                                  {U"N", AnswerFlag::no},
                                                  {U"n", AnswerFlag::no},
                                                  {U"未実施", AnswerFlag::no},
                                                  {U"不可", AnswerFlag::no},
                                                  {U"非対応", AnswerFlag::no}}};

bool ends_word(std::u32string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) ||
         std::u32string_view(U"(（[【:：、，,。．.;；/／-").find(text[at]) != std::u32string_view::npos;
}

}  // namespace

std::optional<SplitAnswer> split_answer(std::u32string_view cell) {
  const std::u32string_view text = trimmed(cell);
  for (const auto& [word, flag] : flag_words) {
    if (!text.starts_with(word) || !ends_word(text, word.size())) continue;
    SplitAnswer answer{flag, std::u32string(word), {}};
    std::u32string_view rest = trimmed(text.substr(word.size()));
    // What only parts the word from its text goes; a bracket is the text's.
    while (!rest.empty() && std::u32string_view(U":：、，,。．.;；/／").find(rest.front()) != std::u32string_view::npos)
      rest = trimmed(rest.substr(1));
    answer.rest = rest;
    return answer;
  }
  return std::nullopt;
}

std::optional<SplitAnswer> only_flag(std::u32string_view cell) {
  if (auto answer = split_answer(cell)) return answer->rest.empty() ? answer : std::nullopt;
  const std::u32string text = folded(trimmed(cell));
  for (const auto& [word, flag] : lone_words)
    if (text == word) return SplitAnswer{flag, std::u32string(trimmed(cell)), {}};
  return std::nullopt;
}

}  // namespace hakusho::imports
