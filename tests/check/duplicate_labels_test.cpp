#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a number that stands at two sections is found at the second") {
  CHECK(found("check/duplicate-label",
              "sections:\n"
              "  - {id: first, title: a, label: 3-2.}\n"
              "  - {id: second, title: b, label: ３－２}\n"
              "  - {id: third, title: c, label: 3-3.}\n") ==
        std::vector<std::string>{"8:35 the number `３－２` stands at `first` and again at `second`"});
}

TEST_CASE("the layout's numbers count where the dataset keeps none") {
  const Whitepaper whitepaper = sample("sections:\n  - {id: first, title: a}\n  - {id: second, title: b, label: 1.}\n");
  CHECK(found("check/duplicate-label", whitepaper, {sample_catalogs(), {{"first", "1."}}, {}, {}}).size() == 1);
  CHECK(found("check/duplicate-label", whitepaper, {sample_catalogs(), {{"first", "2."}}, {}, {}}).empty());
}
