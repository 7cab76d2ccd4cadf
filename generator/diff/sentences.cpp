#include "diff/sentences.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "diff/myers.h"
#include "diff/similar.h"

namespace hakusho::diff {

namespace {

constexpr double least_similar = 0.40;      // of an edited sentence
constexpr double least_similar_gap = 0.50;  // of sentences that were split, joined or reordered
constexpr std::size_t least_moved_tokens = 4;
constexpr std::size_t bracket_reach = 60;  // in tokens; limits the effect of an unbalanced bracket
constexpr std::size_t most_pairs = 250'000;
constexpr std::size_t most_matrix_cells = 6'000'000;
constexpr std::size_t most_gap_cells = 16'000'000;
constexpr EditBound sentence_bound{4000, 20'000'000};
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

TokenSpan part(TokenSpan tokens, TokenRange range) { return tokens.subspan(range.begin, range.size()); }

// Adds the hunks of a part, shifted by its start, to those of the whole.
void add_hunks(Hunks& whole, Hunks found, std::size_t before_begin, std::size_t after_begin) {
  whole.coarse = whole.coarse || found.coarse;
  for (const Hunk& hunk : found.list)
    whole.list.push_back({hunk.before_begin + before_begin, hunk.before_end + before_begin,
                          hunk.after_begin + after_begin, hunk.after_end + after_begin});
}

// A sentence's words regardless of order, for a quick upper bound of similarity.
struct Bag {
  std::vector<WeighedKey> keys;
  double weight = 0;
};

std::vector<Bag> bags_of(TokenSpan tokens, const std::vector<TokenRange>& sentences) {
  std::vector<Bag> bags;
  for (const TokenRange& sentence : sentences)
    bags.push_back({sorted_keys(part(tokens, sentence)), weight_of(part(tokens, sentence))});
  return bags;
}

bool any_in(const std::vector<bool>& flags, std::size_t begin, std::size_t end) {
  return std::find(flags.begin() + static_cast<long>(begin), flags.begin() + static_cast<long>(end), true) !=
         flags.begin() + static_cast<long>(end);
}

// Pairs of sentences in order, found with a table of all pairs.
class Pairing {
 public:
  Pairing(TokenSpan before, TokenSpan after, const std::vector<TokenRange>& old_sentences,
          const std::vector<TokenRange>& new_sentences)
      : before_(before),
        after_(after),
        old_(old_sentences),
        new_(new_sentences),
        similar_(old_.size() * new_.size()),
        partner_of_old_(old_.size(), nobody),
        partner_of_new_(new_.size(), nobody),
        moved_old_(old_.size()),
        moved_new_(new_.size()) {}

  SentenceAlignment run() {
    compare_all();
    pair_in_order();
    find_moved();
    walk();
    return std::move(found_);
  }

 private:
  float similar(std::size_t i, std::size_t j) const { return similar_[i * new_.size() + j]; }

  void compare_all() {
    std::size_t cells_left = most_matrix_cells;
    const std::vector<Bag> old_bags = bags_of(before_, old_);
    const std::vector<Bag> new_bags = bags_of(after_, new_);
    for (std::size_t i = 0; i < old_.size(); ++i) {
      for (std::size_t j = 0; j < new_.size(); ++j) {
        const TokenSpan a = part(before_, old_[i]);
        const TokenSpan b = part(after_, new_[j]);
        float& value = similar_[i * new_.size() + j];
        const std::size_t cells = a.size() * b.size();
        if (same_keys(a, b)) {
          value = 1;
        } else if (2 * shared_weight(old_bags[i].keys, new_bags[j].keys) <
                   least_similar * (old_bags[i].weight + new_bags[j].weight)) {
          value = 0;
        } else if (cells > cells_left) {
          found_.hunks.coarse = true;
        } else {
          cells_left -= cells;
          value = std::min(0.999f, static_cast<float>(similarity(a, b)));
        }
      }
    }
  }

