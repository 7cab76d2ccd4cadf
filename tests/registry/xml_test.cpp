#include "registry/xml.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::registry;

TEST_CASE("what XML gives a meaning, and what it does not allow, is written otherwise") {
  CHECK(escape_xml("<a b=\"c\" d='e'>&") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  CHECK(escape_xml("a\x01z\ttab") == "a\xEF\xBF\xBDz\ttab");
  CHECK(escape_xml("日本語") == "日本語");
}
