#include "publish/memory_sink.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("a site in memory holds what was put and kept, with a manifest, and nothing of the one before") {
  MemorySink sink;
  REQUIRE(sink.put("a.html", "1"));
  REQUIRE(sink.put("b.html", "2"));
  CHECK(sink.site().empty());
  REQUIRE(sink.publish("hakusho test", "d", "stamp"));
  CHECK(sink.site().size() == 3);
  CHECK(sink.published_stamp() == "stamp");
  REQUIRE(sink.stands("a.html", sha256("1")));
  sink.keep("a.html");
  REQUIRE(sink.put("c.html", "3"));
  const Result<PublishSummary> summary = sink.publish("hakusho test", "d", "next");
  REQUIRE(summary);
  CHECK(summary->written == 1);
  CHECK(summary->removed == 1);
  CHECK(sink.site().count("b.html") == 0);
  CHECK(sink.site().at("a.html") == "1");
}

TEST_CASE("two files cannot be put at one path, and none where the manifest goes") {
  MemorySink sink;
  REQUIRE(sink.put("a.html", "1"));
  CHECK_FALSE(sink.put("a.html", "2"));
  CHECK_FALSE(sink.put("manifest.json", "{}"));
}
