#include "read/markdown_limits.h"

#include <catch2/catch.hpp>

#include "base/limits.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
  std::string repeated;
  for (std::size_t at = 0; at < times; ++at) repeated += text;
  return repeated;
}

}  // namespace

TEST_CASE("Markdown at its limits is taken and one more is not") {
  CHECK_FALSE(find_too_much(std::string(limits::markdown_bytes, 'x')));
  CHECK(find_too_much(std::string(limits::markdown_bytes + 1, 'x'))->message.find("65536") != std::string::npos);
  CHECK_FALSE(find_too_much(repeat("a\n", limits::markdown_lines)));
  CHECK(find_too_much(repeat("a\n", limits::markdown_lines + 1))->message.find("2000") != std::string::npos);
  CHECK_FALSE(find_too_much(repeat("|", limits::markdown_pipes_in_line)));
  CHECK(find_too_much("a\n" + repeat("|", limits::markdown_pipes_in_line + 1))->line == 1);
  CHECK_FALSE(find_too_much(repeat("> ", limits::markdown_nesting)));
  CHECK(find_too_much(repeat("> ", limits::markdown_nesting + 1)));
  CHECK(find_too_much(repeat("a <![CDATA[", limits::markdown_declarations + 1)));
}

TEST_CASE("a list that goes deeper line by line is counted") {
  std::string markdown;
  for (std::size_t level = 0; level <= limits::markdown_nesting; ++level)
    markdown += std::string(2 * level, ' ') + "- a\n";
  CHECK(find_too_much(markdown));
}

TEST_CASE("a long flat list is not deep") { CHECK_FALSE(find_too_much(repeat("1. a\n   - b\n   - c\n", 100))); }
