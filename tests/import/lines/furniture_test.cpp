#include "import/lines/furniture.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::vector<std::string> kept(std::string_view text) {
  std::vector<std::string> lines;
  for (const SourceLine& line : without_furniture(source_lines(text)).kept) lines.push_back(narrow(line.text));
  return lines;
}

}  // namespace

TEST_CASE("running heads and page numbers go and the text stays") {
  CHECK(kept("見本 白書\nあ\n1 / 3\n\f見本 白書\nい\n2 / 3\n\f見本 白書\nう\n3 / 3\n") ==
        std::vector<std::string>{"あ", "い", "う"});
}

TEST_CASE("a sentence that stands at the edge of many pages and inside them too is text") {
  std::string text;
  for (int page = 0; page < 6; ++page)
    text += "※差異があります。\n一" + std::to_string(page) + "。\n※差異があります。\n二。三。\n四" +
            std::to_string(page) + "です。\n\f";
  const std::vector<std::string> lines = kept(text);
  CHECK(std::count(lines.begin(), lines.end(), "※差異があります。") == 12);
}

TEST_CASE("a dotted table of contents goes, entries of two lines as well") {
  CHECK(kept("目次\n1. はじめに ...... 1\n2. 長い見出しの\n続き …… 2\n1. はじめに\n本文です。\n") ==
        std::vector<std::string>{"1. はじめに", "本文です。"});
}

TEST_CASE("page numbers go where no page break is known") {
  CHECK(kept("あ\n- 1 -\nい\n- 2 -\nう\n- 3 -\nえ\n- 4 -\n") == std::vector<std::string>{"あ", "い", "う", "え"});
}
