#include "import/formats/html_blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "import/formats/number_words.h"
#include "import/formats/package.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_reference = 8;    // characters of a mark that leads to a note
constexpr std::size_t longest_note = 2'000;     // characters
constexpr std::size_t longest_definition = 60;  // characters of a value that stands beside its name
constexpr std::size_t longest_step_back = 20;   // characters of a line that only leads elsewhere
constexpr unsigned most_span = 1'000;
constexpr std::size_t most_columns = 128;

const GumboNode* child_at(const GumboElement& element, unsigned at) {
  return static_cast<const GumboNode*>(element.children.data[at]);
}

bool holds_any(const std::set<std::string>& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](std::string_view word) { return words.contains(std::string(word)); });
}

bool is_contents_title(std::u32string_view text) {
  const std::string key = comparison_key(narrow(text));
  return key == "目次" || key == "もくじ" || key == "contents" || key == "tableofcontents" || key == "onthispage";
}

// ページの先頭へ, 前のページ, back to top: a line that leads through the site.
bool leads_through_site(std::u32string_view text) {
  const std::string key = comparison_key(narrow(text));
  static constexpr std::array<std::string_view, 14> words = {
      "スキップ", "skip",      "先頭",     "トップ", "戻る", "もどる", "前のペー",
      "次のペー", "backtotop", "previous", "next",   "home", "印刷",   "上へ"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(comparison_key(word)) != std::string::npos; });
}

std::string_view counting_of(const GumboNode* list) {
  const std::string_view type = attribute_of(list, "type");
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  const std::string_view style = attribute_of(list, "style");
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> styles = {
      {{"lower-alpha", "lowerLetter"},
       {"upper-alpha", "upperLetter"},
       {"lower-roman", "lowerRoman"},
       {"upper-roman", "upperRoman"},
       {"katakana-iroha", "irohaFullWidth"},
       {"katakana", "aiueoFullWidth"},
       {"cjk-ideographic", "japaneseCounting"},
       {"list-style:none", "none"}}};
  for (const auto& [name, format] : styles)
    if (style.find(name) != std::string_view::npos) return format;
  return "decimal";
}

unsigned span_of(const GumboNode* cell, const char* name) {
  const int span = integer_in(attribute_of(cell, name), 1);
  return span < 1 ? 1 : std::min(static_cast<unsigned>(span), most_span);
}

// A link or a bracket back to the mark of a note: ↩, ↑, ^.
bool is_way_back(const GumboNode* node) {
  if (!is_tag(node, {GUMBO_TAG_A}) || !attribute_of(node, "href").starts_with("#")) return false;
  if (attribute_of(node, "role") == "doc-backlink") return true;
  const std::u32string words = words_below(node);
  return words.size() <= 3 && (words.empty() || words.find_first_of(U"↩↑^↵⏎") != std::u32string::npos);
}

}  // namespace

PageBlocks::PageBlocks(const GumboNode* page, ImportReport& report)
    : page_(page), report_(report), counts_(page), line_(notes_) {}

std::vector<DocumentBlock> PageBlocks::read() {
  root_ = content_root();
  whole_page_ = root_ == page_;
  find_notes(page_, 0, false);
  if (!notes_.empty()) find_note_texts(page_, 0);
  // A title in the head of the page, above the content.
  if (root_ != page_ && counts_.of(root_).main_headings == 0 && counts_.of(page_).main_headings == 1) {
    const auto find = [&](const GumboNode* node, int depth, auto&& self) -> void {
      const GumboElement* element = element_of(node);
      if (element == nullptr || depth > deepest_element || node == root_) return;
      if (is_tag(node, {GUMBO_TAG_H1}) && !is_hidden(node)) return heading(node, 1, depth);
      for (unsigned at = 0; at < element->children.length; ++at) self(child_at(*element, at), depth + 1, self);
    };
    find(page_, 0, find);
  }
  children(root_, 0);
  flush();
  return std::move(blocks_);
}

