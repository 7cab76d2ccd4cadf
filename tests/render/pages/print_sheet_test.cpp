#include "render/pages/print_sheet.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

TEST_CASE("a running title stands in the margin of every page") {
  CHECK(print_sheet("白書 第1版") == "@page{@top-right{content:\"白書 第1版\";font-size:9pt}}\n");
}

TEST_CASE("no title ends its string") {
  CHECK(print_sheet("a\"b\\c\n</style>\x7F") ==
        "@page{@top-right{content:\"a\\22 b\\5c c\\0a \\3c /style>\\7f \";font-size:9pt}}\n");
}
