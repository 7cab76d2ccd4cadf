// A page for every control, with every vendor's answer side by side, and the list of all controls.
#include <algorithm>
#include <set>

#include "model/search_id.h"
#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

// Other spellings that people use: `9.2.3`, `A9.2.3`, `CLD 6.3.1`.
std::vector<View> spellings(const Catalog& catalog, const Control& control) {
  std::vector<View> all;
  const std::string& id = control.id;
  if (id.starts_with("A."))
    for (const std::string& other : {id.substr(2), "A" + id.substr(2)}) all.emplace_back(other);
  if (id.starts_with("CLD.")) all.emplace_back("CLD " + id.substr(4));
  if (!catalog.prefix.empty() && id.starts_with(catalog.prefix + ":"))
    all.emplace_back(file_stem_for(catalog, control));
  return all;
}

// The counterparts by edition; sets `found` to their number.
std::vector<View> counterpart_views(const Control& control, const Catalogs& catalogs, const std::string& language,
                                    std::size_t& found) {
  std::vector<View> views;
  for (const auto& [id, counterparts] : control.counterparts) {
    const auto catalog = catalogs.find(id);
    if (catalog == catalogs.end()) continue;
    std::vector<View> controls;
    for (const std::string& counterpart : counterparts)
      if (const Control* other = catalog->second.find(counterpart))
        controls.push_back(View()
                               .set("id", number_of(*other))
                               .set("title", other->title.in(language))
                               .set("path", control_path(catalog->second, *other)));
    found += controls.size();
    if (!controls.empty())
      views.push_back(View().set("edition", catalog->second.edition).set("controls", std::move(controls)));
  }
  return views;
}

View control_view(const Catalog& catalog, const Control& control, const RegistryInput& input) {
  const std::string& language = input.site.language;
  View view;
  view.set("id", number_of(control)).set("title", control.title.in(language));
  view.set("title_ja", control.title.ja).set("title_en", control.title.en);
  view.set("catalog", catalog.title.in(language))
      .set("edition", catalog.edition)
      .set("coverage_path", coverage_path(catalog));
  const CatalogChapter* chapter = catalog.chapter(control.chapter);
  view.set("chapter", chapter == nullptr ? "" : heading_of(*chapter, language));
  view.set("extension", control.id.starts_with("CLD."));
  view.set("guides_provider", control.guides_provider).set("guides_customer", control.guides_customer);
  view.set("item_kind", control.item.kind.in(language)).set("item_content", control.item.content.in(language));
  view.set("item_unit", control.item.unit.in(language));
  view.set("spellings", spellings(catalog, control));
  std::size_t found = 0;
  view.set("counterparts", counterpart_views(control, input.catalogs, language, found))
      .set("several_counterparts", found > 1);
  return view;
}

const EntryRevision* find_revision(const Entry& entry, const std::string& version) {
  const auto found = std::find_if(entry.revisions.begin(), entry.revisions.end(),
                                  [&](const EntryRevision& revision) { return revision.version == version; });
  return version.empty() || found == entry.revisions.end() ? nullptr : &*found;
}

// The word for a status that says more than that the control is answered; empty for others.
std::string detailed_status(Status status, const Words& words) {
  switch (status) {
    case Status::partial: return words("status_partial");
    case Status::planned: return words("status_planned");
    case Status::not_provided: return words("status_not_provided");
    default: return {};
  }
}

