// The project's own content, layouts, templates and words, made into pages through every room on the way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/page.h"
#include "render/pages/entry.h"
#include "render/pages/page.h"
#include "render/pages/whitepaper.h"

namespace hakusho {

struct Sample {
  Site site;
  Catalogs catalogs;
  Layouts layouts;
  Words words;
  render::TemplateFiles files;
  render::Templates templates;
  View common;
  std::map<std::string, Vendor> vendors;
  std::vector<Whitepaper> whitepapers;
  Diagnostics found;
};

// `more` lays templates over those of the project.
Sample load_sample(const render::TemplateFiles& more = {}, const std::string& language = "ja");

std::vector<Outline> outlines_of(const Whitepaper& whitepaper, const Sample& sample);
// The history of a whitepaper as if each of its revisions had pages.
std::vector<render::KnownRevision> known_revisions(const Whitepaper& whitepaper, const std::vector<Outline>& outlines);
// Requires: what is given outlives the result.
render::RevisionInput input_of(const Whitepaper& whitepaper, const std::vector<Outline>& outlines,
                               const std::vector<render::KnownRevision>& revisions, const Sample& sample);
std::vector<Page> all_pages(const Whitepaper& whitepaper, const Sample& sample);
// The same of the revision of that version; empty: of a whitepaper without a history.
std::vector<Page> pages_at(const Whitepaper& whitepaper, const std::string& version, const Sample& sample);
Entry entry_of_sample(const Whitepaper& whitepaper, const Sample& sample);

}  // namespace hakusho
