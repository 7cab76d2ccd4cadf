#include "render/compare/diff_file.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

TEST_CASE("the single file names no other file and runs no script") {
  Diagnostics found;
  const Templates templates = Templates::load(
      {{"templates/names/diff.txt", "body markup\n"}, {"templates/diff/body.html", "<p>変更</p>"}}, {}, found);
  PageView page;
  page.view.set("page", View().set("title", "白書 <1.0>").set("language", "ja"));
  const std::string file = diff_file(templates, page, "p { color: black; }\n");
  CHECK(file.find("<style>\np { color: black; }\n</style>") != std::string::npos);
  CHECK(file.find("<p>変更</p>") != std::string::npos);
  CHECK(file.find("<title>白書 &lt;1.0&gt;</title>") != std::string::npos);
  CHECK(file.find("src=") == std::string::npos);
  CHECK(file.find("<script") == std::string::npos);
  CHECK(file.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("no string of the style sheet ends its element") {
  Diagnostics found;
  const Templates templates = Templates::load(
      {{"templates/names/diff.txt", "body markup\n"}, {"templates/diff/body.html", "<p>変更</p>"}}, {}, found);
  PageView page;
  page.view.set("page", View().set("title", "白書").set("language", "ja"));
  const std::string file = diff_file(templates, page, "p::before { content: '</style><script>'; }\n");
  CHECK(file.find("content: '<\\/style><script>'") != std::string::npos);
}
