#include "read/json.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;
using namespace std::string_literals;

namespace {

Findings findings(std::string_view text) {
  Diagnostics found;
  read_json(text, "a.json", found);
  return findings_of(found);
}

std::string text_of(std::string_view json) {
  Diagnostics found;
  const auto tree = read_json(json, "a.json", found);
  REQUIRE(findings_of(found) == Findings{});
  return tree->text;
}

std::string place(const Position& at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

}  // namespace

TEST_CASE("every value and key of JSON knows its place in characters") {
  Diagnostics found;
  const auto tree = read_json("{\"方針\": [1, true,\n \"あ\"], \"b\": {\"c\": null}}", "a.json", found);
  REQUIRE(tree);
  CHECK(place(tree->at) == "1:1");
  CHECK(place(tree->fields[0].at) == "1:2");
  const Tree& list = tree->fields[0].value;
  CHECK(place(list.at) == "1:8");
  CHECK(place(list.items[0].at) == "1:9");
  CHECK(place(list.items[1].at) == "1:12");
  CHECK(place(list.items[2].at) == "2:2");
  CHECK(place(list.items[2].text_at) == "2:3");
  CHECK(place(tree->fields[1].at) == "2:8");
  CHECK(place(tree->fields[1].value.fields[0].value.at) == "2:19");
}

TEST_CASE("escapes become their characters, surrogate pairs too") {
  CHECK(text_of(R"("\u3042\n\t\"\\\/\uD83D\uDE00\ud842\udfb7")") == "あ\n\t\"\\/😀𠮷");
  CHECK(text_of(R"("a\r\nb")") == "a\nb");
  CHECK(text_of("\"\"").empty());
}

TEST_CASE("numbers and words keep their spelling") {
  CHECK(text_of("1.10") == "1.10");
  CHECK(text_of("-0e+2") == "-0e+2");
  CHECK(text_of(" true ") == "true");
  CHECK(text_of("12345678901234567890123") == "12345678901234567890123");
}

TEST_CASE("what is no JSON is refused where it stands") {
  CHECK(findings("{\"a\":1 \"b\":2}") == Findings{"1:8 this is not JSON: a `,` or `}` is expected here"});
  CHECK(findings("[1,]") == Findings{"1:4 this is not JSON: a value is expected here"});
  CHECK(findings("{\"a\":1,}") == Findings{"1:8 this is not JSON: a key is expected here"});
  CHECK(findings("{\"方\" 1}") == Findings{"1:6 this is not JSON: a `:` is expected here"});
  CHECK(findings("[1 2]") == Findings{"1:4 this is not JSON: a `,` or `]` is expected here"});
  CHECK(findings("[1]\nx") == Findings{"2:1 this is not JSON: a word that JSON does not know"});
  CHECK(findings("[1]\n2") == Findings{"2:1 this is not JSON: something stands after the end of the value"});
  CHECK(findings("[no]") == Findings{"1:2 this is not JSON: a word that JSON does not know"});
  CHECK(findings("{\n\"a\": \"あ") == Findings{"2:6 this is not JSON: the text that starts here never ends"});
  CHECK(findings("[\"あ\n\"]").front().starts_with("1:4 this is not JSON: a line end, tab or control character"));
  CHECK(findings("[\"\\q\"]") == Findings{"1:4 this is not JSON: an unknown escape"});
  CHECK(findings("[\"\\uD800\"]") == Findings{"1:9 this is not JSON: half of a surrogate pair"});
  CHECK(findings("[01]") == Findings{"1:2 this is not JSON: a `,` or `]` is expected here"});
  CHECK(findings("[1.]") == Findings{"1:2 this is not JSON: a malformed number"});
  CHECK(findings("") == Findings{"1:1 this is not JSON: the file ends in the middle of a value"});
  CHECK(findings("{\"a\": [") == Findings{"1:8 this is not JSON: the file ends in the middle of a value"});
  CHECK(findings("// c\n1").front().starts_with("1:1 this is not JSON"));
}

TEST_CASE("bytes that are no text are named as such") {
  CHECK(findings("[\"\xFF\"]") == Findings{"1:3 the byte 0xFF is not UTF-8"});
  CHECK(findings("[\"\x01\"]") == Findings{"1:3 the control character U+0001 is no text"});
  CHECK(findings("[\"あ\x7F\"]") == Findings{"1:4 the control character U+007F is no text"});
  CHECK(findings("[\0"s) == Findings{"1:1 the file is UTF-16 or UTF-32, not UTF-8"});
}

TEST_CASE("an escape cannot bring in a control character") {
  CHECK(findings(R"([1, "a\u0000b"])") == Findings{"1:5 the text holds the control character U+0000"});
  CHECK(findings(R"({"\b": 1})") == Findings{"1:2 the text holds the control character U+0008"});
  CHECK(findings(R"(["\r"])") == Findings{"1:2 the text holds the control character U+000D"});
}

TEST_CASE("what is nearly JSON is refused as well") {
  for (const char* wrong : {"[truenull]", "[tru]", "[1e999]", "[-]", "[+1]", "[.5]", "[\"\\u12\"]", "[\"\\uDC00\"]",
                            "{1:2}", "[", "\"", "[1]]"})
    CHECK(findings(wrong).size() == 1);
  CHECK(text_of("1e5") == "1e5");
  CHECK(text_of("-0.5E-3") == "-0.5E-3");
}
