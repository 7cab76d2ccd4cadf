#include "import/sections/headings.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/dates.h"
#include "import/words/line_start.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr double same_title = 0.9;
constexpr double like_title = 0.6;  // from where two titles are taken for the same

// A line that may be a heading, before it is known whether it is.
struct Candidate {
  Heading heading;
  std::optional<NumberLabel> label;
  bool has_ids = false;
  bool named = false;  // はじめに, 改訂履歴: a heading by its words
};

// The line without the marks of Markdown headings and emphasis, and the level.
std::u32string without_markup(std::u32string_view line, int& level) {
  std::u32string text(line);
  level = 0;
  while (level < 6 && static_cast<std::size_t>(level) < text.size() && text[static_cast<std::size_t>(level)] == U'#')
    ++level;
  text.erase(0, static_cast<std::size_t>(level));
  for (const std::u32string_view mark : {U"**", U"__", U"<b>", U"</b>", U"<strong>", U"</strong>"})
    for (std::size_t at = text.find(mark); at != std::u32string::npos; at = text.find(mark))
      text.erase(at, mark.size());
  std::u32string_view rest = trimmed(text);
  while (level > 0 && !rest.empty() && rest.back() == U'#') rest = trimmed(rest.substr(0, rest.size() - 1));
  std::u32string plain;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const bool escaped = level > 0 && rest[at] == U'\\' && at + 1 < rest.size() && rest[at + 1] < 0x80;
    if (!escaped) plain += rest[at];
  }
  return plain;
}

class Finder {
 public:
  Finder(const std::vector<TextLine>& lines, Syntax syntax, const Catalogs& catalogs, const std::string& home,
         IdShape shape)
      : lines_(lines), syntax_(syntax), catalogs_(catalogs), home_(home), shape_(shape) {}

  std::vector<Heading> find() {
    for (std::size_t at = 0; at < lines_.size(); ++at)
      if (auto candidate = candidate_at(at)) candidates_.push_back(std::move(*candidate));
    leave_history();
    choose_by_number();
    std::vector<Heading> headings;
    for (std::size_t at = 0; at < candidates_.size(); ++at)
      if (chosen_[at]) headings.push_back(std::move(candidates_[at].heading));
    return headings;
  }

 private:
  std::vector<ControlReference> references(std::u32string_view written, const FoundIds& found, std::size_t line,
                                           std::vector<std::string>& printed) const {
    std::vector<ControlReference> controls;
    const std::u32string text = folded(written);
    for (std::size_t at = 0; at < found.ids.size(); ++at) {
      const IdSpan& span = found.ids[at];
      if (at > 0 && is_range_between(text, found.ids[at - 1], span))
        add_between(written, found.ids[at - 1], span, controls, printed);
      const std::string as_printed = narrow(written.substr(span.begin, span.end - span.begin));
      const Resolved resolved = resolve(catalogs_, home_, as_printed);
      ControlReference reference;
      reference.id = resolved.control ? resolved.control->id : fold_control_id(as_printed);
      reference.catalog = resolved.catalog ? resolved.catalog->id : std::string();
      reference.at.line = static_cast<std::uint32_t>(line);
      if (!resolved.control && resolved.hint) {
        const Resolved meant = resolve(catalogs_, home_, *resolved.hint);
        if (meant.control && *resolved.hint != reference.id && resolved.hint->starts_with("CLD.")) {
          reference.id = meant.control->id;
          reference.catalog = meant.catalog->id;
        }
      }
      reference.written = reference.id;
      controls.push_back(std::move(reference));
      printed.push_back(as_printed);
    }
    return controls;
  }

  // The controls between the two in their catalog, where both are of one group.
  void add_between(std::u32string_view written, IdSpan first, IdSpan last, std::vector<ControlReference>& controls,
                   std::vector<std::string>& printed) const {
    const Resolved begin = resolve(catalogs_, home_, narrow(written.substr(first.begin, first.end - first.begin)));
    const Resolved end = resolve(catalogs_, home_, narrow(written.substr(last.begin, last.end - last.begin)));
    if (begin.control == nullptr || end.control == nullptr || begin.catalog != end.catalog ||
        begin.control->group != end.control->group)
      return;
    for (const Control* control = begin.control + 1; control < end.control; ++control) {
      controls.push_back({begin.catalog->id, control->id, control->id, {}});
      printed.push_back(control->id);
    }
  }