// The element that the page marks as its content, where it holds most of the text; else the whole page.
const GumboNode* PageBlocks::content_root() const {
  std::vector<const GumboNode*> mains;
  std::vector<const GumboNode*> articles;
  const auto find = [&](const GumboNode* node, int depth, auto&& self) -> void {
    const GumboElement* element = element_of(node);
    if (element == nullptr || depth > deepest_element || is_hidden(node)) return;
    if (is_tag(node, {GUMBO_TAG_MAIN}) || attribute_of(node, "role") == "main") mains.push_back(node);
    else if (is_tag(node, {GUMBO_TAG_ARTICLE})) articles.push_back(node);
    if (is_tag(node, {GUMBO_TAG_ARTICLE}) || attribute_of(node, "role") == "main") return;
    for (unsigned at = 0; at < element->children.length; ++at) self(child_at(*element, at), depth + 1, self);
  };
  find(page_, 0, find);
  const std::size_t all = counts_.of(page_).characters;
  for (const auto* found : {&articles, &mains})
    if (found->size() == 1 && counts_.of(found->front()).characters * 2 >= all) return found->front();
  for (const GumboNode* main : mains)
    if (counts_.of(main).characters * 4 >= all) return main;
  return page_;
}

// Links to places in the page that are set as marks of notes: raised, short, or said to be one.
void PageBlocks::find_notes(const GumboNode* node, int depth, bool raised) {
  const GumboElement* element = element_of(node);
  if (element == nullptr || depth > deepest_element) return;
  raised = raised || element->tag == GUMBO_TAG_SUP;
  if (element->tag == GUMBO_TAG_A) {
    const std::string_view address = attribute_of(node, "href");
    const std::set<std::string> words = class_words(node);
    const bool said = attribute_of(node, "role") == "doc-noteref" || holds_any(words, {"footnote", "noteref", "fnref"});
    if (address.size() > 1 && address.front() == '#' && (raised || said) && !is_way_back(node) &&
        words_below(node).size() <= longest_reference)
      notes_.emplace(address.substr(1), wide(std::to_string(notes_.size() + 1)));
  }
  for (unsigned at = 0; at < element->children.length; ++at) find_notes(child_at(*element, at), depth + 1, raised);
}

// The elements that the marks lead to; a mark that leads to none stays text.
void PageBlocks::find_note_texts(const GumboNode* page, int) {
  std::map<std::string, const GumboNode*> targets;
  const auto find = [&](const GumboNode* node, const GumboNode* block, int depth, auto&& self) -> void {
    const GumboElement* element = element_of(node);
    if (element == nullptr || depth > deepest_element) return;
    if (is_tag(node, {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DIV, GUMBO_TAG_DD, GUMBO_TAG_ASIDE})) block = node;
    for (const char* name : {"id", "name"})
      if (const std::string id(attribute_of(node, name)); notes_.contains(id)) targets.emplace(id, block);
    for (unsigned at = 0; at < element->children.length; ++at) self(child_at(*element, at), block, depth + 1, self);
  };
  find(page, nullptr, 0, find);
  std::erase_if(notes_, [&](const auto& note) {
    const auto target = targets.find(note.first);
    const bool text = target != targets.end() && target->second != nullptr &&
                      counts_.of(target->second).characters <= longest_note && counts_.of(target->second).headings == 0;
    if (text) note_nodes_.emplace(target->second, note.second);
    return !text;
  });
}

bool PageBlocks::is_contents(const GumboNode* node) const {
  const TextCounts& counts = counts_.of(node);
  if (counts.main_headings == 0 && counts.characters * 2 < counts_.of(root_).characters &&
      holds_any(class_words(node), {"toc", "mokuji"}) && words_below(node).find(U'。') == std::u32string::npos)
    return true;
  return counts.anchors >= 3 && counts.links == 0 && counts.linked * 10 >= counts.characters * 6 &&
         counts.main_headings == 0;
}

