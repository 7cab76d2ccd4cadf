#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

namespace {

std::vector<std::string> order(const std::string& revisions) {
  return found("check/revision-order", "sections: [{title: x}]\nhistory:\n  revisions:\n" + revisions);
}

}  // namespace

TEST_CASE("versions are compared as numbers") {
  CHECK(order("    - {version: '1.9'}\n    - {version: '1.10'}\n").empty());
  CHECK(order("    - {version: '1.2'}\n    - {version: '1.1'}\n") ==
        std::vector<std::string>{"10:7 the version `1.1` stands behind `1.2`"});
}

TEST_CASE("dates are compared as precisely as both are known") {
  CHECK(order("    - {version: '1', date: 2024-07-17}\n    - {version: '2', date: 2024-07}\n").empty());
  CHECK(order("    - {version: '1', date: 2024-07-17}\n    - {version: '2'}\n    - {version: '3', date: 2024-06}\n") ==
        std::vector<std::string>{"11:7 the version `3` is dated 2024-06, before `1` of 2024-07-17"});
}
