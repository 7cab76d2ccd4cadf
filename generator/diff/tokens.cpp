#include "diff/tokens.h"

#include <algorithm>

#include "base/text.h"
#include "diff/characters.h"
#include "diff/japanese.h"
#include "model/change.h"

namespace hakusho::diff {

namespace {

constexpr std::u32string_view sentence_ends = U"。！？!?";
constexpr std::u32string_view openings = U"（(「『【［[〔";
constexpr std::u32string_view closings = U"）)」』】］]〕";
constexpr std::u32string_view clause_ends = U"、，,;；:：）)」』】］]〕";

bool has(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

// The characters of a text with their byte offsets, and one more offset for the end.
struct Characters {
  std::vector<char32_t> raw;
  std::u32string narrowed;
  std::vector<std::uint32_t> offsets;
};

Characters characters_of(std::string_view text) {
  Characters found;
  found.raw.reserve(text.size() / 2);
  for (std::size_t offset = 0; offset < text.size();) {
    found.offsets.push_back(static_cast<std::uint32_t>(offset));
    found.raw.push_back(next_character(text, offset));
    found.narrowed += narrow(found.raw.back());
  }
  found.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return found;
}

float weight_for(WordKind kind, std::u32string_view key) {
  switch (kind) {
    case WordKind::function: return 0.35f;
    case WordKind::punctuation: return 0.3f;
    case WordKind::sentence_end: return 0.5f;
    case WordKind::number:
    case WordKind::id: return 2.0f;
    case WordKind::address: return 4.0f;
    case WordKind::latin: return key.size() <= 3 ? 0.8f : 1.6f;
    case WordKind::space: return 0.05f;
    case WordKind::word:
    case WordKind::other: break;
  }
  if (is_particle(key)) return 0.35f;
  if (key.size() <= 2 && class_of(key.front()) == CharacterClass::hiragana) return 0.5f;
  return std::min(2.6f, 0.7f + 0.45f * static_cast<float>(key.size()));
}

// Tokenizes the characters in one pass.
class Cutter {
 public:
  Cutter(TokenText& into, Vocabulary& vocabulary)
      : into_(into), vocabulary_(vocabulary), characters_(characters_of(into.text)) {}

  void run() {
    std::size_t at = 0;
    while (at < characters_.raw.size()) {
      const CutWord word = word_at(at);
      if (is_trivia(at, word)) see_trivia(at);
      else add(at, word);
      at += word.length;
    }
    into_.tail = lead_;
  }

 private:
  CutWord word_at(std::size_t at) const {
    const std::u32string_view text = characters_.narrowed;
    if (in_address_) return {address_length(at), WordKind::address};
    const Literal literal = literal_at(text, at);
    if (literal.length > 0) return {literal.length, literal.kind};
    switch (class_of(characters_.raw[at])) {
      case CharacterClass::katakana: return katakana_word(text, at);
      case CharacterClass::hiragana: return hiragana_word(text, at);
      case CharacterClass::kanji: return kanji_word(text, at);
      case CharacterClass::space: return {space_length(at), WordKind::space};
      default: break;
    }
    return {1, has(sentence_ends, characters_.raw[at])                  ? WordKind::sentence_end
               : class_of(characters_.raw[at]) == CharacterClass::other ? WordKind::other
                                                                        : WordKind::punctuation};
  }

  // Everything between link_target and link_close is one address.
  std::size_t address_length(std::size_t at) const {
    std::size_t end = at;
    while (end < characters_.raw.size() && characters_.raw[end] != static_cast<char32_t>(mark::link_close)) ++end;
    return std::max<std::size_t>(1, end - at);
  }

  std::size_t space_length(std::size_t at) const {
    std::size_t end = at;
    while (end < characters_.raw.size() && class_of(characters_.raw[end]) == CharacterClass::space) ++end;
    return end - at;
  }

  // Formatting always, white space only beside Japanese or at an end: between Latin words it is text.
  bool is_trivia(std::size_t at, const CutWord& word) const {
    if (class_of(characters_.raw[at]) == CharacterClass::mark) return true;
    if (word.kind != WordKind::space || at == 0 || at + word.length == characters_.raw.size())
      return word.kind == WordKind::space;
    return is_japanese(characters_.raw[at - 1]) || is_japanese(characters_.raw[at + word.length]);
  }

  void see_trivia(std::size_t at) {
    const char32_t character = characters_.raw[at];
    if (character == static_cast<char32_t>(mark::link_target))
      in_address_ =
          at + 1 < characters_.raw.size() && characters_.raw[at + 1] != static_cast<char32_t>(mark::link_close);
    if (character == static_cast<char32_t>(mark::hard_break)) edge_ = std::max(edge_, Edge::sentence);
  }

  void add(std::size_t at, const CutWord& word) {
    TextToken token;
    token.lead = lead_;
    token.begin = characters_.offsets[at];
    token.end = characters_.offsets[at + word.length];
    token.kind = word.kind;
    const std::u32string key = key_of(at, word);
    token.key = vocabulary_.number_of(key);
    token.weight = weight_for(word.kind, key);
    token.edge = std::max(edge_, edge_before(at, word));
    if (has(openings, characters_.raw[at])) token.bracket = Bracket::opens;
    if (has(closings, characters_.raw[at])) token.bracket = Bracket::closes;
    into_.tokens.push_back(token);
    lead_ = token.end;
    edge_ = edge_after(at, word);
    in_address_ = false;
  }

  std::u32string key_of(std::size_t at, const CutWord& word) const {
    if (word.kind == WordKind::space) return U" ";
    std::u32string key;
    for (std::size_t each = at; each < at + word.length; ++each)
      if (word.kind != WordKind::number || characters_.narrowed[each] != ' ') append_folded(key, characters_.raw[each]);
    return key;
  }

  Edge edge_before(std::size_t at, const CutWord& word) const {
    if (has(openings, characters_.raw[at])) return Edge::clause;
    if (at == 0 || word.kind == WordKind::punctuation || word.kind == WordKind::sentence_end) return Edge::none;
    const bool after_kana = class_of(characters_.raw[at - 1]) == CharacterClass::hiragana;
    return after_kana && class_of(characters_.raw[at]) != CharacterClass::hiragana ? Edge::phrase : Edge::none;
  }

  Edge edge_after(std::size_t at, const CutWord& word) const {
    const char32_t last = characters_.raw[at + word.length - 1];
    const std::size_t next = at + word.length;
    const bool space_follows =
        next < characters_.raw.size() && class_of(characters_.raw[next]) == CharacterClass::space;
    if (word.kind == WordKind::sentence_end || (last == '.' && space_follows)) return Edge::sentence;
    return has(clause_ends, last) && word.kind == WordKind::punctuation ? Edge::clause : Edge::none;
  }

  TokenText& into_;
  Vocabulary& vocabulary_;
  Characters characters_;
  std::uint32_t lead_ = 0;
  Edge edge_ = Edge::text;
  bool in_address_ = false;
};

}  // namespace

std::uint32_t Vocabulary::number_of(std::u32string_view key) {
  const auto [place, is_new] = numbers_.emplace(std::u32string(key), static_cast<std::uint32_t>(keys_.size()));
  if (is_new) keys_.push_back(&place->first);
  return place->second;
}

TokenText cut_tokens(std::string text, Vocabulary& vocabulary) {
  TokenText cut;
  cut.text = std::move(text);
  Cutter(cut, vocabulary).run();
  return cut;
}

bool same_keys(TokenSpan before, TokenSpan after) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [](const TextToken& a, const TextToken& b) { return a.key == b.key; });
}

double weight_of(TokenSpan tokens) {
  double weight = 0;
  for (const TextToken& token : tokens) weight += token.weight;
  return weight;
}

}  // namespace hakusho::diff
