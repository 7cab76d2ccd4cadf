// The part of a search index that is looked up by ids and chapters.
//
// A list holds the numbers of sections in rising order, each as the distance to the one before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/document.h"

namespace hakusho::search {

// A list of sections being written; a section is added once however often it is named.
class SectionNumbers {
 public:
  void add(std::uint32_t section);
  const std::string& codes() const { return codes_; }

 private:
  std::string codes_;
  std::uint32_t next_ = 0;  // the smallest number that may still be added
};

class SearchWords {
 public:
  // `prefixes`: the letters that ids may begin with.
  explicit SearchWords(std::vector<std::string> prefixes) : prefixes_(std::move(prefixes)) {}

  void add(std::uint32_t number, const SearchSection& section, std::u32string_view title, std::u32string_view text);

  // Each key with its lists as JSON, in a fixed order: `@catalog/chapter` (one list), or `#id` (answers that
  // very control, answers one below it, names it in its text).
  std::vector<std::pair<std::string, std::string>> entries() const;

 private:
  struct IdLists {
    SectionNumbers exact;
    SectionNumbers below;
    SectionNumbers named;
  };

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  template <typename Lists>
  using Keyed = std::unordered_map<std::string, Lists, Hash, std::equal_to<>>;

  IdLists& of_id(std::string_view letters, std::string_view numbers);
  void add_numbers(std::uint32_t number, std::u32string_view text);
  void add_id(std::uint32_t number, std::string_view id);
  std::string_view prefix_before(std::u32string_view text, std::size_t at) const;

  std::vector<std::string> prefixes_;
  Keyed<IdLists> ids_;
  Keyed<SectionNumbers> chapters_;
  std::string key_;      // that is being looked up
  std::string written_;  // a number that is being read
};

}  // namespace hakusho::search
