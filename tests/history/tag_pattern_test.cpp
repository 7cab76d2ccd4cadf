#include "history/tag_pattern.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::history;

TEST_CASE("a tag says vendor, whitepaper and version where the pattern has them") {
  CHECK(match_tag("{vendor}/{whitepaper}/{version}", "amiya/alog-cloud/1.0") == TagParts{"amiya", "alog-cloud", "1.0"});
  CHECK(match_tag("{whitepaper}-v{version}", "alog-v1.0") == TagParts{"", "alog", "1.0"});
  CHECK(match_tag("v{version}", "v1.0-rc") == TagParts{"", "", "1.0-rc"});
}

TEST_CASE("a tag that does not fit the pattern names no revision") {
  for (const char* name : {"", "amiya", "amiya/alog-cloud", "amiya/alog-cloud/1.0/x", "a/b/..", "/b/1.0", "a/b/"})
    CHECK_FALSE(match_tag("{vendor}/{whitepaper}/{version}", name));
  CHECK_FALSE(match_tag("{vendor}", "amiya"));
}

TEST_CASE("the name that a pattern gives is read back as the same parts") {
  const TagParts parts{"amiya", "alog-cloud", "1.0"};
  const std::string pattern = "{vendor}/{whitepaper}/{version}";
  CHECK(match_tag(pattern, tag_name(pattern, parts)) == parts);
}
