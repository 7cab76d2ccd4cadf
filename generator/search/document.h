// What of a whitepaper can be found: its sections as the search index and the search results see them.
//
// Texts are views into the entry and the document, which must outlive them and stay where they are.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/entry.h"
#include "model/search_id.h"
#include "model/vendor.h"

namespace hakusho::search {

struct SearchSection {
  std::string anchor;  // empty: the whitepaper as a whole
  std::string_view label;
  std::string_view title;
  std::string_view body;
  std::string_view reason;            // why the control does not apply
  std::vector<std::string> ids;       // of its controls, as `search_id` spells them
  std::vector<std::string> chapters;  // `<catalog>/<chapter>` of its controls

  std::string text() const;  // body and reason, a line feed between
};

struct SearchDocument {
  const Entry* entry = nullptr;
  std::string key;                           // `vendor/whitepaper`, and `/version` for a past revision
  std::string page;                          // where its sections are read
  std::shared_ptr<const std::string> names;  // vendor and services: they count for every section
  std::vector<SearchSection> sections;       // the first is the whitepaper as a whole
};

// How many sections stand together in each file of texts: so many that it takes at most 3000 bytes, or one section.
std::vector<std::size_t> sections_of_chunks(const SearchDocument& document);

enum class Age { current, past };

SearchDocument search_document(const Entry& entry, Age age, const Vendor* vendor, const Catalogs& catalogs);

}  // namespace hakusho::search
