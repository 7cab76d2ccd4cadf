#include "search/keys.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hakusho::search {

namespace {

using Places = std::span<const std::uint32_t>;

constexpr std::size_t many_places = 256,
                      most_beside = 12;  // how long a list is for which what stands beside is told, and how much

// Brings places together by a number each, in the order of the numbers and then as they were given.  Takes time for the
// places, not for all numbers that there could be.
class Grouping {
 public:
  struct Group {
    std::uint32_t number;
    Places places;  // until the next call
  };

  // Before the first call: all numbers will be below it.
  void expect(std::size_t numbers) { counts_.resize(numbers); }

  template <typename NumberOf>
  const std::vector<Group>& group(Places places, NumberOf number_of) {
    if (places.size() == 1) {
      groups_.assign(1, {number_of(places.front()), places});
      return groups_;
    }
    numbers_.clear();
    std::uint32_t* const counts = counts_.data();
    for (const std::uint32_t place : places) {
      const std::uint32_t number = number_of(place);
      if (counts[number]++ == 0) numbers_.push_back(number);
    }
    std::sort(numbers_.begin(), numbers_.end());
    if (ordered_.size() < places.size()) ordered_.resize(places.size());
    groups_.clear();
    std::uint32_t begin = 0;
    for (const std::uint32_t number : numbers_) {
      const std::uint32_t count = std::exchange(counts_[number], begin);
      groups_.push_back({number, Places(ordered_).subspan(begin, count)});
      begin += count;
    }
    std::uint32_t* const ordered = ordered_.data();
    for (const std::uint32_t place : places) ordered[counts[number_of(place)]++] = place;
    for (const std::uint32_t number : numbers_) counts_[number] = 0;
    return groups_;
  }

 private:
  std::vector<std::uint32_t> counts_;  // by number; all 0 between calls
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> ordered_;
  std::vector<Group> groups_;
};

class KeyFinder {
 public:
  KeyFinder(std::u32string text, std::size_t most_places, const TakeKey& take)
      : text_(std::move(text)), most_places_(most_places), take_(take) {}

  void find() {
    find_short();
    starts_common_.resize(text_.size());
    while (!common_.empty()) lengthen(std::exchange(common_, {}));
  }

 private:
  struct Common {
    std::u32string piece;
    std::vector<std::uint32_t> places;
  };

  // Puts the number of each character in its place, 0 for the ends of texts, and gives where each of the others stands,
  // one number behind the other.
  std::vector<std::uint32_t> number_characters() {
    std::vector<std::uint32_t> numbers(0x110000);  // at first how often each character stands in the text
    for (const char32_t character : text_) ++numbers[character];
    const std::uint32_t ends = std::exchange(numbers[0], 0);
    std::uint32_t before = 0;
    for (char32_t character = 1; before + ends < text_.size(); ++character) {
      const std::uint32_t count = std::exchange(numbers[character], static_cast<std::uint32_t>(characters_.size()));
      if (count == 0) continue;
      characters_ += character;
      begins_.push_back(before);
      before += count;
    }
    begins_.push_back(before);
    std::vector<std::uint32_t> places(before), next(begins_);
    for (std::uint32_t place = 0; place < text_.size(); ++place) {
      const std::uint32_t number = text_[place] = numbers[text_[place]];
      if (number != 0) places[next[number]++] = place;
    }
    return places;
  }

  // Up to three characters, by the first of them.
  void find_short() {
    const std::vector<std::uint32_t> places = number_characters();
    for (Grouping* grouping : {&longer_, &thirds_}) grouping->expect(characters_.size());
    for (std::uint32_t number = 1; number < characters_.size(); ++number)
      find_from(number, Places(places).subspan(begins_[number], begins_[number + 1] - begins_[number]));
  }

