// check/title-differs: the printed title of a control is not the catalog's, width and spelling aside.
#include <algorithm>

#include "base/text.h"
#include "check/fold.h"
#include "check/rules.h"

namespace hakusho::check {

namespace {

const Control* only_control(const Section& section, const CheckContext& context) {
  if (section.controls.size() != 1 || section.title.empty()) return nullptr;
  const auto catalog = context.catalogs.find(section.controls.front().catalog);
  return catalog == context.catalogs.end() ? nullptr : catalog->second.find(section.controls.front().id);
}

bool is_title_of(const std::string& printed, const Control& control) {
  const std::string folded = fold_title(printed);
  const auto same = [&](const std::string& title) { return !title.empty() && fold_title(title) == folded; };
  return same(control.title.ja) || same(control.title.en) ||
         std::any_of(control.title_variants.begin(), control.title_variants.end(), same);
}

}  // namespace

void find_different_titles(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Control* control = only_control(*at.section, context);
    if (control == nullptr || is_title_of(at.section->title, *control)) continue;
    const Position place = at.section->title_at.line > 0 ? at.section->title_at : at.section->at;
    const auto length = static_cast<std::uint32_t>(count_characters(at.section->title));
    findings.add({at.section, place, length},
                 "the title " + quoted(at.section->title) + " is not that of `" + control->id +
                     "`: " + quoted(control->title.in(whitepaper.language)),
                 "remove the title to show the catalog's; when it was printed so, accept it with a reason");
  }
}

}  // namespace hakusho::check
