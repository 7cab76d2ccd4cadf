#include "import/formats/html.h"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "import/formats/html_blocks.h"
#include "import/formats/unstyled_headings.h"
#include "import/sections/cover.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_tags = 200'000;
// A parser opens every element of this kind again in each paragraph that follows, until it is closed.
constexpr std::size_t most_open_again = 2'000'000;

char small(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

// Void elements, and those that end without a tag of their own.
bool ends_by_itself(std::string_view name) {
  static constexpr std::array<std::string_view, 27> names = {
      "area", "base",  "br",     "col",    "embed", "hr",    "img",   "input",    "link",
      "meta", "param", "source", "track",  "wbr",   "p",     "li",    "dt",       "dd",
      "tr",   "td",    "th",     "option", "thead", "tbody", "tfoot", "colgroup", "optgroup"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_opened_again(std::string_view name) {
  static constexpr std::array<std::string_view, 14> names = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                             "nobr", "s", "small", "strike", "strong", "tt",   "u"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The tree is destroyed by recursion, and elements that are never closed multiply: both are bounded before it is built.
bool is_within_bounds(std::string_view text) {
  std::map<std::string, std::size_t, std::less<>> open;
  std::size_t tags = 0;
  std::size_t depth = 0;
  std::size_t again = 0;
  std::size_t most_again = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool closing = at + 1 < text.size() && text[at + 1] == '/';
    std::string name;
    for (std::size_t end = at + (closing ? 2 : 1); end < text.size() && name.size() < 16; ++end) {
      const char character = small(text[end]);
      if ((character < 'a' || character > 'z') && (character < '0' || character > '9')) break;
      name += character;
    }
    if (name.empty()) continue;
    if (++tags > most_tags) return false;
    if (ends_by_itself(name)) continue;
    std::size_t& count = open[name];
    if (closing && count > 0) {
      --count;
      --depth;
      if (is_opened_again(name)) --again;
    } else if (!closing) {
      ++count;
      if (++depth > static_cast<std::size_t>(deepest_element)) return false;
      if (is_opened_again(name)) most_again = std::max(most_again, ++again);
    }
  }
  return tags * most_again <= most_open_again;
}

struct Destroy {
  void operator()(GumboOutput* page) const { gumbo_destroy_output(&kGumboDefaultOptions, page); }
};

// 文書名 | 会社名: the part that names a document, or else the first.
std::string document_title(std::u32string_view title) {
  std::u32string_view best;
  for (std::size_t begin = 0; begin <= title.size();) {
    std::size_t end = title.size();
    std::size_t next = title.size() + 1;
    for (const std::u32string_view mark : {U" | ", U"｜", U" - ", U" – ", U" — ", U" :: ", U"|"})
      if (const std::size_t at = title.find(mark, begin); at < end) {
        end = at;
        next = at + mark.size();
      }
    const std::u32string_view part = trimmed(title.substr(begin, end - begin));
    if (best.empty() || (!is_document_title(best) && is_document_title(part))) best = part;
    begin = next;
  }
  return narrow(best);
}

std::string title_of(const GumboNode* page) {
  const GumboElement* html = element_of(page);
  for (unsigned at = 0; html != nullptr && at < html->children.length; ++at) {
    const GumboElement* head = element_of(static_cast<const GumboNode*>(html->children.data[at]));
    if (head == nullptr || head->tag != GUMBO_TAG_HEAD) continue;
    for (unsigned inner = 0; inner < head->children.length; ++inner) {
      const auto* node = static_cast<const GumboNode*>(head->children.data[inner]);
      if (is_tag(node, {GUMBO_TAG_TITLE})) return document_title(trimmed(words_below(node)));
    }
  }
  return {};
}

// Of many headings of the highest level, the first is the title where the page is called so.
void settle_title(std::vector<DocumentBlock>& blocks, const std::string& title) {
  const auto first = std::find_if(blocks.begin(), blocks.end(),
                                  [](const DocumentBlock& block) { return block.kind == DocumentBlockKind::heading; });
  if (first == blocks.end() || title.empty()) return;
  std::u32string words = seen_text(first->text);
  std::replace(words.begin(), words.end(), U'\n', U' ');
  if (comparison_key(narrow(words)) == comparison_key(title)) first->kind = DocumentBlockKind::title;
}

}  // namespace

Result<FormatDocument> read_html(std::string_view text, ImportReport& report) {
  if (!is_within_bounds(text))
    return Failure{fmt::format("the elements of the page stand deeper than {} inside each other, or there are too many",
                               deepest_element),
                   "save the part that is the whitepaper as Markdown"};
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, Destroy> page(gumbo_parse_with_options(&options, text.data(), text.size()));
  PageBlocks reader(page->root, report);
  std::vector<DocumentBlock> blocks = reader.read();
  FormatDocument document;
  document.title = title_of(page->root);
  settle_title(blocks, document.title);
  find_unstyled_headings(blocks);
  MarkdownWriter lines;
  write_blocks(blocks, lines);
  for (const auto& [name, note] : reader.notes()) lines.note(name, note.text, note.place);
  document.lines = lines.take();
  document.contents = reader.has_contents();
  return document;
}

}  // namespace hakusho::imports
