#include "base/plain.h"

#include <catch2/catch.hpp>

#include "base/text.h"

using namespace hakusho;

namespace {

// Whether what stands before three bytes of the text is passed over.
bool is_passed(const std::string& character) { return end_of_plain(character + "abc", 0) >= character.size(); }

}  // namespace

TEST_CASE("what is written in Japanese is passed over, and what looks odd is not") {
  for (const char* plain : {"a", "~", "\t", "\n", "　", "、", "あ", "ヿ", "一", "龠", "（", "Ａ"})
    CHECK(is_passed(plain));
  for (const char* rare :
       {"\r", "\x7F", "é", "\u00AD", "\u200B", "\u2F00", "\u3164", "\uE000", "ｱ", "\uFEFF", "\uFFFD", "🗾"})
    CHECK_FALSE(is_passed(rare));
}

TEST_CASE("nothing ill-formed is passed over") {
  for (const char* wrong : {"\x80", "\xE3\x81", "\xE4\xB8", "\xE3\xC1\x81", "\xED\xA0\x80", "\xEF\xBC"})
    CHECK_FALSE(is_passed(wrong));
}

TEST_CASE("every character that is passed over is what it decodes to") {
  for (char32_t character = 0x80; character < 0x11000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string text;
    append_utf8(text, character);
    if (!is_passed(text)) continue;
    const bool named = (character >= 0x3000 && character <= 0x30FF) || (character >= 0x4000 && character <= 0xCFFF) ||
                       (character >= 0xFF00 && character <= 0xFF3F);
    CHECK(named);
  }
}
