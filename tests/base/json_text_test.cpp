#include "base/json_text.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("whatever a text holds, it stays inside its JSON string") {
  CHECK(json_string("a\"b\\c\nd\te") == "\"a\\\"b\\\\c\\nd\\te\"");
  CHECK(json_string("</script><!--&") == "\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
  CHECK(json_string("a\xE2\x80\xA8\xE2\x80\xA9z") == "\"a\\u2028\\u2029z\"");
  CHECK(json_string(std::string("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\\u007f\"");
  CHECK(json_string("日本語") == "\"日本語\"");
}
