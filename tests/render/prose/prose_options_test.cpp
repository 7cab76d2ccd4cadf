#include "render/prose/prose_options.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

TEST_CASE("targets that leave the site are used as written, without asking") {
  ProseOptions options;
  options.find_destination = [](const std::string&) { return Destination{"asked", "asked"}; };
  CHECK(destination_of("https://example.jp/#a", options).href == "https://example.jp/#a");
  CHECK(destination_of("#meti:5", options).href == "asked");
  CHECK(destination_of("vbscript:x", options).href.empty());
}
