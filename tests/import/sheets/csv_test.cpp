#include "import/sheets/csv.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::vector<std::vector<std::string>> cells(std::string_view text, char delimiter = ',') {
  std::vector<std::vector<std::string>> rows;
  for (const SourceRow& row : read_delimited(text, delimiter).rows) {
    rows.emplace_back();
    for (const std::u32string& cell : row.cells) rows.back().push_back(narrow(cell));
  }
  return rows;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a quoted field holds delimiters, line ends and quotes") {
  CHECK(cells("a,\"b,\n\"\"c\"\"\",d\n") == Rows{{"a", "b,\n\"c\"", "d"}});
}

TEST_CASE("an empty last field is a field and an empty last line is no row") {
  CHECK(cells("a,\n,b\n") == Rows{{"a", ""}, {"", "b"}});
}

TEST_CASE("a quote that nothing closes is a character") {
  CHECK(cells("a,\"b\nc,d\n") == Rows{{"a", "\"b"}, {"c", "d"}});
}

TEST_CASE("rows know the line they begin on") {
  const SourceTable table = read_delimited("\"a\nb\",c\nd,e\n", ',');
  CHECK(table.rows[1].number == 3);
}

TEST_CASE("the delimiter is the one that gives rows of the same length") {
  CHECK(delimiter_of("a\tb\tc\nd\te\tf\ng\th\ti\n") == '\t');
  CHECK(delimiter_of("a;b\nc;d\ne;f\n") == ';');
  CHECK_FALSE(delimiter_of("一行目です。\n二行目です。\n三行目です。\n"));
}
