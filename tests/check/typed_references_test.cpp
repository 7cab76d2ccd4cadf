#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

namespace {

std::vector<std::string> typed(const std::string& sentence) {
  return found("check/typed-reference",
               "sections:\n"
               "  - {id: own, title: x, body: " +
                   sentence +
                   "}\n"
                   "  - {id: demarcation, title: お客様との責任分界点, label: 1.}\n"
                   "  - {id: duty, title: 当社の責任, label: '4.1'}\n"
                   "  - {id: backup, title: 情報のバックアップ, label: 11-2.}\n");
}

}  // namespace

TEST_CASE("a number with its title is a typed reference") {
  CHECK(typed("詳しくは「4.1 当社の責任」を参照") ==
        std::vector<std::string>{
            "7:36 the reference to `4.1 当社の責任` is typed, so it is wrong in every other layout"});
  CHECK(typed("“１．お客様との責任分界点”のとおり").size() == 1);
  CHECK(typed("「11-2.情報の…」を参照").size() == 1);
  CHECK(typed("「11-2.」を参照").size() == 1);
}

TEST_CASE("dates, ranges, versions and links are no typed references") {
  CHECK(typed("2024-11-2.から4.1版、11-2営業日、1.5倍、10.4.1").empty());
  CHECK(typed("'[](#duty) と [4.1 当社の責任](#duty)'").empty());
}
