#include "exchange/vendor_name.h"

#include <array>

#include "exchange/characters.h"

namespace hakusho {

namespace {

constexpr std::size_t longest_name = 40;

// The company's name that ends at `end`: back to what cannot stand in one.
std::u32string name_before(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_name && std::u32string_view(U"、。，．「」『』（）()\n:：").find(text[begin - 1]) == std::u32string_view::npos)
    --begin;
  const std::u32string_view name = trimmed(text.substr(begin, end - begin));
  const bool company = contains(name, U"株式会社") || contains(name, U"合同会社") || contains(name, U"有限会社") || contains(name, U"Inc") ||
                       contains(name, U"Ltd") || contains(name, U"Corporation");
  return company ? std::u32string(name) : std::u32string();
}

std::u32string name_in(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 10> marks = {
      U"（以下、「当社", U"（以下「当社", U"(以下、「当社", U"(以下「当社", U"(以下、当社", U"（以下、当社", U"（以下、「弊社", U"（以下「弊社", U"(以下、弊社", U"（以下、弊社"};
  for (const std::u32string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at == std::u32string_view::npos) continue;
    if (std::u32string name = name_before(text, at); !name.empty()) return name;
  }
  return {};
}

}  // namespace

std::string vendor_name_in(const Whitepaper& whitepaper) {
  for (const SectionAt& at : sections_in_order(whitepaper))
    if (const std::u32string name = name_in(wide(at.section->body.markdown)); !name.empty()) return narrow(name);
  const std::u32string subtitle = wide(whitepaper.subtitle);
  return subtitle.empty() ? std::string() : narrow(name_before(subtitle, subtitle.size()));
}

}  // namespace hakusho
