#include "import/lines/joining.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> lines;
  for (const TextLine& line : joined_lines(source_lines(text))) lines.push_back(narrow(line.text));
  return lines;
}

}  // namespace

TEST_CASE("Japanese is joined without a blank, words of Latin letters with one, addresses without") {
  CHECK(joined(U"取り組みを記", U"述した") == U"取り組みを記述した");
  CHECK(joined(U"the security", U"policy") == U"the security policy");
  CHECK(joined(U"詳細は https://example.jp/sec", U"urity.html") == U"詳細は https://example.jp/security.html");
}

TEST_CASE("a line that reaches the margin goes on in the next, also inside an id") {
  CHECK(texts("当社は、クラウドサービスの提供及び利用に取り組\nむための方針を定めています。\n\n32."
              "仮想及び物理ネットワークの管理の整合（CLD. １３.\n１.４）\n\n短い行\n次の行\n") ==
        std::vector<std::string>{"当社は、クラウドサービスの提供及び利用に取り組むための方針を定めています。",
                                 "32.仮想及び物理ネットワークの管理の整合（CLD. １３.１.４）", "短い行", "次の行"});
}

TEST_CASE("a new item of a list begins a new line whatever stands before it") {
  CHECK(texts("・クラウドサービスの提供及び利用に取り組むことと\n・二つ目\n").size() == 2);
}
