#include "publish/compact_style.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("comments and white space go from a style sheet, what separates stays") {
  CHECK(compact_style("/* one */\na,\nb > c {\n  color: red;\n  margin: 0 1px;\n}\n") ==
        "a,b > c{color:red;margin:0 1px}\n");
  CHECK(compact_style("p :hover { width: calc(1px + 2px); }") == "p :hover{width:calc(1px + 2px)}\n");
  CHECK(compact_style("@media screen and (width <= 40rem) { a { b: c; } }") ==
        "@media screen and (width <= 40rem){a{b:c}}\n");
}

TEST_CASE("strings of a style sheet stay as written") {
  CHECK(compact_style("a::before { content: \" {  /* a */ \" ; }") == "a::before{content:\" {  /* a */ \"}\n");
  CHECK(compact_style("a { b: 'c\\'  d'; }") == "a{b:'c\\'  d'}\n");
}

TEST_CASE("a style sheet that breaks off is passed through") {
  CHECK(compact_style("").empty());
  CHECK(compact_style("/* a").empty());
  CHECK(compact_style("a { b: \"c") == "a{b:\"c\n");
}
