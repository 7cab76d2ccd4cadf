#include "read/encoding.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;
using namespace std::string_literals;

namespace {

Findings encoding(std::string_view text) {
  Diagnostics found;
  const bool good = check_encoding(text, "a.yaml", found);
  CHECK(good == found.all().empty());
  return findings_with_hints(found);
}

}  // namespace

TEST_CASE("what is no UTF-8 is refused at its first byte") {
  const Findings hint = {"2:4 the byte 0x91 is not UTF-8 / save the file as UTF-8; it may be Shift_JIS or EUC-JP"};
  CHECK(encoding("a: あ\nb: \x91\xE8") == hint);
  CHECK(encoding("\xC0\x80").front().starts_with("1:1 the byte 0xC0 is not UTF-8"));
  CHECK(encoding("a\xED\xA0\x80").front().starts_with("1:2 the byte 0xED is not UTF-8"));
}

TEST_CASE("UTF-16 and UTF-32 are named, with and without their marks") {
  const Findings wide = {"1:1 the file is UTF-16 or UTF-32, not UTF-8 / save the file as UTF-8"};
  CHECK(encoding("\xFF\xFE\x61\0"s) == wide);
  CHECK(encoding("\xFE\xFF\0\x61"s) == wide);
  CHECK(encoding("a\0:\0"s) == wide);
  CHECK(encoding("\0a\0:"s) == wide);
  CHECK(encoding("\0\0\0a"s) == wide);
}

TEST_CASE("NUL and control characters are refused where they stand") {
  const std::string hint = " is no text / remove it; it is often left over from copying out of a PDF file";
  CHECK(encoding("id: \0a"s) == Findings{"1:5 the control character U+0000" + hint});
  CHECK(encoding("あ\x1B") == Findings{"1:2 the control character U+001B" + hint});
  CHECK(encoding("\x7F") == Findings{"1:1 the control character U+007F" + hint});
  CHECK(encoding("a\u0090") == Findings{"1:2 the control character U+0090" + hint});
  CHECK(encoding("a\uFFFF") == Findings{"1:2 the control character U+FFFF" + hint});
}

TEST_CASE("tabs, both line ends, NEL and the characters beside the refused ones are text") {
  CHECK(encoding("a\tb\r\nc\n\u0085\u00A0\uFFFD\uFF0E\U0001F600").empty());
  CHECK(encoding("").empty());
}

TEST_CASE("a carriage return alone is refused") {
  CHECK(encoding("a: 1\r\nb: 2\rc: 3") ==
        Findings{"2:5 a carriage return (U+000D) without a line feed / end lines with LF or CR LF"});
}

TEST_CASE("the byte order mark of UTF-8 is taken off") {
  CHECK(without_mark("\xEF\xBB\xBF"
                     "a") == "a");
  CHECK(without_mark("a\xEF\xBB\xBF") == "a\xEF\xBB\xBF");
}
