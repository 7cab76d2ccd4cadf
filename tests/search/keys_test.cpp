#include "search/keys.h"

#include <catch2/catch.hpp>
#include <map>
#include <vector>

using namespace hakusho;
using namespace hakusho::search;

namespace {

struct Kept {
  Keep keep;
  std::vector<std::uint32_t> places;
  std::u32string before, after;
};

std::map<std::u32string, Kept> keys_of(const std::u32string& text, std::size_t most_places) {
  std::map<std::u32string, Kept> keys;
  find_keys(text, most_places, [&](const FoundKey& key) {
    const Kept kept = {
        key.keep, {key.places.begin(), key.places.end()}, std::u32string(key.before), std::u32string(key.after)};
    CHECK(keys.emplace(std::u32string(key.piece), kept).second);
  });
  return keys;
}

// Texts of two letters, one of them rarer, so that many pieces are common.
std::u32string some_texts() {
  std::u32string text;
  std::uint32_t state = 1;
  for (int at = 0; at < 3000; ++at) {
    state = state * 1664525 + 1013904223;
    text += (state >> 16) % 40 == 0 ? U'\0' : (state >> 16) % 4 == 0 ? U'b' : U'a';
  }
  return text + U'\0';
}

std::vector<std::uint32_t> places_in(const std::u32string& text, const std::u32string& piece) {
  std::vector<std::uint32_t> places;
  for (std::size_t at = text.find(piece); at != std::u32string::npos; at = text.find(piece, at + 1))
    places.push_back(static_cast<std::uint32_t>(at));
  return places;
}

}  // namespace

TEST_CASE("a key is kept once, with all of its places, and what stands in many is kept by sections") {
  const std::u32string text = some_texts();
  for (const auto& [piece, kept] : keys_of(text, 50)) {
    CHECK(kept.places == places_in(text, piece));
    if (piece.size() > 2 && piece.size() < longest_key)
      CHECK((kept.keep == Keep::sections) == (kept.places.size() > 50));
    CHECK(piece.size() <= longest_key);
  }
}

TEST_CASE("every phrase that is not common is covered by pieces whose places are kept") {
  const std::u32string text = some_texts();
  const auto keys = keys_of(text, 50);
  const auto places_kept = [&](const std::u32string& piece) {
    return keys.contains(piece) && keys.at(piece).keep == Keep::places;
  };
  for (std::size_t from = 0; from + 24 < text.size(); from += 3) {
    const std::u32string phrase = text.substr(from, 3 + from % 20);
    const bool common = keys.contains(phrase) && keys.at(phrase).keep == Keep::sections;
    if (common || phrase.find(U'\0') != std::u32string::npos) continue;
    std::size_t covered = 0;
    for (std::size_t begin = 0; begin <= covered; ++begin)
      for (std::size_t size = 3; size <= longest_key && begin + size <= phrase.size(); ++size)
        if (places_kept(phrase.substr(begin, size))) covered = std::max(covered, begin + size);
    CHECK(covered == phrase.size());
  }
}

TEST_CASE("a long list tells what stands beside its piece everywhere, within a text") {
  std::u32string text;
  for (int at = 0; at < 300; ++at)
    text += std::u32string(at % 2 == 0 ? U"x" : U"y") + U"abcdef" + (at % 2 == 0 ? U"" : U"z") + U'\0';
  const auto keys = keys_of(text, 1000);
  CHECK(keys.at(U"bcd").before == U"a");
  CHECK(keys.at(U"bcd").after == U"ef");
  CHECK(keys.at(U"xab").after.empty());  // of a list that is not long
}

TEST_CASE("texts without characters have no keys") {
  CHECK(keys_of(U"", 10).empty());
  CHECK(keys_of(std::u32string(40, U'\0'), 10).empty());
}
