#include "registry/page_parts.h"

namespace hakusho::registry {

namespace {

std::string relative(const std::string& from, const std::string& to) { return path_to_root(from) + to; }

}  // namespace

WhitepaperPaths paths_of(const Entry& entry) { return {entry.vendor, entry.whitepaper}; }

PageView new_page(const Answers& answers, std::string path, std::string kind, std::string heading,
                  std::vector<std::pair<std::string, std::string>> above) {
  const RegistryInput& input = *answers.input;
  const std::string& language = input.site.language;
  const std::string& site = input.site.title.in(language);
  View page;
  page.set("title", above.empty() ? site : heading + " | " + site)
      .set("description", heading)
      .set("language", language);
  page.set("heading", heading);
  std::vector<View> trail;
  if (!above.empty()) {
    for (const auto& [title, target] : above)
      trail.push_back(View().set("title", title).set("href", relative(path, target)).set("current", false));
    trail.push_back(View().set("title", heading).set("href", "").set("current", true));
  }
  PageView made{std::move(path), std::move(kind), {}};
  made.view.set("page", std::move(page)).set("breadcrumb", std::move(trail));
  return made;
}

void describe(PageView& page, std::string description) {
  View about = *page.view.find("page");
  about.set("description", std::move(description));
  page.view.set("page", std::move(about));
}

ContentDigest page_digest(const RegistryInput& input, std::string_view path) {
  const Site& site = input.site;
  ContentDigest digest;
  for (const std::string* text : {&site.title.ja, &site.title.en, &site.description.ja, &site.description.en,
                                  &site.base_url, &site.language, &site.contact_url})
    digest.add(*text);
  return digest.add(path);
}

std::string number_of(const Control& control) {
  const std::size_t prefix = control.id.find(':');
  return control.id.substr(prefix == std::string::npos ? 0 : prefix + 1);
}

std::string heading_of(const Control& control, std::string_view language) {
  return number_of(control) + " " + control.title.in(language);
}

std::string heading_of(const CatalogChapter& chapter, std::string_view language) {
  const bool numbered = chapter.id[0] >= '0' && chapter.id[0] <= '9';
  return numbered ? chapter.id + " " + chapter.title.in(language) : chapter.title.in(language);
}

std::string version_name(const EntryRevision& revision, const Words& words) {
  return version_name(revision.printed_version.empty() ? revision.version : revision.printed_version, words);
}

void set_revision(View& view, const Entry& entry, const Answers& answers) {
  const ShownRevision& shown = answers.revision_of(entry);
  view.add("version", shown.version)
      .add("date", shown.date)
      .add("date_iso", shown.date_iso)
      .add("freshness", shown.freshness);
}

View counts_view(const Counts& counts) {
  return View()
      .set("answered", counts.answered)
      .set("not_applicable", counts.not_applicable)
      .set("unstated", counts.unstated)
      .set("total", counts.total);
}

const std::string& state_word(AnswerState state, const Words& words) {
  switch (state) {
    case AnswerState::answered: return words("state_answered");
    case AnswerState::not_applicable: return words("state_not_applicable");
    case AnswerState::unstated: break;
  }
  return words("state_unstated");
}

std::string_view state_id(AnswerState state) {
  switch (state) {
    case AnswerState::answered: return "answered";
    case AnswerState::not_applicable: return "not-applicable";
    case AnswerState::unstated: break;
  }
  return "unstated";
}

}  // namespace hakusho::registry
