#include <algorithm>
#include <optional>
#include <set>

#include "diff/characters.h"
#include "diff/japanese.h"
#include "diff/tokens.h"

namespace hakusho::diff {

namespace {

constexpr std::size_t shortest_part = 3;  // characters of either half
constexpr std::size_t shortest_whole = 2 * shortest_part;
constexpr std::size_t most_pairs = 20'000;  // of words compared for a common beginning or end
constexpr std::size_t bytes_of_kana = 3;    // in UTF-8

using Words = std::set<std::u32string>;

bool is_katakana(const std::u32string& key) {
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return class_of(c) == CharacterClass::katakana; });
}

Words katakana_words(const TokenText& text, const Vocabulary& vocabulary, std::size_t shortest) {
  std::set<std::uint32_t> keys;
  for (const TextToken& token : text.tokens) keys.insert(token.key);
  Words words;
  for (const std::uint32_t number : keys) {
    const std::u32string& key = vocabulary.key(number);
    if (key.size() >= shortest && is_katakana(key)) words.insert(key);
  }
  return words;
}

void add_common_ends(Words& parts, const std::u32string& a, const std::u32string& b) {
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  while (head > 0 &&
         ((head < a.size() && !may_begin_katakana(a[head])) || (head < b.size() && !may_begin_katakana(b[head]))))
    --head;
  if (head >= shortest_part && a.size() >= head + shortest_part && b.size() >= head + shortest_part)
    parts.insert(a.substr(0, head));
  std::size_t tail = 0;
  while (tail < a.size() && tail < b.size() && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  while (tail > 0 && !may_begin_katakana(a[a.size() - tail])) --tail;
  if (tail >= shortest_part && a.size() >= tail + shortest_part && b.size() >= tail + shortest_part)
    parts.insert(a.substr(a.size() - tail));
}

// The words that longer ones may be cut into: all words of both texts, and what two different long words share.
Words parts_of(const TokenText& before, const TokenText& after, const Vocabulary& vocabulary) {
  Words parts = katakana_words(before, vocabulary, shortest_part);
  parts.merge(katakana_words(after, vocabulary, shortest_part));
  const Words old_words = katakana_words(before, vocabulary, shortest_whole);
  const Words new_words = katakana_words(after, vocabulary, shortest_whole);
  std::size_t pairs = 0;
  for (const std::u32string& a : old_words) {
    if (new_words.contains(a)) continue;
    for (const std::u32string& b : new_words) {
      if (++pairs > most_pairs) return parts;
      add_common_ends(parts, a, b);
    }
  }
  return parts;
}

// Where to cut the word: behind its longest known beginning, or else before its longest known end.
std::optional<std::size_t> cut_of(const std::u32string& key, const Words& parts) {
  for (std::size_t head = key.size() - shortest_part; head >= shortest_part; --head)
    if (may_begin_katakana(key[head]) && parts.contains(key.substr(0, head))) return head;
  for (std::size_t head = shortest_part; head + shortest_part <= key.size(); ++head)
    if (may_begin_katakana(key[head]) && parts.contains(key.substr(head))) return head;
  return std::nullopt;
}

float katakana_weight(std::size_t length) { return std::min(2.6f, 0.7f + 0.45f * static_cast<float>(length)); }

void cut_words(TokenText& text, const Words& parts, Vocabulary& vocabulary) {
  std::vector<TextToken> tokens;
  tokens.reserve(text.tokens.size());
  for (TextToken token : text.tokens) {
    for (;;) {
      const std::u32string key = vocabulary.key(token.key);
      const bool plain = token.kind == WordKind::word && key.size() >= shortest_whole &&
                         token.end - token.begin == key.size() * bytes_of_kana && is_katakana(key);
      const std::optional<std::size_t> cut = plain ? cut_of(key, parts) : std::nullopt;
      if (!cut) break;
      TextToken head = token;
      head.end = head.begin + static_cast<std::uint32_t>(*cut * bytes_of_kana);
      head.key = vocabulary.number_of(key.substr(0, *cut));
      head.weight = katakana_weight(*cut);
      tokens.push_back(head);
      token.lead = token.begin = head.end;
      token.key = vocabulary.number_of(key.substr(*cut));
      token.weight = katakana_weight(key.size() - *cut);
      token.edge = Edge::none;
    }
    tokens.push_back(token);
  }
  text.tokens = std::move(tokens);
}

}  // namespace

void cut_katakana_together(TokenText& before, TokenText& after, Vocabulary& vocabulary) {
  const Words parts = parts_of(before, after, vocabulary);
  cut_words(before, parts, vocabulary);
  cut_words(after, parts, vocabulary);
}

}  // namespace hakusho::diff
