// The numbers that Word computes for headings and lists from `numbering.xml`, and prints without storing them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>

#include "import/formats/docx_styles.h"

namespace hakusho::imports {

inline constexpr int numbering_levels = 9;

struct PrintedNumber {
  bool bullet = false;
  std::u32string text;  // `第1章`, `(1)`; of a bullet its sign
  std::u32string gap;   // between the number and the text: a blank, or nothing
  int level = 0;        // from 0
};

class WordNumbering {
 public:
  // Takes the root of `numbering.xml`; an empty node numbers nothing.
  WordNumbering(const pugi::xml_node& root, const WordStyles& styles);

  // Counts one paragraph on; null where the numbering is not defined.  A level below 0 is that of the named style.
  std::optional<PrintedNumber> next(const std::string& numbering, int level, const std::string& style);

 private:
  struct Level {
    std::string format = "decimal";
    std::string text;
    std::string gap = "tab";
    std::string style;
    int start = 1;
    int restart = -1;  // the level that it begins again below; -1: any higher one, 0: never
    bool all_decimal = false;
  };
  using Levels = std::array<Level, numbering_levels>;
  struct Numbering {
    std::string counted_with;  // the abstract numbering, whose counters all of its numberings share
    Levels levels;
    std::map<int, int> starts;  // by level, where this numbering begins anew
  };
  using Counters = std::array<std::optional<int>, numbering_levels>;

  static Level level_of(const pugi::xml_node& node);
  std::u32string text_of(const Levels& levels, int level, const Counters& counters) const;

  std::map<std::string, Numbering> numberings_;
  std::map<std::string, Counters> counters_;
  std::set<std::pair<std::string, int>> begun_;
};

}  // namespace hakusho::imports
