#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("characters that are not what they look like are found where they stand") {
  CHECK(found("check/suspicious-character",
              "sections:\n"
              "  - title: 見\u200Bえない\n"
              "    body: |\n"
              "      ｶﾅと\u2F00と\uE000と\u202Eと\uFFFD\n") ==
        std::vector<std::string>{"7:13 U+200B is an invisible character", "9:7 U+FF76 is half-width kana",
                                 "9:10 U+2F00 is a radical that looks like a kanji",
                                 "9:12 U+E000 is a private character that only some fonts show",
                                 "9:14 U+202E is a mark that changes the direction of the text",
                                 "9:16 U+FFFD is the sign of a character that was lost"});
}

TEST_CASE("ordinary Japanese is not suspicious") {
  CHECK(found("check/suspicious-character", "sections:\n  - {title: ①㈱髙﨑～ー・「」、♪, body: 🗾 C++ é}\n").empty());
}
