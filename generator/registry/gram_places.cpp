#include "registry/gram_places.h"

#include <algorithm>
#include <numeric>

namespace hakusho {

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
}

void GramPlaces::order_by(std::size_t ahead, Places& places) const {
  if (places.size() < characters_.size()) {
    std::stable_sort(places.begin(), places.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return text_[a + ahead] < text_[b + ahead]; });
    return;
  }
  Places begins(characters_.size() + 1);
  for (const std::uint32_t place : places) ++begins[text_[place + ahead] + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  Places ordered(places.size());
  for (const std::uint32_t place : places) ordered[begins[text_[place + ahead]]++] = place;
  places.swap(ordered);
}

GramPlaces::Places GramPlaces::ordered() const {
  Places places;
  places.reserve(text_.size());
  for (std::uint32_t place = 0; place < text_.size(); ++place)
    if (text_[place] != 0) places.push_back(place);
  for (const std::size_t ahead : {2u, 1u, 0u}) order_by(ahead, places);
  return places;
}

GramPlaces::At GramPlaces::end_of_run(At begin, At end, std::size_t length) const {
  const std::uint32_t* first = &text_[*begin];
  for (; begin != end; ++begin)
    for (std::size_t ahead = 0; ahead < length; ++ahead)
      if (text_[*begin + ahead] != first[ahead]) return begin;
  return end;
}

std::u32string GramPlaces::gram(std::uint32_t place, std::size_t length) const {
  std::u32string characters;
  for (std::size_t ahead = 0; ahead < length; ++ahead) characters += characters_[text_[place + ahead]];
  return characters;
}

}  // namespace hakusho
