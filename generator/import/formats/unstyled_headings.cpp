#include "import/formats/unstyled_headings.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_heading = 60;  // characters
constexpr double larger = 1.15;              // times the size of the text

bool reads_like_heading(const DocumentBlock& block) {
  const std::u32string plain = seen_text(block.text);
  const std::u32string_view text = trimmed(plain);
  if (text.empty() || text.size() > longest_heading) return false;
  return text.find(U'\n') == std::u32string_view::npos &&
         std::u32string_view(U"。．.、，,!?！？:：;；").find(text.back()) == std::u32string_view::npos &&
         text.find(U'。') == std::u32string_view::npos;
}

// The size of most of the text.
int text_size(const std::vector<DocumentBlock>& blocks) {
  std::map<int, std::size_t> count;
  for (const DocumentBlock& block : blocks)
    if (block.kind == DocumentBlockKind::text && !block.bold) count[block.size] += seen_text(block.text).size();
  const auto most =
      std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == count.end() ? 0 : most->first;
}

bool find_by_look(std::vector<DocumentBlock>& blocks) {
  const int usual = text_size(blocks);
  std::vector<std::size_t> found;
  std::set<int, std::greater<>> sizes;
  std::size_t paragraphs = 0;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const DocumentBlock& block = blocks[at];
    if (block.kind != DocumentBlockKind::text && block.kind != DocumentBlockKind::numbered) continue;
    ++paragraphs;
    const bool large = usual > 0 && block.size >= usual * larger;
    if ((!block.bold && !large) || !reads_like_heading(block) || at + 1 == blocks.size()) continue;
    found.push_back(at);
    sizes.insert(block.size);
  }
  if (found.size() < 2 || found.size() * 3 > paragraphs * 2) return false;
  const auto largest = static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&](std::size_t at) { return blocks[at].size == *sizes.begin(); }));
  const bool titled = largest == 1 && sizes.size() > 1 && blocks[found.front()].size == *sizes.begin();
  for (const std::size_t at : found) {
    DocumentBlock& block = blocks[at];
    const auto level = static_cast<int>(std::distance(sizes.begin(), sizes.find(block.size))) + 1;
    block.kind = titled && at == found.front() ? DocumentBlockKind::title : DocumentBlockKind::heading;
    block.level = level - (titled ? 1 : 0);
  }
  return true;
}

// Numbered lines with text below them; a list has its items below each other.
void find_by_numbering(std::vector<DocumentBlock>& blocks) {
  std::vector<std::size_t> found;
  std::size_t with_text = 0;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (blocks[at].kind != DocumentBlockKind::numbered || !reads_like_heading(blocks[at])) continue;
    found.push_back(at);
    if (at + 1 < blocks.size() &&
        (blocks[at + 1].kind != DocumentBlockKind::numbered || blocks[at + 1].level > blocks[at].level))
      ++with_text;
  }
  if (found.size() < 3 || with_text * 4 < found.size() * 3) return;
  for (const std::size_t at : found) {
    blocks[at].kind = DocumentBlockKind::heading;
    ++blocks[at].level;
  }
}

// Short lines that share a style of their own, each with text below it.
bool find_by_style(std::vector<DocumentBlock>& blocks) {
  struct Style {
    std::size_t lines = 0;
    std::size_t like_headings = 0;
    int level = 0;
  };
  std::map<std::string, Style> styles;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (blocks[at].kind != DocumentBlockKind::text || blocks[at].styled.empty()) continue;
    Style& style = styles[blocks[at].styled];
    ++style.lines;
    const bool text_below = at + 1 < blocks.size() && blocks[at + 1].styled != blocks[at].styled;
    if (reads_like_heading(blocks[at]) && text_below) ++style.like_headings;
  }
  int levels = 0;
  bool found = false;
  for (DocumentBlock& block : blocks) {
    const auto style = styles.find(block.styled);
    if (block.kind != DocumentBlockKind::text || style == styles.end()) continue;
    if (style->second.lines < 2 || style->second.like_headings < style->second.lines) continue;
    if (style->second.level == 0) style->second.level = ++levels;
    block.kind = DocumentBlockKind::heading;
    block.level = style->second.level;
    found = true;
  }
  return found;
}

}  // namespace

void find_unstyled_headings(std::vector<DocumentBlock>& blocks) {
  // A single heading may be the title.
  const auto headings = std::count_if(blocks.begin(), blocks.end(), [](const DocumentBlock& block) {
    return block.kind == DocumentBlockKind::heading;
  });
  if (headings < 2 && !find_by_look(blocks) && !find_by_style(blocks)) find_by_numbering(blocks);
}

}  // namespace hakusho::imports
