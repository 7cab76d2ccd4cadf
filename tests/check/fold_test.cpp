#include "check/fold.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("titles are folded in width, commas and two usual spellings") {
  CHECK(fold_title("方針，手順 及びＩＤ") == fold_title("方針、手順及びID"));
  CHECK(fold_title("ぜい弱性の取り扱い") == fold_title("脆弱性の取扱い"));
  CHECK(fold_title("方針") != fold_title("手順"));
}

TEST_CASE("labels lose what stands around the number") {
  CHECK(fold_label("３－２．") == "3-2");
  CHECK(fold_label("（4）") == "4");
}

TEST_CASE("only numbers with one letter behind them are numbers") {
  CHECK(label_numbers("1-1-1B.") == std::vector<long>{1, 1, 1, 2});
  CHECK(label_numbers("3.2") == std::vector<long>{3, 2});
  CHECK_FALSE(label_numbers("A.5.1.1"));
  CHECK_FALSE(label_numbers("付録"));
  CHECK_FALSE(label_numbers(""));
  CHECK_FALSE(label_numbers("1-"));
}
