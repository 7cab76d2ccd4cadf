#include "model/search_id.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a control's id is spelt in lower case with dots alone") {
  CHECK(search_id("A.9.2.3") == "a.9.2.3");
  CHECK(search_id("CLD.6.3.1") == "cld.6.3.1");
  CHECK(search_id("meti:5") == "meti.5");
  CHECK(id_letters("meti.5") == "meti");
  CHECK(id_letters("8.24").empty());
}
