#include "render/pages/revision_input.h"

#include <algorithm>

namespace hakusho::render {

const KnownRevision* RevisionInput::shown() const {
  const auto found = std::find_if(revisions.begin(), revisions.end(),
                                  [&](const KnownRevision& known) { return known.version == version; });
  return found == revisions.end() ? nullptr : &*found;
}

const Outline& first_shown(const std::vector<Outline>& outlines) {
  const auto own = std::find_if(outlines.begin(), outlines.end(), [](const Outline& outline) { return outline.own; });
  return own == outlines.end() ? outlines.front() : *own;
}

std::set<std::string> section_ids(const Whitepaper& whitepaper) {
  std::set<std::string> ids;
  for (const SectionAt& at : sections_in_order(whitepaper)) ids.insert(at.section->id);
  return ids;
}

}  // namespace hakusho::render
