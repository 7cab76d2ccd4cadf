#include "import/formats/html_nodes.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho::imports {

namespace {

std::string small(std::string_view text) {
  std::string lower(text);
  for (char& character : lower)
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  return lower;
}

void add_words(std::set<std::string>& words, std::string_view text) {
  std::string word;
  for (const char character : small(text) + " ") {
    const bool part = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (part) word += character;
    else if (!word.empty()) words.insert(std::exchange(word, {}));
  }
}

// `heading-2`, `h2`, `midashi2`, `title-lv2`: the number behind a word for headings.
int level_by_class(std::string_view classes) {
  for (const std::string_view name : split(classes, ' ')) {
    const std::string text = small(name);
    if (text.empty() || text.back() < '1' || text.back() > '6') continue;
    std::string_view word = std::string_view(text).substr(0, text.size() - 1);
    while (!word.empty() && (word.back() == '-' || word.back() == '_')) word.remove_suffix(1);
    for (const std::string_view known : {"h", "heading", "headline", "head", "midashi", "ttl", "title", "title-lv",
                                         "heading-lv", "heading-level", "hdg", "caption-lv"})
      if (word == known) return text.back() - '0';
  }
  return 0;
}

}  // namespace

const GumboElement* element_of(const GumboNode* node) {
  return node != nullptr && (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) ? &node->v.element
                                                                                                    : nullptr;
}

bool is_tag(const GumboNode* node, std::initializer_list<GumboTag> tags) {
  const GumboElement* element = element_of(node);
  return element != nullptr && std::find(tags.begin(), tags.end(), element->tag) != tags.end();
}

std::string_view attribute_of(const GumboNode* node, const char* name) {
  const GumboElement* element = element_of(node);
  const GumboAttribute* attribute = element == nullptr ? nullptr : gumbo_get_attribute(&element->attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

std::set<std::string> class_words(const GumboNode* node) {
  std::set<std::string> words;
  add_words(words, attribute_of(node, "class"));
  add_words(words, attribute_of(node, "id"));
  return words;
}

int heading_level(const GumboNode* node) {
  const GumboElement* element = element_of(node);
  if (element == nullptr) return 0;
  switch (element->tag) {
    case GUMBO_TAG_H1: return 1;
    case GUMBO_TAG_H2: return 2;
    case GUMBO_TAG_H3: return 3;
    case GUMBO_TAG_H4: return 4;
    case GUMBO_TAG_H5: return 5;
    case GUMBO_TAG_H6: return 6;
    default: break;
  }
  if (attribute_of(node, "role") == "heading") {
    const std::string_view level = attribute_of(node, "aria-level");
    return level.size() == 1 && level[0] >= '1' && level[0] <= '6' ? level[0] - '0' : 2;
  }
  return is_tag(node, {GUMBO_TAG_DIV, GUMBO_TAG_P}) ? level_by_class(attribute_of(node, "class")) : 0;
}

bool is_hidden(const GumboNode* node) {
  const GumboElement* element = element_of(node);
  if (element == nullptr) return false;
  if (gumbo_get_attribute(&element->attributes, "hidden") != nullptr) return true;
  if (attribute_of(node, "aria-hidden") == "true") return true;
  std::string style;
  for (const char character : small(attribute_of(node, "style")))
    if (character != ' ') style += character;
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_block(const GumboNode* node) {
  const GumboElement* element = element_of(node);
  if (element == nullptr) return false;
  switch (element->tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL: return true;
    default: return false;
  }
}

const TextCounts& PageCounts::of(const GumboNode* node) const {
  static const TextCounts none;
  const auto found = counts_.find(node);
  return found == counts_.end() ? none : found->second;
}

TextCounts PageCounts::count(const GumboNode* node, int depth) {
  TextCounts counts;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    counts.characters = count_characters(trim(node->v.text.text));
    return counts;
  }
  const GumboElement* element = element_of(node);
  if (element == nullptr || depth > deepest_element || is_hidden(node) ||
      is_tag(node, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD}))
    return counts;
  for (unsigned at = 0; at < element->children.length; ++at) {
    const TextCounts inner = count(static_cast<const GumboNode*>(element->children.data[at]), depth + 1);
    counts.characters += inner.characters;
    counts.linked += inner.linked;
    counts.links += inner.links;
    counts.anchors += inner.anchors;
    counts.headings += inner.headings;
    counts.main_headings += inner.main_headings;
  }
  if (element->tag == GUMBO_TAG_A && !attribute_of(node, "href").empty()) {
    counts.linked = counts.characters;
    ++(attribute_of(node, "href").starts_with("#") ? counts.anchors : counts.links);
  }
  if (element->tag >= GUMBO_TAG_H1 && element->tag <= GUMBO_TAG_H6) ++counts.headings;
  if (element->tag == GUMBO_TAG_H1) ++counts.main_headings;
  counts_.emplace(node, counts);
  return counts;
}

}  // namespace hakusho::imports
