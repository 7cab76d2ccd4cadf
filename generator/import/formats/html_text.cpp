#include "import/formats/html_text.h"

#include <algorithm>

#include "import/formats/html_nodes.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

bool is_html_blank(char32_t character) {
  return character == U' ' || character == U'\n' || character == U'\t' || character == U'\r' || character == U'\f';
}

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

void collect(const GumboNode* node, std::u32string& words, int depth) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    const std::u32string text = wide(node->v.text.text);
    const std::u32string_view part = trimmed(text);
    if (!part.empty()) words += (words.empty() ? U"" : U" ") + std::u32string(part);
  }
  const GumboElement* element = element_of(node);
  if (element == nullptr || depth > deepest_element) return;
  for (unsigned at = 0; at < element->children.length; ++at)
    collect(static_cast<const GumboNode*>(element->children.data[at]), words, depth + 1);
}

}  // namespace

std::u32string words_below(const GumboNode* node) {
  std::u32string words;
  collect(node, words, 0);
  return words;
}

bool PageText::only_links_back() const { return characters_ > 0 && linked_characters_ == characters_; }

void PageText::add(const GumboNode* node, int depth) {
  if (depth > deepest_element) return;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE)
    return add_words(node->v.text.text);
  const GumboElement* element = element_of(node);
  if (element == nullptr) return;
  if (is_hidden(node)) {
    hidden_ += words_below(node);
    return;
  }
  switch (element->tag) {
    case GUMBO_TAG_BR: return line_break();
    case GUMBO_TAG_IMG: {
      const std::string_view description = attribute_of(node, "alt");
      pictures_.push_back(wide(description.empty() ? attribute_of(node, "src") : description));
      return;
    }
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE: struck_ += words_below(node); return;
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_OBJECT: return;
    case GUMBO_TAG_INPUT:
      if (attribute_of(node, "type") == "checkbox")
        append(gumbo_get_attribute(&element->attributes, "checked") != nullptr ? U"☑" : U"□");
      return;
    case GUMBO_TAG_A: return add_link(node, depth);
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      ++bold_;
      add_children(node, depth);
      --bold_;
      return;
    case GUMBO_TAG_PRE:
      line_break();
      add_preformatted(narrow(words_below(node)));
      return line_break();
    case GUMBO_TAG_LI:
      line_break();
      append(U"・");
      return add_children(node, depth);
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      blank_ = true;
      add_children(node, depth);
      blank_ = true;
      return;
    default: break;
  }
  const bool block = is_block(node);
  if (block) line_break();
  add_children(node, depth);
  if (block) line_break();
}

void PageText::add_children(const GumboNode* node, int depth) {
  const GumboElement& element = *element_of(node);
  for (unsigned at = 0; at < element.children.length; ++at)
    add(static_cast<const GumboNode*>(element.children.data[at]), depth + 1);
}

void PageText::add_link(const GumboNode* node, int depth) {
  const std::string address(attribute_of(node, "href"));
  const bool inside = address.starts_with("#");
  if (const auto note = inside ? notes_->find(address.substr(1)) : notes_->end(); note != notes_->end()) {
    segments_.push_back({SegmentKind::note, note->second, {}});
    return;
  }
  const std::string outer = link_;
  if (is_web_address(address)) link_ = address;
  else if (!address.empty() && !inside) ++lost_links_;
  anchor_ += inside ? 1 : 0;
  add_children(node, depth);
  anchor_ -= inside ? 1 : 0;
  link_ = outer;
}

void PageText::line_break() {
  blank_ = line_end_ = false;
  if (!segments_.empty() && !segments_.back().text.ends_with(U'\n'))
    segments_.push_back({SegmentKind::text, U"\n", {}});
}

void PageText::add_words(std::string_view text) {
  std::u32string word;
  for (const char32_t character : wide(text)) {
    if (!is_html_blank(character)) {
      word += character;
      continue;
    }
    if (!word.empty()) append(std::exchange(word, {}));
    blank_ = true;
    line_end_ = line_end_ || character == U'\n';
  }
  if (!word.empty()) append(word);
}

void PageText::add_preformatted(std::string_view text) {
  blank_ = line_end_ = false;
  if (!text.empty()) segments_.push_back({SegmentKind::text, wide(text), {}});
}

void PageText::append(std::u32string_view text) {
  const bool begins = segments_.empty() || segments_.back().text.ends_with(U'\n');
  std::u32string words;
  if (blank_ && !begins && segments_.back().kind != SegmentKind::note) {
    const bool japanese = is_east_asian(segments_.back().text.back()) && is_east_asian(text.front());
    if (!(line_end_ && japanese)) words += U' ';
  }
  blank_ = line_end_ = false;
  words += text;
  characters_ += text.size();
  if (bold_ > 0) bold_characters_ += text.size();
  if (anchor_ > 0) linked_characters_ += text.size();
  const SegmentKind kind = link_.empty() ? SegmentKind::text : SegmentKind::link;
  if (segments_.empty() || segments_.back().kind != kind || segments_.back().target != link_ ||
      segments_.back().text.ends_with(U'\n')) {
    // The blank before a link is no part of it.
    if (kind == SegmentKind::link && words.front() == U' ') {
      segments_.push_back({SegmentKind::text, U" ", {}});
      words.erase(0, 1);
    }
    segments_.push_back({kind, {}, link_});
  }
  segments_.back().text += words;
}

}  // namespace hakusho::imports
