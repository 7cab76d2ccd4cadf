#include "import/sections/long_bodies.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_bytes = limits::markdown_bytes * 3 / 4;
constexpr std::size_t most_lines = limits::markdown_lines * 3 / 4;

bool fits(std::string_view text) {
  return text.size() <= most_bytes && static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) < most_lines;
}

// At blank lines where one is near, else at any line: a code fence that is parted is opened again.
std::vector<std::string> pieces_of(const std::string& markdown) {
  std::vector<std::string> pieces(1);
  std::size_t lines = 0;
  bool fenced = false;
  for (const std::string_view line : split(markdown, '\n')) {
    const bool full = pieces.back().size() + line.size() > most_bytes || lines + 1 >= most_lines;
    const bool nearly_full = pieces.back().size() * 5 > most_bytes * 4 || lines * 5 > most_lines * 4;
    if (!pieces.back().empty() && (full || (nearly_full && trim(line).empty() && !fenced))) {
      if (fenced) pieces.back() += "```\n";
      pieces.emplace_back(fenced ? "```\n" : "");
      lines = 0;
    }
    if (trim(line).starts_with("```")) fenced = !fenced;
    pieces.back().append(line).append("\n");
    ++lines;
  }
  for (std::string& piece : pieces) piece = trim(piece);
  std::erase_if(pieces, [](const std::string& piece) { return piece.empty(); });
  return pieces;
}

}  // namespace

void divide_long_bodies(std::vector<Section>& sections, const std::string& language, ImportReport& report) {
  std::vector<Section> divided;
  for (Section& section : sections) {
    divide_long_bodies(section.sections, language, report);
    if (fits(section.body.markdown)) {
      divided.push_back(std::move(section));
      continue;
    }
    const std::vector<std::string> pieces = pieces_of(section.body.markdown);
    report.look(Certainty::certain, section.at.line, "a text that is too long for one section was divided",
                section.title);
    const std::string title = section.title;
    section.body.markdown = pieces.front();
    std::vector<Section> below = std::exchange(section.sections, {});
    divided.push_back(std::move(section));
    for (std::size_t at = 1; at < pieces.size(); ++at) {
      Section more;
      more.title = title + (language == "en" ? " (continued)" : "（続き）");
      more.numbered = Numbered::no;
      more.body.markdown = pieces[at];
      divided.push_back(std::move(more));
    }
    divided.back().sections = std::move(below);
  }
  sections = std::move(divided);
}

}  // namespace hakusho::imports
