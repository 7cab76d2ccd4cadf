#include "base/content_digest.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a content digest tells contents, their order and their borders apart") {
  const auto of = [](std::initializer_list<std::string_view> texts) {
    ContentDigest digest;
    for (const std::string_view text : texts) digest.add(text);
    return digest.text();
  };
  CHECK(of({"a", "b"}) == of({"a", "b"}));
  CHECK(of({"a", "b"}) != of({"b", "a"}));
  CHECK(of({"ab", "c"}) != of({"a", "bc"}));
  CHECK(of({"a"}) != of({"a", ""}));
  CHECK(of({""}) != of({}));
  CHECK(ContentDigest().add(std::uint64_t{1}).text() != ContentDigest().add(std::uint64_t{2}).text());
  CHECK(of({"a"}).size() == 16);
}
