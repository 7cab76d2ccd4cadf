// The search index of some whitepapers: where every three characters that follow each other stand.
//
// The folded titles and texts of all sections stand one behind the other, each closed by one empty place.  For every
// two characters there is a list of the characters that follow them (a line feed for the end of a text), and for each
// of those the places, as distances.  A phrase is found by laying such lists over each other: exactly, with no text
// loaded.  Lists are spread over files by `shard_of`, so that a search loads only the few that it needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"
#include "registry/search_text.h"

namespace hakusho {

// Over how many files the lists are spread; powers of two.
struct ShardCounts {
  std::size_t grams = 1;
  std::size_t words = 1;
};

// As many as make files of about 4 KB of an index of texts of that many bytes.
ShardCounts shard_counts(std::size_t text_bytes);

// The files `assets/search/<name>/docs.js`, `g….js` and `w….js`.  `prefixes`: the letters that ids may begin with.
std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  ShardCounts shards, const std::vector<std::string>& prefixes);

// Which of `shards` (a power of two) files a key is in.
std::uint32_t shard_of(std::u32string_view key, std::size_t shards);

}  // namespace hakusho
