#include "import/words/vendor_name.h"

#include <array>
#include <vector>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_name = 40;

// The company's name that ends at `end`: back to what cannot stand in one.
std::u32string name_before(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_name &&
         std::u32string_view(U"、。，．「」『』（）()\n:：").find(text[begin - 1]) == std::u32string_view::npos)
    --begin;
  const std::u32string_view name = trimmed(text.substr(begin, end - begin));
  const bool company = contains(name, U"株式会社") || contains(name, U"合同会社") || contains(name, U"有限会社") ||
                       contains(name, U"Inc") || contains(name, U"Ltd") || contains(name, U"Corporation") ||
                       contains(name, U"GmbH");
  return company ? std::u32string(name) : std::u32string();
}

std::u32string name_in(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 16> marks = {
      U"（以下、「当社",    U"（以下「当社",      U"(以下、「当社",   U"(以下「当社",  U"(以下、当社", U"（以下、当社",
      U"（以下、「弊社",    U"（以下「弊社",      U"(以下、弊社",     U"（以下、弊社", U" (\"we\"",    U" (“we”",
      U" (\"the Company\"", U" (the \"Company\"", U" (“the Company”", U" (hereinafter"};
  for (const std::u32string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at == std::u32string_view::npos) continue;
    if (std::u32string name = name_before(text, at); !name.empty()) return name;
  }
  return {};
}

// The word that says what kind of company it is, and the one beside it where it stands alone: `株式会社 見本`.
std::u32string name_among_words(std::u32string_view text) {
  std::vector<std::u32string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::u32string name = name_before(words[at], words[at].size());
    if (name.empty()) continue;
    const bool alone = name.size() <= 4;  // 株式会社, Ltd.
    if (!alone) return name;
    if (is_east_asian(name[0]) && at + 1 < words.size()) return name + U" " + std::u32string(words[at + 1]);
    if (at > 0) return std::u32string(words[at - 1]) + U" " + name;
  }
  return {};
}

}  // namespace

std::string vendor_name_in(const Whitepaper& whitepaper) {
  for (const SectionAt& at : sections_in_order(whitepaper))
    if (const std::u32string name = name_in(wide(at.section->body.markdown)); !name.empty()) return narrow(name);
  return narrow(name_among_words(wide(whitepaper.subtitle)));
}

}  // namespace hakusho::imports
