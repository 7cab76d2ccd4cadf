#include "import/words/control_ids.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::size_t leading(std::u32string_view text) { return leading_ids(folded(text), IdShape::three_parts).ids.size(); }
std::size_t only(std::u32string_view text) { return only_ids(folded(text), IdShape::three_parts).ids.size(); }
std::size_t trailing(std::u32string_view text) { return trailing_ids(folded(text), IdShape::three_parts).ids.size(); }

}  // namespace

TEST_CASE("ids lead a heading in any width, with brackets or without") {
  CHECK(leading(U"A.5.1.1 方針群") == 1);
  CHECK(leading(U"Ａ.５.１.１　方針群") == 1);
  CHECK(leading(U"【CLD.6.3.1】役割") == 1);
  CHECK(leading(U"CLD. １３. １.４ 整合") == 1);
  CHECK(leading(U"A.9.2.1、A.9.2.2 利用者") == 2);
  CHECK(leading(U"5.1 方針群") == 0);
  CHECK(leading(U"192.168.1.1 の装置") == 0);
}

TEST_CASE("ids stand in brackets behind a title") {
  CHECK(trailing(U"方針群（A.５.１.１）") == 1);
  CHECK(trailing(U"整合（CLD. １３.１.４）") == 1);
  CHECK(trailing(U"方針群（第1版）") == 0);
}

TEST_CASE("a line of nothing but ids is told by the words beside them") {
  CHECK(only(U"(項番：5.1.1)") == 1);
  CHECK(only(U"［対応管理策：A.5.1.1, A.6.1.1］") == 2);
  CHECK(only(U"ISO/IEC 27017:2015 A.5.1.1") == 1);
  CHECK(only(U"5.1.1 を参照してください") == 0);
}
