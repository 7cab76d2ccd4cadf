#include "model/view.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a field is found by its name, however the name is kept") {
  View view;
  view.add("title", "題名").add("level", 2).set("title", "別の題名");
  const std::string kept = "title";
  REQUIRE(view.find("title") != nullptr);
  CHECK(view.find("title")->text() == "別の題名");
  CHECK(view.find(FieldName::of(kept)) == view.find("title"));
  CHECK(view.find("level")->text() == "2");
  CHECK(view.find("titl") == nullptr);
  CHECK(View("題名").find("title") == nullptr);
}

TEST_CASE("a guess finds a field where it stands, in views of other kinds too") {
  const View first = View().add("a", "1").add("b", "2").add("c", "3");
  const View second = View().add("c", "4").add("x", "5");
  const View third = View().add("x", "6");
  const std::string kept = "c";
  FieldGuess guess{FieldName::of(kept), 0};
  for (int round = 0; round < 2; ++round) {
    CHECK(first.find(guess)->text() == "3");
    CHECK(second.find(guess)->text() == "4");
    CHECK(third.find(guess) == nullptr);
    CHECK(View("text").find(guess) == nullptr);
  }
}

TEST_CASE("markup is markup, whether the view holds it or somebody keeps it") {
  const std::string html = "<p>本文</p>";
  for (const View& view : {View(Markup{html}), View(KeptMarkup{html})}) {
    CHECK(view.kind() == View::Kind::markup);
    CHECK(view.text() == html);
    CHECK(view.truthy());
  }
  CHECK_FALSE(View(KeptMarkup{}).truthy());
  CHECK(View(html).kind() == View::Kind::text);
}
