// check/untranslated-title: the catalog has no title of an answered control in the whitepaper's language.
#include "check/rules.h"

namespace hakusho::check {

void find_untranslated_titles(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    if (!at.section->title.empty()) continue;
    for (const ControlReference& reference : at.section->controls) {
      const auto catalog = context.catalogs.find(reference.catalog);
      const Control* control = catalog == context.catalogs.end() ? nullptr : catalog->second.find(reference.id);
      if (control == nullptr) continue;
      const std::string& title = whitepaper.language == "en" ? control->title.en : control->title.ja;
      if (!title.empty()) continue;
      findings.add({at.section, reference.at, 1},
                   "the catalog `" + reference.catalog + "` has no title of `" + reference.id + "` in `" +
                       whitepaper.language + "`",
                   "add it to the catalog, or give the section a `title`");
    }
  }
}

}  // namespace hakusho::check
