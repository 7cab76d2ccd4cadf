#include "import/lines/footnotes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_name = 40;

// The name in `[^name]` at `at`; empty when there is none.
std::u32string name_at(std::u32string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(U"[^")) return {};
  const std::size_t close = text.find(U']', at);
  if (close == std::u32string_view::npos || close == at + 2 || close - at > longest_name) return {};
  return std::u32string(text.substr(at + 2, close - at - 2));
}

// `[^1]: text`: the name; empty for any other line.
std::u32string defined_name(const SourceLine& line) {
  const std::u32string name = name_at(line.text, 0);
  const std::size_t colon = name.size() + 3;
  return !name.empty() && line.text.size() > colon && line.text[colon] == U':' ? name : std::u32string();
}

bool is_heading(const SourceLine& line) { return line.text.starts_with(U"#"); }

using Definitions = std::map<std::u32string, std::vector<SourceLine>>;

// The definitions with the lines that are set below them, taken out of the lines.
Definitions take_definitions(std::vector<SourceLine>& lines) {
  Definitions definitions;
  std::vector<SourceLine> kept;
  std::vector<SourceLine>* open = nullptr;
  for (SourceLine& line : lines) {
    if (const std::u32string name = defined_name(line); !name.empty()) {
      open = &definitions[name];
      open->push_back(std::move(line));
    } else if (open != nullptr && (line.indent >= 2 || !line.after_blank) && !is_heading(line)) {
      open->push_back(std::move(line));
    } else {
      open = nullptr;
      kept.push_back(std::move(line));
    }
  }
  lines = std::move(kept);
  return definitions;
}

}  // namespace

std::vector<SourceLine> with_footnotes_in_sections(std::vector<SourceLine> lines, ImportReport& report) {
  const Definitions definitions = take_definitions(lines);
  if (definitions.empty()) return lines;
  std::vector<SourceLine> result;
  std::set<std::u32string> used;
  std::vector<std::u32string> wanted;  // by the section so far
  const auto end_section = [&] {
    for (const std::u32string& name : wanted)
      for (const SourceLine& line : definitions.at(name)) {
        result.push_back(line);
        if (&line == &definitions.at(name).front()) result.back().after_blank = true;
      }
    wanted.clear();
  };
  for (SourceLine& line : lines) {
    if (is_heading(line)) end_section();
    for (std::size_t at = line.text.find(U"[^"); at != std::u32string::npos; at = line.text.find(U"[^", at + 1)) {
      const std::u32string name = name_at(line.text, at);
      if (!definitions.contains(name)) continue;
      if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) wanted.push_back(name);
      used.insert(name);
    }
    result.push_back(std::move(line));
  }
  end_section();
  for (const auto& [name, text] : definitions) {
    report.repaired(text.front().number, "a footnote was put into the section that refers to it",
                    narrow(text.front().text));
    if (used.contains(name)) continue;
    for (const SourceLine& line : text) {
      result.push_back(line);
      if (&line == &text.front()) result.back().text.insert(0, U"\\");
    }
  }
  return result;
}

}  // namespace hakusho::imports
