// The search index of some whitepapers: where every three characters that follow each other stand.
//
// The folded titles and texts of all sections stand one behind the other, each closed by at least one empty place.
// For every three characters there is a list of their places, as distances; a phrase is found by laying such lists over
// each other: exactly, with no text loaded.  For one and two characters there are lists of sections, whose title or
// text holds them.  Lists are spread over files by `shard_of`, so that a search loads only the few that it needs.
//
// What stands in very many places (`しています`) would make long lists.  For it, up to twelve characters, there is a list
// of sections too, and files of their own: where its first two characters stand without the rest of it, and its last two,
// which beside places that are known already says the same; or its places, where these are fewer.
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

// As many as make files of 2 to 4 KB of an index of texts of that many bytes.
ShardCounts shard_counts(std::size_t text_bytes);

// The files `assets/search/<name>/docs.js` (sizes of titles and texts, what is common, and which files each of that has),
// `g….js` (places), `c….js`, `l….js`, `b….js` (of what is common its places, and where it is lacking after and before two of its
// characters), and `w….js` (sections of single characters, pairs, ids, chapters, and of what is common).
// `prefixes`: the letters that ids may begin with.
std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  ShardCounts shards, const std::vector<std::string>& prefixes);

// Which of `shards` (a power of two) files a key is in.
std::uint32_t shard_of(std::u32string_view key, std::size_t shards);

}  // namespace hakusho
