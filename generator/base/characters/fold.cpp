#include "base/characters/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "base/characters/fold_table.h"
#include "base/characters/kana.h"
#include "base/characters/variants.h"
#include "base/text.h"

namespace hakusho {

namespace {

// Targets by source in pages of 256: a character, or `several` and where its targets stand in `pool`.
struct Table {
  static constexpr std::uint32_t several = 0x80000000;
  using PageOfTargets = std::array<std::uint32_t, 256>;

  std::array<std::unique_ptr<PageOfTargets>, 0x1100> pages;
  std::vector<std::u32string> pool;

  std::uint32_t find(char32_t character) const {
    const auto& page = pages[character >> 8];
    return page ? (*page)[character & 0xFF] : character;
  }

  void set(char32_t source, std::u32string target) {
    auto& page = pages[source >> 8];
    if (!page) {
      page = std::make_unique<PageOfTargets>();
      for (std::uint32_t at = 0; at < 256; ++at) (*page)[at] = (source & ~char32_t{0xFF}) + at;
    }
    if (target.size() == 1) {
      (*page)[source & 0xFF] = target.front();
    } else {
      (*page)[source & 0xFF] = several | static_cast<std::uint32_t>(pool.size());
      pool.push_back(std::move(target));
    }
  }
};

char32_t hexadecimal(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

// Sets what one word of the table says for `source` and gives the source behind it.
char32_t read_word(Table& table, std::string_view word, char32_t source) {
  const std::size_t star = word.find('*');
  if (star == std::string_view::npos) {
    std::u32string target;
    if (word != "-")
      for (const std::string_view part : split(word, '.')) target += hexadecimal(part);
    table.set(source, target);
    return source + 1;
  }
  const char32_t stride = word.ends_with("/2") ? 2 : 1;
  std::uint32_t count = 0;
  std::from_chars(word.data() + star + 1, word.data() + word.size(), count);
  const char32_t first = hexadecimal(word.substr(0, star));
  for (std::uint32_t step = 0; step < count; ++step) table.set(source + step * stride, {first + step * stride});
  return source + (count - 1) * stride + 1;
}

Table read_table() {
  Table table;
  char32_t source = 0;
  for (const std::string_view line : split_lines(fold_table_text))
    for (const std::string_view word : split(line, ' ')) {
      if (word.ends_with(':')) source = hexadecimal(word.substr(0, word.size() - 1));
      else if (!word.empty()) source = read_word(table, word, source);
    }
  return table;
}

// Variants give way to the kanji that stand for them, also where they come out of a decomposition (⼾ → 戶 → 戸).
void add_kanji_variants(Table& table) {
  for (const auto& page : table.pages)
    if (page)
      for (std::uint32_t& target : *page) target = (target & Table::several) == 0 ? kept_kanji(target) : target;
  for (std::u32string& targets : table.pool)
    std::transform(targets.begin(), targets.end(), targets.begin(), kept_kanji);
  for (const auto& [variant, kept] : kanji_variants()) table.set(variant, {kept});
}

const Table& the_table() {
  static const Table table = [] {
    Table made = read_table();
    add_kanji_variants(made);
    return made;
  }();
  return table;
}

constexpr char32_t last_kana = 0x30FE, long_vowel = U'ー', middle_dot = U'・';

struct Item {
  char32_t character;
  std::uint32_t origin;
};

void put_single(std::vector<Item>& items, char32_t character, std::uint32_t origin) {
  if ((character == combining_voiced || character == combining_semi_voiced) && !items.empty())
    if (const char32_t marked = with_voice_mark(items.back().character, character); marked != 0) {
      items.back().character = marked;
      return;
    }
  items.push_back({character, origin});
}

// Most of what is written in Japanese, U+1000 to U+CFFF, at once; the rest as next_character says.
char32_t character_at(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + offset;
  if (text.size() - offset < 3) return next_character(text, offset);
  const unsigned lead = bytes[0] - 0xE1u, second = bytes[1] ^ 0x80u, third = bytes[2] ^ 0x80u;
  if (lead >= 0x0C || (second | third) >= 0x40) return next_character(text, offset);
  offset += 3;
  return (lead + 1) << 12 | second << 6 | third;
}

void fold_singly(std::string_view text, std::vector<Item>& items) {
  const Table& table = the_table();
  items.clear();
  items.reserve(text.size() / 2);
  for (std::size_t offset = 0; offset < text.size();) {
    const auto origin = static_cast<std::uint32_t>(offset);
    const std::uint32_t target = table.find(character_at(text, offset));
    if ((target & Table::several) == 0) put_single(items, target, origin);
    else
      for (const char32_t part : table.pool[target & ~Table::several]) put_single(items, part, origin);
  }
}

enum class Script { other, hiragana, katakana };

bool is_usual_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }

Script script_of(char32_t c) {
  if (is_usual_hiragana(c) || c == 0x309D || c == 0x309E) return Script::hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FD || c == 0x30FE) return Script::katakana;
  return Script::other;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_kanji(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF); }

// What 々, ゝ and ゞ repeat, and the か or が that ヶ, ヵ and ケ stand for between others; any other character as it
// is. `before` is what the fold has kept last, `next` what follows in the text; 0 at its ends.
char32_t as_read(char32_t c, char32_t before, char32_t next) {
  constexpr std::u32string_view counted = U"月所年国条";
  switch (c) {
    case U'々':
    case U'〻': return is_kanji(before) ? before : c;
    case U'ゝ':
    case U'ヽ': return is_usual_hiragana(before) ? without_voice_mark(before) : c;
    case U'ゞ':
    case U'ヾ': {
      if (!is_usual_hiragana(before)) return c;
      const char32_t unvoiced = without_voice_mark(before), voiced = with_voice_mark(unvoiced, combining_voiced);
      return voiced == 0 ? unvoiced : voiced;
    }
    case U'ヵ': return U'か';
    case U'ケ':
      if (is_usual_hiragana(before) || before == long_vowel) return c;
      [[fallthrough]];
    case U'ヶ':
      if (counted.find(next) != counted.npos) return U'か';
      if (is_kanji(next) && (is_digit(before) || is_kanji(before))) return is_digit(before) ? U'か' : U'が';
      return U'け';
    default: return c;
  }
}

bool keeps_space(char32_t a, char32_t b) {
  const auto letter = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xB5 && c <= 0x58F); };
  return (letter(a) && letter(b)) || (is_digit(a) && is_digit(b));
}

