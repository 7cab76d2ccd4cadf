#include "check/rules.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("every code stands in the table once, and in the guide") {
  const auto guide = read_file(std::string(HAKUSHO_SOURCE) + "/site/pages/checks.md", 1u << 20);
  REQUIRE(guide);
  std::set<std::string_view> codes;
  for (const Rule& rule : rules) {
    CHECK(codes.insert(rule.code).second);
    CHECK(guide->find("`" + std::string(rule.code) + "`") != std::string::npos);
  }
  CHECK(guide->find("`" + std::string(unused_acceptance) + "`") != std::string::npos);
}

TEST_CASE("a finding that the section accepts is listed with the reason and counts as none") {
  const Whitepaper whitepaper = sample(
      "sections:\n"
      "  - control: A.5.1.1\n"
      "    accepted: [{code: check/empty-response, reason: 公開された文書でも空欄}]\n"
      "  - control: A.6.1.1\n");
  Diagnostics diagnostics;
  check_whitepaper(whitepaper, CheckContext{sample_catalogs()}, diagnostics);
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK(
      found("check/empty-response", whitepaper, CheckContext{sample_catalogs()}) ==
      std::vector<std::string>{"accepted 7:5 the response `A.5.1.1` is empty", "9:5 the response `A.6.1.1` is empty"});
}

TEST_CASE("a finding is accepted for the whole whitepaper or for the section that the entry names") {
  const std::string sections = "sections:\n  - {control: A.5.1.1}\n  - {control: A.6.1.1}\n";
  CHECK(found("check/empty-response",
              sections + "accepted: [{code: check/empty-response, reason: x, section: A.6.1.1}]\n")
            .at(1)
            .starts_with("accepted"));
  for (const std::string& each :
       found("check/empty-response", sections + "accepted: [{code: check/empty-response, reason: x}]\n"))
    CHECK(each.starts_with("accepted"));
}

TEST_CASE("an acceptance that matches nothing is found, and a misspelt code with it") {
  CHECK(found("check/unused-acceptance",
              "sections:\n"
              "  - title: x\n"
              "    accepted:\n"
              "      - {code: check/empty-response, reason: x}\n"
              "      - {code: check/empty-respons, reason: x}\n") ==
        std::vector<std::string>{"9:9 nothing here is found by `check/empty-response`, which is accepted",
                                 "10:9 there is no rule `check/empty-respons` whose findings could be accepted"});
}

TEST_CASE("what a comparison found about a revision is accepted in the same way") {
  const Whitepaper whitepaper = sample(
      "sections: [{control: A.5.1.1, body: x}]\n"
      "accepted: [{code: check/undeclared-change, section: A.5.1.1, reason: 体裁だけ}]\n");
  Diagnostics diagnostics;
  diagnostics.warning("check/undeclared-change", {"w.yaml", {9, 1}, 1}, "x", "y");
  diagnostics.all().back().section = "A.5.1.1";
  check_whitepaper(whitepaper, CheckContext{sample_catalogs()}, diagnostics);
  CHECK(diagnostics.all().front().accepted == "体裁だけ");
  CHECK(diagnostics.count(Severity::warning) == 0);
}
