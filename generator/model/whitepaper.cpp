#include "model/whitepaper.h"

#include <algorithm>

namespace hakusho {

namespace {

void collect(std::vector<SectionAt>& found, const std::vector<Section>& sections, const Section* parent, int depth) {
  for (const Section& section : sections) {
    found.push_back({&section, parent, depth});
    collect(found, section.sections, &section, depth + 1);
  }
}

const Section* find_among(const std::vector<Section>& sections, std::string_view id) {
  for (const Section& section : sections) {
    if (section.id == id) return &section;
    if (const Section* found = find_among(section.sections, id)) return found;
  }
  return nullptr;
}

}  // namespace

std::vector<SectionAt> sections_in_order(const Whitepaper& whitepaper) {
  std::vector<SectionAt> found;
  collect(found, whitepaper.sections, nullptr, 0);
  return found;
}

const Section* find_section(const Whitepaper& whitepaper, std::string_view id) {
  return find_among(whitepaper.sections, id);
}

const Scope* find_scope(const Whitepaper& whitepaper, std::string_view id) {
  const auto found = std::find_if(whitepaper.scopes.begin(), whitepaper.scopes.end(),
                                  [&](const Scope& scope) { return scope.id == id; });
  return found == whitepaper.scopes.end() ? nullptr : &*found;
}

std::string title_of(const Section& section, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  if (!section.title.empty() || section.controls.empty()) return section.title;
  const ControlReference& first = section.controls.front();
  const auto catalog = catalogs.find(first.catalog);
  const Control* control = catalog == catalogs.end() ? nullptr : catalog->second.find(first.id);
  return control == nullptr ? first.written : control->title.in(whitepaper.language);
}

}  // namespace hakusho
