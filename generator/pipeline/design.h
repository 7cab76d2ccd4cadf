// What every whitepaper is compiled with: read once, then shared by all threads and never changed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/layout.h"
#include "model/page.h"
#include "model/site.h"
#include "model/synonyms.h"
#include "model/words.h"
#include "pipeline/project.h"
#include "render/template/template.h"

namespace hakusho::pipeline {

struct Design {
  Site site;
  Words words;                                          // of the site's language
  std::map<std::string, Words, std::less<>> languages;  // of every language there are words for
  Catalogs catalogs;
  SynonymGroups synonyms;
  Layouts layouts;  // those that site.yaml names
  render::Templates templates;
  std::vector<Page> assets;  // of the theme

  // Those of that language, or else of the site's.
  const Words& words_in(std::string_view language) const;
};

// Reports all that is wrong with site.yaml, catalogs, words, layouts, theme and templates.
Design read_design(const ProjectFiles& files, Diagnostics& found, unsigned threads = 0);

// Changes whenever anything changes that every whitepaper depends on, the program's version included.
std::string design_digest(const ProjectFiles& files);

}  // namespace hakusho::pipeline
