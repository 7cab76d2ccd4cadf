#include "diff/align.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "diff/myers.h"

namespace hakusho::diff {

namespace {

// Costs of the alignment, in the unit of token weights; tuned on annotated pairs of texts.
constexpr float hunk_cost = 0.70f;
constexpr float substitution_cost = 0.55f;  // of replacing a number, id or address by another
constexpr std::array<float, 5> edge_bonus = {0.0f, 0.18f, 0.30f, 0.60f, 0.60f};  // by Edge
constexpr double least_in_common = 0.34;  // below this share three or more hunks become one
constexpr std::size_t most_cells = 4'000'000;
constexpr std::size_t context = 64;  // equal tokens kept around differences, among which the best edges are chosen
constexpr float impossible = -1e9f;

float bonus_before(TokenSpan tokens, std::size_t at) {
  return edge_bonus[static_cast<std::size_t>(at < tokens.size() ? tokens[at].edge : Edge::text)];
}

bool substitutable(const TextToken& before, const TextToken& after) {
  return before.kind == after.kind &&
         (before.kind == WordKind::number || before.kind == WordKind::id || before.kind == WordKind::address);
}

// The alignment has two states: `kept`, between hunks, and `open`, inside one.
class Alignment {
 public:
  Alignment(TokenSpan before, TokenSpan after)
      : before_(before), after_(after), columns_(after.size() + 1), steps_((before.size() + 1) * columns_) {}

  std::vector<Hunk> run() {
    fill();
    return trace();
  }

 private:
  enum KeptFrom : std::uint8_t { nowhere, kept, closed, substituted };
  enum OpenFrom : std::uint8_t { closed_off, opened_up, extended_up, opened_left, extended_left };
  struct Scores {
    float kept = impossible;
    float open = impossible;
  };

  float bonus(std::size_t i, std::size_t j) const {
    return std::max(bonus_before(before_, i), bonus_before(after_, j));
  }

  void fill() {
    std::vector<Scores> above(columns_);
    std::vector<Scores> row(columns_);
    for (std::size_t i = 0; i <= before_.size(); ++i) {
      std::swap(above, row);
      for (std::size_t j = 0; j < columns_; ++j) row[j] = score(i, j, above, row);
    }
    ends_open_ = row.back().open + bonus(before_.size(), after_.size()) > row.back().kept;
  }

  Scores score(std::size_t i, std::size_t j, const std::vector<Scores>& above, const std::vector<Scores>& row) {
    Scores best;
    std::uint8_t kept_from = nowhere;
    std::uint8_t open_from = closed_off;
    if (i == 0 && j == 0) best.kept = 0;
    if (i > 0 && j > 0) {
      const TextToken& old_token = before_[i - 1];
      const TextToken& new_token = after_[j - 1];
      if (old_token.key == new_token.key) {
        best.kept = above[j - 1].kept + old_token.weight;
        kept_from = kept;
        const float closing = above[j - 1].open + bonus(i - 1, j - 1) + old_token.weight;
        if (closing > best.kept) best.kept = closing, kept_from = closed;
      } else if (substitutable(old_token, new_token)) {
        best.kept = above[j - 1].kept - substitution_cost;
        kept_from = substituted;
      }
    }
    const auto try_open = [&](const Scores& from, float edge, std::uint8_t opened, std::uint8_t extended) {
      const float opening = from.kept - hunk_cost + edge;
      const float value = std::max(opening, from.open);
      if (value > best.open) best.open = value, open_from = opening >= from.open ? opened : extended;
    };
    if (i > 0) try_open(above[j], bonus(i - 1, j), opened_up, extended_up);
    if (j > 0) try_open(row[j - 1], bonus(i, j - 1), opened_left, extended_left);
    steps_[i * columns_ + j] = static_cast<std::uint8_t>(kept_from | open_from << 2);
    return best;
  }

