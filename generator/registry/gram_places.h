// Every place of a text, ordered by the characters that stand there: equal texts of a given length come together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hakusho {

class GramPlaces {
 public:
  using Places = std::vector<std::uint32_t>;
  using At = Places::const_iterator;

  // `text` holds texts one behind the other, each closed by 0.  Requires: fewer than 2^32 characters.
  explicit GramPlaces(const std::u32string& text);

  // Every place where a character stands, ordered by the three characters from there, then by place.
  Places ordered() const;
  // Orders places that agree in the characters before by the one that stands `ahead` of each.
  void order_by(std::size_t ahead, Places& places) const;
  // Where the run of places ends that agree in their first `length` characters with the first of them.
  At end_of_run(At begin, At end, std::size_t length) const;
  // Whether one of the texts ends `ahead` of the place, or before.
  bool ended(std::uint32_t place, std::size_t ahead) const { return text_[place + ahead] == 0; }

  // The characters at a place; 0 for the end of a text.  Requires: length is at most `longest`.
  std::u32string gram(std::uint32_t place, std::size_t length) const;
  static constexpr std::size_t longest = 12;

 private:
  std::vector<char32_t> characters_;  // in their order; the first is 0
  std::vector<std::uint32_t> text_;   // as indices of these, with zeros at its end
};

}  // namespace hakusho
