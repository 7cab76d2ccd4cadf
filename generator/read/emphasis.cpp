#include "read/emphasis.h"

#include <cmark-gfm.h>
#include <cmark-gfm/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/scan.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

// Some characters of one kind in a row that may open or close emphasis.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t before = U'\n';
  char32_t after = U'\n';
  std::size_t block = 0;  // runs of different blocks never belong together

  std::size_t length() const { return end - begin; }
};

bool is_space(char32_t character) {
  return character == U'\n' || character == U' ' || character == U'\t' || character == U'\r' || character == U'\f' ||
         character == 0x3000 || character == 0xA0 || (character >= 0x2000 && character <= 0x200A);
}

// As the parser itself decides it.
bool is_punctuation(char32_t character) {
  return cmark_utf8proc_is_punctuation(static_cast<std::int32_t>(character)) != 0;
}

bool is_east_asian(char32_t character) { return columns_of(character) == 2; }

bool is_opening_bracket(char32_t character) {
  return std::u32string_view(U"(（「『【［〔〈《｛\"“").find(character) != std::u32string_view::npos;
}

bool is_closing_bracket(char32_t character) {
  return std::u32string_view(U")）」』】］〕〉》｝\"”").find(character) != std::u32string_view::npos;
}

// https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
bool may_open(const Run& run) {
  return !is_space(run.after) && (!is_punctuation(run.after) || is_space(run.before) || is_punctuation(run.before));
}

bool may_close(const Run& run) {
  return !is_space(run.before) && (!is_punctuation(run.before) || is_space(run.after) || is_punctuation(run.after));
}

bool may_be_marked(const Run& run) { return is_east_asian(run.before) || is_east_asian(run.after); }

// Whether a block may begin at `offset`, the first character of a line.
bool starts_block(std::string_view text, std::size_t offset) {
  const std::size_t begin = text.find_first_not_of(" \t>", offset);
  if (begin == std::string_view::npos || text[begin] == '\n') return true;
  if (std::string_view("-+#|").find(text[begin]) != std::string_view::npos) return true;
  const std::size_t marker = text.find_first_not_of("0123456789", begin);
  if (marker == std::string_view::npos || marker + 1 >= text.size() || text[marker + 1] != ' ') return false;
  return marker == begin ? text[marker] == '*' : text[marker] == '.' || text[marker] == ')';
}

// Where the code span that opens with the backticks before `offset` ends; nullopt when nothing closes it.
std::optional<std::size_t> end_of_code(std::string_view text, std::size_t offset, std::size_t length) {
  const std::size_t last = std::min(text.find("\n\n", offset), text.size());
  while (offset < last) {
    const std::size_t begin = text.find('`', offset);
    if (begin >= last) return std::nullopt;
    const std::size_t end = std::min(text.find_first_not_of('`', begin), text.size());
    if (end - begin == length) return end;
    offset = end;
  }
  return std::nullopt;
}

// The bytes that matter here, and all others that are passed over.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (const unsigned char byte : std::string_view("\n|\\`*~")) special[byte] = true;
  return special;
}

constexpr std::array<bool, 256> special = make_special();

// The character that ends at `offset`; a line feed at the begin of the text.
char32_t character_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return U'\n';
  std::size_t begin = offset - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return next_character(text, begin);
}

// Every run that could open or close emphasis, in order.
class Runs {
 public:
  explicit Runs(std::string_view text) : text_(text) {}

  std::vector<Run> find() {
    for (;;) {
      while (offset_ < text_.size() && !special[static_cast<unsigned char>(text_[offset_])]) ++offset_;
      if (offset_ >= text_.size()) return std::move(runs_);
      step();
    }
  }

 private:
  void step() {
    switch (text_[offset_]) {
      case '\n':
        if (starts_block(text_, offset_ + 1)) ++block_;
        ++offset_;
        break;
      case '|':
        ++block_;
        ++offset_;
        break;
      case '\\': offset_ += offset_ + 1 < text_.size() && text_[offset_ + 1] != '\n' ? 2 : 1; break;
      case '`': {
        const std::size_t end = end_of_run();
        offset_ = end_of_code(text_, end, end - offset_).value_or(end);
        break;
      }
      default: add(end_of_run());
    }
  }

  std::size_t end_of_run() const { return std::min(text_.find_first_not_of(text_[offset_], offset_), text_.size()); }

  void add(std::size_t end) {
    Run run{offset_, end, character_before(text_, offset_), U'\n', block_};
    std::size_t next = end;
    if (next < text_.size()) run.after = next_character(text_, next);
    if (text_[offset_] == '*' ? run.length() <= 3 : run.length() == 2) runs_.push_back(run);
    offset_ = end;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t block_ = 0;
  std::vector<Run> runs_;
};

// Whether both ends may be made to work.  One asterisk alone is a footnote sign in Japanese (`料金*（税抜）`), so it is
// helped only around brackets.
bool may_pair(const Run& open, const Run& close) {
  if (is_space(open.after) || is_space(close.before)) return false;
  if (!may_open(open) && !may_be_marked(open)) return false;
  if (!may_close(close) && !may_be_marked(close)) return false;
  if (open.length() > 1 || (may_open(open) && may_close(close))) return true;
  return is_opening_bracket(open.after) && is_closing_bracket(close.before);
}

// The offsets at which a mark belongs: a run with the same run before it in its block closes that one, if it can.
std::vector<std::size_t> offsets_of_marks(std::string_view text, const std::vector<Run>& runs) {
  constexpr std::size_t kinds = 4;  // by length of asterisks; 0 is `~~`
  const Run* open[kinds] = {};
  std::vector<std::size_t> offsets;
  for (const Run& run : runs) {
    const Run*& waiting = open[text[run.begin] == '~' ? 0 : run.length()];
    if (waiting == nullptr || waiting->block != run.block || !may_pair(*waiting, run)) {
      waiting = &run;
      continue;
    }
    if (!may_open(*waiting)) offsets.push_back(waiting->begin);
    if (!may_close(run)) offsets.push_back(run.end);
    waiting = nullptr;
  }
  return offsets;
}

}  // namespace

std::string mark_emphasis(std::string_view markdown) {
  const std::size_t first = find_byte(markdown, 0, [](auto byte) { return (byte == '*') | (byte == '~'); });
  if (first == markdown.size()) return std::string(markdown);
  std::vector<std::size_t> offsets = offsets_of_marks(markdown, Runs(markdown).find());
  std::sort(offsets.begin(), offsets.end());
  std::string marked;
  marked.reserve(markdown.size() + offsets.size() * emphasis_mark.size());
  std::size_t begin = 0;
  for (const std::size_t offset : offsets) {
    marked += markdown.substr(begin, offset - begin);
    marked += emphasis_mark;
    begin = offset;
  }
  marked += markdown.substr(begin);
  return marked;
}

std::string without_marks(std::string_view text) {
  if (text.find(emphasis_mark) == std::string_view::npos) return std::string(text);
  return replace_all(text, emphasis_mark, {});
}

}  // namespace hakusho::read