  std::vector<Hunk> trace() const {
    std::vector<Hunk> found;
    std::size_t i = before_.size();
    std::size_t j = after_.size();
    bool open = ends_open_;
    std::size_t old_end = i;
    std::size_t new_end = j;
    while (i > 0 || j > 0) {
      const std::uint8_t step = steps_[i * columns_ + j];
      if (!open) {
        --i, --j;
        if ((step & 3) == substituted) found.push_back({i, i + 1, j, j + 1});
        open = (step & 3) == closed;
        old_end = i, new_end = j;
        continue;
      }
      const std::uint8_t from = step >> 2;
      from == opened_up || from == extended_up ? --i : --j;
      if (from == opened_up || from == opened_left) {
        found.push_back({i, old_end, j, new_end});
        open = false;
      }
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  TokenSpan before_;
  TokenSpan after_;
  std::size_t columns_;
  std::vector<std::uint8_t> steps_;  // two bits of KeptFrom, then OpenFrom
  bool ends_open_ = false;
};

std::vector<std::uint32_t> keys_of(TokenSpan tokens) {
  std::vector<std::uint32_t> keys;
  keys.reserve(tokens.size());
  for (const TextToken& token : tokens) keys.push_back(token.key);
  return keys;
}

// For texts that are too large for the weighted alignment: joins hunks that are larger than the equal tokens between
// them.
std::vector<Hunk> join_across_little(const std::vector<Hunk>& hunks, TokenSpan before, TokenSpan after) {
  const auto size = [&](const Hunk& hunk) {
    return std::max(weight_of(before.subspan(hunk.before_begin, hunk.before_end - hunk.before_begin)),
                    weight_of(after.subspan(hunk.after_begin, hunk.after_end - hunk.after_begin)));
  };
  std::vector<Hunk> joined;
  for (const Hunk& hunk : hunks) {
    if (!joined.empty()) {
      Hunk& last = joined.back();
      const double shared = weight_of(before.subspan(last.before_end, hunk.before_begin - last.before_end));
      if (shared <= size(last) && shared <= size(hunk)) {
        last.before_end = hunk.before_end;
        last.after_end = hunk.after_end;
        continue;
      }
    }
    joined.push_back(hunk);
  }
  return joined;
}

// Joins all hunks if the texts have too little in common, since many small changes would be unreadable.
void replace_scattered(std::vector<Hunk>& hunks, TokenSpan before, TokenSpan after) {
  if (hunks.size() < 3) return;
  const double total = weight_of(before) + weight_of(after);
  double changed = 0;
  for (const Hunk& hunk : hunks)
    changed += weight_of(before.subspan(hunk.before_begin, hunk.before_end - hunk.before_begin)) +
               weight_of(after.subspan(hunk.after_begin, hunk.after_end - hunk.after_begin));
  if ((total - changed) / total < least_in_common)
    hunks = {
        Hunk{hunks.front().before_begin, hunks.back().before_end, hunks.front().after_begin, hunks.back().after_end}};
}

bool at_sentence(TokenSpan tokens, std::size_t at) {
  return at == 0 || at >= tokens.size() || tokens[at].edge >= Edge::sentence;
}

// Removes equal tokens from the ends of a replacement, unless it replaces whole sentences.
void trim(Hunk& hunk, TokenSpan before, TokenSpan after) {
  if (at_sentence(before, hunk.before_begin) && at_sentence(before, hunk.before_end) &&
      at_sentence(after, hunk.after_begin) && at_sentence(after, hunk.after_end))
    return;
  const auto both = [&] { return hunk.before_begin < hunk.before_end && hunk.after_begin < hunk.after_end; };
  while (both() && before[hunk.before_end - 1].key == after[hunk.after_end - 1].key)
    --hunk.before_end, --hunk.after_end;
  while (both() && before[hunk.before_begin].key == after[hunk.after_begin].key)
    ++hunk.before_begin, ++hunk.after_begin;
}

struct CommonEnds {
  std::size_t head = 0;
  std::size_t tail = 0;
};

CommonEnds common_ends(TokenSpan before, TokenSpan after) {
  CommonEnds ends;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (ends.head < shorter && before[ends.head].key == after[ends.head].key) ++ends.head;
  while (ends.tail < shorter - ends.head &&
         before[before.size() - 1 - ends.tail].key == after[after.size() - 1 - ends.tail].key)
    ++ends.tail;
  return ends;
}

// The weight of the common tokens, regardless of order.
double shared_weight(TokenSpan before, TokenSpan after) {
  std::unordered_map<std::uint32_t, int> left;
  for (const TextToken& token : before) ++left[token.key];
  double shared = 0;
  for (const TextToken& token : after) {
    const auto found = left.find(token.key);
    if (found == left.end() || found->second == 0) continue;
    --found->second;
    shared += token.weight;
  }
  return shared;
}

// The weight of the heaviest common subsequence.
double ordered_weight(TokenSpan before, TokenSpan after) {
  std::vector<float> row(after.size() + 1);
  for (const TextToken& token : before) {
    float diagonal = 0;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const float above = row[j];
      row[j] = token.key == after[j - 1].key ? diagonal + token.weight : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::vector<Hunk> join_touching(const std::vector<Hunk>& hunks) {
  std::vector<Hunk> joined;
  for (const Hunk& hunk : hunks) {
    if (!joined.empty() && joined.back().before_end == hunk.before_begin &&
        joined.back().after_end == hunk.after_begin) {
      joined.back().before_end = hunk.before_end;
      joined.back().after_end = hunk.after_end;
    } else {
      joined.push_back(hunk);
    }
  }
  return joined;
}

Hunks align_tokens(TokenSpan before, TokenSpan after) {
  Hunks found;
  CommonEnds ends = common_ends(before, after);
  if (ends.head + ends.tail == before.size() && before.size() == after.size()) return found;
  ends.head -= std::min(ends.head, context);
  ends.tail -= std::min(ends.tail, context);
  const TokenSpan old_part = before.subspan(ends.head, before.size() - ends.head - ends.tail);
  const TokenSpan new_part = after.subspan(ends.head, after.size() - ends.head - ends.tail);
  if (old_part.size() * new_part.size() <= most_cells) {
    found.list = join_touching(Alignment(old_part, new_part).run());
  } else {
    const EditScript script = shortest_edit(keys_of(old_part), keys_of(new_part));
    found.coarse = script.coarse;
    found.list = join_across_little(hunks_of(script.removed, script.added), old_part, new_part);
  }
  for (Hunk& hunk : found.list) {
    hunk.before_begin += ends.head, hunk.before_end += ends.head;
    hunk.after_begin += ends.head, hunk.after_end += ends.head;
  }
  replace_scattered(found.list, before, after);
  for (Hunk& hunk : found.list) trim(hunk, before, after);
  return found;
}

double similarity(TokenSpan before, TokenSpan after, std::size_t most_cells) {
  const double total = weight_of(before) + weight_of(after);
  if (total == 0) return 1;
  const CommonEnds ends = common_ends(before, after);
  const TokenSpan old_part = before.subspan(ends.head, before.size() - ends.head - ends.tail);
  const TokenSpan new_part = after.subspan(ends.head, after.size() - ends.head - ends.tail);
  const double equal = weight_of(before.first(ends.head)) + weight_of(before.last(ends.tail));
  const bool small = old_part.size() * new_part.size() <= most_cells;
  return 2 * (equal + (small ? ordered_weight(old_part, new_part) : shared_weight(old_part, new_part))) / total;
}

std::vector<Hunk> hunks_of(const std::vector<bool>& removed, const std::vector<bool>& added) {
  std::vector<Hunk> found;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < removed.size() || j < added.size()) {
    Hunk hunk{i, i, j, j};
    while (hunk.before_end < removed.size() && removed[hunk.before_end]) ++hunk.before_end;
    while (hunk.after_end < added.size() && added[hunk.after_end]) ++hunk.after_end;
    if (hunk.before_end > i || hunk.after_end > j) found.push_back(hunk);
    i = hunk.before_end + 1;
    j = hunk.after_end + 1;
  }
  return found;
}

}  // namespace hakusho::diff
