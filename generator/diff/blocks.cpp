#include "diff/blocks.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "diff/characters.h"
#include "diff/tables.h"
#include "diff/text.h"

namespace hakusho::diff {

namespace {

constexpr double least_similar = 0.45;      // the same block, edited
constexpr double other_owner_cost = 0.05;   // of matching a note with a body
constexpr double weight_of_any_unit = 100;  // added to the weight of its words, to decide which of two units moved

bool same_owner(const TextUnit& before, const TextUnit& after) {
  return before.owner.kind == after.owner.kind && before.owner.name == after.owner.name;
}

bool comparable(const TextUnit& before, const TextUnit& after) {
  const auto alone = [](UnitKind kind) {
    return kind == UnitKind::table || kind == UnitKind::code || kind == UnitKind::rule;
  };
  return before.form.kind == after.form.kind || (!alone(before.form.kind) && !alone(after.form.kind));
}

// Numbers units; equal numbers mean equal words in the same kind of block and part of the section.
class UnitNumbers {
 public:
  std::vector<std::uint32_t> number(const std::vector<TextUnit>& units) {
    std::vector<std::uint32_t> found;
    found.reserve(units.size());
    for (const TextUnit& unit : units) {
      const auto group = groups_.emplace(std::tuple(unit.form.kind, unit.owner.kind, unit.owner.name),
                                         static_cast<std::uint32_t>(groups_.size()));
      found.push_back(texts_.number_of(unit.text, group.first->second));
    }
    return found;
  }

 private:
  std::map<std::tuple<UnitKind, OwnerKind, std::string>, std::uint32_t> groups_;
  TextNumbers texts_;
};

struct Taken {
  std::vector<bool> before;
  std::vector<bool> after;
  void take(const UnitMatch& match) {
    for (std::size_t each = 0; each < match.before_count; ++each) before[match.first.before + each] = true;
    for (std::size_t each = 0; each < match.after_count; ++each) after[match.first.after + each] = true;
  }
};

// Matches remaining old units with new ones that are edited versions of them.
std::vector<IndexPair> similar_pairs(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                     const Taken& taken, DiffWork& work) {
  std::vector<Likeness> candidates;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (taken.before[i]) continue;
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (taken.after[j] || !comparable(before[i], after[j])) continue;
      double value = similar(before[i].text, after[j].text, least_similar, work);
      if (value == 0) continue;
      if (!same_owner(before[i], after[j])) value -= other_owner_cost;
      candidates.push_back({value, {i, j}});
    }
  }
  return best_pairs(std::move(candidates), before.size(), after.size());
}

// Matches tables at the same position, regardless of their cells.
std::vector<IndexPair> remaining_tables(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                        const Taken& taken) {
  std::vector<IndexPair> pairs;
  std::size_t j = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (taken.before[i] || before[i].form.kind != UnitKind::table) continue;
    while (j < after.size() &&
           (taken.after[j] || after[j].form.kind != UnitKind::table || !same_owner(before[i], after[j])))
      ++j;
    if (j == after.size()) break;
    pairs.push_back({i, j++});
  }
  return pairs;
}

bool ends_in_japanese(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) {
  }
  return !text.empty() && is_japanese(next_character(text, begin));
}

// Joins blocks into one text, without a space between Japanese sentences.
std::string joined(const std::vector<TextUnit>& units, std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t each = first; each < first + count; ++each) {
    if (each > first && !ends_in_japanese(text)) text += '\n';
    text += units[each].text.cut.text;
  }
  return text;
}

UnitShape shape_of(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after, const UnitMatch& match) {
  const UnitKind kind = before[match.first.before].form.kind;
  for (std::size_t each = 0; each < match.before_count; ++each)
    if (before[match.first.before + each].form.kind != after[match.first.after].form.kind)
      return UnitShape::restructured;
  for (std::size_t each = 0; each < match.after_count; ++each)
    if (after[match.first.after + each].form.kind != kind) return UnitShape::restructured;
  return match.after_count > 1 ? UnitShape::split : match.before_count > 1 ? UnitShape::merged : UnitShape::same;
}

UnitChange change_of(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after, const UnitMatch& match,
                     DiffWork& work) {
  if (match.before_count == 1 && match.after_count == 1)
    return edited_unit(before[match.first.before], after[match.first.after], work);
  UnitChange change;
  change.before = before[match.first.before].form;
  change.after = after[match.first.after].form;
  change.owner = after[match.first.after].owner;
  change.shape = shape_of(before, after, match);
  change.blocks_before = match.before_count;
  change.blocks_after = match.after_count;
  change.text =
      compare_texts(cut_tokens(joined(before, match.first.before, match.before_count), work.vocabulary),
                    cut_tokens(joined(after, match.first.after, match.after_count), work.vocabulary), work.vocabulary);
  return change;
}

}  // namespace