// Whether the element belongs to the page around the text.
bool PageBlocks::is_left_out(const GumboNode* node) const {
  const GumboElement& element = *element_of(node);
  const TextCounts& counts = counts_.of(node);
  const TextCounts& all = counts_.of(root_);
  if (counts.main_headings > 0 && all.main_headings == counts.main_headings) return false;
  if (counts.characters * 2 > all.characters) return false;
  const std::string_view role = attribute_of(node, "role");
  for (const std::string_view around :
       {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary"})
    if (role == around) return true;
  switch (element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FORM: return true;
    case GUMBO_TAG_FOOTER: return whole_page_ || counts.linked * 2 > counts.characters;
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_ASIDE: return whole_page_ || counts.linked * 2 > counts.characters;
    default: break;
  }
  if (!is_block(node)) return false;
  if (holds_any(class_words(node),
                {"breadcrumb", "breadcrumbs", "topicpath", "pankuzu", "cookie",     "cookies", "consent", "gdpr",
                 "nav",        "gnav",        "navi",      "navbar",  "navigation", "menu",    "sidebar", "sidenav",
                 "share",      "sns",         "social",    "skip",    "skiplink",   "pagetop", "totop",   "modal",
                 "popup",      "advert",      "ads",       "pager",   "pagination"}))
    return true;
  if (!whole_page_ || counts.headings > 0) return false;
  // Where nothing marks the content, a block that is all links leads through the site.
  return counts.links >= 2 && counts.linked * 10 >= counts.characters * 8;
}

void PageBlocks::left_out(const GumboNode* node, const char* what) {
  const std::u32string words = words_below(node);
  if (!words.empty()) report_.repaired(node->v.element.start_pos.line, what, narrow(words));
}

void PageBlocks::children(const GumboNode* node, int depth) {
  const GumboElement& element = *element_of(node);
  for (unsigned at = 0; at < element.children.length; ++at) walk(child_at(element, at), depth + 1);
}

void PageBlocks::walk(const GumboNode* node, int depth) {
  const GumboElement* element = element_of(node);
  if (depth > deepest_element) return;
  if (element == nullptr) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
      if (line_.empty()) line_place_ = node->v.text.start_pos.line;
      line_.add(node);
    }
    return;
  }
  if (const auto note = note_nodes_.find(node); note != note_nodes_.end()) {
    flush();
    PageText text(notes_);
    for (unsigned at = 0; at < element->children.length; ++at)
      if (!is_way_back(child_at(*element, at))) text.add(child_at(*element, at));
    DocumentBlock block;
    block.place = element->start_pos.line;
    block.text = text.segments();
    note_texts_.emplace(note->second, std::move(block));
    return;
  }
  if (!is_block(node)) {
    // An element of a line that holds blocks, such as a link around a card.
    const bool around_blocks = counts_.of(node).headings > 0 || is_tag(node, {GUMBO_TAG_UNKNOWN});
    if (around_blocks && !is_hidden(node)) return children(node, depth);
    if (line_.empty()) line_place_ = element->start_pos.line;
    line_.add(node);
    return;
  }
  flush();
  if (is_hidden(node)) {
    const std::u32string words = words_below(node);
    if (!words.empty())
      report_.look(Certainty::certain, element->start_pos.line, "hidden text was left out", narrow(words));
    return;
  }
  if (const int level = heading_level(node); level > 0) return heading(node, level, depth);
  if (is_contents(node)) {
    if (!blocks_.empty() && is_contents_title(seen_text(blocks_.back().text))) blocks_.pop_back();
    contents_ = true;
    return left_out(node, "the table of contents was left out");
  }
  if (is_left_out(node)) return left_out(node, "what stands around the text was left out");
  switch (element->tag) {
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL: return list(node, depth, 0);
    case GUMBO_TAG_DL: return definitions(node, depth);
    case GUMBO_TAG_TABLE: return table(node, depth);
    case GUMBO_TAG_PRE: return add_text(node, DocumentBlockKind::text, 0, {}, depth);
    default: break;
  }
  const std::string outer = std::exchange(styled_, std::string(attribute_of(node, "class")));
  children(node, depth);
  flush();
  styled_ = outer;
}

