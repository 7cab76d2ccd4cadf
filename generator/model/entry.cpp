#include "model/entry.h"

#include "base/content_digest.h"

namespace hakusho {

std::uint64_t digest_of(const EntrySection& section) {
  ContentDigest digest;
  for (const std::string* text : {&section.id, &section.label, &section.title, &section.reason, &section.html,
                                  &section.text, &section.since, &section.changed_in})
    digest.add(*text);
  for (const ControlReference& reference : section.controls) digest.add(reference.catalog).add(reference.id);
  for (const std::string& scope : section.scopes) digest.add(scope);
  digest.add(static_cast<std::uint64_t>(section.status)).add(static_cast<std::uint64_t>(section.answer));
  digest.add(std::uint64_t{section.response}).add(std::uint64_t{section.empty});
  return digest.value();
}

}  // namespace hakusho
