#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a response is empty when it has neither words nor an answer nor a status") {
  CHECK(found("check/empty-response",
              "sections:\n"
              "  - {control: A.5.1.1}\n"
              "  - {control: A.6.1.1, answer: yes}\n"
              "  - {control: A.8.2.3, status: planned}\n"
              "  - {title: 章}\n") == std::vector<std::string>{"7:5 the response `A.5.1.1` is empty"});
}