// Step 2; works in place, since it never writes more than it has read (a kept space stands for one that was read).
void fold_jointly(std::vector<Item>& items) {
  std::size_t kept = 0;
  std::size_t run = 0;  // characters of one script right before, long vowels included
  Script kind = Script::other;
  bool blank = false;
  for (std::size_t at = 0; at < items.size(); ++at) {
    Item item = items[at];
    if (item.character > last_kana || is_usual_hiragana(item.character)) {  // most characters, at once
      const Script now = item.character > last_kana ? Script::other : Script::hiragana;
      run = now == kind ? run + 1 : 1;
      kind = now;
      blank = false;
      items[kept++] = item;
      continue;
    }
    const char32_t next = at + 1 < items.size() ? items[at + 1].character : 0;
    item.character = as_read(item.character, kept > 0 ? items[kept - 1].character : 0, next);
    if (item.character == U' ' || item.character == middle_dot) {
      blank = blank || item.character == U' ';
      run = 0;
      kind = Script::other;
      continue;
    }
    if (item.character == long_vowel) {
      if (kind != Script::other && run >= 3 && next != long_vowel && script_of(next) != kind) {
        run = 0;
        kind = Script::other;
        continue;
      }
      if (kind != Script::other) ++run;
    } else {
      const Script now = script_of(item.character);
      run = now == kind ? run + 1 : 1;
      kind = now;
    }
    if (blank && kept > 0 && keeps_space(items[kept - 1].character, item.character))
      items[kept++] = {U' ', item.origin};
    blank = false;
    items[kept++] = {as_hiragana(item.character), item.origin};
  }
  items.resize(kept);
}

// Spellings by first character, the longer first.
struct Variants {
  using Pair = std::pair<std::u32string, std::u32string>;

  std::array<std::uint16_t, 0x10000> group_of = {};  // of a first character; 0 for most
  std::vector<std::vector<Pair>> groups = {{}};

  Variants() {
    for (const Pair& pair : spelling_variants()) {
      std::uint16_t& group = group_of[pair.first.front()];
      if (group == 0) {
        group = static_cast<std::uint16_t>(groups.size());
        groups.emplace_back();
      }
      groups[group].push_back(pair);
    }
    for (auto& group : groups)
      std::stable_sort(group.begin(), group.end(),
                       [](const Pair& a, const Pair& b) { return a.first.size() > b.first.size(); });
  }

  bool starts(char32_t character) const { return character < group_of.size() && group_of[character] != 0; }
};

bool stands_at(const std::vector<Item>& items, std::size_t at, std::u32string_view wanted) {
  if (items.size() - at < wanted.size()) return false;
  for (std::size_t n = 1; n < wanted.size(); ++n)
    if (items[at + n].character != wanted[n]) return false;
  return true;
}

const Variants::Pair* variant_at(const Variants& variants, const std::vector<Item>& items, std::size_t at) {
  for (const auto& pair : variants.groups[variants.group_of[items[at].character]])
    if (stands_at(items, at, pair.first)) return &pair;
  return nullptr;
}

// Step 3.
void replace_variants(std::vector<Item>& items) {
  static const Variants variants;
  std::vector<Item> replaced;
  std::size_t done = 0;  // what stands before it is in `replaced`
  const auto keep_before = [&](std::size_t at) {
    replaced.insert(replaced.end(), items.begin() + static_cast<std::ptrdiff_t>(done),
                    items.begin() + static_cast<std::ptrdiff_t>(at));
  };
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (!variants.starts(items[at].character)) continue;
    const Variants::Pair* variant = variant_at(variants, items, at);
    if (variant == nullptr) continue;
    const auto& [from, to] = *variant;
    if (from == to) {
      at += from.size() - 1;
      continue;
    }
    keep_before(at);
    for (std::size_t n = 0; n < to.size(); ++n)
      replaced.push_back({to[n], items[at + std::min(n, from.size() - 1)].origin});
    done = at + from.size();
    at = done - 1;
  }
  if (done == 0) return;
  keep_before(items.size());
  items.swap(replaced);
}

std::vector<Item> fold_items(std::string_view text) {
  std::vector<Item> items;
  fold_singly(text, items);
  fold_jointly(items);
  replace_variants(items);
  return items;
}

}  // namespace

std::u32string fold(std::string_view text) {
  const std::vector<Item> items = fold_items(text);
  std::u32string folded(items.size(), U'\0');
  std::transform(items.begin(), items.end(), folded.begin(), [](const Item& item) { return item.character; });
  return folded;
}

Folded fold_with_origins(std::string_view text) {
  Folded folded;
  for (const Item& item : fold_items(text)) {
    folded.text += item.character;
    folded.origins.push_back(item.origin);
  }
  folded.origins.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

std::u32string fold_character(char32_t character) {
  const Table& table = the_table();
  if (character > 0x10FFFF) return {};
  const std::uint32_t target = table.find(character);
  if ((target & Table::several) != 0) return table.pool[target & ~Table::several];
  return {target};
}

}  // namespace hakusho
