#include "import/words/vendor_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t most_latin_words = 4;  // before Ltd, Inc. and the like

constexpr std::array<std::u32string_view, 9> japanese_forms = {
    U"株式会社", U"合同会社", U"有限会社", U"合資会社", U"合名会社", U"一般社団法人", U"（株）", U"(株)", U"㈱"};
constexpr std::array<std::u32string_view, 17> latin_forms = {
    U"Inc",   U"Inc.", U"Ltd", U"Ltd.", U"LLC", U"LLP",  U"Limited", U"Corporation", U"Corp",
    U"Corp.", U"GmbH", U"plc", U"PLC",  U"AG",  U"B.V.", U"S.A.",    U"Oy"};

// What may stand in a name beside letters: no blank and no punctuation.
bool ends_name(char32_t character) {
  return is_blank(character) ||
         std::u32string_view(U"、。，．「」『』（）()[]【】:：/／|*<>＜＞,;=—–").find(character) !=
             std::u32string_view::npos;
}

// Particles end a name that text runs around: 株式会社見本は, このサービスは株式会社見本の.
bool is_particle(char32_t character) {
  return std::u32string_view(U"はがをにのでともや").find(character) != std::u32string_view::npos;
}

// The name behind the form: 株式会社見本.  A particle ends it once a kanji or katakana has stood in it.
std::u32string behind(std::u32string_view text, std::size_t form_end) {
  std::size_t begin = form_end;
  if (begin + 1 < text.size() && is_blank(text[begin])) ++begin;
  std::size_t end = begin;
  bool solid = false;
  while (end < text.size() && end - begin < longest_name && !ends_name(text[end])) {
    const bool hiragana = text[end] >= 0x3041 && text[end] <= 0x309F;
    if (solid && is_particle(text[end]) && (end + 1 >= text.size() || !is_particle(text[end + 1]))) break;
    solid = solid || !hiragana || end - begin >= 3;
    ++end;
  }
  return std::u32string(text.substr(begin, end - begin));
}

// The name before the form: 見本株式会社.
std::u32string before(std::u32string_view text, std::size_t form) {
  std::size_t begin = form;
  while (begin > 0 && form - begin < longest_name && !ends_name(text[begin - 1])) {
    if (is_particle(text[begin - 1]) && begin < form && text[begin] > 0x309F) break;
    --begin;
  }
  return std::u32string(text.substr(begin, form - begin));
}

std::u32string japanese_company(std::u32string_view text) {
  for (const std::u32string_view form : japanese_forms) {
    const std::size_t at = text.find(form);
    if (at == std::u32string_view::npos) continue;
    const std::size_t end = at + form.size();
    const std::u32string name = before(text, at);
    if (!name.empty()) return name + std::u32string(form);
    const std::u32string after = behind(text, end);
    if (after.empty()) continue;
    const bool apart = end < text.size() && is_blank(text[end]);
    return std::u32string(form) + (apart ? U" " : U"") + after;
  }
  return {};
}

struct LatinWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<LatinWord> latin_words(std::u32string_view text) {
  std::vector<LatinWord> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (ends_name(text[at])) continue;
    if (words.empty() || words.back().end != at) words.push_back({at, at});
    words.back().end = at + 1;
  }
  return words;
}

// The words with capital letters before Ltd, Inc. and the like.
std::u32string latin_company(std::u32string_view text) {
  const std::vector<LatinWord> words = latin_words(text);
  const auto word = [&](std::size_t at) { return text.substr(words[at].begin, words[at].end - words[at].begin); };
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (std::find(latin_forms.begin(), latin_forms.end(), word(at)) == latin_forms.end()) continue;
    std::size_t first = at;
    while (first > 0 && at - first < most_latin_words) {
      const char32_t initial = word(first - 1)[0];
      const bool capital = (initial >= U'A' && initial <= U'Z') || is_digit(initial);
      const std::u32string_view between = text.substr(words[first - 1].end, words[first].begin - words[first - 1].end);
      if (!capital || (between != U" " && between != U", ")) break;
      --first;
    }
    if (first == at) continue;
    return std::u32string(text.substr(words[first].begin, words[at].end - words[first].begin));
  }
  return {};
}

// What stands before 「（以下、当社」 names the publisher.
std::optional<std::u32string> called_ourselves(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 18> marks = {
      U"（以下、「当社",    U"（以下「当社",      U"(以下、「当社",   U"(以下「当社",   U"(以下、当社", U"（以下、当社",
      U"（以下、「弊社",    U"（以下「弊社",      U"(以下、弊社",     U"（以下、弊社",  U" (\"we\"",    U" (“we”",
      U" (\"the Company\"", U" (the \"Company\"", U" (“the Company”", U" (hereinafter", U"（以下当社",  U"（当社"};
  for (const std::u32string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at == std::u32string_view::npos) continue;
    const std::u32string_view sentence = text.substr(0, at);
    const std::size_t begin = sentence.find_last_of(U"、。，．\n");
    std::u32string name = company_in(sentence.substr(begin == std::u32string_view::npos ? 0 : begin + 1));
    if (!name.empty()) return name;
  }
  return std::nullopt;
}

}  // namespace

std::u32string company_in(std::u32string_view text) {
  std::u32string name = japanese_company(text);
  return name.empty() ? latin_company(text) : name;
}

std::string vendor_name_in(const Whitepaper& whitepaper) {
  std::map<std::u32string, std::size_t> named;
  std::u32string most;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const std::u32string text = wide(at.section->body.markdown);
    if (const auto name = called_ourselves(text)) return narrow(*name);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(U'\n', begin), text.size());
      const std::u32string_view line = std::u32string_view(text).substr(begin, end - begin);
      begin = end + 1;
      if (line.starts_with(U"-") || line.starts_with(U"|")) continue;  // others, whom a list or a table names
      const std::u32string name = company_in(line);
      if (!name.empty() && ++named[name] > named[most]) most = name;
    }
  }
  const std::u32string in_subtitle = company_in(wide(whitepaper.subtitle));
  return narrow(in_subtitle.empty() ? most : in_subtitle);
}

}  // namespace hakusho::imports
