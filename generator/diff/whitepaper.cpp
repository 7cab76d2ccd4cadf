#include "diff/whitepaper.h"

#include <algorithm>

#include "diff/blocks.h"
#include "diff/fields.h"
#include "diff/moves.h"
#include "diff/sections.h"
#include "diff/summary.h"
#include "diff/text.h"

namespace hakusho::diff {

namespace {

using NumberMap = std::map<std::string, std::string, std::less<>>;

std::string number_of(const NumberMap& numbers, const Section& section) {
  const auto found = numbers.find(section.id);
  return found == numbers.end() ? section.label : found->second;
}

ComparedRevision revision_of(const Whitepaper& whitepaper) {
  const Revision* revision = whitepaper.current();
  return revision == nullptr ? ComparedRevision{}
                             : ComparedRevision{revision->version, revision->printed_version, revision->date};
}

bool same_prose(const Section& before, const Section& after) {
  return before.body == after.body && before.parts == after.parts && before.notes == after.notes &&
         before.responsibilities == after.responsibilities;
}

class Comparison {
 public:
  Comparison(const Whitepaper& from, const Whitepaper& to, const Catalogs& catalogs, const Numbers& numbers)
      : from_(from),
        to_(to),
        catalogs_(catalogs),
        numbers_(numbers),
        before_(list_sections(from)),
        after_(list_sections(to)) {}

  DiffReport run() {
    DiffReport report;
    report.vendor = to_.vendor;
    report.whitepaper = to_.id;
    report.title = to_.title;
    report.language = to_.language;
    report.from = revision_of(from_);
    report.to = revision_of(to_);
    report.document.units = compare_fields(from_, to_);
    cut_sections();
    compare_sections(report);
    join_moved(report.sections, gone_, fresh_, work_);
    set_anchors(report);
    report.values = collect_values(report);
    report.summary = count_changes(report);
    report.coarse = work_.coarse || compared_coarsely(report);
    return report;
  }

 private:
  void cut_sections() {
    const ScopeNames old_scopes = scope_names(from_), new_scopes = scope_names(to_);
    for (const SectionAt& each : before_.sections)
      old_units_.push_back(units_of(*each.section, old_scopes, work_.vocabulary));
    for (const SectionAt& each : after_.sections)
      new_units_.push_back(units_of(*each.section, new_scopes, work_.vocabulary));
  }

  void compare_sections(DiffReport& report) {
    const std::vector<IndexPair> pairs = match_sections(before_, after_, work_);
    const std::vector<Movement> moved = movements(before_, after_, pairs);
    std::vector<bool> kept;
    for (const Movement movement : moved) kept.push_back(movement == Movement::none);
    for (const ShownPlace& shown : interleave(pairs, kept, before_.sections.size(), after_.sections.size())) {
      if (shown.left) {
        SectionChange& behind = report.sections.empty() ? report.document : report.sections.back();
        behind.left_behind.push_back(after_.sections[new_index(pairs, *shown.before)].section->id);
        continue;
      }
      SectionChange section;
      if (shown.before && shown.after) {
        section = edited(*shown.before, *shown.after);
        const auto pair = std::lower_bound(pairs.begin(), pairs.end(), IndexPair{*shown.before, 0});
        section.movement = moved[static_cast<std::size_t>(pair - pairs.begin())];
      } else {
        section = shown.after ? added(*shown.after) : removed(*shown.before);
      }
      const std::size_t index = report.sections.size();
      section.units = units(shown, index);
      report.sections.push_back(std::move(section));
    }
  }

  static std::size_t new_index(const std::vector<IndexPair>& pairs, std::size_t before) {
    return std::lower_bound(pairs.begin(), pairs.end(), IndexPair{before, 0})->after;
  }

  SectionChange edited(std::size_t before, std::size_t after) const {
    const Section& old_section = *before_.sections[before].section;
    const Section& new_section = *after_.sections[after].section;
    SectionChange change = added(after);
    change.presence = Presence::both;
    change.parent_before = parent_id(before_, before);
    change.number_before = number_of(numbers_.before, old_section);
    if (old_section.id != new_section.id) change.id_before = old_section.id;
    change.title = compare_texts(title_of(old_section, from_, catalogs_), title_of(new_section, to_, catalogs_));
    return change;
  }

  SectionChange added(std::size_t index) const {
    const Section& section = *after_.sections[index].section;
    SectionChange change = described(section, after_.sections[index].depth);
    change.presence = Presence::added;
    change.parent_after = parent_id(after_, index);
    change.number_after = number_of(numbers_.after, section);
    change.title = added_text(title_of(section, to_, catalogs_));
    return change;
  }

  SectionChange removed(std::size_t index) const {
    const Section& section = *before_.sections[index].section;
    SectionChange change = described(section, before_.sections[index].depth);
    change.presence = Presence::removed;
    change.parent_before = parent_id(before_, index);
    change.number_before = number_of(numbers_.before, section);
    change.title = removed_text(title_of(section, from_, catalogs_));
    return change;
  }

  static SectionChange described(const Section& section, int depth) {
    SectionChange change;
    change.id = section.id;
    change.depth = depth;
    change.response = section.is_response();
    return change;
  }

  static std::string parent_id(const SectionList& list, std::size_t index) {
    const std::size_t parent = list.parents[index];
    return parent == no_parent ? std::string() : list.sections[parent].section->id;
  }

  // Compares fields, then blocks; remembers removed and added units, which may have moved between sections.
  std::vector<UnitChange> units(const ShownPlace& shown, std::size_t index) {
    static const std::vector<TextUnit> none;
    const Section* old_section = shown.before ? before_.sections[*shown.before].section : nullptr;
    const Section* new_section = shown.after ? after_.sections[*shown.after].section : nullptr;
    std::vector<UnitChange> found = compare_fields(old_section, new_section, to_.language);
    const std::vector<TextUnit>& old_units = shown.before ? old_units_[*shown.before] : none;
    const std::vector<TextUnit>& new_units = shown.after ? new_units_[*shown.after] : none;
    for (PlacedUnit& placed : compare_units(old_units, new_units, work_)) {
      if (placed.before) gone_.push_back({index, found.size(), placed.before});
      if (placed.after) fresh_.push_back({index, found.size(), placed.after});
      const bool left = placed.change.presence == Presence::removed && placed.change.movement == Movement::within;
      if (left) placed.change.to_section = new_section->id;
      found.push_back(std::move(placed.change));
    }
    add_unseen(found, old_section, new_section);
    return found;
  }

  // Reports differences that no unit shows, such as a column's alignment or a loose list.
  static void add_unseen(std::vector<UnitChange>& units, const Section* before, const Section* after) {
    if (before == nullptr || after == nullptr || units.empty() || same_prose(*before, *after)) return;
    if (std::any_of(units.begin(), units.end(), [](const UnitChange& unit) { return unit.changed(); })) return;
    units.front().text.state = TextState::format_only;
  }

  const Whitepaper& from_;
  const Whitepaper& to_;
  const Catalogs& catalogs_;
  const Numbers& numbers_;
  SectionList before_;
  SectionList after_;
  DiffWork work_;
  std::vector<std::vector<TextUnit>> old_units_;
  std::vector<std::vector<TextUnit>> new_units_;
  std::vector<LooseUnit> gone_;
  std::vector<LooseUnit> fresh_;
};

}  // namespace

DiffReport compare(const Whitepaper& from, const Whitepaper& to, const Catalogs& catalogs, const Numbers& numbers) {
  return Comparison(from, to, catalogs, numbers).run();
}

}  // namespace hakusho::diff
