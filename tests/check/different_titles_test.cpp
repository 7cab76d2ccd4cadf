#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a title that is not the catalog's is found") {
  CHECK(found("check/title-differs", "sections:\n  - control: A.12.3.1\n    title: 情報の複製\n    body: x\n") ==
        std::vector<std::string>{"8:12 the title `情報の複製` is not that of `A.12.3.1`: `情報のバックアップ`"});
}

TEST_CASE("titles that differ in width or in a usual spelling are the same") {
  CHECK(found("check/title-differs",
              "sections:\n"
              "  - {control: A.8.2.3, title: 資産の取り扱い, body: x}\n"
              "  - {control: A.12.6.1, title: 技術的ぜい弱性の管理, body: x}\n"
              "  - {control: A.5.1.1, title: Ｐｏｌｉｃｉｅｓ, body: x}\n")
            .empty());
}

TEST_CASE("a section of several controls has a title of its own") {
  CHECK(found("check/title-differs", "sections:\n  - {controls: [A.5.1.1, A.6.1.1], title: 方針と体制, body: x}\n")
            .empty());
}
