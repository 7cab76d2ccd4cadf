#include "base/diagnostic.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a finding shows its line with a caret under the characters, two columns for wide ones") {
  Diagnostics found;
  found.error("check/unknown-control", {"a.yaml", {2, 5}, 2}, "no control is called \"策1\"",
              "did you mean \"A.5.1.1\"?");
  found.attach_source("a.yaml", "x: 1\n管理: 策1\n");
  CHECK(format_text(found.all().front()) ==
        "a.yaml:2:5: error: no control is called \"策1\" [check/unknown-control]\n"
        "  2 | 管理: 策1\n"
        "    |       ^^^\n"
        "  hint: did you mean \"A.5.1.1\"?\n");
}

TEST_CASE("an accepted error is no error") {
  Diagnostics found;
  found.error("check/x", {"a.yaml", {1, 1}}, "wrong");
  CHECK(found.has_errors());
  found.all().front().accepted = "the vendor printed it so";
  CHECK_FALSE(found.has_errors());
}

TEST_CASE("findings are reported by path, line and column") {
  Diagnostics found;
  found.info("c", {"b.yaml", {1, 1}}, "third");
  found.info("c", {"a.yaml", {2, 5}}, "second");
  found.info("c", {"a.yaml", {2, 1}}, "first");
  found.sort();
  CHECK(found.all()[0].message == "first");
  CHECK(found.all()[2].message == "third");
}

TEST_CASE("a finding that two looked for is reported once") {
  Diagnostics found;
  found.error("read/key", {"a.yaml", {2, 1}}, "one");
  found.error("read/key", {"a.yaml", {2, 1}}, "two");
  found.error("read/key", {"a.yaml", {2, 1}}, "one");
  found.sort();
  REQUIRE(found.all().size() == 2);
  CHECK(found.all()[0].message == "one");
  CHECK(found.all()[1].message == "two");
}
