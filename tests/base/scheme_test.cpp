#include "base/scheme.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("an address names a scheme only before its first slash, question mark or number sign") {
  CHECK(scheme_of("HTTPS://example.jp") == "HTTPS");
  CHECK(scheme_of("mailto:a@example.jp") == "mailto");
  CHECK_FALSE(scheme_of("guide.html"));
  CHECK_FALSE(scheme_of("a/b:c"));
  CHECK_FALSE(scheme_of("#a:b"));
  CHECK_FALSE(scheme_of("?a:b"));
}

TEST_CASE("links lead to the web and to mail alone") {
  for (const char* scheme : {"http", "https", "mailto", "HtTpS"}) CHECK(is_allowed_scheme(scheme));
  for (const char* scheme : {"javascript", "data", "file", "ftp", "", "httpss", "vbscript"})
    CHECK_FALSE(is_allowed_scheme(scheme));
}
