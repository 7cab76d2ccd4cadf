#include "import/sections/references.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

Section section(std::string id, std::string label, std::string title, std::string body = {}) {
  Section made;
  made.id = std::move(id);
  made.label = std::move(label);
  made.title = std::move(title);
  made.body.markdown = std::move(body);
  return made;
}

std::string body_after_linking(std::string body) {
  Whitepaper whitepaper;
  whitepaper.sections = {section("demarcation", "1.", "お客様との責任分界点"),
                         section("A.18.1.5", "11-2.", "暗号化機能に対する規則"),
                         section("other", "12.", "その他", std::move(body))};
  ImportReport report;
  link_references(whitepaper, {}, report);
  return whitepaper.sections[2].body.markdown;
}

}  // namespace

TEST_CASE("a reference by number and title becomes a link in any quotation marks") {
  CHECK(body_after_linking("「11-2.暗号化機能に対する規則」を参照") == "「[](#A.18.1.5)」を参照");
  CHECK(body_after_linking("“1. お客様との責任分界点”を参照") == "“[](#demarcation)”を参照");
  CHECK(body_after_linking("「１．お客様との責任分界点」") == "「[](#demarcation)」");
}

TEST_CASE("a reference whose number or title does not fit stays text") {
  CHECK(body_after_linking("「11-3.暗号化機能に対する規則」") == "「11-3.暗号化機能に対する規則」");
  CHECK(body_after_linking("「11-2.暗号」と「その他」") == "「11-2.暗号」と「その他」");
}