  // The chapter or group of the catalog that has this number and this title.
  bool names_group(const Heading& heading) const {
    const auto home = catalogs_.find(home_);
    if (home == catalogs_.end() || heading.label.empty() || heading.title.empty()) return false;
    std::u32string number = folded(heading.label);
    while (!number.empty() && (number.back() == U'.' || is_blank(number.back()))) number.pop_back();
    const std::string id = narrow(number);
    const std::string title = narrow(heading.title);
    const auto same = [&](const LocalText& text) {
      return likeness(text.ja, title) >= same_title || likeness(text.en, title) >= same_title;
    };
    for (const CatalogChapter& chapter : home->second.chapters)
      if (chapter.id == id && same(chapter.title)) return true;
    for (const CatalogGroup& group : home->second.groups)
      if ((group.id == id || group.id == "A." + id) && same(group.title)) return true;
    return false;
  }

  // `CLD.6.3 title`, the heading of a group, which has no number of the document's own.
  std::optional<std::size_t> group_id_end(std::u32string_view text) const {
    if (!text.starts_with(U"CLD.")) return std::nullopt;
    std::size_t end = 4;
    while (end < text.size() && (is_digit(text[end]) || text[end] == U'.')) ++end;
    return end < text.size() && is_blank(text[end]) ? std::optional(end) : std::nullopt;
  }

  bool title_fits(const Heading& heading) const {
    for (const ControlReference& control : heading.controls) {
      const auto catalog = catalogs_.find(control.catalog);
      if (catalog == catalogs_.end()) continue;
      const Control* found = catalog->second.find(control.id);
      const std::string title = narrow(heading.title);
      if (found && (likeness(found->title.ja, title) >= like_title || likeness(found->title.en, title) >= like_title))
        return true;
    }
    return false;
  }

  void take_ids(Candidate& candidate, std::u32string_view written, const FoundIds& found) const {
    candidate.has_ids = true;
    candidate.heading.controls =
        references(written, found, lines_[candidate.heading.line].first, candidate.heading.printed_controls);
  }

  // Ids in a line of their own right below the heading.
  void take_tag_line(Candidate& candidate) const {
    const std::size_t next = candidate.heading.line + 1;
    if (candidate.has_ids || next >= lines_.size()) return;
    int level = 0;
    const std::u32string written = without_markup(lines_[next].text, level);
    if (level > 0) return;
    const std::u32string text = folded(written);
    const FoundIds found = only_ids(text, shape_);
    if (found.ids.empty()) return;
    // Two numbers alone may be anything; a word or a bracket beside them says that they are ids.
    if (shape_ == IdShape::two_parts && found.ids.front().begin == 0) return;
    candidate.heading.lines = 2;
    take_ids(candidate, written, found);
  }

  std::optional<Candidate> candidate_at(std::size_t at) const {
    Candidate candidate;
    Heading& heading = candidate.heading;
    heading.line = at;
    const std::u32string written = without_markup(lines_[at].text, heading.markdown_level);
    const std::u32string text = folded(written);
    if (text.empty() || text.size() > 2 * longest_title) return std::nullopt;
    if (is_closing(text)) {
      heading.kind = HeadingKind::closing;
      heading.title = written;
      candidate.named = true;
      return candidate;
    }
    const LineStart start = line_start(written);
    std::size_t title_begin = 0;
    if (const FoundIds found = leading_ids(text, shape_); !found.ids.empty() && found.end < text.size()) {
      heading.ids_lead = true;
      take_ids(candidate, written, found);
      title_begin = found.end;
    } else if (start.kind == StartKind::block || (start.kind == StartKind::bullet && start.text < text.size())) {
      const FoundIds behind = leading_ids(std::u32string_view(text).substr(start.text), shape_);
      if (behind.ids.empty() || start.text + behind.end >= text.size()) {
        if (heading.markdown_level == 0) return std::nullopt;
      } else {
        heading.ids_lead = true;
        take_ids(candidate, std::u32string_view(written).substr(start.text), behind);
        title_begin = start.text + behind.end;
      }
    } else if ((candidate.label = number_label(written))) {
      heading.label = candidate.label->written;
      heading.number = candidate.label->parts;
      title_begin = candidate.label->end;
      // 1. A.5.1.1 title
      const FoundIds behind = leading_ids(std::u32string_view(text).substr(title_begin), shape_);
      if (!behind.ids.empty() && title_begin + behind.end < text.size()) {
        take_ids(candidate, std::u32string_view(written).substr(title_begin), behind);
        title_begin += behind.end;
      }
    } else if (const auto group = group_id_end(text)) {
      heading.label = written.substr(0, *group);
      if (const auto number = number_label(text.substr(4, *group - 4) + U" -")) heading.number = number->parts;
      title_begin = *group;
    } else if (start.kind != StartKind::plain && start.kind != StartKind::control && heading.markdown_level == 0) {
      return std::nullopt;
    }
    std::size_t title_end = text.size();
    if (!candidate.has_ids)
      if (const FoundIds found = trailing_ids(text, shape_); !found.ids.empty() && found.begin > title_begin) {
        take_ids(candidate, written, found);
        title_end = found.begin;
      }
    heading.title = trimmed(std::u32string_view(written).substr(title_begin, title_end - title_begin));
    if (!reads_like_title(heading.title) || (heading.ids_lead && begins_with_particle(heading.title)))
      return std::nullopt;
    take_tag_line(candidate);
    candidate.named = heading.controls.empty() &&
                      (is_history_title(heading.title) || is_known_name(heading.title) || names_group(heading));
    if (is_history_title(heading.title) && heading.controls.empty()) heading.kind = HeadingKind::history;
    else if (candidate.has_ids) heading.kind = HeadingKind::response;
    const bool markdown = syntax_ == Syntax::markdown && heading.markdown_level > 0;
    if (!candidate.has_ids && !candidate.label && !candidate.named && !markdown) return std::nullopt;
    return candidate;
  }

