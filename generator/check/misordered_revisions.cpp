// check/revision-order: versions or dates of the history go back.
#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "check/rules.h"

namespace hakusho::check {

namespace {

// `1.10` → 1, 10; empty when the version is no list of numbers.
std::vector<long> numbers_of(std::string_view version) {
  std::vector<long> numbers;
  for (const std::string_view part : split(version, '.')) {
    const bool digits =
        !part.empty() && part.size() < 10 &&
        std::all_of(part.begin(), part.end(), [](unsigned char byte) { return std::isdigit(byte) != 0; });
    if (!digits) return {};
    numbers.push_back(std::stol(std::string(part)));
  }
  return numbers;
}

bool goes_back(const Revision& before, const Revision& after) {
  const std::vector<long> a = numbers_of(before.version);
  const std::vector<long> b = numbers_of(after.version);
  return !a.empty() && !b.empty() && b < a;
}

// Dates are compared as precisely as both are known: 2024-07 is neither before nor after 2024-07-17.
bool is_earlier(const Date& date, const Date& before) {
  if (date.year != before.year) return date.year < before.year;
  if (date.month == 0 || before.month == 0) return false;
  if (date.month != before.month) return date.month < before.month;
  return date.day != 0 && before.day != 0 && date.day < before.day;
}

}  // namespace

void find_misordered_revisions(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  const std::vector<Revision>& revisions = whitepaper.history.revisions;
  const Revision* dated = nullptr;
  for (std::size_t at = 0; at < revisions.size(); ++at) {
    const Revision& revision = revisions[at];
    const Spot spot{nullptr, revision.at, 1};
    if (at > 0 && goes_back(revisions[at - 1], revision))
      findings.add(spot,
                   "the version " + quoted(revision.version) + " stands behind " + quoted(revisions[at - 1].version),
                   "`revisions` is a list from the oldest to the newest, whatever order is printed");
    if (!revision.date) continue;
    if (dated != nullptr && is_earlier(*revision.date, *dated->date))
      findings.add(spot,
                   "the version " + quoted(revision.version) + " is dated " + iso(*revision.date) + ", before " +
                       quoted(dated->version) + " of " + iso(*dated->date),
                   "correct the date, or the order: `revisions` is a list from the oldest to the newest");
    dated = &revision;
  }
}

}  // namespace hakusho::check
