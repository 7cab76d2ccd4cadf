#include "diff/order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

using namespace hakusho;
using namespace hakusho::diff;

namespace {

// The weight of the heaviest increasing run, by trying every end: quadratic, and easy to believe.
double heaviest(const std::vector<IndexPair>& pairs, const std::vector<double>& weights) {
  std::vector<double> best(pairs.size());
  double all = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    best[i] = weights[i];
    for (std::size_t j = 0; j < i; ++j)
      if (pairs[j].after < pairs[i].after) best[i] = std::max(best[i], best[j] + weights[i]);
    all = std::max(all, best[i]);
  }
  return all;
}

std::vector<IndexPair> shuffled(std::mt19937& random, std::size_t size) {
  std::vector<std::size_t> places(size);
  std::iota(places.begin(), places.end(), 0u);
  std::shuffle(places.begin(), places.end(), random);
  std::vector<IndexPair> pairs;
  for (std::size_t each = 0; each < size; ++each) pairs.push_back({each, places[each]});
  return pairs;
}

}  // namespace

TEST_CASE("the elements that kept their order are the heaviest that can be found") {
  std::mt19937 random(2);
  for (int each = 0; each < 500; ++each) {
    const std::vector<IndexPair> pairs = shuffled(random, random() % 20);
    std::vector<double> weights;
    for (std::size_t at = 0; at < pairs.size(); ++at) weights.push_back(1 + static_cast<double>(random() % 5));
    const std::vector<bool> kept = in_order(pairs, weights);
    double weight = 0;
    std::size_t last = 0;
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      if (!kept[at]) continue;
      REQUIRE((weight == 0 || pairs[at].after > last));
      last = pairs[at].after;
      weight += weights[at];
    }
    REQUIRE(weight == Approx(heaviest(pairs, weights)));
  }
}

TEST_CASE("an element that is gone, and the old place of one that moved, stand behind the one they stood behind") {
  // a b c d became d' a c: b is gone, d moved to the front.
  const std::vector<IndexPair> pairs = {{0, 1}, {2, 2}, {3, 0}};
  std::vector<std::string> shown;
  for (const ShownPlace& place : interleave(pairs, {true, true, false}, 4, 3))
    shown.push_back((place.before ? std::to_string(*place.before) : "-") + ":" +
                    (place.after  ? std::to_string(*place.after)
                     : place.left ? "left"
                                  : "-"));
  CHECK(shown == std::vector<std::string>{"3:0", "0:1", "1:-", "2:2", "3:left"});
}
