#include "read/fields.h"

#include <catch2/catch.hpp>

#include "base/limits.h"
#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

enum class Colour { none, red, blue };
constexpr Word<Colour> colours[] = {{"red", Colour::red}, {"blue", Colour::blue}};

// Reads the text with `read`, and gives what was found.
template <typename Read>
Findings findings(std::string_view text, Read read) {
  const std::string path = "a.yaml";
  Diagnostics found;
  const auto tree = read_tree(text, path, found);
  REQUIRE(tree);
  Reading reading(path, found);
  Fields fields(*tree, reading, "box");
  read(fields);
  fields.finish();
  return findings_with_hints(found);
}

}  // namespace

TEST_CASE("a key that nobody took is reported with the one that was probably meant") {
  const auto read = [](Fields& fields) {
    fields.text("title");
    fields.text("reason");
  };
  CHECK(findings("tittle: a\nzzz: b\nreason: c", read) ==
        Findings{"1:1 the box knows no key `tittle` / did you mean `title`?",
                 "2:1 the box knows no key `zzz` / keys here: title, reason"});
}

TEST_CASE("a wanted key that is missing, without a value or empty is an error") {
  const auto read = [](Fields& fields) { fields.text("title", Need::required); };
  CHECK(findings("{}", read) == Findings{"1:1 the box has no `title` / add `title:`"});
  CHECK(findings("title:", read) ==
        Findings{"1:1 `title` has no value / write one or remove the key; the word null itself needs quotes"});
  CHECK(findings("title: ' '", read) == Findings{"1:8 `title` is empty / write a text"});
}

TEST_CASE("a value of another kind is an error that says what was wanted") {
  CHECK(findings("a: [1]", [](Fields& fields) { fields.text("a"); }) ==
        Findings{"1:4 `a` is a list, but a text is wanted / write `a: text`, in quotes when it holds `: ` or ` #`"});
  CHECK(findings("a: x", [](Fields& fields) { fields.list("a"); }) ==
        Findings{"1:4 `a` is `x`, but a list is wanted / write each item on its own line after `- `"});
  CHECK(findings("a: x", [](Fields& fields) { fields.map("a"); }) ==
        Findings{"1:4 `a` is `x`, but a map is wanted / write `key: value` on lines of their own"});
}

TEST_CASE("a full-width colon is seen where a map is wanted") {
  CHECK(findings("タイトル： 値", [](Fields&) {}) ==
        Findings{
            "1:1 the box is `タイトル： 値`, but a map of keys and values is wanted / write the colon half-width and "
            "a space behind it: `key: value`"});
}

TEST_CASE("a word that is not allowed is reported with those that are") {
  Colour colour = Colour::none;
  const auto read = [&](Fields& fields) { colour = fields.choice("a", colours, Colour::none); };
  CHECK(findings("a: blue", read).empty());
  CHECK(colour == Colour::blue);
  CHECK(findings("a: bleu", read) ==
        Findings{"1:4 `bleu` is no value of `a` / did you mean `blue`? allowed: red, blue"});
  CHECK(colour == Colour::none);
  CHECK(findings("a: 9999", read) == Findings{"1:4 `9999` is no value of `a` / allowed: red, blue"});
}

TEST_CASE("yes, no, dates and lists of texts are typed by their keys") {
  bool yes = false, no = true;
  std::optional<Date> month, wrong;
  std::vector<std::string> texts;
  CHECK(findings("a: yes\nb: no\nc: 2024-07\nd: 2024-13\ne: [x, 1.10, [y]]",
                 [&](Fields& fields) {
                   yes = fields.yes("a");
                   no = fields.yes("b");
                   month = fields.date("c");
                   wrong = fields.date("d");
                   texts = fields.texts("e");
                 }) ==
        Findings{"4:4 `2024-13` is no date / write 2024-07-17, 2024-07 or 2024, as precise as it is known",
                 "5:14 `e` is a list, but a text is wanted / write `e: text`, in quotes when it holds `: ` or ` #`"});
  CHECK(yes);
  CHECK_FALSE(no);
  CHECK(month == Date{2024, 7, 0});
  CHECK_FALSE(wrong);
  CHECK(texts == std::vector<std::string>{"x", "1.10"});
}

TEST_CASE("a text stands for the file's language unless it names its own") {
  LocalText plain, both, english;
  CHECK(findings("a: あ\nb: {ja: い, en: i}\nc: {fr: x}", [&](Fields& fields) {
          plain = fields.local_text("a");
          both = fields.local_text("b");
          fields.local_text("c");
        }) == Findings{"3:5 the c knows no key `fr` / keys here: ja, en"});
  CHECK(plain == LocalText{"あ", ""});
  CHECK(both == LocalText{"い", "i"});
  findings("a: x", [&](Fields& fields) {
    fields.reading().set_language("en");
    english = fields.local_text("a");
  });
  CHECK(english == LocalText{"", "x"});
}

TEST_CASE("a block without its last line end is a text") {
  std::string text;
  findings("a: >\n  x\n  y\n", [&](Fields& fields) { text = fields.text("a"); });
  CHECK(text == "x y");
}

TEST_CASE("what is wrong in Markdown is reported at its line and column") {
  const auto read = [](Fields& fields) { fields.prose("body"); };
  const Findings block = findings("body: |\n  あ\n\n  い<b>う\n", read);
  REQUIRE(block.size() == 1);
  CHECK(block.front().starts_with("4:4 "));
  const Findings line = findings("body: い<b>う\n", read);
  REQUIRE(line.size() == 1);
  CHECK(line.front().starts_with("1:8 "));
}

TEST_CASE("problems without end are counted and not all listed") {
  std::string text;
  for (int key = 0; key < 5000; ++key) text += "k" + std::to_string(key) + ": x\n";
  const Findings found = findings(text, [](Fields& fields) { fields.text("title"); });
  REQUIRE(found.size() == limits::problems_in_file + 1);
  CHECK(found.back() == "200:1 more problems than the 200 listed for one file / mend those first");
}
