#include "diff/japanese.h"

#include <algorithm>
#include <array>
#include <vector>

#include "diff/characters.h"
#include "diff/quantities.h"

namespace hakusho::diff {

namespace {

// Endings, particles and conjunctions in kana that are one word each.
constexpr std::u32string_view function_words[] = {
    U"ませんでした", U"ません",       U"ましたら",       U"ました",     U"まして",       U"ましょう",   U"ます",
    U"でした",       U"でしょう",     U"です",           U"である",     U"であり",       U"における",   U"において",
    U"について",     U"に対する",     U"によって",       U"により",     U"による",       U"に基づく",   U"に基づき",
    U"に基づいて",   U"に応じて",     U"に応じた",       U"に関する",   U"に従い",       U"に従って",   U"から",
    U"まで",         U"より",         U"など",           U"ため",       U"こと",         U"もの",       U"おり",
    U"いたし",       U"ください",     U"ただし",         U"および",     U"または",       U"また",       U"なお",
    U"すべて",       U"それぞれ",     U"とともに",       U"ことが",     U"ない",         U"なり",       U"しています",
    U"しております", U"していません", U"しておりません", U"している",   U"していない",   U"していた",   U"しており",
    U"します",       U"しました",     U"しません",       U"する",       U"した",         U"して",       U"されます",
    U"されています", U"されました",   U"されません",     U"される",     U"された",       U"されて",     U"できます",
    U"できません",   U"できる",       U"できない",       U"いたします", U"いたしません", U"おります",   U"おりません",
    U"あります",     U"ありません",   U"なります",       U"なりました", U"なっています", U"ございます", U"います",
    U"いません"};

constexpr std::u32string_view kanji_function_words[] = {U"若しくは", U"並びに", U"及び", U"又は"};

constexpr std::u32string_view particles[] = {
    U"は",   U"が",   U"を",     U"に",   U"の",   U"で",   U"と",   U"も",   U"へ",   U"や",   U"か",   U"し",
    U"て",   U"た",   U"な",     U"さ",   U"れ",   U"い",   U"る",   U"お",   U"ご",   U"から", U"まで", U"より",
    U"など", U"ます", U"ました", U"です", U"おり", U"こと", U"する", U"して", U"した", U"ため", U"もの", U"いる"};

constexpr std::u32string_view single_particles = U"はがをにのでともへやかしてたなされいるおご";
// Of these, the ones that may also end a verb's stem: 取り, 示さ, 受け入れ.
constexpr std::u32string_view stem_endings = U"しさなれいる";
constexpr std::u32string_view suffixes = U"者性化的等先内用率量版側";
constexpr std::u32string_view after_na = U"るりっられ";  // 異なる is one verb, 不要な an adjective and a particle
constexpr std::u32string_view no_katakana_begins_with = U"ーァィゥェォャュョッヮン";

constexpr std::size_t longest_stem = 3;        // kana of one verb's stem
constexpr std::size_t longest_kanji_word = 3;  // a longer run is cut in pairs
constexpr std::size_t longest_kana_run = 40;   // looked at for one word

bool has(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

bool is(CharacterClass wanted, std::u32string_view text, std::size_t at) {
  return at < text.size() && class_of(text[at]) == wanted;
}

// The function words by their first kana, longest first.
const std::vector<std::u32string_view>& function_words_from(char32_t kana) {
  static const auto table = [] {
    std::array<std::vector<std::u32string_view>, 0x60> by_kana;
    for (const std::u32string_view word : function_words) by_kana[word.front() - 0x3040].push_back(word);
    for (auto& words : by_kana)
      std::stable_sort(words.begin(), words.end(), [](auto a, auto b) { return a.size() > b.size(); });
    return by_kana;
  }();
  static const std::vector<std::u32string_view> none;
  return kana >= 0x3040 && kana < 0x30A0 ? table[kana - 0x3040] : none;
}

// The length of the longest function word at `at`; 0 when there is none of at least `shortest`.
std::size_t function_word_length(std::u32string_view text, std::size_t at, std::size_t shortest) {
  if (at >= text.size()) return 0;
  for (const std::u32string_view word : function_words_from(text[at]))
    if (word.size() >= shortest && text.substr(at).starts_with(word)) return word.size();
  return 0;
}

std::size_t kanji_function_word_length(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view word : kanji_function_words)
    if (text.substr(at).starts_with(word)) return word.size();
  return 0;
}

// The counter behind a number: 30 日 以内, 1 回, 三 営業日.
std::size_t counter_length(std::u32string_view text, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && text[before - 1] == U' ') --before;
  if (before == 0) return 0;
  if (class_of(text[before - 1]) == CharacterClass::digit) return counter_at(text, at);
  const bool counts = is_kanji_digit(text[before - 1]) && kanji_number_at(text, before - 1) > 0;
  return counts ? counter_at(text, at) : 0;
}

// How many kana after the kanji belong to its stem: 取り, 定め, 受け付け.
std::size_t stem_length(std::u32string_view text, std::size_t at) {
  std::size_t length = 0;
  while (length < longest_stem && is(CharacterClass::hiragana, text, at + length)) {
    const char32_t kana = text[at + length];
    if (has(single_particles, kana) && !has(stem_endings, kana)) break;
    if (kana == U'な' && !(at + length + 1 < text.size() && has(after_na, text[at + length + 1]))) break;
    if (function_word_length(text, at + length, 2) > 0) break;
    ++length;
  }
  const bool begins_ending = length == 1 && (text[at] == U'し' || text[at] == U'さ');
  return begins_ending ? 0 : length;
}

}  // namespace

CutWord kanji_word(std::u32string_view text, std::size_t at) {
  if (const std::size_t length = kanji_function_word_length(text, at)) return {length, WordKind::function};
  if (const std::size_t length = counter_length(text, at)) return {length, WordKind::word};
  std::size_t run = 0;
  while (is(CharacterClass::kanji, text, at + run) && kanji_function_word_length(text, at + run) == 0 &&
         run < longest_kana_run && (run == 0 || text[at + run] == U'半' || kanji_number_at(text, at + run) == 0))
    ++run;
  std::size_t length = run <= longest_kanji_word ? run : 2;
  if (length < run && has(suffixes, text[at + length]) && run - length != 2) ++length;
  if (length == run) length += stem_length(text, at + length);
  return {length, WordKind::word};
}

CutWord hiragana_word(std::u32string_view text, std::size_t at) {
  if (const std::size_t length = counter_length(text, at)) return {length, WordKind::word};
  if (const std::size_t length = function_word_length(text, at, 1)) return {length, WordKind::function};
  std::size_t length = 1;
  while (length < longest_kana_run && is(CharacterClass::hiragana, text, at + length)) {
    if (has(single_particles, text[at + length - 1]) || has(single_particles, text[at + length])) break;
    if (function_word_length(text, at + length, 3) > 0) break;
    if (text[at + length] == U'ま' && function_word_length(text, at + length, 2) > 0) break;
    ++length;
  }
  return {length, is_particle(text.substr(at, length)) ? WordKind::function : WordKind::word};
}

CutWord katakana_word(std::u32string_view text, std::size_t at) {
  if (const std::size_t length = counter_length(text, at)) return {length, WordKind::word};
  std::size_t length = 1;
  while (is(CharacterClass::katakana, text, at + length)) ++length;
  return {length, WordKind::word};
}

bool is_particle(std::u32string_view folded) {
  return std::find(std::begin(particles), std::end(particles), folded) != std::end(particles);
}

bool may_begin_katakana(char32_t character) { return !has(no_katakana_begins_with, character); }

}  // namespace hakusho::diff