void PageBlocks::flush() {
  PageText text = std::exchange(line_, PageText(notes_));
  settle(text, line_place_);
}

// The text as a block, with what was left out of it in the report.
void PageBlocks::settle(PageText& text, std::size_t place) {
  if (!text.struck().empty())
    report_.look(Certainty::certain, place, "struck-out text was left out", narrow(text.struck()));
  if (!text.hidden().empty())
    report_.look(Certainty::certain, place, "hidden text was left out", narrow(text.hidden()));
  for (const std::u32string& picture : text.pictures())
    report_.look(Certainty::certain, place, "a picture was left out; put it into figures/ where it is wanted",
                 narrow(picture));
  if (text.empty()) return;
  const std::u32string words = seen_text(text.segments());
  if (words.size() <= longest_step_back && (text.only_links_back() || text.lost_links() > 0) &&
      leads_through_site(words)) {
    report_.repaired(place, "what stands around the text was left out", narrow(words));
    return;
  }
  if (text.lost_links() > 0) report_.repaired(place, "a link to another page of the site became text", narrow(words));
  DocumentBlock block;
  block.place = place;
  block.text = text.segments();
  block.bold = text.bold();
  block.styled = styled_;
  blocks_.push_back(std::move(block));
}

void PageBlocks::add_text(const GumboNode* node, DocumentBlockKind kind, int level, std::u32string number, int depth) {
  PageText text(notes_);
  text.add(node, depth);
  const std::size_t before = blocks_.size();
  settle(text, node->v.element.start_pos.line);
  if (blocks_.size() == before) return;
  blocks_.back().kind = kind;
  blocks_.back().level = level;
  blocks_.back().number = std::move(number);
}

void PageBlocks::heading(const GumboNode* node, int level, int depth) {
  PageText text(notes_);
  const GumboElement& element = *element_of(node);
  for (unsigned at = 0; at < element.children.length; ++at) {
    const GumboNode* part = child_at(element, at);
    if (!is_way_back(part)) text.add(part, depth + 1);
  }
  const std::size_t before = blocks_.size();
  settle(text, element.start_pos.line);
  if (blocks_.size() == before) return;
  blocks_.back().kind = DocumentBlockKind::heading;
  blocks_.back().level = level;
}

void PageBlocks::list(const GumboNode* node, int depth, int list_depth) {
  if (depth > deepest_element) return;
  const GumboElement& element = *element_of(node);
  const bool ordered = element.tag == GUMBO_TAG_OL;
  const std::string_view counting = counting_of(node);
  int number = integer_in(attribute_of(node, "start"), 1);
  for (unsigned at = 0; at < element.children.length; ++at) {
    const GumboNode* part = child_at(element, at);
    if (is_tag(part, {GUMBO_TAG_UL, GUMBO_TAG_OL})) {
      list(part, depth + 1, list_depth + 1);
    } else if (is_tag(part, {GUMBO_TAG_LI})) {
      number = integer_in(attribute_of(part, "value"), number);
      const std::u32string mark = ordered ? number_words(counting, number++) : std::u32string();
      item(part, depth + 1, list_depth, mark.empty() ? mark : mark + U".");
    } else {
      walk(part, depth + 1);
    }
  }
  flush();
}