  // The score of pairing the two; negative if they are different sentences.
  float gain(std::size_t i, std::size_t j) const {
    const float value = similar(i, j);
    if (value < least_similar) return -1;
    const auto shorter = static_cast<float>(std::min(old_[i].size(), new_[j].size()) + 1);
    return (value - static_cast<float>(least_similar) / 2) * std::sqrt(shorter);
  }

  void pair_in_order() {
    const std::size_t columns = new_.size() + 1;
    std::vector<float> best((old_.size() + 1) * columns);
    for (std::size_t i = old_.size(); i-- > 0;) {
      for (std::size_t j = new_.size(); j-- > 0;) {
        float& value = best[i * columns + j];
        value = std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
        if (const float worth = gain(i, j); worth > 0) value = std::max(value, worth + best[(i + 1) * columns + j + 1]);
      }
    }
    for (std::size_t i = 0, j = 0; i < old_.size() && j < new_.size();) {
      const float worth = gain(i, j);
      const float value = best[i * columns + j];
      if (worth > 0 && value == worth + best[(i + 1) * columns + j + 1]) {
        partner_of_old_[i] = j;
        partner_of_new_[j] = i;
        ++i, ++j;
      } else {
        value == best[(i + 1) * columns + j] ? ++i : ++j;
      }
    }
  }

  void find_moved() {
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (partner_of_old_[i] != nobody || old_[i].size() < least_moved_tokens) continue;
      for (std::size_t j = 0; j < new_.size(); ++j) {
        if (partner_of_new_[j] != nobody || moved_new_[j] || similar(i, j) < 1) continue;
        moved_old_[i] = moved_new_[j] = true;
        found_.moved.push_back({old_[i], new_[j]});
        break;
      }
    }
  }

  void walk() {
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t each = 0; each < old_.size(); ++each) {
      if (partner_of_old_[each] == nobody) continue;
      const std::size_t partner = partner_of_old_[each];
      add_gap(i, each, j, partner);
      add_hunks(found_.hunks, align_tokens(part(before_, old_[each]), part(after_, new_[partner])), old_[each].begin,
                new_[partner].begin);
      i = each + 1;
      j = partner + 1;
    }
    add_gap(i, old_.size(), j, new_.size());
  }

  // Handles unmatched sentences between two matched ones: compared together if similar, else replaced as a whole.
  void add_gap(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
    if (i == i_end && j == j_end) return;
    const TokenRange gone{i < old_.size() ? old_[i].begin : before_.size(), 0};
    const TokenRange fresh{j < new_.size() ? new_[j].begin : after_.size(), 0};
    const TokenRange old_gap{gone.begin, i == i_end ? gone.begin : old_[i_end - 1].end};
    const TokenRange new_gap{fresh.begin, j == j_end ? fresh.begin : new_[j_end - 1].end};
    const bool moved = any_in(moved_old_, i, i_end) || any_in(moved_new_, j, j_end);
    const bool several = i_end - i > 1 || j_end - j > 1;
    if (old_gap.size() > 0 && new_gap.size() > 0 && several && !moved &&
        similarity(part(before_, old_gap), part(after_, new_gap)) >= least_similar_gap) {
      add_hunks(found_.hunks, align_tokens(part(before_, old_gap), part(after_, new_gap)), old_gap.begin,
                new_gap.begin);
      return;
    }
    found_.hunks.list.push_back({old_gap.begin, old_gap.end, new_gap.begin, new_gap.end});
  }

  TokenSpan before_;
  TokenSpan after_;
  const std::vector<TokenRange>& old_;
  const std::vector<TokenRange>& new_;
  std::vector<float> similar_;
  std::vector<std::size_t> partner_of_old_;
  std::vector<std::size_t> partner_of_new_;
  std::vector<bool> moved_old_;
  std::vector<bool> moved_new_;
  SentenceAlignment found_;
};

