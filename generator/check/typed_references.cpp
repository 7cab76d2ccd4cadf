// check/typed-reference: 「11-2.…」 and 「4.1 当社の責任」 name a section by a number that a layout may change.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "check/fold.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

namespace {

// A section by the number it is printed with.
struct Numbered {
  const Section* section = nullptr;
  std::vector<char32_t> title;  // folded
};

using Index = std::map<std::string, std::vector<Numbered>>;

// A number in a text, and where what follows it begins.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool dotted = false;  // a full stop stands behind it
};

Index index_of(const Whitepaper& whitepaper, const CheckContext& context) {
  Index index;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const std::string label = label_of(*at.section, context);
    if (!label_numbers(label)) continue;
    const std::string title = title_of(*at.section, whitepaper, context.catalogs);
    index[fold_label(label)].push_back({at.section, decode(fold_title(title))});
  }
  return index;
}

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }
bool is_joint(char32_t character) { return character == U'-' || character == U'.'; }
bool is_letter(char32_t character) {
  return (character >= U'A' && character <= U'Z') || (character >= U'a' && character <= U'z');
}

// The number that begins at `begin`.
Token token_at(const std::vector<char32_t>& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end + 1 >= text.size() || !is_joint(text[end]) || !is_digit(text[end + 1])) break;
    ++end;
  }
  if (end < text.size() && text[end] >= U'A' && text[end] <= U'Z' &&
      (end + 1 == text.size() || !is_letter(text[end + 1])))
    ++end;
  return {begin, end, end < text.size() && text[end] == U'.'};
}

bool begins_number(const std::vector<char32_t>& text, std::size_t at) {
  return is_digit(text[at]) &&
         (at == 0 || (!is_digit(text[at - 1]) && !is_joint(text[at - 1]) && !is_letter(text[at - 1])));
}

bool is_opening_quote(char32_t character) {
  return std::u32string_view(U"「『（(“\"【").find(character) != std::u32string_view::npos;
}

// Whether the folded title stands from `at` on: as much of it as makes a chance meeting unlikely.
bool has_title(const std::vector<char32_t>& text, std::size_t at, const std::vector<char32_t>& title) {
  constexpr std::size_t enough = 4;
  std::vector<char32_t> rest(text.begin() + static_cast<std::ptrdiff_t>(at),
                             text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), at + 4 * enough)));
  const std::vector<char32_t> folded = decode(fold_title(encode(rest)));
  const std::size_t wanted = std::min(enough, title.size());
  return wanted > 0 && folded.size() >= wanted &&
         std::equal(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(wanted), folded.begin());
}

// The section that the number names: its title follows, or it stands as 「11-2.…」 does.
const Section* named_by(const std::vector<char32_t>& text, const Token& token, const Index& index) {
  const std::vector<char32_t> written(text.begin() + static_cast<std::ptrdiff_t>(token.begin),
                                      text.begin() + static_cast<std::ptrdiff_t>(token.end));
  const auto found = index.find(encode(written));
  if (found == index.end()) return nullptr;
  const std::size_t behind = token.end + (token.dotted ? 1 : 0);
  for (const Numbered& numbered : found->second)
    if (has_title(text, behind, numbered.title)) return numbered.section;
  const bool compound = std::any_of(written.begin(), written.end(), is_joint);
  const bool quoted_number = token.begin > 0 && is_opening_quote(text[token.begin - 1]);
  return compound && token.dotted && quoted_number ? found->second.front().section : nullptr;
}

}  // namespace

void find_typed_references(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  const Index index = index_of(whitepaper, context);
  if (index.empty()) return;
  for_each_inline(whitepaper, [&](const InlineAt& each) {
    if (each.part->kind != InlineKind::text || each.in_link || each.section == nullptr) return;
    const std::vector<char32_t> text = decode(fold_width(each.part->text));
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!begins_number(text, at)) continue;
      const Token token = token_at(text, at);
      at = token.end - 1;
      const Section* named = named_by(text, token, index);
      if (named == nullptr || named == each.section) continue;
      Position place = each.part->at;
      if (place.line > 0) place.column += static_cast<std::uint32_t>(token.begin);
      findings.add({each.section, place, static_cast<std::uint32_t>(token.end - token.begin)},
                   "the reference to " +
                       quoted(label_of(*named, context) + " " + title_of(*named, whitepaper, context.catalogs)) +
                       " is typed, so it is wrong in every other layout",
                   "write `[](#" + named->id + ")`, which is filled with number and title");
    }
  });
}

}  // namespace hakusho::check