// An item in one block, with the lists inside it below; one that holds headings or tables is a part of the page.
void PageBlocks::item(const GumboNode* node, int depth, int list_depth, const std::u32string& number) {
  const GumboElement& element = *element_of(node);
  const bool part_of_page =
      note_nodes_.contains(node) || counts_.of(node).headings > 0 ||
      std::any_of(element.children.data, element.children.data + element.children.length,
                  [](const void* part) { return is_tag(static_cast<const GumboNode*>(part), {GUMBO_TAG_TABLE}); });
  if (is_hidden(node) || part_of_page) return walk(node, depth);
  PageText text(notes_);
  std::vector<const GumboNode*> lists;
  for (unsigned at = 0; at < element.children.length; ++at) {
    const GumboNode* part = child_at(element, at);
    if (is_tag(part, {GUMBO_TAG_UL, GUMBO_TAG_OL})) lists.push_back(part);
    else text.add(part, depth + 1);
  }
  const std::size_t before = blocks_.size();
  settle(text, element.start_pos.line);
  if (blocks_.size() > before) {
    blocks_.back().kind = number.empty() ? DocumentBlockKind::item : DocumentBlockKind::numbered;
    blocks_.back().level = list_depth;
    blocks_.back().number = number;
  }
  for (const GumboNode* inner : lists) list(inner, depth + 1, list_depth + 1);
}

// Terms that are control ids with their titles are headings; others stand before what they mean.
void PageBlocks::definitions(const GumboNode* node, int depth) {
  const GumboElement& element = *element_of(node);
  int level = 2;
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block)
    if (block->kind == DocumentBlockKind::heading) {
      level = std::min(block->level + 1, 6);
      break;
    }
  const auto walk_parts = [&](const GumboElement& list, auto&& self) -> void {
    for (unsigned at = 0; at < list.children.length; ++at) {
      const GumboNode* part = child_at(list, at);
      if (is_tag(part, {GUMBO_TAG_DIV})) {
        self(*element_of(part), self);
        continue;
      }
      if (is_tag(part, {GUMBO_TAG_DT})) {
        const std::u32string words = folded(words_below(part));
        const FoundIds ids = leading_ids(words, IdShape::three_parts);
        if (!ids.ids.empty() && ids.end < words.size()) {
          heading(part, level, depth + 1);
          continue;
        }
        // The meaning stands beside a short term, below another.
        const GumboNode* meaning = nullptr;
        for (unsigned next = at + 1; next < list.children.length && meaning == nullptr; ++next)
          if (element_of(child_at(list, next)) != nullptr) meaning = child_at(list, next);
        const bool short_pair = meaning != nullptr && is_tag(meaning, {GUMBO_TAG_DD}) &&
                                counts_.of(meaning).characters + counts_.of(part).characters <= longest_definition &&
                                !note_nodes_.contains(meaning);
        if (!short_pair) {
          walk(part, depth + 1);
          continue;
        }
        line_place_ = part->v.element.start_pos.line;
        const std::u32string term = words_below(part);
        for (const GumboNode* side : {part, meaning}) {
          const GumboElement& inner = *element_of(side);
          for (unsigned piece = 0; piece < inner.children.length; ++piece) line_.add(child_at(inner, piece), depth + 1);
          if (side == part && !term.empty() &&
              std::u32string_view(U":：").find(term.back()) == std::u32string_view::npos)
            line_.add_mark(is_east_asian(term.back()) || term.back() == U'）' ? U"：" : U": ");
        }
        flush();
        while (at + 1 < list.children.length && child_at(list, at) != meaning) ++at;
        continue;
      }
      walk(part, depth + 1);
    }
  };
  walk_parts(element, walk_parts);
  flush();
}

