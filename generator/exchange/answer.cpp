#include "exchange/answer.h"

#include <array>

#include "exchange/characters.h"

namespace hakusho {

namespace {

struct FlagWord {
  std::u32string_view word;
  AnswerFlag flag;
};
// Longer words first: 対象外 before any that it begins with.
constexpr std::array<FlagWord, 32> flag_words = {{
    {U"対象外", AnswerFlag::not_applicable}, {U"該当なし", AnswerFlag::not_applicable}, {U"該当無し", AnswerFlag::not_applicable},
    {U"適用外", AnswerFlag::not_applicable}, {U"N/A", AnswerFlag::not_applicable}, {U"n/a", AnswerFlag::not_applicable},
    {U"Not applicable", AnswerFlag::not_applicable}, {U"有り", AnswerFlag::yes}, {U"あり", AnswerFlag::yes}, {U"有", AnswerFlag::yes},
    {U"対応済み", AnswerFlag::yes}, {U"対応済", AnswerFlag::yes}, {U"実施済み", AnswerFlag::yes}, {U"実施済", AnswerFlag::yes},
    {U"○", AnswerFlag::yes}, {U"◯", AnswerFlag::yes}, {U"〇", AnswerFlag::yes}, {U"◎", AnswerFlag::yes}, {U"Yes", AnswerFlag::yes},
    {U"YES", AnswerFlag::yes}, {U"yes", AnswerFlag::yes}, {U"はい", AnswerFlag::yes}, {U"無し", AnswerFlag::no}, {U"なし", AnswerFlag::no},
    {U"無", AnswerFlag::no}, {U"未対応", AnswerFlag::no}, {U"×", AnswerFlag::no}, {U"✕", AnswerFlag::no}, {U"✖", AnswerFlag::no},
    {U"No", AnswerFlag::no}, {U"NO", AnswerFlag::no}, {U"いいえ", AnswerFlag::no}}};

bool ends_word(std::u32string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || std::u32string_view(U"(（[【:：、，,。．.;；/／-").find(text[at]) != std::u32string_view::npos;
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

}  // namespace hakusho
