// Coverage: which whitepaper answers which control of a catalog, chapter by chapter.
#include <algorithm>

#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

using ControlStates = std::map<std::string_view, ControlState>;

// Whitepapers that answer any control of the catalog, in display order.
std::vector<const Entry*> entries_of(const RegistryInput& input, const std::string& catalog) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : input.entries)
    if (entry.catalog == catalog || !states_of(entry, catalog).empty()) entries.push_back(&entry);
  return entries;
}

View cell(const Words& words, const Entry& entry, const ControlStates& all, const Control& control) {
  const auto found = all.find(control.id);
  const ControlState state = found == all.end() ? ControlState{} : found->second;
  View view;
  view.set("text", words(state.state == AnswerState::answered         ? "coverage_answered"
                         : state.state == AnswerState::not_applicable ? "coverage_not_applicable"
                                                                      : "coverage_unstated"));
  view.set("state_id", state_id(state.state));
  if (state.state != AnswerState::unstated) view.set("path", paths_of(entry).section(state.section->id));
  return view;
}

View chapter_view(const Answers& answers, const Catalog& catalog, const CatalogChapter& chapter,
                  const std::vector<const Entry*>& entries, const std::vector<ControlStates>& states) {
  const std::string& language = answers.input->site.language;
  const NamedSet* set = counted_set(catalog);
  std::vector<const Control*> controls;
  for (const Control& control : catalog.controls)
    if (control.chapter == chapter.id) controls.push_back(&control);
  std::vector<View> columns, rows;
  for (std::size_t at = 0; at < entries.size(); ++at)
    columns.push_back(View()
                          .set("vendor", answers.vendor_name(*entries[at]))
                          .set("title", entries[at]->title)
                          .set("language", entries[at]->language));
  for (const Control* control : controls) {
    std::vector<View> cells;
    for (std::size_t at = 0; at < entries.size(); ++at)
      cells.push_back(cell(answers.input->words, *entries[at], states[at], *control));
    const bool counted =
        set != nullptr && std::find(set->controls.begin(), set->controls.end(), control->id) != set->controls.end();
    rows.push_back(View()
                       .set("id", number_of(*control))
                       .set("title", control->title.in(language))
                       .set("path", control_path(catalog, *control))
                       .set("counted", counted)
                       .set("cells", std::move(cells)));
  }
  return View()
      .set("title", heading_of(chapter, language))
      .set("anchor", chapter_anchor(chapter.id))
      .set("columns", std::move(columns))
      .set("rows", std::move(rows));
}

PageView make_coverage(const Answers& answers, const Catalog& catalog) {
  const RegistryInput& input = *answers.input;
  const std::string& language = input.site.language;
  const std::string title = catalog.title.in(language);
  PageView page =
      new_page(answers, coverage_path(catalog), "coverage", input.words("coverage_title", {{"catalog", title}}),
               {{input.words("home"), home_path}, {input.words("controls"), controls_path}});
  describe(page, input.words("coverage_description", {{"catalog", title}}));
  const std::vector<const Entry*> entries = entries_of(input, catalog.id);
  std::vector<ControlStates> states;
  std::vector<View> totals, chapters;
  for (const Entry* entry : entries) {
    states.push_back(states_of(*entry, catalog.id));
    View row;
    row.set("vendor", answers.vendor_name(*entry))
        .set("title", entry->title)
        .set("language", entry->language)
        .set("path", paths_of(*entry).front());
    set_revision(row, *entry, answers);
    totals.push_back(row.set("counts", counts_view(counts_of(*entry, catalog))));
  }
  for (const CatalogChapter& chapter : catalog.chapters)
    if (View view = chapter_view(answers, catalog, chapter, entries, states); view.find("rows")->truthy())
      chapters.push_back(std::move(view));
  const NamedSet* set = counted_set(catalog);
  page.view.set("catalog", View()
                               .set("title", title)
                               .set("edition", catalog.edition)
                               .set("set_title", set == nullptr ? "" : set->title.in(language))
                               .set("set_size", set == nullptr ? catalog.controls.size() : set->controls.size()));
  page.view.set("totals", std::move(totals)).set("chapters", std::move(chapters));
  return page;
}

}  // namespace

void plan_coverage(const Answers& answers, PagePlans& plans) {
  const RegistryInput& input = *answers.input;
  const std::uint64_t catalogs = digest_of(input.catalogs);
  for (const auto& [id, catalog] : input.catalogs) {
    ContentDigest digest = page_digest(input, coverage_path(catalog));
    digest.add(catalogs).add(iso(input.today));
    for (const Entry* entry : entries_of(input, id)) {
      digest.add(answers.head_of(*entry)).add(answers.vendor_name(*entry));
      for (const EntrySection& section : entry->sections) {
        digest.add(section.id).add(static_cast<std::uint64_t>(state_of(section)));
        for (const ControlReference& reference : section.controls) digest.add(reference.id);
      }
    }
    plans.push_back({coverage_path(catalog), digest.text(),
                     [&answers, &catalog = catalog] { return make_coverage(answers, catalog); }});
  }
}

}  // namespace hakusho::registry
