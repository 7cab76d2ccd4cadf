#include "read/yaml_refusal.h"

#include <algorithm>
#include <optional>

#include "base/limits.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

struct Explanation {
  std::string_view theirs;  // a part of the library's message
  std::string_view code;
  std::string_view ours;
  std::string_view hint;
};

constexpr std::string_view same_column =
    "keys of one map and dashes of one list start in the same column, and a key is followed by `: `";

constexpr Explanation explanations[] = {
    {"referenced anchor is not defined", "read/alias", "an alias (`*`) stands for another value",
     "write the value out; a text that starts with `*` needs quotes"},
    {"alias", "read/alias", "a text cannot start with `*`, which makes an alias", "put the text in quotes"},
    {"anchor", "read/anchor", "a text cannot start with `&`, which makes an anchor", "put the text in quotes"},
    {"directive", "read/yaml", "a line that starts with `%` is a directive, and this one is not understood",
     "remove it"},
    {"YAML version", "read/yaml", "the directive names a version of YAML that is not understood", "remove it"},
    {"tag", "read/tag", "a text cannot start with `!`, which makes a tag", "put the text in quotes"},
    {"end of map flow", "read/yaml", "a `{` is not closed, or a comma is missing inside it",
     "close it with `}`, or put the text in quotes"},
    {"end of sequence flow", "read/yaml", "a `[` is not closed, or a comma is missing inside it",
     "close it with `]`, or put the text in quotes"},
    {"end of map", "read/yaml", "this does not belong to the map above it", same_column},
    {"end of sequence", "read/yaml", "this does not belong to the list above it", same_column},
    {"illegal flow end", "read/yaml", "a closing bracket stands without its opening one",
     "remove it, or put the text in quotes"},
    {"illegal block entry", "read/yaml", "a list cannot start here", "start it on a line of its own below its key"},
    {"illegal map key", "read/yaml", "a key cannot stand here", same_column},
    {"illegal map value", "read/yaml", "a colon cannot stand here", same_column},
    {"unknown escape", "read/yaml", "an unknown escape stands in double quotes",
     "use single quotes, in which a backslash is a backslash"},
    {"invalid unicode", "read/yaml", "an escape names no character", "write the character itself"},
    {"hex number", "read/yaml", "an escape lacks its hexadecimal digits", "`\\x` takes two of them, `\\u` four"},
    {"block scalar", "read/yaml", "something stands after `|` or `>`", "start the text on the next line"},
    {"unknown token", "read/yaml", "a text cannot start with this character", "put the text in quotes"},
    {"bad file", "read/limit", "lists and maps are nested too deep", "look for brackets or dashes that repeat"},
    {"", "read/yaml", "this is not YAML", "look at this line and the one above it"},
};

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t found = text.rfind('\n', offset - 1);
  return found == std::string_view::npos ? 0 : found + 1;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::optional<std::size_t> tab_in_indentation(std::string_view text, std::size_t begin) {
  const std::size_t at = line_at(text, begin).find_first_not_of(' ');
  if (at == std::string_view::npos || text[begin + at] != '\t') return std::nullopt;
  return begin + at;
}

// In the line of the refusal or the line above it.
std::optional<std::size_t> near_tab(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  if (const auto tab = tab_in_indentation(text, begin)) return tab;
  return begin == 0 ? std::nullopt : tab_in_indentation(text, line_begin(text, begin - 1));
}

// Behind the lines that belong to the block whose `|` or `>` stands at `offset`.
std::size_t behind_block(std::string_view text, std::size_t offset) {
  const std::string_view header = line_at(text, line_begin(text, offset));
  const std::size_t key_column = std::min(header.find_first_not_of(" -"), header.size());
  std::size_t at = std::min(text.find('\n', offset), text.size());
  while (at < text.size()) {
    const std::string_view line = line_at(text, at + 1);
    const std::size_t indentation = line.find_first_not_of(' ');
    if (indentation != std::string_view::npos && indentation <= key_column) break;
    at = std::min(text.find('\n', at + 1), text.size());
  }
  return at;
}

