#include "base/characters/ideographs.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("radicals and compatibility ideographs become the kanji that they look like") {
  CHECK(unified_ideograph(0x2F1D) == U'口');
  CHECK(unified_ideograph(0x2FD5) == U'龠');
  CHECK(unified_ideograph(0x2ED1) == U'長');
  CHECK(unified_ideograph(0x2E9F) == U'母');
  CHECK(unified_ideograph(0xFA19) == U'神');
  CHECK(unified_ideograph(0xF900) == U'豈');
  CHECK(unified_ideograph(0xFAD9) == U'龎');
}

TEST_CASE("what no other character stands for stays as it is") {
  for (const char32_t character : {char32_t{0x2E80}, char32_t{0x2E9A}, char32_t{0x2EF4}, char32_t{0x2FD6},
                                   char32_t{0xFA11}, char32_t{0xFADA}, U'口', U'a', char32_t{0x1F600}})
    CHECK(unified_ideograph(character) == character);
}
