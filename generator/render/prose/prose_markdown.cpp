#include "render/prose/prose_markdown.h"

#include <algorithm>

#include "base/text.h"
#include "render/prose/markdown_inlines.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

// Puts `first` before the first line of the text and `rest` before the others, without trailing spaces.
std::string indented(const std::string& text, const std::string& first, const std::string& rest) {
  std::string written;
  bool begins = true;
  for (const std::string_view line : split_lines(text)) {
    const std::string& prefix = begins ? first : rest;
    written += line.empty() ? prefix.substr(0, prefix.find_last_not_of(' ') + 1) : prefix + std::string(line);
    written += '\n';
    begins = false;
  }
  if (begins) written = first.substr(0, first.find_last_not_of(' ') + 1) + "\n";
  return written;
}

std::string delimiter(Alignment alignment) {
  switch (alignment) {
    case Alignment::none: return "---";
    case Alignment::left: return ":--";
    case Alignment::center: return ":-:";
    case Alignment::right: return "--:";
  }
  return "---";
}

// A fence that is longer than any in the code.
std::string fence_for(const Block& code) {
  const char mark = code.info.find('`') == std::string::npos ? '`' : '~';
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char byte : code.text) {
    run = byte == mark ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, mark);
}

enum class Spacing { tight, loose };

// A list cannot interrupt a paragraph if its first item is empty or its first number is not 1.
bool needs_blank_line(const Block* before, const Block& list) {
  if (before == nullptr || before->kind != BlockKind::paragraph || list.blocks.empty()) return false;
  if (list.kind != BlockKind::ordered_list && list.kind != BlockKind::bullet_list) return false;
  return (list.kind == BlockKind::ordered_list && list.start != 1) || list.blocks.front().blocks.empty();
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const ProseOptions& options) : options_(options), levels_(options.heading_level) {}

  std::string blocks(const std::vector<Block>& blocks, Spacing spacing);

 private:
  std::string block(const Block& block, const Block* before);
  std::string heading(const Block& heading);
  std::string list(const Block& list);
  std::string item(const Block& item, const std::string& marker, Spacing spacing);
  std::string code(const Block& code);
  std::string table(const Block& table);
  std::string row(const Row& row);
  std::string footnote(const Block& definition);

  const ProseOptions& options_;
  HeadingLevels levels_;
  bool second_marker_ = false;  // alternates, because adjacent lists with the same marker would merge
};

std::string MarkdownWriter::blocks(const std::vector<Block>& blocks, Spacing spacing) {
  std::string written;
  const Block* before = nullptr;
  for (const Block& each : blocks) {
    const std::string text = block(each, before);
    if (text.empty()) continue;
    if (!written.empty() && (spacing == Spacing::loose || needs_blank_line(before, each))) written += '\n';
    written += text;
    before = &each;
  }
  return written;
}

std::string MarkdownWriter::block(const Block& block, const Block* before) {
  switch (block.kind) {
    case BlockKind::paragraph: {
      const std::string text = markdown_of_inlines(block.inlines, MarkdownLine::paragraph, options_);
      return text.empty() ? text : text + "\n";
    }
    case BlockKind::heading: return heading(block);
    case BlockKind::bullet_list:
    case BlockKind::ordered_list: {
      const bool follows_list = before != nullptr && before->kind == block.kind;
      second_marker_ = follows_list && !second_marker_;
      const bool second = second_marker_;
      std::string text = list(block);
      second_marker_ = second;
      return text;
    }
    case BlockKind::item: return item(block, "- ", Spacing::loose);
    case BlockKind::quote: return indented(blocks(block.blocks, Spacing::loose), "> ", "> ");
    case BlockKind::code: return code(block);
    case BlockKind::table: return table(block);
    case BlockKind::rule: return "___\n";
    case BlockKind::footnote_definition: return footnote(block);
  }
  return {};
}

std::string MarkdownWriter::heading(const Block& heading) {
  const std::string text = markdown_of_inlines(heading.inlines, MarkdownLine::heading, options_);
  const std::string marks(static_cast<std::size_t>(levels_.next(heading.level)), '#');
  return marks + (text.empty() ? "" : " " + text) + "\n";
}

std::string MarkdownWriter::list(const Block& list) {
  const Spacing spacing = list.tight ? Spacing::tight : Spacing::loose;
  const bool ordered = list.kind == BlockKind::ordered_list;
  const bool second = second_marker_;
  std::string written;
  int number = list.start;
  for (const Block& each : list.blocks) {
    if (!written.empty() && spacing == Spacing::loose) written += '\n';
    const std::string marker =
        ordered ? std::to_string(number) + (second ? ") " : ". ") : std::string(second ? "* " : "- ");
    second_marker_ = false;
    written += item(each, marker, spacing);
    ++number;
  }
  return written;
}

std::string MarkdownWriter::item(const Block& item, const std::string& marker, Spacing spacing) {
  std::string text = blocks(item.blocks, spacing);
  if (item.task != Task::none) {
    // Other blocks than paragraphs must start on a line of their own.
    const bool inside_line = !item.blocks.empty() && item.blocks.front().kind == BlockKind::paragraph;
    text = std::string(item.task == Task::done ? "[x] " : "[ ] ") + (inside_line ? "" : "\n") + text;
  }
  return indented(text, marker, std::string(marker.size(), ' '));
}

std::string MarkdownWriter::code(const Block& code) {
  const std::string fence = fence_for(code);
  std::string info = code.info.starts_with('~') ? " " : "";
  for (const char byte : code.info) {
    if (byte == '\\' || byte == '&') info += '\\';
    if (byte == '\n') info += "&#10;";
    else info += byte;
  }
  const bool ended = code.text.empty() || code.text.back() == '\n';
  return fence + info + "\n" + code.text + (ended ? "" : "\n") + fence + "\n";
}

std::string MarkdownWriter::table(const Block& table) {
  if (table.rows.empty()) return {};
  std::string written = row(table.rows.front()) + "|";
  for (std::size_t column = 0; column < table.rows.front().cells.size(); ++column)
    written += " " + delimiter(column < table.alignments.size() ? table.alignments[column] : Alignment::none) + " |";
  written += "\n";
  for (std::size_t at = 1; at < table.rows.size(); ++at) written += row(table.rows[at]);
  return written;
}

std::string MarkdownWriter::row(const Row& row) {
  std::string written = "|";
  for (const Cell& cell : row.cells) {
    const std::string text = markdown_of_inlines(cell.inlines, MarkdownLine::cell, options_);
    written += text.empty() ? "  |" : " " + text + " |";
  }
  return written + "\n";
}

std::string MarkdownWriter::footnote(const Block& definition) {
  return indented(blocks(definition.blocks, Spacing::loose),
                  "[^" + options_.id_prefix + definition.text + "]: ", "    ");
}

}  // namespace

Markup markdown_of(const std::vector<Block>& blocks, const ProseOptions& options) {
  return {MarkdownWriter(options).blocks(blocks, Spacing::loose)};
}

Markup markdown_of(const Prose& prose, const ProseOptions& options) { return markdown_of(prose.blocks, options); }

Markup markdown_of(const std::vector<Inline>& inlines, const ProseOptions& options) {
  return {markdown_of_inlines(inlines, MarkdownLine::cell, options)};
}

}  // namespace hakusho::render
