#include "search/script.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::search;

TEST_CASE("a chunk is a call with its name and its data") {
  CHECK(chunk_script("0/docs", "[1]") == "hakushoChunk(\"0/docs\",[1]);\n");
}
