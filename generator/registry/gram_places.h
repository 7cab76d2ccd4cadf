// Every place of a text, ordered by the characters that stand there: equal texts of a given length come together.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

class GramPlaces {
 public:
  // A place, and which characters follow the one that stands there; ordered by these, then by place.
  struct Followed {
    std::uint64_t pair;  // the second and the third character, as numbers; 0 for the end of a text
    std::uint32_t place;

    std::uint32_t second() const { return static_cast<std::uint32_t>(pair >> 32); }
    std::uint32_t third() const { return static_cast<std::uint32_t>(pair); }
  };

  // `text` holds texts one behind the other, each closed by 0.  Requires: fewer than 2^32 characters.
  explicit GramPlaces(const std::u32string& text);

  // How many characters there are; they are numbered from 1, in their order.
  std::size_t characters() const { return characters_.size() - 1; }
  char32_t character(std::uint32_t number) const { return characters_[number]; }
  // All places of a character, with what follows it.  `places` is used again from call to call.
  void find(std::uint32_t number, std::vector<Followed>& places) const;

  // Where these two characters follow each other, in order.
  std::vector<std::uint32_t> places_of(std::u32string_view pair) const;

  // What follows the first three characters at a place.
  static constexpr std::size_t longest = 12;
  struct Ahead {
    std::uint32_t place;
    std::array<std::uint32_t, longest - 3> numbers;
  };
  Ahead ahead(std::uint32_t place) const;

  // Brings those places to the front whose number at `at` stands in more than `least` of them, ordered by it and then as
  // they were, and gives where they end.  The end of a text is no such number.
  std::span<Ahead>::iterator order_common(std::span<Ahead> places, std::size_t at, std::size_t least);

 private:
  std::vector<char32_t> characters_;   // by number; the first is 0
  std::vector<std::uint32_t> text_;    // as numbers, with zeros at its end
  std::vector<std::uint32_t> begins_;  // where each number's places begin in `places_`
  std::vector<std::uint32_t> places_;  // of every character, by number, then by place
  std::vector<std::uint32_t> counts_;  // by number; used by order_common
};

}  // namespace hakusho
