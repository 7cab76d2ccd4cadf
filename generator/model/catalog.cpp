#include "model/catalog.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho {

namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

// The catalog's own spelling of a folded id: as it is, with its `A.`, or without it.
const Control* find_spelling(const Catalog& catalog, const std::string& folded) {
  if (const Control* control = catalog.find(folded)) return control;
  if (const Control* control = catalog.find("A." + folded)) return control;
  if (folded.starts_with("A."))
    if (const Control* control = catalog.find(folded.substr(2))) return control;
  if (!catalog.prefix.empty())
    if (const Control* control = catalog.find(catalog.prefix + ":" + folded)) return control;
  return nullptr;
}

std::optional<std::string> probably_meant(const Catalog& catalog, const std::string& folded) {
  const std::string bare = folded.starts_with("A.") ? folded.substr(2) : folded;
  if (catalog.find("CLD." + bare)) return "CLD." + bare;
  std::vector<std::string> ids;
  for (const Control& control : catalog.controls) ids.push_back(control.id);
  return did_you_mean(folded, ids);
}

}  // namespace

const Control* Catalog::find(std::string_view id) const {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &controls[found->second];
}

const CatalogChapter* Catalog::chapter(std::string_view id) const { return find_by_id(chapters, id); }
const NamedSet* Catalog::set(std::string_view id) const { return find_by_id(sets, id); }

std::string fold_control_id(std::string_view written) {
  std::string folded;
  for (const char32_t character : decode(fold_width(written))) {
    const bool blank = character <= U' ' || character == 0xA0;
    // Dots of other scripts that PDF files hold where a full stop was typed.
    const bool dot = character == U'・' || character == U'．' || character == U'｡' || character == U'。';
    if (blank) continue;
    if (character >= U'a' && character <= U'z') folded += static_cast<char>(character - U'a' + U'A');
    else if (dot) folded += '.';
    else append_utf8(folded, character);
  }
  for (const std::string_view letters : {"CLD", "A"})
    if (folded.size() > letters.size() && folded.starts_with(letters) && folded[letters.size()] >= '0' &&
        folded[letters.size()] <= '9')
      folded.insert(letters.size(), ".");
  return folded;
}

Resolved resolve(const Catalogs& catalogs, std::string_view home, std::string_view written) {
  const std::string width_folded = fold_width(written);
  const std::size_t colon = width_folded.find(':');
  const Catalog* catalog = nullptr;
  if (const auto found = catalogs.find(home); found != catalogs.end()) catalog = &found->second;
  std::string rest = width_folded;
  if (colon != std::string::npos) {
    const std::string name(trim(std::string_view(width_folded).substr(0, colon)));
    catalog = nullptr;
    for (const auto& [id, candidate] : catalogs)
      if (id == name || (!candidate.prefix.empty() && candidate.prefix == name)) catalog = &candidate;
    rest = width_folded.substr(colon + 1);
  }
  if (catalog == nullptr) return {};
  const std::string folded = fold_control_id(rest);
  if (const Control* control = find_spelling(*catalog, folded)) return {catalog, control, {}};
  return {nullptr, nullptr, probably_meant(*catalog, folded)};
}

std::string anchor_for(std::string_view id) { return replace_all(id, ":", "-"); }

std::string file_stem_for(const Catalog& catalog, const Control& control) {
  const std::string prefix = catalog.prefix + ":";
  if (!catalog.prefix.empty() && control.id.starts_with(prefix)) return control.id.substr(prefix.size());
  return anchor_for(control.id);
}

}  // namespace hakusho
