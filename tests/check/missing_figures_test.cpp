#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("an image without its file is found where it stands") {
  const Whitepaper whitepaper = sample("sections:\n  - {title: x, body: \"![図](figures/splt.png)\"}\n");
  CHECK(found("check/missing-figure", whitepaper, {sample_catalogs(), {}, {"split.png"}, {}}) ==
        std::vector<std::string>{"7:23 there is no figure `figures/splt.png`"});
  CHECK(found("check/missing-figure", whitepaper, {sample_catalogs(), {}, {"splt.png"}, {}}).empty());
}
