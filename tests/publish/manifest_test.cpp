#include "publish/manifest.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("a manifest reads back as it was written") {
  const Manifest manifest{"hakusho 1", "abc", {{"index.html", {12, "ff"}}, {"文書.html", {0, "00"}}}};
  CHECK(manifest_from(to_json(manifest)) == manifest);
}

TEST_CASE("somebody else's manifest.json is none of ours") {
  for (const char* text :
       {"", "[]", "{}", R"({"files": 3})", R"({"files": [{"path": 1}]})", R"({"files": [{"size": 1}]})",
        R"({"files": [{"path": "a", "size": "b"}]})", R"({"name": "app", "icons": []})"})
    CHECK_FALSE(manifest_from(text));
}
