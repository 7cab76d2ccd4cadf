#include "publish/compact_script.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("comments and white space go, words stay apart") {
  CHECK(compact_script("// one\n  const a = 1;  /* two */ return  a ;\n") == "const a=1;return a;\n");
  CHECK(compact_script("a + +b - -c; x++ + y") == "a+ +b- -c;x++ +y\n");
}

TEST_CASE("strings, templates and regular expressions stay as written") {
  CHECK(compact_script("f(\"a // b\", 'c  d', `e  ${f}  /* g */`);") == "f(\"a // b\",'c  d',`e  ${f}  /* g */`);\n");
  CHECK(compact_script("x = / a[/ ]\\/ b /g . test( y ) ; z = a / b / c;") == "x=/ a[/ ]\\/ b /g.test(y);z=a/b/c;\n");
  CHECK(compact_script("return / +/.test(s);") == "return/ +/.test(s);\n");
}

TEST_CASE("a script that breaks off is passed through") {
  CHECK(compact_script("") == "");
  CHECK(compact_script("x = \"abc") == "x=\"abc\n");
  CHECK(compact_script("/* abc").empty());
}
