#include "base/scan.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace hakusho;

namespace {

constexpr auto mark = [](auto byte) { return (byte < 0x20) | (byte == '&') | (byte == 0xEF); };

std::size_t one_by_one(std::string_view text, std::size_t from) {
  while (from < text.size() && !mark(static_cast<unsigned char>(text[from]))) ++from;
  return from;
}

}  // namespace

TEST_CASE("the next byte is found wherever it stands in a text of any length, as by looking at each") {
  for (std::size_t size = 0; size <= 50; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      std::string text(size, 'a');
      if (at < size) text[at] = '&';
      for (std::size_t from = 0; from <= size; ++from) CHECK(find_byte(text, from, mark) == one_by_one(text, from));
    }
  }
}

TEST_CASE("bytes of every value are told apart, behind the end none is") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 70, '\0');
    for (char& byte : text) byte = static_cast<char>(random() % 8 == 0 ? random() % 256 : 'a' + random() % 26);
    const std::size_t from = random() % (text.size() + 1);
    CHECK(find_byte(text, from, mark) == one_by_one(text, from));
  }
  CHECK(find_byte("", 0, mark) == 0);
  CHECK(find_byte(std::string_view("ab&", 2), 0, mark) == 2);
}
