// The keys of a search index: which pieces of the texts it keeps lists of, and where each of them stands.
//
// A piece of 3 to 11 characters is common when it stands in more places than a given number.  Of single characters, of
// pairs and of common pieces the index keeps sections.  It keeps places of every other piece of three characters, and
// of every longer one, up to twelve, that is not common but would be without its last or without its first character
// (`しています。法` and `取得しています` beside `しています`).  So each place of a list is kept as often as there is
// need:
//
// Every phrase of at least three characters that is not common is covered by pieces whose places are kept.  From the
// last place in it from which some piece that is not common stands inside it, the phrase itself is such a piece, since
// it is common without its first character; and from every place before, the shortest such piece is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace hakusho::search {

enum class Keep { sections, places };

inline constexpr std::size_t longest_key = 12;

// Views hold only while the key is given.
struct FoundKey {
  Keep keep;
  std::u32string_view piece;
  std::span<const std::uint32_t> places;
  // What stands before and behind it at all of its places, some characters of it, where many places are kept: who loads
  // them learns of these characters too.
  std::u32string_view before, after;
};

using TakeKey = std::function<void(const FoundKey& key)>;

// `text` holds texts one behind the other, each closed by 0.  Requires: fewer than 2^32 characters.
void find_keys(std::u32string text, std::size_t most_places, const TakeKey& take);

}  // namespace hakusho::search
