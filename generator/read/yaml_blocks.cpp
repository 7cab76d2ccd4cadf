#include "read/yaml_blocks.h"

#include <algorithm>

namespace hakusho::read {

namespace {

struct Line {
  std::string_view text;        // without its end
  std::size_t indentation = 0;  // spaces; all of a blank line
  std::size_t next = 0;         // where the next line begins

  bool blank() const { return indentation == text.size(); }
};

Line line_at(std::string_view whole, std::size_t begin) {
  const std::size_t end = std::min(whole.find('\n', begin), whole.size());
  const std::string_view text = whole.substr(begin, end - begin);
  return {text, std::min(text.find_first_not_of(' '), text.size()), std::min(end + 1, whole.size())};
}

// `key: |` or `- |`, without a number or sign behind it.
bool heads_block(const Line& line) { return line.text.ends_with(": |") || line.text.ends_with("- |"); }

// The text of the block whose first line is `first`; `at` is moved behind its last.
std::string take_block(std::string_view whole, const Line& first, std::size_t& at) {
  std::string text;
  while (at < whole.size()) {
    const Line line = line_at(whole, at);
    if (!line.blank() && line.indentation < first.indentation) break;
    text.append(line.text.substr(std::min(first.indentation, line.text.size()))).push_back('\n');
    at = line.next;
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace

std::size_t ThinYaml::whole_offset(std::size_t thin) const {
  const auto behind =
      std::upper_bound(blocks.begin(), blocks.end(), thin,
                       [](std::size_t offset, const TextBlock& block) { return offset < block.thin_end; });
  if (behind == blocks.begin()) return thin;
  const TextBlock& block = *(behind - 1);
  return block.end + (thin - block.thin_end);
}

ThinYaml without_blocks(std::string_view whole) {
  ThinYaml thin;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < whole.size();) {
    const Line line = line_at(whole, at);
    at = line.next;
    if (!heads_block(line) || at == whole.size()) continue;
    const Line first = line_at(whole, at);
    // The parser finds out by this line how far the block is indented.
    if (first.blank() || first.indentation == 0) continue;
    TextBlock& block = thin.blocks.emplace_back();
    block.at = at - 2;
    thin.text.append(whole, copied, at - copied).append(first.indentation, ' ').append(ThinYaml::stand_in);
    block.text = take_block(whole, first, at);
    block.end = copied = at;
    block.thin_end = thin.text.size();
  }
  thin.text.append(whole.substr(copied));
  return thin;
}

}  // namespace hakusho::read
