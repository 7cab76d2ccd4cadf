// The search index of some whitepapers: where the pieces of their texts stand.
//
// The folded titles and texts of all sections stand one behind the other, each closed by at least one empty place.
// Of the pieces that search_keys.h tells there are lists of places, as distances, and lists of sections, whose title or
// text holds them.  A phrase is found by laying lists of places over each other: exactly, with no text loaded.
//
// Lists are spread by a hash over slots, and slots over files.  A slot that holds a long list has a file of its own and
// tells its size, so that a search loads little beside what it needs, and chooses the lists that are the least to load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"
#include "search/document.h"

namespace hakusho::search {

// The files `assets/search/<name>/docs.js` (sizes of titles and texts, what is common, and which files there are),
// `g….js` (places) and `w….js` (sections of single characters, pairs, what is common, ids and chapters).
// `prefixes`: the letters that ids may begin with.
std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  const std::vector<std::string>& prefixes);

// Where a key is: its lowest bits are the number of its slot.
std::uint32_t hash_of(std::u32string_view key);

}  // namespace hakusho::search
