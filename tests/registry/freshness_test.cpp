#include "registry/freshness.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::registry;

namespace {

const Words words{"ja",
                  {{"freshness_unknown", "unknown"},
                   {"freshness_ahead", "ahead"},
                   {"freshness_new", "new"},
                   {"freshness_month", "month"},
                   {"freshness_months", "{number} months"},
                   {"freshness_year", "year"},
                   {"freshness_years", "{number} years"}}};

std::string on(const char* date, const char* today) { return freshness(parse_date(date), *parse_date(today), words); }

}  // namespace

TEST_CASE("freshness counts whole months, then whole years") {
  CHECK(on("2024-07-17", "2024-07-17") == "new");
  CHECK(on("2024-07-17", "2024-08-16") == "new");
  CHECK(on("2024-07-17", "2024-08-17") == "month");
  CHECK(on("2024-07-17", "2025-07-16") == "11 months");
  CHECK(on("2024-07-17", "2025-07-17") == "year");
  CHECK(on("2024-07-17", "2027-01-01") == "2 years");
}

TEST_CASE("a month counts from its last day, and one that is not over is new") {
  CHECK(on("2024-04", "2024-05-29") == "new");
  CHECK(on("2024-04", "2024-05-30") == "month");
  CHECK(on("2024-04", "2024-04-02") == "new");
  CHECK(on("2024", "2024-04-02") == "new");
}

TEST_CASE("a date to come and a missing one are said as such") {
  CHECK(on("2025-01-01", "2024-12-31") == "ahead");
  CHECK(on("2025-01", "2024-12-31") == "ahead");
  CHECK(freshness(std::nullopt, {2024, 1, 1}, words) == "unknown");
}
