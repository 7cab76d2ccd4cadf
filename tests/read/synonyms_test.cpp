#include "read/synonyms.h"

#include <catch2/catch.hpp>

#include "base/files.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

constexpr const char* path = "site/synonyms.yaml";

SynonymGroups groups_of(const std::string& text) {
  Diagnostics found;
  SynonymGroups groups = read_synonyms(text, path, found);
  for (const Diagnostic& each : found.all()) FAIL(format_text(each));
  return groups;
}

// What is said about the only thing that is wrong.
Diagnostic fault_of(const std::string& text) {
  Diagnostics found;
  read_synonyms(text, path, found);
  if (found.all().size() != 1) FAIL(text << ": " << found.all().size() << " findings");
  return found.all().front();
}

}  // namespace

TEST_CASE("a group is a list of words, or one text with commas of any width between them") {
  const SynonymGroups wanted = {{"委託", "アウトソース", "out sourcing"}, {"鍵", "キー"}};
  CHECK(groups_of("- [委託, アウトソース, out sourcing]\n- [鍵, キー]\n") == wanted);
  CHECK(groups_of("- 委託, アウトソース , out sourcing\n- 鍵、キー\n") == wanted);
  CHECK(groups_of("- 委託，アウトソース，out sourcing\n-\n  - 鍵\n  - キー\n") == wanted);
}

TEST_CASE("a file of comments alone has no groups") {
  CHECK(groups_of("# none yet\n").empty());
  CHECK(groups_of("[]").empty());
}

TEST_CASE("what is no list of groups is refused with the form to write") {
  for (const char* text : {"委託: アウトソース\n", "委託, アウトソース\n"}) {
    const Diagnostic fault = fault_of(text);
    CHECK(fault.code == "read/synonyms");
    CHECK(fault.hint.find("- ") != std::string::npos);
  }
  CHECK(fault_of("- {委託: アウトソース}\n").message == "a group of synonyms is a list of words");
  CHECK(fault_of("- [[委託], アウトソース, 外注]\n").code == "read/type");
}

TEST_CASE("a group of one word is refused, also where its comma was left out") {
  CHECK(fault_of("- 委託\n").message == "a group of synonyms needs two words at least");
  CHECK(fault_of("- [委託 アウトソース]\n").where.at.line == 1);
  CHECK(fault_of("- 鍵, キー\n- []\n").where.at.line == 2);
}

TEST_CASE("a list whose words have no space between comma and word, or a Japanese comma, is refused") {
  Diagnostics found;
  read_synonyms("- [委託、アウトソース, 外注]\n", path, found);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all().front().message == "`委託、アウトソース` holds a comma, and the search takes it for one word");
}

TEST_CASE("two spellings that the search takes for one word need no group") {
  const Diagnostic fault = fault_of("- サーバー, ｻｰﾊﾞ, server\n");
  CHECK(fault.message == "`ｻｰﾊﾞ` and `サーバー` are one word to the search already");
  CHECK(fault_of("- 髙橋, 高橋\n").message == "`高橋` and `髙橋` are one word to the search already");
}

TEST_CASE("words that can never be searched for are refused") {
  CHECK(fault_of("- 鍵, キー,\n").message == "a word is empty");
  CHECK(fault_of("- 鍵, キー, ・\n").message == "`・` holds nothing that can be searched for");
  CHECK(fault_of("- 鍵, キー, ９.２\n").message == "`９.２` is a number, which the search takes for a control's");
  CHECK(fault_of("- 鍵, キー, " + std::string(61, 'x') + "\n").message == "a word is longer than 60 characters");
}

TEST_CASE("more words than a search should load are refused once") {
  std::string text;
  for (int n = 0; n < 1000; ++n) text += "- word" + std::to_string(n) + "a, word" + std::to_string(n) + "b\n";
  CHECK(fault_of(text).message.starts_with("all words together are longer"));
}

TEST_CASE("a word in two groups is kept in both and warned of") {
  Diagnostics found;
  const SynonymGroups groups = read_synonyms("- DR, 災害復旧\n- DR, 減災\n", path, found);
  CHECK(groups.size() == 2);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all().front().severity == Severity::warning);
  CHECK(found.all().front().where.at.line == 2);
  CHECK(found.all().front().message == "`DR` is in a group of line 1 too, and finds the words of both");
}

TEST_CASE("the synonyms that come with the program have no faults") {
  const Result<std::string> bytes = read_file(HAKUSHO_SOURCE "/templates/synonyms.yaml", 1 << 20);
  REQUIRE(bytes);
  CHECK(groups_of(*bytes).size() > 20);
}
