#include "import/merge.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace hakusho::imports {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t most_differences = 3'000;  // beyond it two texts count as different throughout
constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

Lines lines_of(std::string_view text) {
  Lines lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

// For each line of `a` the line of `b` that is the same in a longest common subsequence (Myers, "An O(ND) Difference
// Algorithm", 1986); memory is bounded by the square of the differences.
std::vector<std::size_t> matches(const Lines& a, const Lines& b) {
  std::vector<std::size_t> match(a.size(), unmatched);
  const long n = static_cast<long>(a.size());
  const long m = static_cast<long>(b.size());
  const long most = std::min<long>(n + m, static_cast<long>(most_differences));
  std::vector<std::vector<long>> trace;
  std::vector<long> furthest(static_cast<std::size_t>(2 * most + 3), 0);
  const auto at = [&](long diagonal) -> long& { return furthest[static_cast<std::size_t>(diagonal + most + 1)]; };
  long found = -1;
  for (long differences = 0; differences <= most && found < 0; ++differences) {
    trace.emplace_back(furthest.begin() + (most + 1 - differences - 1),
                       furthest.begin() + (most + 1 + differences + 2));
    for (long k = -differences; k <= differences; k += 2) {
      const bool down = k == -differences || (k != differences && at(k - 1) < at(k + 1));
      long x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
        ++x;
      at(k) = x;
      if (x >= n && x - k >= m) {
        found = differences;
        break;
      }
    }
  }
  long x = n;
  long y = m;
  for (long differences = found; differences > 0; --differences) {
    const std::vector<long>& before = trace[static_cast<std::size_t>(differences)];
    const auto was = [&](long diagonal) { return before[static_cast<std::size_t>(diagonal + differences + 1)]; };
    const long k = x - y;
    const bool down = k == -differences || (k != differences && was(k - 1) < was(k + 1));
    const long previous = down ? k + 1 : k - 1;
    const long start = was(previous);
    while (x > (down ? start : start + 1) && y > (down ? start - previous + 1 : start - previous))
      match[static_cast<std::size_t>(--x)] = static_cast<std::size_t>(--y);
    x = start;
    y = start - previous;
  }
  while (found >= 0 && x > 0 && y > 0) match[static_cast<std::size_t>(--x)] = static_cast<std::size_t>(--y);
  return match;
}

std::string text_of(const Lines& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t at = begin; at < end; ++at) text.append(lines[at]) += '\n';
  return text;
}

class Merger {
 public:
  Merger(std::string_view base, std::string_view edited, std::string_view imported)
      : base_(lines_of(base)), edited_(lines_of(edited)), imported_(lines_of(imported)) {}

  Merged merge() {
    const std::vector<std::size_t> in_edited = matches(base_, edited_);
    const std::vector<std::size_t> in_imported = matches(base_, imported_);
    std::size_t base = 0;
    std::size_t edited = 0;
    std::size_t imported = 0;
    for (std::size_t at = 0; at <= base_.size(); ++at) {
      const bool last = at == base_.size();
      if (!last && (in_edited[at] == unmatched || in_imported[at] == unmatched)) continue;
      const std::size_t edited_end = last ? edited_.size() : in_edited[at];
      const std::size_t imported_end = last ? imported_.size() : in_imported[at];
      stretch(text_of(base_, base, at), text_of(edited_, edited, edited_end),
              text_of(imported_, imported, imported_end));
      if (!last) append(text_of(edited_, edited_end, edited_end + 1));
      base = at + 1;
      edited = edited_end + 1;
      imported = imported_end + 1;
    }
    return std::move(merged_);
  }

 private:
  void append(const std::string& text) {
    merged_.text += text;
    line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }

  // What stands between two lines that all three have.
  void stretch(const std::string& base, const std::string& edited, const std::string& imported) {
    if (imported == base || imported == edited) {
      append(edited);
    } else if (edited == base) {
      merged_.changes.push_back({line_, base, imported, false});
      append(imported);
    } else {
      merged_.changes.push_back({line_, edited, imported, true});
      append(edited);
    }
  }

  Lines base_;
  Lines edited_;
  Lines imported_;
  Merged merged_;
  std::size_t line_ = 1;
};

}  // namespace

Merged merge_lines(std::string_view base, std::string_view edited, std::string_view imported) {
  return Merger(base, edited, imported).merge();
}

}  // namespace hakusho::imports
