// How alike two texts are, and which elements of two lists are the same one, edited.
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

// A text with what is needed to compare it with many others.
struct CutText {
  TokenText cut;
  double weight = 0;
  std::vector<WeighedKey> sorted;
};

CutText cut_text(std::string text, Vocabulary& vocabulary);

// The keys of the tokens in ascending order.
std::vector<WeighedKey> sorted_keys(TokenSpan tokens);
// What both have in common when order does not count: never less than what they share in order.
double shared_weight(const std::vector<WeighedKey>& before, const std::vector<WeighedKey>& after);

// What one comparison of two whitepapers shares: the keys of its tokens, and how much work is left.
struct DiffWork {
  Vocabulary vocabulary;
  std::size_t steps_left = 300'000'000;
  bool coarse = false;  // the work did not suffice
};

// 0 to 1; 0 as soon as it is known to be below `least`.
double similar(const CutText& before, const CutText& after, double least, DiffWork& work);

// Numbers for texts: the same number, the same words.
class TextNumbers {
 public:
  std::uint32_t number_of(const CutText& text, std::uint32_t group);

 private:
  std::unordered_map<std::u32string, std::uint32_t> numbers_;
};

// Pairs of equal numbers: first those that keep their order, then the others, first come first served.
// Sorted by `before`.
std::vector<IndexPair> equal_pairs(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after);

struct Likeness {
  double value = 0;
  IndexPair pair;
};
// The best pairs first, each element once; of equal ones the nearest to its place.
std::vector<IndexPair> best_pairs(std::vector<Likeness> candidates, std::size_t before_size, std::size_t after_size);

}  // namespace hakusho::diff
