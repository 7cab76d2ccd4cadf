#include "import/sections/history_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "import/lines/pipes.h"
#include "import/sections/history_text.h"
#include "import/words/characters.h"
#include "import/words/dates.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t fewest_dated_lines = 2;
constexpr std::size_t most_front_rows = 60;

class Finder {
 public:
  Finder(const std::vector<TextLine>& lines, const std::vector<Heading>& headings, ImportReport& report)
      : lines_(lines), headings_(headings), report_(report) {}

  std::optional<PlacedHistory> find() {
    if (auto found = below_heading()) return found;
    if (auto found = table_without_heading()) return found;
    if (auto found = front_columns()) return found;
    return dated_lines();
  }

 private:
  std::size_t end_of(std::size_t heading) const {
    return heading + 1 < headings_.size() ? headings_[heading + 1].line : lines_.size();
  }
  std::size_t front_end() const { return headings_.empty() ? lines_.size() : headings_.front().line; }

  // At the front or at the back: by the headings that stand before it and behind it.
  HistoryPosition position_at(std::size_t line) const {
    const auto counts = [](const Heading& heading) {
      return heading.kind == HeadingKind::chapter || heading.kind == HeadingKind::response;
    };
    std::size_t before = 0;
    std::size_t behind = 0;
    for (const Heading& heading : headings_)
      if (counts(heading)) ++(heading.line < line ? before : behind);
    return before > behind ? HistoryPosition::back : HistoryPosition::front;
  }

  void take(PlacedHistory& placed, std::size_t begin, std::size_t end, const std::vector<TextLine>& left) const {
    std::set<std::size_t> kept;
    for (const TextLine& line : left) kept.insert(line.first);
    for (std::size_t at = begin; at < end; ++at) placed.lines[at] = !kept.contains(lines_[at].first);
  }

  PlacedHistory placed(History history, std::size_t line, std::string_view title) const {
    report_.recognised(Certainty::certain, lines_[line].first,
                       fmt::format("the revision history, {} revisions", history.revisions.size()), title);
    history.position = position_at(line);
    return {std::move(history), std::vector<bool>(lines_.size(), false), std::nullopt};
  }

  std::optional<PlacedHistory> below_heading() {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      if (headings_[at].kind != HeadingKind::history) continue;
      ImportReport quiet;
      const std::size_t rows = read_history(text_below(at), quiet).history.revisions.size();
      if (rows <= most) continue;
      most = rows;
      best = at;
    }
    if (!best) return std::nullopt;
    const Heading& heading = headings_[*best];
    HistoryText history = read_history(text_below(*best), report_);
    history.history.title = narrow(heading.label.empty() ? heading.title : heading.label + U" " + heading.title);
    PlacedHistory found = placed(std::move(history.history), heading.line, narrow(heading.title));
    take(found, heading.line, end_of(*best), history.left);
    found.heading = best;
    return found;
  }

  std::span<const TextLine> text_below(std::size_t heading) const {
    const std::size_t begin = headings_[heading].line + headings_[heading].lines;
    return std::span(lines_).subspan(begin, end_of(heading) - begin);
  }

  // A table of bars with versions and dates.
  std::optional<PlacedHistory> table_without_heading() {
    for (std::size_t at = 0; at < lines_.size();) {
      if (!lines_[at].text.starts_with(U"|") || lines_[at].pieces.front().verbatim) {
        ++at;
        continue;
      }
      const auto table = pipe_table(std::span(lines_).subspan(at));
      auto history = history_of_rows(table->rows);
      const std::size_t end = at + table->end;
      if (history && is_history(*history)) {
        PlacedHistory found = placed(std::move(*history), at, {});
        take(found, at, end, {});
        return found;
      }
      at = end;
    }
    return std::nullopt;
  }

  static bool is_history(const History& history) {
    const auto dated = std::count_if(history.revisions.begin(), history.revisions.end(),
                                     [](const Revision& revision) { return revision.date.has_value(); });
    const bool versions = std::any_of(history.columns.begin(), history.columns.end(),
                                      [](const auto& column) { return column.first == HistoryColumn::version; });
    return versions && dated > 0 && static_cast<std::size_t>(dated) == history.revisions.size();
  }

  // Columns of versions and dates on the cover.
  std::optional<PlacedHistory> front_columns() {
    for (std::size_t at = 0; at + 1 < front_end(); ++at) {
      if (!heads_history(lines_[at])) continue;
      const std::size_t end = std::min(front_end(), at + most_front_rows);
      ImportReport quiet;
      HistoryText history = read_history(std::span(lines_).subspan(at, end - at), quiet);
      if (history.history.revisions.empty()) continue;
      PlacedHistory found = placed(std::move(history.history), at, {});
      take(found, at, end, history.left);
      return found;
    }
    return std::nullopt;
  }

  // 令和4年7月1日　改定（第6条）: dated lines at the end of the document, one below the other.
  std::optional<PlacedHistory> dated_lines() {
    std::size_t end = lines_.size();
    while (end > 0 && end + 3 > lines_.size() && !tells_revision(lines_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && tells_revision(lines_[begin - 1])) --begin;
    if (end - begin < fewest_dated_lines) return std::nullopt;
    ImportReport quiet;
    HistoryText history = read_history(std::span(lines_).subspan(begin, end - begin), quiet);
    if (history.history.revisions.size() < fewest_dated_lines) return std::nullopt;
    PlacedHistory found = placed(std::move(history.history), begin, {});
    take(found, begin, end, history.left);
    return found;
  }

  static bool tells_revision(const TextLine& line) {
    const auto date = find_date(line.text);
    if (!date || date->begin > 4 || line.text.size() > 60) return false;
    const std::u32string_view rest = trimmed(std::u32string_view(line.text).substr(date->end));
    return std::any_of(acts.begin(), acts.end(), [&](std::u32string_view act) { return rest.starts_with(act); });
  }

  static constexpr std::array<std::u32string_view, 8> acts = {U"制定", U"改定", U"改訂", U"改正",
                                                              U"施行", U"公開", U"初版", U"一部"};

  const std::vector<TextLine>& lines_;
  const std::vector<Heading>& headings_;
  ImportReport& report_;
};

}  // namespace

std::optional<PlacedHistory> find_history(const std::vector<TextLine>& lines, const std::vector<Heading>& headings,
                                          ImportReport& report) {
  return Finder(lines, headings, report).find();
}

}  // namespace hakusho::imports
