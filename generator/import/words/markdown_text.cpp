#include "import/words/markdown_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

bool is_word(char32_t character) {
  return is_digit(character) || (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

bool is_address_character(char32_t character) {
  return is_word(character) ||
         std::u32string_view(U"-._~:/?#@!$&'()*+,;=%[]").find(character) != std::u32string_view::npos;
}

// Where the address that begins at `at` ends: a bracket that it does not open and punctuation at its end are the
// text's.
std::size_t end_of_address(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_address_character(text[end])) ++end;
  const auto trailing = [&](char32_t character) {
    if (character == U')') {
      const std::u32string_view address = text.substr(at, end - at);
      return std::count(address.begin(), address.end(), U'(') < std::count(address.begin(), address.end(), U')');
    }
    return std::u32string_view(U".,;:!?'").find(character) != std::u32string_view::npos;
  };
  while (end > at && trailing(text[end - 1])) --end;
  return end;
}

bool begins_address(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at);
  const bool scheme = rest.starts_with(U"http://") || rest.starts_with(U"https://");
  return scheme && (at == 0 || !is_word(text[at - 1]));
}

// `&amp;` and `&#38;` are characters to Markdown.
bool begins_entity(std::u32string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (is_word(text[end]) || text[end] == U'#') && end - at < 40) ++end;
  return end > at + 1 && end < text.size() && text[end] == U';';
}

bool is_mark(std::u32string_view text, std::size_t at) {
  const char32_t character = text[at];
  if (std::u32string_view(U"\\`*[<~").find(character) != std::u32string_view::npos) return true;
  if (character == U'_') return at == 0 || at + 1 >= text.size() || !is_word(text[at - 1]) || !is_word(text[at + 1]);
  return character == U'&' && begins_entity(text, at);
}

// How many characters at the beginning would be taken for a mark of a block; the last of them is escaped.
std::size_t block_mark(std::u32string_view text) {
  if (text.empty()) return 0;
  const auto ends_or_blank = [&](std::size_t at) { return at >= text.size() || text[at] == U' ' || text[at] == U'\t'; };
  if (text[0] == U'>' || text[0] == U'=' || text[0] == U'|') return 1;
  if (text[0] == U'#') return 1;
  const bool rule = text[0] == U'-' && text.find_first_not_of(U"- ") == std::u32string_view::npos;
  if (rule || ((text[0] == U'-' || text[0] == U'+') && ends_or_blank(1))) return 1;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits]) && digits < 10) ++digits;
  const bool ordered = digits > 0 && digits < text.size() && (text[digits] == U'.' || text[digits] == U')');
  return ordered && ends_or_blank(digits + 1) ? digits + 1 : 0;
}

}  // namespace

std::string escaped_inline(std::u32string_view text) {
  std::string markdown;
  for (std::size_t at = 0; at < text.size();) {
    if (begins_address(text, at)) {
      const std::size_t end = end_of_address(text, at);
      markdown += "<" + narrow(text.substr(at, end - at)) + ">";
      at = end;
      continue;
    }
    if (is_mark(text, at)) markdown += '\\';
    append_utf8(markdown, text[at++]);
  }
  return markdown;
}

std::string escaped_block(std::u32string_view text) {
  const std::size_t mark = block_mark(text);
  if (mark == 0) return escaped_inline(text);
  return narrow(text.substr(0, mark - 1)) + "\\" + narrow(text.substr(mark - 1, 1)) + escaped_inline(text.substr(mark));
}

std::string escaped_cell(std::u32string_view text) {
  return replace_all(replace_all(escaped_inline(trimmed(text)), "|", "\\|"), "\n", " ");
}

std::string markdown_table(const std::vector<std::vector<std::u32string>>& rows) {
  std::string markdown;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    for (const std::u32string& cell : rows[at]) markdown += "| " + escaped_cell(cell) + " ";
    markdown += "|\n";
    if (at > 0) continue;
    for (std::size_t column = 0; column < rows[at].size(); ++column) markdown += "| --- ";
    markdown += "|\n";
  }
  markdown.pop_back();
  return markdown;
}

std::string cleaned_markdown_line(std::string_view line) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> tags = {{{"<b>", "**"},
                                                                                          {"</b>", "**"},
                                                                                          {"<strong>", "**"},
                                                                                          {"</strong>", "**"},
                                                                                          {"<i>", "*"},
                                                                                          {"</i>", "*"},
                                                                                          {"<em>", "*"},
                                                                                          {"</em>", "*"},
                                                                                          {"<br>", " "},
                                                                                          {"<br/>", " "},
                                                                                          {"<br />", " "},
                                                                                          {"<p>", ""}}};
  std::string text(line);
  for (const auto& [tag, mark] : tags) text = replace_all(text, tag, mark);
  std::string cleaned;
  bool in_code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') in_code = !in_code;
    const bool address = text.compare(at, 5, "<http") == 0 || text.compare(at, 8, "<mailto:") == 0;
    const bool escaped = at > 0 && text[at - 1] == '\\';
    if (text[at] == '<' && !address && !in_code && !escaped) cleaned += '\\';
    cleaned += text[at];
  }
  return cleaned;
}

}  // namespace hakusho::imports
