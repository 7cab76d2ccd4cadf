#include "import/sections/own_prose.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"

namespace hakusho::imports {

namespace {

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0x80;
    if (escape) ++at;
    plain += text[at];
  }
  return plain;
}

// Whether the words are the heading's number and title; what the layout adds behind the title may be missing.
bool says_heading(std::string_view words, std::string_view heading) {
  const std::string written = unescaped(words);
  const std::string full = unescaped(heading);
  if (!full.starts_with(written)) return false;
  const std::string_view rest = std::string_view(full).substr(written.size());
  return rest.empty() || rest.starts_with("（") || rest.starts_with(" (");
}

// The offset of the `[` that the `]` at `close` belongs to; null when it belongs to none.
std::optional<std::size_t> opening(std::string_view text, std::size_t close) {
  int depth = 0;
  for (std::size_t at = close + 1; at-- > 0;) {
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1 || text[at] == '\n') {
      if (text[at] == '\n') return std::nullopt;
      continue;
    }
    if (text[at] == ']') ++depth;
    if (text[at] == '[' && --depth == 0) return at;
  }
  return std::nullopt;
}

// One line with its links as the dataset has them.
std::string restored_links(std::string_view line, const PageTargets& targets) {
  std::string restored;
  std::size_t taken = 0;
  for (std::size_t close = line.find("](#"); close != std::string_view::npos; close = line.find("](#", close + 1)) {
    const std::size_t end = line.find(')', close);
    const auto open = opening(line, close);
    if (end == std::string_view::npos || !open || *open < taken) continue;
    const auto target = targets.find(line.substr(close + 3, end - close - 3));
    if (target == targets.end()) continue;
    const std::string_view words = line.substr(*open + 1, close - *open - 1);
    restored += line.substr(taken, *open - taken);
    restored.append("[").append(says_heading(words, target->second.heading) ? std::string_view() : words);
    restored.append("](#").append(target->second.id).append(")");
    taken = end + 1;
  }
  return restored.append(line.substr(taken));
}

int heading_level(std::string_view line) {
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  return hashes > 0 && hashes <= 6 && (hashes == line.size() || line[hashes] == ' ') ? static_cast<int>(hashes) : 0;
}

}  // namespace

std::string restored_prose(std::string_view markdown, const PageTargets& targets, std::string_view footnotes,
                           int highest) {
  const std::vector<std::string_view> lines = split(markdown, '\n');
  std::vector<bool> code(lines.size(), false);
  bool fenced = false;
  int lowest_hashes = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view text = trim(lines[at]);
    const bool fence = text.starts_with("```") || text.starts_with("~~~");
    code[at] = fenced || fence;
    if (fence) fenced = !fenced;
    const int level = code[at] ? 0 : heading_level(lines[at]);
    if (level > 0 && (lowest_hashes == 0 || level < lowest_hashes)) lowest_hashes = level;
  }
  const int shift = highest > 0 && lowest_hashes > highest ? lowest_hashes - highest : 0;
  std::string restored;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at > 0) restored += '\n';
    if (code[at]) {
      restored += lines[at];
      continue;
    }
    const std::string_view line =
        lines[at].substr(heading_level(lines[at]) > shift ? static_cast<std::size_t>(shift) : 0);
    restored += replace_all(restored_links(line, targets), "[^" + std::string(footnotes), "[^");
  }
  return restored;
}

}  // namespace hakusho::imports
