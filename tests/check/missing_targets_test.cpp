#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a reference to a section that is not there is found at its place") {
  CHECK(found("check/missing-target",
              "sections:\n"
              "  - id: backup\n"
              "    title: 控え\n"
              "    body: |\n"
              "      一行目\n"
              "      参照 [](#bakup) と [](#backup)\n") ==
        std::vector<std::string>{"11:10 there is no section `bakup` in this whitepaper"});
}

TEST_CASE("a section is referred to by its id or by any spelling of a control it answers") {
  CHECK(found("check/missing-target",
              "sections:\n"
              "  - {id: both, controls: [A.5.1.1, A.6.1.1], title: x, body: \"[](#6.1.1) [](#both)\"}\n")
            .empty());
}

TEST_CASE("references to other whitepapers are checked when the others are known") {
  const Whitepaper whitepaper =
      sample("sections:\n  - {title: x, body: \"[a](other/paper#x) [b](other/papr#y) [](other/paper#z)\"}\n");
  CHECK(found("check/missing-target", whitepaper, {sample_catalogs(), {}, {}, {}}).empty());
  CHECK(found("check/missing-target", whitepaper, {sample_catalogs(), {}, {}, {{"other/paper", {"x"}}}}).size() == 2);
}
