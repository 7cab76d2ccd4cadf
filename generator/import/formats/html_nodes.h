// What the elements of a web page are for: content, or the page around it.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace hakusho::imports {

inline constexpr int deepest_element = 200;

// Null for a node that is no element.
const GumboElement* element_of(const GumboNode* node);
bool is_tag(const GumboNode* node, std::initializer_list<GumboTag> tags);
// Empty where there is no such attribute.
std::string_view attribute_of(const GumboNode* node, const char* name);
// The words in the classes and the id: `main-nav_list` → main, nav, list.
std::set<std::string> class_words(const GumboNode* node);
// The level that the tag, the role or the class gives a heading; 0 for none.
int heading_level(const GumboNode* node);
bool is_hidden(const GumboNode* node);
// h1, p, ul, table and the like: what begins on a line of its own.
bool is_block(const GumboNode* node);

struct TextCounts {
  std::size_t characters = 0;
  std::size_t linked = 0;    // characters of links
  std::size_t links = 0;     // to other places
  std::size_t anchors = 0;   // links to places in this page
  std::size_t headings = 0;  // h1 to h6
  std::size_t main_headings = 0;
};

// The counts of every element below a node, so that each decision about one takes constant time.
class PageCounts {
 public:
  explicit PageCounts(const GumboNode* root) { count(root, 0); }
  const TextCounts& of(const GumboNode* node) const;

 private:
  TextCounts count(const GumboNode* node, int depth);
  std::map<const GumboNode*, TextCounts> counts_;
};

}  // namespace hakusho::imports
