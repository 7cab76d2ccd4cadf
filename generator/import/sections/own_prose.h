// Prose of a page that hakusho wrote, the way it stands in the dataset: references unfilled, headings and footnotes
// called as they were.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hakusho::imports {

// A section of the page by its anchor.
struct PageTarget {
  std::string id;
  std::string heading;  // number and title, as the page spells them
};
using PageTargets = std::map<std::string, PageTarget, std::less<>>;

// `footnotes` is what the page put before the names of footnotes; `highest` the level that the highest heading had,
// 0 where the prose has none.
std::string restored_prose(std::string_view markdown, const PageTargets& targets, std::string_view footnotes,
                           int highest);

}  // namespace hakusho::imports
