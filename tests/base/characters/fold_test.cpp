#include "base/characters/fold.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/characters/variants.h"
#include "base/files.h"
#include "base/text.h"

using namespace hakusho;

namespace {

std::string utf8(const std::u32string& text) { return encode({text.begin(), text.end()}); }

}  // namespace

TEST_CASE("every text of the shared vectors folds as they say") {
  const Result<std::string> file = read_file(HAKUSHO_SOURCE "/tests/base/characters/fold_vectors.tsv", 1 << 20);
  REQUIRE(file);
  std::size_t checked = 0;
  for (const std::string_view line : split_lines(*file)) {
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string_view::npos);
    CHECK(utf8(fold(line.substr(0, tab))) == line.substr(tab + 1));
    ++checked;
  }
  CHECK(checked > 50);
}

TEST_CASE("origins lead from each folded character to the bytes it came from") {
  const std::string text = "1 ㈱ﾊﾞ順守";
  const Folded folded = fold_with_origins(text);
  CHECK(utf8(folded.text) == "1(株)ば遵守");
  CHECK(folded.origins == std::vector<std::uint32_t>{0, 2, 2, 2, 5, 11, 14, 17});
}

TEST_CASE("ill-formed UTF-8 folds without harm, and nothing folds to nothing") {
  CHECK(fold("").empty());
  CHECK(utf8(fold("a\xFF\xE3\x81z")) == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
}
