#include "diff/since.h"

namespace hakusho::diff {

namespace {

// The state of the section in the report's older revision.
Since known_before(const std::map<std::string, Since>& known, const SectionChange& section, const std::string& oldest) {
  const auto found = known.find(section.id_before.empty() ? section.id : section.id_before);
  return found == known.end() ? Since{oldest, false, false} : Since{found->second.version, false, false};
}

}  // namespace

std::map<std::string, Since> since(const std::vector<DiffReport>& chain, const std::string& first) {
  std::map<std::string, Since> known;
  if (chain.empty()) return known;
  const std::string oldest = chain.front().from.version == first ? first : std::string();
  for (const DiffReport& report : chain) {
    std::map<std::string, Since> now;
    for (const SectionChange& section : report.sections) {
      if (section.presence == Presence::removed) continue;
      const bool added = section.presence == Presence::added;
      now[section.id] =
          section.substantial() ? Since{report.to.version, !added, added} : known_before(known, section, oldest);
    }
    known = std::move(now);
  }
  return known;
}

}  // namespace hakusho::diff