  // A history at the front repeats the headings it speaks of; what stands in it is no heading.
  void leave_history() {
    std::vector<Candidate> kept;
    bool inside = false;
    for (Candidate& candidate : candidates_) {
      const Heading& heading = candidate.heading;
      if (heading.kind == HeadingKind::history) {
        inside = true;
      } else if (inside) {
        const bool first = candidate.label && heading.number.size() == 1 && lines_[heading.line].page_begins;
        if (candidate.named || candidate.has_ids || first || heading.markdown_level > 0 || begins_text(candidate))
          inside = false;
      }
      if (!inside || heading.kind == HeadingKind::history) kept.push_back(std::move(candidate));
    }
    candidates_ = std::move(kept);
  }

  // Number 1 below the rows of a history: nothing in it or soon after it is dated, but something before it is.
  bool begins_text(const Candidate& candidate) const {
    if (!candidate.label || candidate.heading.number != std::vector<int>{1}) return false;
    const std::size_t at = candidate.heading.line;
    const auto dated = [&](std::size_t line) { return find_date(lines_[line].text).has_value(); };
    bool dated_before = false;
    for (std::size_t before = at > 4 ? at - 4 : 0; before < at; ++before) dated_before = dated_before || dated(before);
    for (std::size_t after = at; after < std::min(lines_.size(), at + 12); ++after)
      if (dated(after)) return false;
    return dated_before;
  }

  double weight_of(const Candidate& candidate) const {
    const TextLine& line = lines_[candidate.heading.line];
    double weight = 1;
    if (candidate.has_ids) weight += candidate.heading.lines > 1 || title_fits(candidate.heading) ? 6 : 2;
    if (line.after_blank || line.page_begins) weight += 0.6;
    if (candidate.heading.title.size() <= 30) weight += 0.3;
    if (candidate.heading.markdown_level > 0) weight += 3;
    return weight;
  }

