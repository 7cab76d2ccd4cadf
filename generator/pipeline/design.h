// The design of a site: its settings, words, catalogs, layouts, templates and assets.
//
// It is read once, shared by all threads, and never changed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/catalog.h"
#include "model/layout.h"
#include "model/page.h"
#include "model/site.h"
#include "model/synonyms.h"
#include "model/words.h"
#include "pipeline/page_ids.h"
#include "pipeline/project.h"
#include "render/template/template.h"

namespace hakusho::pipeline {

struct Design {
  Site site;
  Words words;                                          // in the site's language
  std::map<std::string, Words, std::less<>> languages;  // in every language that templates/words has a file for
  Catalogs catalogs;
  SynonymGroups synonyms;
  Layouts layouts;                         // those that site.yaml names
  std::vector<std::string> known_layouts;  // all that there are, published or not
  render::Templates templates;
  IdsByKind template_ids;    // of their HTML
  std::vector<Page> assets;  // of the theme
  Date today;                // dates after it are in the future; year 0: nothing is

  // The words in `language`; the site's words when there are none.
  const Words& words_in(std::string_view language) const;
};

// Reads the design, and reports everything that is wrong with site.yaml, catalogs, words, layouts, theme and templates.
// `threads`: 0 means one for each core.
Design read_design(const ProjectFiles& files, Diagnostics& found, unsigned threads = 0);

// A digest of everything that all pages depend on: the design's files and the version of the program.
std::string design_digest(const ProjectFiles& files);

}  // namespace hakusho::pipeline