View answer_view(const Answers& answers, const GivenAnswer& given, std::size_t number) {
  const RegistryInput& input = *answers.input;
  const Entry& entry = *given.entry;
  const EntrySection& section = *given.section;
  const AnswerState state = state_of(section);
  View view;
  view.reserve(24);
  view.add("number", number).add("vendor", answers.vendor_name(entry)).add("vendor_path", vendor_path(entry.vendor));
  view.add("whitepaper", entry.title).add("language", entry.language).add("path", paths_of(entry).section(section.id));
  set_revision(view, entry, answers);
  std::vector<View> scopes;
  for (const std::string& scope : section.scopes.empty() ? entry.services : section.scopes) scopes.emplace_back(scope);
  view.add("scopes", std::move(scopes)).add("label", section.label).add("title", section.title);
  view.add("state", state_word(state, input.words)).add("state_id", state_id(state));
  view.add("reason", section.reason);
  view.add("answer", section.answer == Answer::none
                         ? ""
                         : input.words(section.answer == Answer::yes ? "answer_yes" : "answer_no"));
  view.add("status", detailed_status(section.status, input.words));
  view.add("html", KeptMarkup{section.html}).add("via", given.via);
  const EntryRevision* changed = find_revision(entry, section.changed_in);
  view.add("changed_in",
           changed == nullptr ? version_name(section.changed_in, input.words) : version_name(*changed, input.words));
  view.add("since", section.since).add("diff_path", changed == nullptr ? "" : changed->diff_page);
  return view;
}

// The answer that changed last, by the dates of the revisions in which answers changed.
View last_changed(const Answers& answers, const std::vector<GivenAnswer>& given) {
  const GivenAnswer* last = nullptr;
  const EntryRevision* newest = nullptr;
  for (const GivenAnswer& answer : given) {
    const EntryRevision* revision = find_revision(*answer.entry, answer.section->changed_in);
    if (revision == nullptr || !revision->date) continue;
    if (newest != nullptr && last_day(*revision->date) <= last_day(*newest->date)) continue;
    newest = revision;
    last = &answer;
  }
  if (last == nullptr) return View();
  return View()
      .set("vendor", answers.vendor_name(*last->entry))
      .set("version", version_name(*newest, answers.input->words))
      .set("date", display(*newest->date, answers.input->site.language))
      .set("date_iso", iso(*newest->date))
      .set("path", newest->diff_page.empty() ? paths_of(*last->entry).section(last->section->id) : newest->diff_page);
}

// Whitepapers that do not answer the control, although their catalog has it or a counterpart.
std::vector<View> silent(const Answers& answers, const Catalog& catalog, const Control& control,
                         const std::vector<GivenAnswer>& given) {
  std::set<const Entry*> speaking;
  for (const GivenAnswer& answer : given) speaking.insert(answer.entry);
  std::vector<View> views;
  for (const Entry& entry : answers.input->entries) {
    if (speaking.contains(&entry) || (entry.catalog != catalog.id && !control.counterparts.contains(entry.catalog)))
      continue;
    views.push_back(View()
                        .set("vendor", answers.vendor_name(entry))
                        .set("title", entry.title)
                        .set("language", entry.language)
                        .set("path", paths_of(entry).front()));
  }
  return views;
}

View neighbour(const Catalog& catalog, std::size_t at, const std::string& language) {
  if (at >= catalog.controls.size()) return View();
  const Control& control = catalog.controls[at];
  return View().set("title", heading_of(control, language)).set("path", control_path(catalog, control));
}

PageView make_control(const Answers& answers, const Catalog& catalog, std::size_t at) {
  const RegistryInput& input = *answers.input;
  const std::string& language = input.site.language;
  const Control& control = catalog.controls[at];
  PageView page = new_page(answers, control_path(catalog, control), "control", heading_of(control, language),
                           {{input.words("home"), home_path},
                            {input.words("controls"), controls_path},
                            {catalog.title.in(language), coverage_path(catalog)}});
  const std::vector<GivenAnswer>& given = answers.of(catalog.id, control.id);
  describe(page, input.words("control_description",
                             {{"control", heading_of(control, language)}, {"number", std::to_string(given.size())}}));
  std::vector<View> views;
  views.reserve(given.size());
  for (const GivenAnswer& answer : given) {
    views.push_back(answer_view(answers, answer, views.size() + 1));
    page.about += answer.section->html.size() + 2048;  // and the markup around it
  }
  page.view.set("control", control_view(catalog, control, input));
  page.view.set("can_compare", views.size() > 2).set("answers", std::move(views));
  page.view.set("silent", silent(answers, catalog, control, given));
  if (View last = last_changed(answers, given); last.kind() == View::Kind::object)
    page.view.set("last_changed", std::move(last));
  if (View previous = neighbour(catalog, at - 1, language); at > 0) page.view.set("previous", std::move(previous));
  if (View next = neighbour(catalog, at + 1, language); next.kind() == View::Kind::object)
    page.view.set("next", std::move(next));
  return page;
}

