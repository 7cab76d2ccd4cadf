#include "render/spell/escape.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

TEST_CASE("the five characters that mean something in HTML become references") {
  CHECK(escape_html("<a href=\"x\" id='y'>&amp;") == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
}

TEST_CASE("characters that HTML does not allow are replaced") {
  CHECK(escape_html(std::string_view("a\0b\x01\x7F", 5)) == "a\uFFFDb\uFFFD\uFFFD");
  CHECK(escape_html("\xEF\xBF\xBF") == "\uFFFD");
  CHECK(escape_html("行\t\n①㈱🗾") == "行\t\n①㈱🗾");
}
