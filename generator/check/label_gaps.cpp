// check/label-gap: the printed numbers leave one out or go back.
#include <map>

#include "check/fold.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

namespace {

// The last number under the same numbers before it.
struct Last {
  long number = 0;
  std::string label;
};

std::string numbers_between(long before, long number) {
  if (number - before == 2) return "`" + std::to_string(before + 1) + "` is missing";
  return "`" + std::to_string(before + 1) + "` to `" + std::to_string(number - 1) + "` are missing";
}

}  // namespace

void find_label_gaps(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  std::map<std::vector<long>, Last> last;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const std::string label = label_of(*at.section, context);
    auto numbers = label_numbers(label);
    if (!numbers) continue;
    const long number = numbers->back();
    numbers->pop_back();
    const auto [before, first] = last.try_emplace(*numbers, Last{number, label});
    if (first) continue;
    const Last previous = before->second;
    before->second = {number, label};
    if (number == previous.number || number == previous.number + 1) continue;
    const std::string found =
        number < previous.number
            ? "the number " + quoted(label) + " stands behind " + quoted(previous.label)
            : numbers_between(previous.number, number) + " between " + quoted(previous.label) + " and " + quoted(label);
    findings.add(label_spot(*at.section), found, "correct the label; when it was printed so, accept it with a reason");
  }
}

}  // namespace hakusho::check
