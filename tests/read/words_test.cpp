#include "read/words.h"

#include <catch2/catch.hpp>

#include "base/files.h"

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("words are a flat map, and what is not is reported") {
  Diagnostics found;
  const Words words = read_words("home: ホーム\nyes: 'no'\nmore: {a: b}\n", "ja.yaml", "ja", found);
  CHECK(words("home") == "ホーム");
  CHECK(words("yes") == "no");
  CHECK(found.count(Severity::error) == 1);
}

TEST_CASE("a word that one language lacks is reported") {
  Words english;
  english.texts = {{"home", "Home"}};
  Diagnostics found;
  check_words(english, "en.yaml", Words{"ja", {{"home", "ホーム"}, {"search", "検索"}}}, found);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].message == "the word \"search\" is missing here");
}

TEST_CASE("both languages of the program have the same words") {
  Words words[2];
  Diagnostics found;
  const std::string paths[2] = {std::string(HAKUSHO_SOURCE) + "/templates/words/ja.yaml",
                                std::string(HAKUSHO_SOURCE) + "/templates/words/en.yaml"};
  for (int index = 0; index < 2; ++index) {
    const auto bytes = read_file(paths[index], 1u << 20);
    REQUIRE(bytes);
    words[index] = read_words(*bytes, paths[index], index == 0 ? "ja" : "en", found);
  }
  check_words(words[0], paths[0], words[1], found);
  check_words(words[1], paths[1], words[0], found);
  for (const Diagnostic& problem : found.all()) UNSCOPED_INFO(format_text(problem));
  CHECK(found.all().empty());
}