TableCells PageBlocks::rows_of(const GumboNode* node, std::vector<std::size_t>& places, bool& headed_rows) {
  std::vector<unsigned> open;  // by column, how many rows the cell above still goes down
  TableCells rows;
  std::size_t headed = 0;
  bool other_headings = false;
  const auto take_row = [&](const GumboNode* row) {
    const GumboElement& element = *element_of(row);
    std::vector<std::vector<Segment>> cells;
    const auto take_open = [&] {
      while (cells.size() < open.size() && open[cells.size()] > 0) {
        --open[cells.size()];
        cells.emplace_back();
      }
    };
    std::size_t count = 0;
    for (unsigned at = 0; at < element.children.length; ++at) {
      const GumboNode* part = child_at(element, at);
      if (!is_tag(part, {GUMBO_TAG_TD, GUMBO_TAG_TH}) || is_hidden(part)) continue;
      take_open();
      if (is_tag(part, {GUMBO_TAG_TH})) {
        if (count == 0) ++headed;
        else other_headings = true;
      }
      ++count;
      PageText text(notes_);
      const GumboElement& inner = *element_of(part);
      for (unsigned piece = 0; piece < inner.children.length; ++piece) text.add(child_at(inner, piece));
      if (!text.struck().empty())
        report_.look(Certainty::certain, inner.start_pos.line, "struck-out text was left out", narrow(text.struck()));
      if (!text.hidden().empty())
        report_.look(Certainty::certain, inner.start_pos.line, "hidden text was left out", narrow(text.hidden()));
      const unsigned down = span_of(part, "rowspan");
      for (unsigned across = span_of(part, "colspan"); across > 0 && cells.size() < most_columns; --across) {
        if (open.size() <= cells.size()) open.resize(cells.size() + 1);
        const bool first = across == span_of(part, "colspan");
        open[cells.size()] = down - 1;
        cells.push_back(first ? text.segments() : std::vector<Segment>());
      }
    }
    take_open();
    if (std::all_of(cells.begin(), cells.end(), is_blank_text)) return;
    rows.push_back(std::move(cells));
    places.push_back(element.start_pos.line);
  };
  const auto walk_rows = [&](const GumboNode* part, int depth, auto&& self) -> void {
    const GumboElement* element = element_of(part);
    if (element == nullptr || depth > 3 || is_hidden(part)) return;
    if (element->tag == GUMBO_TAG_TR) return take_row(part);
    if (depth == 0 || is_tag(part, {GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT}))
      for (unsigned at = 0; at < element->children.length; ++at) self(child_at(*element, at), depth + 1, self);
  };
  walk_rows(node, 0, walk_rows);
  headed_rows = rows.size() > 1 && headed == rows.size() && !other_headings;
  return rows;
}

void PageBlocks::table(const GumboNode* node, int depth) {
  const GumboElement& element = *element_of(node);
  std::size_t columns = 0;
  bool headed_rows = false;
  std::vector<std::size_t> places;
  const bool layout = counts_.of(node).headings > 0 || attribute_of(node, "role") == "presentation" ||
                      attribute_of(node, "role") == "none";
  DocumentBlock block;
  if (!layout) {
    block.rows = rows_of(node, places, headed_rows);
    for (const auto& row : block.rows) columns = std::max(columns, row.size());
  }
  if (layout || columns <= 1) {
    children(node, depth);
    flush();
    return;
  }
  for (unsigned at = 0; at < element.children.length; ++at)
    if (is_tag(child_at(element, at), {GUMBO_TAG_CAPTION}))
      add_text(child_at(element, at), DocumentBlockKind::text, 0, {}, depth);
  // Headings down the side and more than one column beside them: the rows are columns.
  if (headed_rows && columns > 2) {
    TableCells turned(columns, std::vector<std::vector<Segment>>(block.rows.size()));
    for (std::size_t row = 0; row < block.rows.size(); ++row)
      for (std::size_t column = 0; column < block.rows[row].size(); ++column)
        turned[column][row] = std::move(block.rows[row][column]);
    block.rows = std::move(turned);
    places.assign(columns, places.front());
  }
  block.kind = DocumentBlockKind::table;
  block.place = element.start_pos.line;
  block.row_places = std::move(places);
  blocks_.push_back(std::move(block));
}

}  // namespace hakusho::imports
