#include "read/markdown_limits.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/limits.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

std::string past(std::string_view what, std::size_t limit) {
  return std::string(what) + " (the limit is " + std::to_string(limit) + ")";
}

std::size_t count_of(std::string_view text, std::string_view pattern) {
  std::size_t count = 0;
  for (std::size_t at = text.find(pattern); at != std::string_view::npos; at = text.find(pattern, at + pattern.size()))
    ++count;
  return count;
}

// The bytes of a list marker at `at`, with one space behind it; 0 when there is none.
std::size_t list_marker(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && end - at < 9 && std::isdigit(static_cast<unsigned char>(line[end])) != 0) ++end;
  const bool ordered = end > at;
  if (end >= line.size()) return 0;
  const bool marker = ordered ? line[end] == '.' || line[end] == ')'
                              : std::string_view("-*+").find(line[end]) != std::string_view::npos;
  if (!marker) return 0;
  ++end;
  return end == line.size() || line[end] == ' ' || line[end] == '\t' ? end - at : 0;
}

// How deep lists and quotes are nested, from the markers of each line and the columns they stand in.  Never less than
// the truth for what the parser nests.
class Nesting {
 public:
  std::size_t depth_after(std::string_view line) {
    std::size_t quotes = 0;
    std::size_t at = 0;
    bool content = false;
    while (at < line.size() && !content) {
      if (line[at] == ' ' || line[at] == '\t') {
        ++at;
      } else if (line[at] == '>') {
        ++quotes;
        ++at;
      } else if (const std::size_t length = list_marker(line, at)) {
        while (!columns_.empty() && columns_.back() >= at) columns_.pop_back();
        columns_.push_back(at);
        at += length;
      } else {
        content = true;
        if (at == 0) columns_.clear();
      }
    }
    return columns_.size() + quotes;
  }

 private:
  std::vector<std::size_t> columns_;
};

}  // namespace

std::optional<TooMuch> find_too_much(std::string_view markdown) {
  if (markdown.size() > limits::markdown_bytes)
    return TooMuch{past("a body of " + std::to_string(markdown.size()) + " bytes", limits::markdown_bytes),
                   "divide it into sections or parts", 0, 0};
  const std::vector<std::string_view> lines = split_lines(markdown);
  if (lines.size() > limits::markdown_lines)
    return TooMuch{past("a body of " + std::to_string(lines.size()) + " lines", limits::markdown_lines),
                   "divide it into sections or parts", limits::markdown_lines, 0};
  Nesting nesting;
  std::size_t declarations = 0;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const std::size_t pipes = count_of(lines[line], "|");
    if (pipes > limits::markdown_pipes_in_line)
      return TooMuch{past("a line with " + std::to_string(pipes) + " pipes `|`", limits::markdown_pipes_in_line),
                     "divide the table into narrower ones", line, 0};
    if (nesting.depth_after(lines[line]) > limits::markdown_nesting)
      return TooMuch{past("lists and quotes nested too deep", limits::markdown_nesting), "flatten the list", line, 0};
    if (lines[line].find('<') == std::string_view::npos) continue;
    declarations += count_of(lines[line], "<!") + count_of(lines[line], "<?");
    if (declarations > limits::markdown_declarations)
      return TooMuch{past("too many `<!` and `<?`", limits::markdown_declarations),
                     "raw HTML and XML are not published; quote them as a code block of their own", line, 0};
  }
  return std::nullopt;
}

}  // namespace hakusho::read