  void find_from(std::uint32_t first, Places places) {
    std::u32string key(1, characters_[first]);
    take_({Keep::sections, key, places, {}, {}});
    for (const Grouping::Group& second : longer_.group(places, [&](std::uint32_t place) { return text_[place + 1]; })) {
      if (second.number == 0) continue;
      key.resize(1);
      key += characters_[second.number];
      take_({Keep::sections, key, second.places, {}, {}});
      for (const Grouping::Group& third :
           thirds_.group(second.places, [&](std::uint32_t place) { return text_[place + 2]; })) {
        if (third.number == 0) continue;
        key.resize(2);
        key += characters_[third.number];
        put(key, third.places);
      }
    }
  }

  void put(const std::u32string& piece, Places places) {
    const bool common = piece.size() < longest_key && places.size() > most_places_;
    if (common) common_.push_back({piece, {places.begin(), places.end()}});
    if (common) take_({Keep::sections, piece, places, {}, {}});
    else if (places.size() < many_places) take_({Keep::places, piece, places, {}, {}});
    else take_({Keep::places, piece, places, before(places), behind(places, piece.size())});
  }

  // The number that stands at a distance from all of these places; 0 when there is none such.
  char32_t shared_number(Places places, std::ptrdiff_t distance) const {
    const auto at = [&](std::uint32_t place) { return text_[static_cast<std::size_t>(place + distance)]; };
    const char32_t number = at(places.front());
    return std::all_of(places.begin(), places.end(), [&](std::uint32_t place) { return at(place) == number; }) ? number
                                                                                                               : 0;
  }

  std::u32string before(Places places) const {
    std::u32string found;
    const std::size_t most = std::min<std::size_t>(most_beside, places.front());
    while (found.size() < most) {
      const char32_t number = shared_number(places, -1 - static_cast<std::ptrdiff_t>(found.size()));
      if (number == 0) break;
      found += characters_[number];
    }
    return {found.rbegin(), found.rend()};
  }

  std::u32string behind(Places places, std::size_t size) const {
    std::u32string found;
    while (found.size() < most_beside) {
      const char32_t number = shared_number(places, static_cast<std::ptrdiff_t>(size + found.size()));
      if (number == 0) break;
      found += characters_[number];
    }
    return found;
  }

  // What is one character longer than all common pieces of one size.
  void lengthen(const std::vector<Common>& pieces) {
    for (const Common& each : pieces) mark(each.places, true);
    for (const auto& [piece, places] : pieces) {
      const std::size_t size = piece.size();
      for (const auto& [number, found] :
           longer_.group(places, [&](std::uint32_t place) { return text_[place + size]; }))
        if (number != 0) put(piece + characters_[number], found);
      // What begins with a common piece too was, or will be, found as what is longer than that one.
      const auto before = [&](std::uint32_t place) {
        return place == 0 || starts_common_[place - 1] ? 0 : text_[place - 1];
      };
      for (const auto& [number, found] : longer_.group(places, before)) {
        if (number == 0) continue;
        std::vector<std::uint32_t> moved(found.begin(), found.end());
        for (std::uint32_t& place : moved) --place;
        put(characters_[number] + piece, moved);
      }
    }
    for (const Common& each : pieces) mark(each.places, false);
  }

  void mark(Places places, bool starts) {
    for (const std::uint32_t place : places) starts_common_[place] = starts;
  }

  std::u32string text_;  // numbers of characters
  std::size_t most_places_;
  const TakeKey& take_;
  std::u32string characters_ = std::u32string(1, U'\0');  // by number
  std::vector<std::uint32_t> begins_ = {0};               // of each number's places; one more for the end
  Grouping longer_;
  Grouping thirds_;
  std::vector<Common> common_;                // pieces of one size
  std::vector<unsigned char> starts_common_;  // by place: does a common piece of that size begin there?
};

}  // namespace

void find_keys(std::u32string text, std::size_t most_places, const TakeKey& take) {
  KeyFinder(std::move(text), most_places, take).find();
}

}  // namespace hakusho::search
