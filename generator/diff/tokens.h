// Splits a text into tokens: words, numbers, addresses, punctuation, each with the white space and formatting before
// it.
//
// Tokens with equal keys are the same word.  Leads, words and the tail together are the text, byte for byte.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diff/literals.h"

namespace hakusho::diff {

// How suitable the point before a token is for a change to start or end.
enum class Edge : std::uint8_t { none, phrase, clause, sentence, text };

enum class Bracket : std::uint8_t { none, opens, closes };

struct TextToken {
  std::uint32_t lead = 0;   // offset of the trivia before it, the end of the previous token
  std::uint32_t begin = 0;  // offset of the word itself
  std::uint32_t end = 0;
  std::uint32_t key = 0;
  float weight = 1;  // the value of keeping it; determined by the key
  WordKind kind = WordKind::word;
  Edge edge = Edge::none;
  Bracket bracket = Bracket::none;
};
using TokenSpan = std::span<const TextToken>;

// Numbers the keys of all tokens of one comparison, in the order of first use, so that numbers are reproducible.
class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  std::uint32_t number_of(std::u32string_view key);
  const std::u32string& key(std::uint32_t number) const { return *keys_[number]; }

 private:
  std::unordered_map<std::u32string, std::uint32_t> numbers_;
  std::vector<const std::u32string*> keys_;
};

struct TokenText {
  std::string text;
  std::vector<TextToken> tokens;
  std::uint32_t tail = 0;  // offset of the trivia after the last token

  std::string_view lead_of(const TextToken& token) const {
    return std::string_view(text).substr(token.lead, token.begin - token.lead);
  }
  std::string_view word_of(const TextToken& token) const {
    return std::string_view(text).substr(token.begin, token.end - token.begin);
  }
};

// Requires: text is valid UTF-8 and shorter than 4 GiB.
TokenText cut_tokens(std::string text, Vocabulary& vocabulary);

// Splits long katakana words where either text contains a part of them as a word, so that クラウドサービスプロバイダー
// and クラウドサービスカスタマー share クラウドサービス.
void cut_katakana_together(TokenText& before, TokenText& after, Vocabulary& vocabulary);

bool same_keys(TokenSpan before, TokenSpan after);
double weight_of(TokenSpan tokens);

}  // namespace hakusho::diff
