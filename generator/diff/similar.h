// The similarity of two texts, and matching of similar elements of two lists.
#pragma once

#include <vector>

#include "diff/order.h"
#include "diff/tokens.h"

namespace hakusho::diff {

struct WeighedKey {
  std::uint32_t key = 0;
  float weight = 0;
  friend auto operator<=>(const WeighedKey&, const WeighedKey&) = default;
};

// A text prepared for comparison with many others.
struct CutText {
  TokenText cut;
  double weight = 0;
  std::vector<WeighedKey> sorted;
};

CutText cut_text(std::string text, Vocabulary& vocabulary);

// The keys of the tokens in ascending order.
std::vector<WeighedKey> sorted_keys(TokenSpan tokens);
// The weight of common tokens regardless of order, an upper bound of the weight in order.
double shared_weight(const std::vector<WeighedKey>& before, const std::vector<WeighedKey>& after);

// Shared state of one comparison of two whitepapers: the keys of tokens, and the remaining work.
struct DiffWork {
  Vocabulary vocabulary;
  std::size_t steps_left = 300'000'000;
  bool coarse = false;  // the work limit was reached
};

// The similarity, 0 to 1; 0 as soon as it is known to be below `least`.
double similar(const CutText& before, const CutText& after, double least, DiffWork& work);

// Numbers texts; equal numbers mean equal words.
class TextNumbers {
 public:
  std::uint32_t number_of(const CutText& text, std::uint32_t group);

 private:
  std::unordered_map<std::u32string, std::uint32_t> numbers_;
};

// Pairs equal numbers: first those in order, then the others from the start.
// Sorted by `before`.
std::vector<IndexPair> equal_pairs(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after);

struct Likeness {
  double value = 0;
  IndexPair pair;
};
// Chooses the best pairs first, each element once; of equal pairs the one with the nearest positions.
std::vector<IndexPair> best_pairs(std::vector<Likeness> candidates, std::size_t before_size, std::size_t after_size);

}  // namespace hakusho::diff