  void choose_by_number() {
    chosen_.assign(candidates_.size(), false);
    std::vector<NumberedLine> numbered;
    std::vector<std::size_t> which;
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const Candidate& candidate = candidates_[at];
      const bool markdown = candidate.heading.markdown_level > 0;
      chosen_[at] = candidate.named || markdown || (candidate.has_ids && is_sure(candidate));
      if (!candidate.label || breaks_sentence(candidate.heading)) continue;
      numbered.push_back({*candidate.label, weight_of(candidate)});
      which.push_back(at);
    }
    const std::vector<bool> in_sequence = heading_sequence(numbered);
    for (std::size_t at = 0; at < which.size(); ++at) {
      Candidate& candidate = candidates_[which[at]];
      if (in_sequence[at]) {
        chosen_[which[at]] = true;
      } else if (chosen_[which[at]]) {
        candidate.heading.certainty = Certainty::likely;
        candidate.heading.doubt = "its number does not follow from the one before it";
      }
    }
    choose_outer();
    // In Markdown with headings a numbered line that is none is an item of a list.
    const std::size_t headings = static_cast<std::size_t>(std::count_if(
        candidates_.begin(), candidates_.end(), [](const Candidate& each) { return each.heading.markdown_level > 0; }));
    if (syntax_ == Syntax::markdown && headings >= 3)
      for (std::size_t at = 0; at < candidates_.size(); ++at)
        if (candidates_[at].heading.markdown_level == 0 && candidates_[at].heading.kind != HeadingKind::closing)
          chosen_[at] = false;
    if (std::none_of(candidates_.begin(), candidates_.end(), [](const Candidate& each) { return each.has_ids; }) &&
        numbered.size() < 2)
      for (const std::size_t at : which) chosen_[at] = candidates_[at].heading.markdown_level > 0;
  }

  // 第1章 or Ⅱ．around headings that are numbered another way: those that count up from 1.
  void choose_outer() {
    for (const NumberStyle style : {NumberStyle::chapter, NumberStyle::roman}) {
      std::vector<std::size_t> counted;
      for (std::size_t at = 0; at < candidates_.size(); ++at) {
        const auto& label = candidates_[at].label;
        if (label && label->style == style && label->parts == std::vector<int>{static_cast<int>(counted.size()) + 1})
          counted.push_back(at);
      }
      const bool other = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& each) {
        return each.label && each.label->style != style && each.label->parts.size() == 1 &&
               chosen_[static_cast<std::size_t>(&each - candidates_.data())];
      });
      if (counted.size() < 2 || !other) continue;
      for (const std::size_t at : counted) {
        chosen_[at] = true;
        candidates_[at].heading.outer = true;
      }
    }
  }

  // An id with a title is a heading when the id exists or its title says so; a sentence that begins with one is not.
  bool is_sure(const Candidate& candidate) const {
    const Heading& heading = candidate.heading;
    if (heading.lines > 1) return true;
    if (breaks_sentence(heading)) return false;
    const bool exists = std::any_of(heading.controls.begin(), heading.controls.end(),
                                    [](const ControlReference& control) { return !control.catalog.empty(); });
    return title_fits(heading) || (exists && (heading.ids_lead || candidate.label));
  }

  // The line before waits for it: `なお、` and then `12.1.2 変更管理`.
  bool breaks_sentence(const Heading& heading) const {
    if (heading.line == 0 || heading.markdown_level > 0 || lines_[heading.line].after_blank) return false;
    const std::u32string& before = lines_[heading.line - 1].text;
    return !before.empty() && std::u32string_view(U"、，,「（(").find(before.back()) != std::u32string_view::npos;
  }

  const std::vector<TextLine>& lines_;
  Syntax syntax_;
  const Catalogs& catalogs_;
  const std::string& home_;
  IdShape shape_;
  std::vector<Candidate> candidates_;
  std::vector<bool> chosen_;
};

// `8.24`: ids of two numbers; catalogs with a prefix of their own are no candidates for headings.
IdShape shape_of(const Catalog& catalog) {
  const std::size_t dots = catalog.controls.empty()
                               ? 0
                               : static_cast<std::size_t>(std::count(catalog.controls.front().id.begin(),
                                                                     catalog.controls.front().id.end(), '.'));
  return dots == 1 ? IdShape::two_parts : IdShape::three_parts;
}

void settle_doubts(std::vector<Heading>& headings, const Catalogs& catalogs) {
  for (Heading& heading : headings)
    for (std::size_t at = 0; at < heading.controls.size(); ++at) {
      const ControlReference& control = heading.controls[at];
      if (control.catalog.empty()) {
        heading.certainty = Certainty::guess;
        heading.doubt = "no control is called \"" + heading.printed_controls[at] + "\"";
      } else if (!resolve(catalogs, control.catalog, heading.printed_controls[at]).control) {
        heading.certainty = Certainty::likely;
        heading.doubt = "\"" + heading.printed_controls[at] + "\" is taken for " + control.id;
      }
    }
}

}  // namespace

FoundHeadings find_headings(const std::vector<TextLine>& lines, Syntax syntax, const Catalogs& catalogs) {
  FoundHeadings best;
  double best_score = -1;
  for (const auto& [id, catalog] : catalogs) {
    if (!catalog.prefix.empty()) continue;  // a checklist: its items are known by their titles
    std::vector<Heading> headings = Finder(lines, syntax, catalogs, id, shape_of(catalog)).find();
    double score = 0;
    for (const Heading& heading : headings)
      for (const ControlReference& control : heading.controls) {
        if (control.catalog != id) continue;
        const Control* found = catalog.find(control.id);
        const std::string title = narrow(heading.title);
        score += 0.2 + std::max(likeness(found->title.ja, title), likeness(found->title.en, title));
      }
    if (score <= best_score) continue;
    best_score = score;
    best = {std::move(headings), id};
  }
  settle_doubts(best.headings, catalogs);
  return best;
}

}  // namespace hakusho::imports