std::vector<UnitMatch> match_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                   DiffWork& work) {
  std::vector<UnitMatch> matches;
  Taken taken{std::vector<bool>(before.size()), std::vector<bool>(after.size())};
  const auto take_all = [&](const std::vector<IndexPair>& pairs) {
    for (const IndexPair& pair : pairs) {
      matches.push_back({pair, 1, 1});
      taken.take(matches.back());
    }
  };
  UnitNumbers numbers;
  const std::vector<std::uint32_t> old_numbers = numbers.number(before);
  take_all(equal_pairs(old_numbers, numbers.number(after)));
  for (const UnitMatch& match : find_regrouped(before, after, taken.before, taken.after, work)) {
    matches.push_back(match);
    taken.take(match);
  }
  take_all(similar_pairs(before, after, taken, work));
  take_all(remaining_tables(before, after, taken));
  std::sort(matches.begin(), matches.end(), [](const UnitMatch& a, const UnitMatch& b) { return a.first < b.first; });
  return matches;
}

std::vector<PlacedUnit> compare_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                      DiffWork& work) {
  const std::vector<UnitMatch> matches = match_units(before, after, work);
  std::vector<IndexPair> pairs;
  std::vector<double> weights;
  Taken hidden{std::vector<bool>(before.size()), std::vector<bool>(after.size())};
  for (const UnitMatch& match : matches) {
    pairs.push_back(match.first);
    weights.push_back(weight_of_any_unit + after[match.first.after].text.weight);
    hidden.take(match);
    hidden.before[match.first.before] = hidden.after[match.first.after] = false;
  }
  std::vector<bool> kept = in_order(pairs, weights);
  for (std::size_t each = 0; each < pairs.size(); ++each)
    kept[each] = kept[each] && same_owner(before[pairs[each].before], after[pairs[each].after]);
  std::vector<PlacedUnit> placed;
  for (const ShownPlace& shown : interleave(pairs, kept, before.size(), after.size())) {
    if (shown.before && hidden.before[*shown.before]) continue;
    if (shown.after && hidden.after[*shown.after]) continue;
    if (shown.left) {
      placed.push_back({removed_unit(before[*shown.before], work), nullptr, nullptr});
      placed.back().change.movement = Movement::within;
      continue;
    }
    if (!shown.before) placed.push_back({added_unit(after[*shown.after], work), nullptr, &after[*shown.after]});
    if (!shown.after) placed.push_back({removed_unit(before[*shown.before], work), &before[*shown.before], nullptr});
    if (!shown.before || !shown.after) continue;
    const auto match = std::lower_bound(pairs.begin(), pairs.end(), IndexPair{*shown.before, 0});
    const auto index = static_cast<std::size_t>(match - pairs.begin());
    placed.push_back({change_of(before, after, matches[index], work), nullptr, nullptr});
    if (!kept[index]) placed.back().change.movement = Movement::within;
  }
  return placed;
}

UnitChange added_unit(const TextUnit& unit, DiffWork& work) {
  UnitChange change;
  change.before = change.after = unit.form;
  change.owner = unit.owner;
  change.presence = Presence::added;
  if (unit.form.kind == UnitKind::table) change.table = compare_tables({}, unit.grid, work);
  else change.text = added_text(unit.text.cut.text);
  return change;
}

UnitChange removed_unit(const TextUnit& unit, DiffWork& work) {
  UnitChange change;
  change.before = change.after = unit.form;
  change.owner = unit.owner;
  change.presence = Presence::removed;
  if (unit.form.kind == UnitKind::table) change.table = compare_tables(unit.grid, {}, work);
  else change.text = removed_text(unit.text.cut.text);
  return change;
}

UnitChange edited_unit(const TextUnit& before, const TextUnit& after, DiffWork& work) {
  UnitChange change;
  change.before = before.form;
  change.after = after.form;
  change.owner = after.owner;
  if (before.form.kind != after.form.kind) change.shape = UnitShape::restructured;
  if (after.form.kind == UnitKind::table) change.table = compare_tables(before.grid, after.grid, work);
  else change.text = compare_texts(before.text.cut, after.text.cut, work.vocabulary);
  return change;
}

}  // namespace hakusho::diff
