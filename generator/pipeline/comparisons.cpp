#include "pipeline/comparisons.h"

#include <algorithm>

#include "diff/since.h"
#include "diff/whitepaper.h"
#include "outline/outline.h"

namespace hakusho::pipeline {

namespace {

ComparedRevision compared(const Revision& revision) {
  return {revision.version, revision.printed_version, revision.date};
}

std::optional<Outline> own_outline(const Whitepaper& whitepaper, const Layouts& layouts, const Catalogs& catalogs,
                                   const Words& words) {
  const auto layout = layouts.find(whitepaper.layout);
  if (layout == layouts.end()) return {};
  return outline::arrange(whitepaper, layout->second, catalogs, words);
}

NumbersBySection numbers_in(const std::optional<Outline>& outline) {
  NumbersBySection numbers;
  if (!outline) return numbers;
  for (const OutlineNode& node : outline->nodes)
    if (node.section != nullptr && !node.label.empty()) numbers.emplace(node.section->id, node.label);
  return numbers;
}

// The whitepaper of the revision at that index of the history; null when its text is unknown.
const Whitepaper* whitepaper_at(const Revisions& revisions, std::size_t at) {
  if (at + 1 >= revisions.working.history.revisions.size()) return &revisions.working;
  const std::optional<Whitepaper>& past = revisions.past[at].whitepaper;
  return past ? &*past : nullptr;
}

DiffReport compare_known(const KnownState& from, const KnownState& to, const std::vector<Revision>& history,
                         const Catalogs& catalogs) {
  DiffReport report = diff::compare(*from.whitepaper, *to.whitepaper, catalogs, {from.numbers(), to.numbers()});
  report.from = compared(history[from.revision]);
  report.to = compared(history[to.revision]);
  return report;
}

}  // namespace

NumbersBySection KnownState::numbers() const { return numbers_in(own); }

const DiffReport* Comparisons::into(std::size_t revision) const {
  for (std::size_t at = 1; at < states.size(); ++at)
    if (states[at].revision == revision) return &chain[at - 1];
  return nullptr;
}

const KnownState* Comparisons::state_of(std::size_t revision) const {
  for (const KnownState& state : states)
    if (state.revision == revision) return &state;
  return nullptr;
}

std::vector<const DiffReport*> Comparisons::all() const {
  std::vector<const DiffReport*> reports;
  for (const DiffReport& report : chain) reports.push_back(&report);
  for (const Comparison& comparison : others) reports.push_back(&comparison.report);
  return reports;
}

NumbersBySection printed_numbers(const Whitepaper& whitepaper, const Layouts& layouts, const Catalogs& catalogs,
                                 const Words& words) {
  return numbers_in(own_outline(whitepaper, layouts, catalogs, words));
}

DiffReport compare_states(const Whitepaper& from, const Whitepaper& to, const ComparedRevision& from_revision,
                          const ComparedRevision& to_revision, const Layouts& layouts, const Catalogs& catalogs,
                          const Words& words) {
  DiffReport report =
      diff::compare(from, to, catalogs,
                    {printed_numbers(from, layouts, catalogs, words), printed_numbers(to, layouts, catalogs, words)});
  report.from = from_revision;
  report.to = to_revision;
  return report;
}

Comparisons compare_revisions(const Revisions& revisions, DiffPairs pairs, const Layouts& layouts,
                              const Catalogs& catalogs, const Words& words) {
  Comparisons result;
  const std::vector<Revision>& history = revisions.working.history.revisions;
  for (std::size_t at = 0; at < std::max<std::size_t>(history.size(), 1); ++at)
    if (const Whitepaper* whitepaper = whitepaper_at(revisions, at))
      result.states.push_back({at, whitepaper, own_outline(*whitepaper, layouts, catalogs, words)});
  const std::vector<KnownState>& states = result.states;
  for (std::size_t to = 1; to < states.size(); ++to)
    result.chain.push_back(compare_known(states[to - 1], states[to], history, catalogs));
  for (std::size_t to = 2; to < states.size(); ++to)
    for (std::size_t from = 0; from + 1 < to; ++from)
      if (pairs == DiffPairs::all || (from == 0 && to + 1 == states.size()))
        result.others.push_back(
            {states[from].revision, states[to].revision, compare_known(states[from], states[to], history, catalogs)});
  if (!result.chain.empty()) result.since = diff::since(result.chain, history.front().version);
  return result;
}

}  // namespace hakusho::pipeline
