#include "publish/archive.h"

#include <catch2/catch.hpp>

#include "publish/compiled.h"

using namespace hakusho;
using namespace hakusho::publish;

namespace {

Compiled sample() {
  Compiled compiled;
  compiled.entry.vendor = "amiya";
  compiled.entry.revisions.push_back({"1.0", "第1版", Date{2024, 4, 0}, "新規", "新規作成", "a/b.html", "", true});
  EntrySection section;
  section.id = "A.5.1.1";
  section.controls.push_back({"iso-27017-2015", "A.5.1.1", "5.1.1", {3, 4}});
  section.status = Status::not_applicable;
  section.html = "<p>本文</p>";
  compiled.entry.sections.push_back(section);
  compiled.entry.layout_titles = {{"annex", "管理策順"}};
  compiled.pages.push_back({"a/b.html", std::string(64, 'f'), 1u << 20});
  compiled.found.push_back({Severity::warning, "check/x", "wrong", "mend it", {"a.yaml", {1, 2}, 3}, "line", ""});
  return compiled;
}

}  // namespace

TEST_CASE("what was compiled comes back as it was") {
  const std::optional<Compiled> back = compiled_from(to_bytes(sample()));
  REQUIRE(back);
  CHECK(back->entry == sample().entry);
  CHECK(back->pages == sample().pages);
  CHECK(back->found.at(0).where.at.column == 2);
  CHECK(back->found.at(0).hint == "mend it");
  CHECK(back->entry.sections.at(0).controls.at(0).at.line == 3);
}

TEST_CASE("bytes cut anywhere are a miss, not a crash") {
  const std::string bytes = to_bytes(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(compiled_from(bytes.substr(0, length)));
  CHECK_FALSE(compiled_from(bytes + "x"));
}

TEST_CASE("a damaged count asks for no more memory than there are bytes") {
  const std::string bytes = to_bytes(sample());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(0xFF);
    const std::optional<Compiled> back = compiled_from(damaged);
    if (back) CHECK(back->pages.size() <= bytes.size());
  }
}
