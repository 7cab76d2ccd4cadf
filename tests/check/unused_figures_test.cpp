#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a file that no image shows is found") {
  const Whitepaper whitepaper = sample("sections:\n  - {title: x, body: \"![図](figures/a.png)\"}\n");
  CHECK(found("check/unused-figure", whitepaper, {sample_catalogs(), {}, {"a.png", "b.png"}, {}}) ==
        std::vector<std::string>{"1:1 nothing shows the figure `figures/b.png`"});
}
