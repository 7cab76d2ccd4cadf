#include "import/sections/document_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/line_start.h"
#include "import/words/markdown_text.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_scope_name = 24;
constexpr std::size_t fewest_repeats = 3;  // of a note, to be the sentence that the whole document repeats

std::string scope_id(const std::string& name, std::size_t count) {
  std::string id;
  for (const char character : narrow(folded(wide(name)))) {
    const char small = character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) id += small;
    else if (!id.empty() && id.back() != '-') id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "scope-" + std::to_string(count) : id;
}

// ■Verona, twice and more in the document and with nothing else on the line: a part for that service.
void find_parts(const std::vector<TextLine>& lines, DocumentNames& names, std::vector<Scope>& scopes) {
  std::map<std::string, std::size_t> count;
  std::vector<std::string> order;
  for (const TextLine& line : lines) {
    const LineStart start = line_start(line.text);
    if (start.kind != StartKind::block) continue;
    const std::string name = narrow(trimmed(std::u32string_view(line.text).substr(start.text)));
    if (name.empty() || count_characters(name) > longest_scope_name || name.find("。") != std::string::npos) continue;
    if (++count[name] == 1) order.push_back(name);
  }
  for (const std::string& name : order) {
    if (count[name] < 2) continue;
    const std::string id = scope_id(name, names.scope_ids.size() + 1);
    names.scope_ids[name] = id;
    Scope scope;
    scope.id = id;
    scope.kind = "service";
    scope.name.ja = name;
    scopes.push_back(std::move(scope));
  }
}

// The names in quotation marks that a sentence such as 「Private」と「Public」で差異があります joins.
struct JoinedNames {
  std::vector<std::string> names;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<JoinedNames> joined_names(const std::string& text) {
  JoinedNames joined;
  for (std::size_t at = text.find("「"); at != std::string::npos;) {
    const std::size_t close = text.find("」", at);
    if (close == std::string::npos) break;
    if (joined.names.empty()) joined.begin = at;
    joined.names.push_back(text.substr(at + 3, close - at - 3));
    joined.end = close + 3;
    const std::string rest = text.substr(joined.end);
    std::size_t skip = std::string::npos;
    for (const std::string_view between : {"と", "、", "及び", "および"})
      if (rest.starts_with(between) && rest.substr(between.size()).starts_with("「")) skip = between.size();
    if (skip == std::string::npos) break;
    at = joined.end + skip;
  }
  return joined.names.size() >= 2 ? std::optional(joined) : std::nullopt;
}

// The ※ note that comes again and again and speaks of two names and more.
void find_difference_note(const std::vector<TextLine>& lines, DocumentNames& names, std::vector<Scope>& scopes) {
  std::map<std::string, std::size_t> count;
  for (const TextLine& line : lines) {
    if (line_start(line.text).kind != StartKind::note) continue;
    const std::string text = narrow(line.text);
    const std::optional<JoinedNames> joined = joined_names(text);
    if (!joined || ++count[comparison_key(text)] != fewest_repeats) continue;
    names.difference_text = text;
    names.difference_note = escaped_block(line.text);
    for (const std::string& name : joined->names) {
      Scope scope;
      scope.id = scope_id(name, scopes.size() + 1);
      scope.kind = "plan";
      scope.name.ja = name;
      names.difference_scopes.push_back(scope.id);
      scopes.push_back(std::move(scope));
    }
    return;
  }
}

}  // namespace

DocumentNames names_of(const std::vector<TextLine>& lines, Whitepaper& whitepaper) {
  DocumentNames names;
  find_parts(lines, names, whitepaper.scopes);
  find_difference_note(lines, names, whitepaper.scopes);
  whitepaper.difference_note = names.difference_note;
  return names;
}

void choose_layout(const std::vector<Heading>& headings, Whitepaper& whitepaper) {
  std::size_t responses = 0;
  std::size_t tagged = 0;
  std::size_t leading = 0;
  std::size_t numbered = 0;
  std::size_t full_width = 0;
  std::size_t without_letter = 0;
  bool with_letter = false;
  bool dotted_labels = false;
  for (const Heading& heading : headings) {
    if (heading.kind != HeadingKind::response) continue;
    ++responses;
    if (heading.lines > 1) ++tagged;
    if (heading.ids_lead) ++leading;
    if (!heading.label.empty()) ++numbered;
    dotted_labels =
        dotted_labels || (heading.number.size() > 1 && contains(heading.label, U".") && !contains(heading.label, U"-"));
    for (const std::string& printed : heading.printed_controls) {
      const std::u32string id = wide(printed);
      if (std::any_of(id.begin(), id.end(),
                      [](char32_t character) { return character >= U'０' && character <= U'９'; }))
        ++full_width;
      if (is_digit(folded(id)[0])) ++without_letter;
      with_letter = with_letter || heading.controls.front().id.starts_with("A.");
    }
  }
  const bool guideline = tagged * 2 > responses || responses == 0;
  whitepaper.layout = guideline ? "guideline" : "annex";
  std::map<std::string, std::string>& options = whitepaper.layout_options;
  if (guideline && dotted_labels) options["numbering"] = "sequential";
  if (!guideline && numbered * 2 > responses && leading * 2 <= responses) {
    options["numbering"] = "sequential";
    options["control_id"] = "behind-title";
  }
  if (responses == 0) return;
  if (full_width * 2 > responses) options["id_width"] = "full";
  if (!guideline && without_letter * 2 > responses && with_letter) options["id_letter"] = "dropped";
  if (guideline && without_letter * 2 <= responses && with_letter) options["id_letter"] = "kept";
}

}  // namespace hakusho::imports
