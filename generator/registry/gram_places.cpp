#include "registry/gram_places.h"

#include <algorithm>
#include <numeric>

namespace hakusho {

namespace {

// Counting takes time for every character there could be; sorting, for every place several times.
constexpr std::size_t few_places = 512;

// Stable: equal ones keep their order.
template <typename Item, typename NumberOf>
void count_by(std::vector<Item>& items, std::size_t numbers, NumberOf number_of) {
  std::vector<std::uint32_t> begins(numbers + 2);
  for (const Item& item : items) ++begins[number_of(item) + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<Item> ordered(items.size());
  for (const Item& item : items) ordered[begins[number_of(item)]++] = item;
  items.swap(ordered);
}

}  // namespace

GramPlaces::GramPlaces(const std::u32string& text) {
  std::vector<std::uint32_t> numbers(0x110000);
  numbers[0] = 1;
  for (const char32_t character : text) numbers[character] = 1;
  for (char32_t character = 0; character < numbers.size(); ++character) {
    if (numbers[character] == 0) continue;
    numbers[character] = static_cast<std::uint32_t>(characters_.size());
    characters_.push_back(character);
  }
  text_.reserve(text.size() + longest + 1);
  for (const char32_t character : text) text_.push_back(numbers[character]);
  text_.insert(text_.end(), longest + 1, 0);
  counts_.resize(characters_.size());

  begins_.resize(characters_.size() + 1);
  for (const std::uint32_t number : text_) ++begins_[number == 0 ? 0 : number + 1];
  begins_[0] = 0;
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  places_.resize(begins_.back());
  std::vector<std::uint32_t> next = begins_;
  for (std::uint32_t place = 0; place < text_.size(); ++place)
    if (text_[place] != 0) places_[next[text_[place]]++] = place;
}

void GramPlaces::find(std::uint32_t number, std::vector<Followed>& places) const {
  places.clear();
  for (std::uint32_t at = begins_[number]; at < begins_[number + 1]; ++at) {
    const std::uint32_t place = places_[at];
    const std::uint64_t second = text_[place + 1];
    // Behind the end of a text the next one begins, which does not follow.
    places.push_back({second == 0 ? 0 : second << 32 | text_[place + 2], place});
  }
  if (places.size() > few_places) {
    count_by(places, characters(), [](const Followed& each) { return each.third(); });
    count_by(places, characters(), [](const Followed& each) { return each.second(); });
  } else {
    std::sort(places.begin(), places.end(), [](const Followed& a, const Followed& b) {
      return a.pair != b.pair ? a.pair < b.pair : a.place < b.place;
    });
  }
}

std::vector<std::uint32_t> GramPlaces::places_of(std::u32string_view pair) const {
  const auto number_of = [&](char32_t character) {
    const auto found = std::lower_bound(characters_.begin() + 1, characters_.end(), character);
    return found == characters_.end() || *found != character ? 0 : static_cast<std::uint32_t>(found - characters_.begin());
  };
  const std::uint32_t first = number_of(pair[0]), second = number_of(pair[1]);
  std::vector<std::uint32_t> places;
  if (first == 0 || second == 0) return places;
  for (std::uint32_t at = begins_[first]; at < begins_[first + 1]; ++at)
    if (text_[places_[at] + 1] == second) places.push_back(places_[at]);
  return places;
}

GramPlaces::Ahead GramPlaces::ahead(std::uint32_t place) const {
  Ahead ahead{place, {}};
  std::copy_n(text_.begin() + place + 3, ahead.numbers.size(), ahead.numbers.begin());
  return ahead;
}

std::span<GramPlaces::Ahead>::iterator GramPlaces::order_common(std::span<Ahead> places, std::size_t at,
                                                                std::size_t least) {
  std::fill(counts_.begin(), counts_.end(), 0);
  for (const Ahead& place : places) ++counts_[place.numbers[at]];
  counts_[0] = 0;
  const auto end = std::remove_if(places.begin(), places.end(),
                                  [&](const Ahead& place) { return counts_[place.numbers[at]] <= least; });
  const auto by_number = [&](const Ahead& a, const Ahead& b) { return a.numbers[at] < b.numbers[at]; };
  if (!std::is_sorted(places.begin(), end, by_number)) std::stable_sort(places.begin(), end, by_number);
  return end;
}

}  // namespace hakusho
