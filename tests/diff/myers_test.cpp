#include "diff/myers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <dtl/dtl.hpp>
#include <random>

using namespace hakusho;
using namespace hakusho::diff;

namespace {

using Sequence = std::vector<std::uint32_t>;

Sequence random_sequence(std::mt19937& random, std::size_t longest, std::uint32_t letters) {
  Sequence sequence(random() % (longest + 1));
  for (std::uint32_t& letter : sequence) letter = static_cast<std::uint32_t>(random() % letters);
  return sequence;
}

std::size_t differences(const EditScript& script) {
  return static_cast<std::size_t>(std::count(script.removed.begin(), script.removed.end(), true) +
                                  std::count(script.added.begin(), script.added.end(), true));
}

Sequence kept(const Sequence& sequence, const std::vector<bool>& changed) {
  Sequence left;
  for (std::size_t at = 0; at < sequence.size(); ++at)
    if (!changed[at]) left.push_back(sequence[at]);
  return left;
}

}  // namespace

TEST_CASE("a script is as short as the one that dtl finds") {
  std::mt19937 random(3);
  for (int each = 0; each < 3000; ++each) {
    const Sequence before = random_sequence(random, 40, 2 + each % 6);
    const Sequence after = random_sequence(random, 40, 2 + each % 6);
    const EditScript script = shortest_edit(before, after);
    dtl::Diff<std::uint32_t, Sequence> oracle(before, after);
    oracle.compose();
    REQUIRE(differences(script) == static_cast<std::size_t>(oracle.getEditDistance()));
    REQUIRE(kept(before, script.removed) == kept(after, script.added));
    REQUIRE_FALSE(script.coarse);
  }
}

TEST_CASE("beyond its bound the rest is replaced and said to be coarse") {
  std::mt19937 random(5);
  const Sequence before = random_sequence(random, 400, 1000);
  const Sequence after = random_sequence(random, 400, 1000);
  const EditScript script = shortest_edit(before, after, {4, 1'000'000});
  CHECK(script.coarse);
  CHECK(kept(before, script.removed) == kept(after, script.added));
}

TEST_CASE("the number of steps is bounded as well") {
  const Sequence before(20'000, 1);
  Sequence after(20'000, 2);
  after.front() = 3;
  CHECK(shortest_edit(before, after, {20'000, 10'000}).coarse);
}