PageView make_controls(const Answers& answers) {
  const RegistryInput& input = *answers.input;
  PageView page =
      new_page(answers, controls_path, "controls", input.words("controls"), {{input.words("home"), home_path}});
  describe(page, input.words("controls_description"));
  page.view.set("catalogs", catalog_index(answers));
  return page;
}

void add_catalog(ContentDigest& digest, const Catalog& catalog) {
  digest.add(catalog.id).add(catalog.title.ja).add(catalog.title.en).add(catalog.edition);
  for (const Control& control : catalog.controls) {
    digest.add(control.id).add(control.chapter).add(control.title.ja).add(control.title.en);
    for (const LocalText& text : {control.item.kind, control.item.content, control.item.unit})
      digest.add(text.ja).add(text.en);
    digest.add(std::uint64_t{control.guides_provider}).add(std::uint64_t{control.guides_customer});
    for (const auto& [other, counterparts] : control.counterparts)
      for (const std::string& counterpart : counterparts) digest.add(other).add(counterpart);
  }
  for (const CatalogChapter& chapter : catalog.chapters)
    digest.add(chapter.id).add(chapter.title.ja).add(chapter.title.en);
  for (const NamedSet& set : catalog.sets)
    for (const std::string& control : set.controls) digest.add(set.id).add(control);
}

}  // namespace

std::uint64_t digest_of(const Catalogs& catalogs) {
  ContentDigest digest;
  for (const auto& [id, catalog] : catalogs) add_catalog(digest, catalog);
  return digest.value();
}

std::vector<View> catalog_index(const Answers& answers) {
  const std::string& language = answers.input->site.language;
  std::vector<View> catalogs;
  for (const auto& [id, catalog] : answers.input->catalogs) {
    std::vector<View> chapters;
    for (const CatalogChapter& chapter : catalog.chapters) {
      std::vector<View> controls;
      for (const Control& control : catalog.controls)
        if (control.chapter == chapter.id)
          controls.push_back(View()
                                 .set("id", number_of(control))
                                 .set("key", search_id(control.id))
                                 .set("title", control.title.in(language))
                                 .set("path", control_path(catalog, control))
                                 .set("answers", answers.of(id, control.id).size()));
      chapters.push_back(View()
                             .set("title", heading_of(chapter, language))
                             .set("key", id + "/" + chapter.id)
                             .set("controls", std::move(controls)));
    }
    catalogs.push_back(View()
                           .set("title", catalog.title.in(language))
                           .set("edition", catalog.edition)
                           .set("path", coverage_path(catalog))
                           .set("chapters", std::move(chapters)));
  }
  return catalogs;
}

void plan_controls(const Answers& answers, PagePlans& plans) {
  const RegistryInput& input = *answers.input;
  const std::uint64_t catalogs = digest_of(input.catalogs);
  // Every control page lists all whitepapers with their revisions.
  ContentDigest entries;
  entries.add(iso(input.today));
  for (const Entry& entry : input.entries) entries.add(answers.head_of(entry)).add(answers.vendor_name(entry));
  ContentDigest index = page_digest(input, controls_path);
  index.add(catalogs);
  for (const auto& [id, catalog] : input.catalogs)
    for (std::size_t at = 0; at < catalog.controls.size(); ++at) {
      const std::string path = control_path(catalog, catalog.controls[at]);
      ContentDigest digest = page_digest(input, path);
      digest.add(catalogs).add(entries.value());
      const auto& given = answers.of(id, catalog.controls[at].id);
      for (const GivenAnswer& answer : given) digest.add(answer.section->digest).add(answer.via);
      index.add(std::uint64_t{given.size()});
      plans.push_back(
          {path, digest.text(), [&answers, &catalog = catalog, at] { return make_control(answers, catalog, at); }});
    }
  plans.push_back({controls_path, index.text(), [&answers] { return make_controls(answers); }});
}

}  // namespace hakusho::registry