// The first text in quotes from `from` on of which `wanted(open, behind)` is true.
template <typename Wanted>
std::optional<std::size_t> find_quoted(std::string_view text, std::size_t from, Wanted wanted) {
  constexpr std::string_view openers = "\n:-,[{?";  // what stands before a value, spaces aside
  char before = '\n';
  for (std::size_t at = from; at < text.size();) {
    const char byte = text[at];
    const bool value_starts = openers.find(before) != std::string_view::npos;
    if ((byte == '"' || byte == '\'') && value_starts) {
      const std::size_t behind = behind_quotes(text, at);
      if (wanted(at, behind)) return at;
      if (behind == std::string_view::npos) return std::nullopt;
      at = behind;
      before = byte;
    } else if ((byte == '|' || byte == '>') && value_starts) {
      at = behind_block(text, at);
    } else if (byte == '#' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n')) {
      at = std::min(text.find('\n', at), text.size());
    } else {
      if (byte != ' ') before = byte;
      ++at;
    }
  }
  return std::nullopt;
}

// The quote that never ends, looked for from the last value that was understood.
std::optional<std::size_t> unclosed_quote(std::string_view text, std::size_t from) {
  return find_quoted(text, from, [](std::size_t, std::size_t behind) { return behind == std::string_view::npos; });
}

// A quote that was left open is closed by the next one, lines below: there the refusal stands.
std::optional<std::size_t> runaway_quote(std::string_view text, std::size_t offset) {
  const std::size_t line = line_begin(text, offset);
  return find_quoted(text, 0, [&](std::size_t open, std::size_t behind) {
    if (behind == std::string_view::npos || behind < line || behind > offset + 1 || open >= line) return false;
    const std::string_view rest = line_at(text, behind);
    return rest.find_first_not_of(" ") != std::string_view::npos;
  });
}

// Whether a colon and a space stand before `offset` in its line, so that the one there is the second.
bool second_colon(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  return text.substr(begin, offset - begin).find(": ") != std::string_view::npos;
}

// The line above, when it starts in the same column and holds no colon, so that it is no key.
std::optional<std::size_t> colonless_line_above(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  if (begin == 0) return std::nullopt;
  const std::size_t above = line_begin(text, begin - 1);
  const std::size_t column = line_at(text, begin).find_first_not_of(' ');
  const std::string_view line = line_at(text, above);
  if (line.find_first_not_of(' ') != column || line.find(':') != std::string_view::npos) return std::nullopt;
  const char first = column < line.size() ? line[column] : '#';
  return first == '#' || first == '-' ? std::nullopt : std::optional(above + column);
}

}  // namespace

std::size_t behind_quotes(std::string_view text, std::size_t open) {
  const char quote = text[open];
  for (std::size_t at = open + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') ++at;
    else if (text[at] == quote && quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) ++at;
    else if (text[at] == quote) return at + 1;
  }
  return std::string_view::npos;
}

YamlRefusal explain_yaml(std::string_view text, std::string_view reason, std::size_t offset, std::size_t last) {
  offset = std::min(offset, text.size());
  if (reason.ends_with("in scalar")) {
    if (const auto open = unclosed_quote(text, std::min(last, text.size())))
      return {"read/yaml", "the text that starts here never ends", std::string("close it with `") + text[*open] + "`",
              *open};
  }
  if (const auto open = runaway_quote(text, offset))
    return {"read/yaml", "the text that starts here goes on into another line, and ends at the next quote there",
            std::string("close it with `") + text[*open] + "`", *open};
  if (const auto tab = near_tab(text, offset))
    return {"read/yaml", "a tab stands in the indentation", "indent with spaces", *tab};
  if (reason == "illegal map value" && second_colon(text, offset))
    return {"read/yaml", "a second colon stands in this line", "put a text that holds `: ` in quotes", offset};
  if (reason == "illegal map value")
    if (const auto above = colonless_line_above(text, offset))
      return {"read/yaml", "a colon is missing in this line",
              "write `key: value`, or indent the line when it continues the text above", *above};
  const Explanation* why = explanations;
  while (reason.find(why->theirs) == std::string_view::npos) ++why;
  return {std::string(why->code), std::string(why->ours), std::string(why->hint), offset};
}

}  // namespace hakusho::read
