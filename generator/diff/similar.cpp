#include "diff/similar.h"

#include <algorithm>
#include <deque>
#include <map>

#include "diff/align.h"
#include "diff/myers.h"

namespace hakusho::diff {

namespace {

constexpr EditBound bound{2000, 20'000'000};

bool spend(DiffWork& work, std::size_t steps) {
  if (steps > work.steps_left) {
    work.coarse = true;
    return false;
  }
  work.steps_left -= steps;
  return true;
}

std::size_t distance(const IndexPair& pair, std::size_t before_size, std::size_t after_size) {
  const std::size_t old_place = pair.before * after_size;
  const std::size_t new_place = pair.after * before_size;
  return old_place > new_place ? old_place - new_place : new_place - old_place;
}

}  // namespace

CutText cut_text(std::string text, Vocabulary& vocabulary) {
  CutText found;
  found.cut = cut_tokens(std::move(text), vocabulary);
  found.weight = weight_of(found.cut.tokens);
  found.sorted = sorted_keys(found.cut.tokens);
  return found;
}

std::vector<WeighedKey> sorted_keys(TokenSpan tokens) {
  std::vector<WeighedKey> keys;
  keys.reserve(tokens.size());
  for (const TextToken& token : tokens) keys.push_back({token.key, token.weight});
  std::sort(keys.begin(), keys.end());
  return keys;
}

double shared_weight(const std::vector<WeighedKey>& before, const std::vector<WeighedKey>& after) {
  double shared = 0;
  auto i = before.begin();
  auto j = after.begin();
  while (i != before.end() && j != after.end()) {
    if (i->key == j->key) {
      shared += i->weight;
      ++i, ++j;
    } else {
      i->key < j->key ? ++i : ++j;
    }
  }
  return shared;
}

double similar(const CutText& before, const CutText& after, double least, DiffWork& work) {
  const TokenSpan old_tokens = before.cut.tokens;
  const TokenSpan new_tokens = after.cut.tokens;
  if (same_keys(old_tokens, new_tokens)) return 1;
  const double total = before.weight + after.weight;
  if (2 * std::min(before.weight, after.weight) < least * total) return 0;
  if (!spend(work, old_tokens.size() + new_tokens.size())) return 0;
  if (2 * shared_weight(before.sorted, after.sorted) < least * total) return 0;
  if (!spend(work, old_tokens.size() * new_tokens.size())) return 0;
  const double value = similarity(old_tokens, new_tokens);
  return value < least ? 0 : value;
}

std::uint32_t TextNumbers::number_of(const CutText& text, std::uint32_t group) {
  std::u32string key;
  key.reserve(text.cut.tokens.size() + 1);
  for (const TextToken& token : text.cut.tokens) key += static_cast<char32_t>(token.key);
  key += static_cast<char32_t>(group);
  return numbers_.emplace(std::move(key), static_cast<std::uint32_t>(numbers_.size())).first->second;
}

std::vector<IndexPair> equal_pairs(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after) {
  const EditScript script = shortest_edit(before, after, bound);
  std::vector<IndexPair> pairs;
  std::map<std::uint32_t, std::deque<std::size_t>> free;
  for (std::size_t j = 0; j < after.size(); ++j)
    if (script.added[j]) free[after[j]].push_back(j);
  std::size_t j = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!script.removed[i]) {
      while (script.added[j]) ++j;
      pairs.push_back({i, j++});
      continue;
    }
    const auto found = free.find(before[i]);
    if (found == free.end() || found->second.empty()) continue;
    pairs.push_back({i, found->second.front()});
    found->second.pop_front();
  }
  return pairs;
}

std::vector<IndexPair> best_pairs(std::vector<Likeness> candidates, std::size_t before_size, std::size_t after_size) {
  std::sort(candidates.begin(), candidates.end(), [&](const Likeness& a, const Likeness& b) {
    if (a.value != b.value) return a.value > b.value;
    const std::size_t a_distance = distance(a.pair, before_size, after_size);
    const std::size_t b_distance = distance(b.pair, before_size, after_size);
    return a_distance != b_distance ? a_distance < b_distance : a.pair < b.pair;
  });
  std::vector<bool> old_taken(before_size);
  std::vector<bool> new_taken(after_size);
  std::vector<IndexPair> pairs;
  for (const Likeness& candidate : candidates) {
    if (old_taken[candidate.pair.before] || new_taken[candidate.pair.after]) continue;
    old_taken[candidate.pair.before] = new_taken[candidate.pair.after] = true;
    pairs.push_back(candidate.pair);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace hakusho::diff