// The change in bracket depth at each token; brackets that do not close within reach are ignored.
std::vector<int> bracket_changes(TokenSpan tokens, const std::vector<std::size_t>& opening_of) {
  std::vector<int> change(tokens.size() + 1);
  for (std::size_t closing = 0; closing < tokens.size(); ++closing) {
    if (opening_of[closing] == nobody || closing - opening_of[closing] > bracket_reach) continue;
    ++change[opening_of[closing]];
    --change[closing];
  }
  return change;
}

// The opening token of each closing bracket.
std::vector<std::size_t> openings_of(TokenSpan tokens) {
  std::vector<std::size_t> opening(tokens.size(), nobody);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].bracket == Bracket::opens) open.push_back(at);
    if (tokens[at].bracket != Bracket::closes || open.empty()) continue;
    opening[at] = open.back();
    open.pop_back();
  }
  return opening;
}

// Equal sentences are anchors; only the text between two anchors is compared by words.
SentenceAlignment align_between_equal(TokenSpan before, TokenSpan after, const std::vector<TokenRange>& old_sentences,
                                      const std::vector<TokenRange>& new_sentences) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
  const auto number = [&](TokenSpan tokens, const std::vector<TokenRange>& sentences) {
    std::vector<std::uint32_t> keys;
    for (const TokenRange& sentence : sentences) {
      std::vector<std::uint32_t> key;
      for (const TextToken& token : part(tokens, sentence)) key.push_back(token.key);
      keys.push_back(numbers.emplace(std::move(key), static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    return keys;
  };
  const EditScript script = shortest_edit(number(before, old_sentences), number(after, new_sentences), sentence_bound);
  SentenceAlignment found;
  found.hunks.coarse = script.coarse;
  std::size_t cells_left = most_gap_cells;
  for (const Hunk& hunk : hunks_of(script.removed, script.added)) {
    const auto begin = [](const std::vector<TokenRange>& sentences, std::size_t at, std::size_t size) {
      return at < sentences.size() ? sentences[at].begin : size;
    };
    const TokenRange old_gap{begin(old_sentences, hunk.before_begin, before.size()),
                             begin(old_sentences, hunk.before_end, before.size())};
    const TokenRange new_gap{begin(new_sentences, hunk.after_begin, after.size()),
                             begin(new_sentences, hunk.after_end, after.size())};
    const std::size_t cells = old_gap.size() * new_gap.size();
    if (cells == 0 || cells > cells_left) {
      found.hunks.coarse = found.hunks.coarse || cells > 0;
      found.hunks.list.push_back({old_gap.begin, old_gap.end, new_gap.begin, new_gap.end});
      continue;
    }
    cells_left -= cells;
    add_hunks(found.hunks, align_tokens(part(before, old_gap), part(after, new_gap)), old_gap.begin, new_gap.begin);
  }
  return found;
}

}  // namespace

std::vector<TokenRange> sentences_of(TokenSpan tokens) {
  const std::vector<int> change = bracket_changes(tokens, openings_of(tokens));
  std::vector<TokenRange> sentences;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    depth += change[at];
    const bool last = at + 1 == tokens.size();
    if (!last && (tokens[at + 1].edge < Edge::sentence || depth > 0)) continue;
    sentences.push_back({begin, at + 1});
    begin = at + 1;
  }
  return sentences;
}

SentenceAlignment align_sentences(TokenSpan before, TokenSpan after) {
  const std::vector<TokenRange> old_sentences = sentences_of(before);
  const std::vector<TokenRange> new_sentences = sentences_of(after);
  SentenceAlignment found;
  if (old_sentences.size() <= 1 && new_sentences.size() <= 1) found.hunks = align_tokens(before, after);
  else if (old_sentences.size() * new_sentences.size() > most_pairs)
    found = align_between_equal(before, after, old_sentences, new_sentences);
  else found = Pairing(before, after, old_sentences, new_sentences).run();
  found.hunks.list = join_touching(found.hunks.list);
  return found;
}

}  // namespace hakusho::diff
