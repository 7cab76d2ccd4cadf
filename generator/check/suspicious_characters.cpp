// check/suspicious-character: characters that are not seen, turn the text around, or look like others.
#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "base/plain.h"
#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

namespace {

struct Suspect {
  char32_t first;
  char32_t last;
  const char* what;
  const char* hint;
};

constexpr const char* remove_it = "remove it; it is not seen, but is found in searches and comparisons";
constexpr const char* type_it = "type the ordinary character instead";

constexpr std::array suspects = {
    Suspect{0x00AD, 0x00AD, "an invisible character", remove_it},
    Suspect{0x034F, 0x034F, "an invisible character", remove_it},
    Suspect{0x061C, 0x061C, "a mark that changes the direction of the text", remove_it},
    Suspect{0x115F, 0x1160, "an invisible character", remove_it},
    Suspect{0x180B, 0x180E, "an invisible character", remove_it},
    Suspect{0x200B, 0x200D, "an invisible character", remove_it},
    Suspect{0x200E, 0x200F, "a mark that changes the direction of the text", remove_it},
    Suspect{0x2028, 0x2029, "a line separator", "break the line in the file instead"},
    Suspect{0x202A, 0x202E, "a mark that changes the direction of the text", remove_it},
    Suspect{0x2060, 0x2065, "an invisible character", remove_it},
    Suspect{0x2066, 0x2069, "a mark that changes the direction of the text", remove_it},
    Suspect{0x206A, 0x206F, "an invisible character", remove_it},
    Suspect{0x2E80, 0x2EF3, "a radical that looks like a kanji", type_it},
    Suspect{0x2F00, 0x2FD5, "a radical that looks like a kanji", type_it},
    Suspect{0x3164, 0x3164, "an invisible character", remove_it},
    Suspect{0xE000, 0xF8FF, "a private character that only some fonts show", "write what it stands for (`■`, `①`)"},
    Suspect{0xFEFF, 0xFEFF, "an invisible character", remove_it},
    Suspect{0xFF61, 0xFF9F, "half-width kana", "type full-width kana"},
    Suspect{0xFFA0, 0xFFA0, "an invisible character", remove_it},
    Suspect{0xFFF9, 0xFFFB, "an invisible character", remove_it},
    Suspect{0xFFFD, 0xFFFD, "the sign of a character that was lost", "find out what stood there and write it again"},
    Suspect{0xE0000, 0xE007F, "an invisible character", remove_it},
    Suspect{0xF0000, 0x10FFFD, "a private character that only some fonts show", "write what it stands for"},
};

static_assert(std::is_sorted(suspects.begin(), suspects.end(),
                             [](const Suspect& a, const Suspect& b) { return a.last < b.first; }));

const Suspect* suspect_for(char32_t character) {
  const auto suspect = std::lower_bound(suspects.begin(), suspects.end(), character,
                                        [](const Suspect& each, char32_t wanted) { return each.last < wanted; });
  return suspect != suspects.end() && character >= suspect->first ? &*suspect : nullptr;
}

std::string code_point(char32_t character) {
  std::array<char, 16> written{};
  std::snprintf(written.data(), written.size(), "U+%04X", static_cast<unsigned>(character));
  return written.data();
}

}  // namespace

void find_suspicious_characters(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  for_each_text(whitepaper, [&](const Section* section, std::string_view text, Position at) {
    std::set<const char*> said;  // once a kind in each text
    for (std::size_t offset = end_of_plain(text, 0); offset < text.size(); offset = end_of_plain(text, offset)) {
      const std::size_t begin = offset;
      const char32_t character = next_character(text, offset);
      const Suspect* suspect = character < 0xAD ? nullptr : suspect_for(character);
      if (suspect == nullptr || !said.insert(suspect->what).second) continue;
      findings.add(spot_in(section, at, text, begin, 1), code_point(character) + " is " + suspect->what, suspect->hint);
    }
  });
}

}  // namespace hakusho::check
