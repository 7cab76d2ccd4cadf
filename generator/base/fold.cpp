#include "base/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <unordered_map>

#include "base/fold_table.h"
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

const Table& the_table() {
  static const Table table = read_table();
  return table;
}

constexpr char32_t voiced = 0x3099, semi_voiced = 0x309A, long_vowel = U'ー', middle_dot = U'・';

// The kana with the voiced mark, or 0 when there is none such.
char32_t with_mark(char32_t kana, char32_t mark) {
  const bool katakana = kana >= 0x30A1 && kana <= 0x30FE;
  const char32_t shift = katakana ? 0x60 : 0;
  const char32_t plain = kana - shift;
  const bool ha_row = plain >= U'は' && plain <= U'ほ' && (plain - U'は') % 3 == 0;
  if (mark == semi_voiced) return ha_row ? kana + 2 : 0;
  const bool ka_to_chi = plain >= U'か' && plain <= U'ぢ' && (plain - U'か') % 2 == 0;
  const bool tsu_to_to = plain >= U'つ' && plain <= U'ど' && (plain - U'つ') % 2 == 0;
  if (ha_row || ka_to_chi || tsu_to_to || plain == U'ゝ') return kana + 1;
  return plain == U'う' ? U'ゔ' + shift : 0;
}

struct Item {
  char32_t character;
  std::uint32_t origin;
};

void put_single(std::vector<Item>& items, char32_t character, std::uint32_t origin) {
  if ((character == voiced || character == semi_voiced) && !items.empty())
    if (const char32_t marked = with_mark(items.back().character, character); marked != 0) {
      items.back().character = marked;
      return;
    }
  items.push_back({character, origin});
}

void fold_singly(std::string_view text, std::vector<Item>& items) {
  const Table& table = the_table();
  items.clear();
  items.reserve(text.size() / 2);
  for (std::size_t offset = 0; offset < text.size();) {
    const auto origin = static_cast<std::uint32_t>(offset);
    const std::uint32_t target = table.find(next_character(text, offset));
    if ((target & Table::several) == 0) put_single(items, target, origin);
    else
      for (const char32_t part : table.pool[target & ~Table::several]) put_single(items, part, origin);
  }
}

enum class Script { other, hiragana, katakana };

Script script_of(char32_t c) {
  if ((c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E) return Script::hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FD || c == 0x30FE) return Script::katakana;
  return Script::other;
}

char32_t as_hiragana(char32_t c) {
  return (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE ? c - 0x60 : c;
}

bool keeps_space(char32_t a, char32_t b) {
  const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  const auto letter = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xB5 && c <= 0x58F); };
  return (letter(a) && letter(b)) || (digit(a) && digit(b));
}

// Step 2; works in place, since it never writes more than it has read (a kept space stands for one that was read).
void fold_jointly(std::vector<Item>& items) {
  std::size_t kept = 0;
  std::size_t run = 0;  // kana of one script right before, long vowels included
  Script kind = Script::other;
  bool blank = false;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const Item item = items[at];
    const char32_t next = at + 1 < items.size() ? items[at + 1].character : 0;
    if (item.character == U' ' || item.character == middle_dot) {
      blank = blank || item.character == U' ';
      run = 0;
      kind = Script::other;
      continue;
    }
    if (item.character == long_vowel) {
      if (run >= 3 && next != long_vowel && script_of(next) != kind) {
        run = 0;
        kind = Script::other;
        continue;
      }
      if (kind != Script::other) ++run;
    } else {
      const Script now = script_of(item.character);
      run = now == Script::other ? 0 : now == kind ? run + 1 : 1;
      kind = now;
    }
    if (blank && kept > 0 && keeps_space(items[kept - 1].character, item.character)) items[kept++] = {U' ', item.origin};
    blank = false;
    items[kept++] = {as_hiragana(item.character), item.origin};
  }
  items.resize(kept);
}

// Variants by first character, the longer first; `starts` tells at once that a character starts none.
struct Variants {
  std::unordered_map<char32_t, std::vector<std::pair<std::u32string_view, std::u32string_view>>> by_first;
  std::vector<bool> starts = std::vector<bool>(0x10000);
};

const Variants& the_variants() {
  static const Variants variants = [] {
    Variants made;
    for (const auto& [from, to] : fold_variants()) {
      made.by_first[from.front()].emplace_back(from, to);
      made.starts[from.front()] = true;
    }
    for (auto& [first, pairs] : made.by_first)
      std::stable_sort(pairs.begin(), pairs.end(),
                       [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return made;
  }();
  return variants;
}

bool stands_at(const std::vector<Item>& items, std::size_t at, std::u32string_view wanted) {
  if (items.size() - at < wanted.size()) return false;
  for (std::size_t n = 0; n < wanted.size(); ++n)
    if (items[at + n].character != wanted[n]) return false;
  return true;
}

const std::pair<std::u32string_view, std::u32string_view>* variant_at(const std::vector<Item>& items, std::size_t at) {
  const Variants& variants = the_variants();
  const char32_t first = items[at].character;
  if (first >= variants.starts.size() || !variants.starts[first]) return nullptr;
  for (const auto& pair : variants.by_first.find(first)->second)
    if (stands_at(items, at, pair.first)) return &pair;
  return nullptr;
}

template <typename Put>
void write_out(const std::vector<Item>& items, Put put) {
  for (std::size_t at = 0; at < items.size();) {
    const auto* variant = variant_at(items, at);
    if (variant == nullptr) {
      put(items[at]);
      ++at;
      continue;
    }
    for (std::size_t n = 0; n < variant->second.size(); ++n)
      put(Item{variant->second[n], items[at + std::min(n, variant->first.size() - 1)].origin});
    at += variant->first.size();
  }
}

std::vector<Item> fold_items(std::string_view text) {
  std::vector<Item> items;
  fold_singly(text, items);
  fold_jointly(items);
  return items;
}

}  // namespace

std::u32string fold(std::string_view text) {
  std::u32string folded;
  const std::vector<Item> items = fold_items(text);
  folded.reserve(items.size());
  write_out(items, [&](const Item& item) { folded += item.character; });
  return folded;
}

Folded fold_with_origins(std::string_view text) {
  Folded folded;
  write_out(fold_items(text), [&](const Item& item) {
    folded.text += item.character;
    folded.origins.push_back(item.origin);
  });
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
