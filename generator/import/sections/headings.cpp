#include "import/sections/headings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "import/sections/heading_candidates.h"
#include "import/sections/named_catalogs.h"
#include "import/sections/unnumbered_headings.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/dates.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t fewest_markdown_headings = 3;  // from where numbered lines between them are items of lists
constexpr std::size_t fewest_bare_ids = 3;           // that make a document which names a standard an answer to it

bool is_markdown(const Candidate& candidate) { return candidate.heading.markdown_level > 0; }

// Chooses among the candidates of one document.
class Chooser {
 public:
  Chooser(const std::vector<TextLine>& lines, Syntax syntax) : lines_(lines), syntax_(syntax) {}

  std::vector<Heading> choose(std::vector<Candidate> candidates) {
    candidates_ = std::move(candidates);
    leave_history();
    choose_by_number();
    std::vector<Heading> headings;
    for (std::size_t at = 0; at < candidates_.size(); ++at)
      if (chosen_[at]) headings.push_back(std::move(candidates_[at].heading));
    return headings;
  }

 private:
  // A history at the front repeats the headings it speaks of; what stands in it is no heading.
  void leave_history() {
    std::vector<Candidate> kept;
    bool inside = false;
    for (Candidate& candidate : candidates_) {
      const Heading& heading = candidate.heading;
      if (heading.kind == HeadingKind::history) {
        inside = true;
      } else if (inside) {
        const bool page = lines_[heading.line].page_begins;
        const bool first = candidate.label && heading.number.size() == 1 && page;
        const bool outer = candidate.label && outer_rank(heading.style) && heading.number == std::vector<int>{1};
        if (candidate.named || candidate.has_ids() || first || outer || is_markdown(candidate) ||
            begins_text(candidate))
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
    for (std::size_t after = at; after < std::min(lines_.size(), at + 3); ++after)
      if (dated(after)) return false;
    return dated_before;
  }

  double weight_of(const Candidate& candidate) const {
    const TextLine& line = lines_[candidate.heading.line];
    double weight = 1;
    if (candidate.has_ids()) weight += candidate.heading.lines > 1 || candidate.fits ? 6 : 2;
    if (line.after_blank || line.page_begins) weight += 0.6;
    if (candidate.heading.title.size() <= 30) weight += 0.3;
    if (is_markdown(candidate)) weight += 3;
    return weight;
  }

  void choose_by_number() {
    chosen_.assign(candidates_.size(), false);
    std::vector<NumberedLine> numbered;
    std::vector<std::size_t> which;
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const Candidate& candidate = candidates_[at];
      chosen_[at] = candidate.named || is_markdown(candidate) || (candidate.has_ids() && is_sure(candidate));
      if (!candidate.label || breaks_sentence(candidate.heading)) continue;
      numbered.push_back({*candidate.label, weight_of(candidate)});
      which.push_back(at);
    }
    const std::vector<bool> in_sequence = heading_sequence(numbered);
    for (std::size_t at = 0; at < which.size(); ++at) {
      Candidate& candidate = candidates_[which[at]];
      if (in_sequence[at]) {
        chosen_[which[at]] = true;
      } else if (chosen_[which[at]] && !outer_rank(candidate.label->style)) {
        candidate.heading.certainty = Certainty::likely;
        candidate.heading.doubt = "its number does not follow from the one before it";
      }
    }
    choose_outer();
    const auto headings = std::count_if(candidates_.begin(), candidates_.end(), is_markdown);
    if (syntax_ == Syntax::markdown && static_cast<std::size_t>(headings) >= fewest_markdown_headings)
      for (std::size_t at = 0; at < candidates_.size(); ++at)
        if (!is_markdown(candidates_[at]) && candidates_[at].heading.kind != HeadingKind::closing &&
            candidates_[at].heading.kind != HeadingKind::history)
          chosen_[at] = false;
    if (std::none_of(candidates_.begin(), candidates_.end(), [](const Candidate& each) { return each.has_ids(); }) &&
        numbered.size() < 2)
      for (const std::size_t at : which) chosen_[at] = is_markdown(candidates_[at]) || candidates_[at].named;
  }

  // 第1章, 第1条, Ⅱ around headings that are numbered another way: those that count up, or begin again with 1.
  void choose_outer() {
    for (const NumberStyle style :
         {NumberStyle::part, NumberStyle::chapter, NumberStyle::passage, NumberStyle::article, NumberStyle::roman}) {
      std::vector<std::size_t> counted;
      int last = 0;
      for (std::size_t at = 0; at < candidates_.size(); ++at) {
        const auto& label = candidates_[at].label;
        if (!label || label->style != style || breaks_sentence(candidates_[at].heading)) continue;
        const int number = label->parts.front();
        const bool below = label->parts.size() > 1 && number == last;
        if (number != last + 1 && number != 1 && !below) continue;
        last = number;
        counted.push_back(at);
      }
      if (counted.size() < 2) continue;
      for (const std::size_t at : counted) chosen_[at] = true;
    }
  }

  // An id with a title is a heading when the id exists or its title says so; a sentence that begins with one is not.
  bool is_sure(const Candidate& candidate) const {
    const Heading& heading = candidate.heading;
    if (heading.lines > 1) return true;
    if (breaks_sentence(heading)) return false;
    return candidate.fits || heading.ids_lead || candidate.label;
  }

  // The line before waits for it: `なお、` and then `12.1.2 変更管理`.
  bool breaks_sentence(const Heading& heading) const {
    if (heading.line == 0 || heading.markdown_level > 0 || lines_[heading.line].after_blank) return false;
    const std::u32string& before = lines_[heading.line - 1].text;
    return !before.empty() && std::u32string_view(U"、，,「（(").find(before.back()) != std::u32string_view::npos;
  }

  const std::vector<TextLine>& lines_;
  Syntax syntax_;
  std::vector<Candidate> candidates_;
  std::vector<bool> chosen_;
};

// What the bare numbers of a document say, read as ids of one catalog.
struct BareEvidence {
  std::size_t before = 0;       // headings that begin with one
  std::size_t before_fits = 0;  // of these, with the title of that control
  std::size_t behind = 0;       // headings with some in brackets behind them
  std::size_t behind_fits = 0;
  bool counts_from_one = false;  // own numbers such as 1.1 stand beside them
};

BareEvidence evidence_of(const std::vector<Candidate>& candidates) {
  BareEvidence evidence;
  for (const Candidate& candidate : candidates) {
    if (candidate.ids == IdForm::bare_before) {
      ++evidence.before;
      if (candidate.fits) ++evidence.before_fits;
    } else if (candidate.ids == IdForm::bare_behind) {
      ++evidence.behind;
      if (candidate.fits) ++evidence.behind_fits;
    }
    if (candidate.label && candidate.label->style == NumberStyle::many_parts && candidate.heading.number.front() <= 2)
      evidence.counts_from_one = true;
  }
  return evidence;
}

// Numbers before titles are controls when the titles agree, or when the document says what it answers and no other
// numbers stand beside them.
bool before_are_controls(const BareEvidence& evidence, double named) {
  if (evidence.before_fits * 2 >= evidence.before) return true;
  return named >= 2 && evidence.before >= fewest_bare_ids && !evidence.counts_from_one &&
         evidence.before_fits * 4 >= evidence.before;
}

bool behind_are_controls(const BareEvidence& evidence, double named) {
  return named > 0 || evidence.behind_fits * 2 >= evidence.behind || evidence.behind >= fewest_bare_ids;
}

std::vector<Candidate> candidates_of(const std::vector<TextLine>& lines, Syntax syntax, const Catalogs& catalogs,
                                     const Catalog& home, BareNumbers bare) {
  const CandidateReader reader(lines, syntax, catalogs, home, bare);
  std::vector<Candidate> candidates;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (auto candidate = reader.read(at)) candidates.push_back(std::move(*candidate));
  return candidates;
}

// The document read as one that answers this catalog.
struct Hypothesis {
  std::vector<Heading> headings;
  double score = 0;
  std::size_t own = 0;  // headings whose number is that of a control, too
  std::size_t own_fits = 0;
};

double score_of(const std::vector<Heading>& headings, const Catalog& catalog) {
  double score = 0;
  for (const Heading& heading : headings)
    for (const ControlReference& control : heading.controls) {
      if (control.catalog != catalog.id) continue;
      const Control* found = catalog.find(control.id);
      const std::string title = narrow(heading.title);
      score += 0.2 + std::max(likeness(found->title.ja, title), likeness(found->title.en, title));
    }
  return score;
}

Hypothesis hypothesis_of(const std::vector<TextLine>& lines, Syntax syntax, NumbersAre numbers,
                         const Catalogs& catalogs, const Catalog& home, double named) {
  Hypothesis hypothesis;
  BareNumbers bare{numbers == NumbersAre::unknown, true};
  std::vector<Candidate> candidates = candidates_of(lines, syntax, catalogs, home, bare);
  const BareEvidence evidence = evidence_of(candidates);
  const BareNumbers settled{bare.before && before_are_controls(evidence, named), behind_are_controls(evidence, named)};
  if (settled.before != bare.before || settled.behind != bare.behind) {
    if (!settled.before) {
      hypothesis.own = evidence.before;
      hypothesis.own_fits = evidence.before_fits;
    }
    candidates = candidates_of(lines, syntax, catalogs, home, settled);
  }
  hypothesis.headings = Chooser(lines, syntax).choose(std::move(candidates));
  const double ids = score_of(hypothesis.headings, home);
  hypothesis.score = ids * (1 + 0.2 * named) + 0.01 * named;
  return hypothesis;
}

// A dataset names a catalog even where the document answers none: the one with guidance for providers of clouds.
std::string usual_catalog(const Catalogs& catalogs) {
  for (const auto& [id, catalog] : catalogs)
    if (std::any_of(catalog.controls.begin(), catalog.controls.end(),
                    [](const Control& control) { return control.guides_provider; }))
      return id;
  return catalogs.empty() ? std::string() : catalogs.begin()->first;
}

void decide(FoundHeadings& found, const Hypothesis& best, double second, const Catalogs& catalogs) {
  if (best.own > 0)
    found.decisions.push_back(
        {Certainty::likely, ReportKind::look,
         fmt::format(
             "the numbers of {} {} also those of controls of {}, but {} agrees; they were taken for the "
             "document's own",
             best.own, best.own == 1 ? "heading are" : "headings are", found.catalog,
             best.own_fits == 0 ? std::string("no title") : fmt::format("the title of only {}", best.own_fits))});
  const auto named = catalogs.find(found.catalog);
  const std::string edition = named == catalogs.end() ? found.catalog : named->second.edition;
  if (best.score <= 0) {
    found.catalog = usual_catalog(catalogs);
    found.decisions.push_back({Certainty::guess, ReportKind::look,
                               "the document names no catalog and answers none; `catalog: " + found.catalog +
                                   "` stands in the dataset because it has to name one"});
  } else if (second >= 0.9 * best.score) {
    found.decisions.push_back(
        {Certainty::guess, ReportKind::look,
         "another catalog fits as well as " + edition + "; change `catalog` when it was that one"});
  } else {
    found.decisions.push_back(
        {Certainty::likely, ReportKind::recognised, "the document was read as one to " + edition});
  }
}

void settle_doubts(std::vector<Heading>& headings, const Catalogs& catalogs) {
  for (Heading& heading : headings)
    for (std::size_t at = 0; at < heading.controls.size(); ++at) {
      const ControlReference& control = heading.controls[at];
      if (resolve(catalogs, control.catalog, heading.printed_controls[at]).control) continue;
      heading.certainty = Certainty::likely;
      heading.doubt = "\"" + heading.printed_controls[at] + "\" is taken for " + control.id;
    }
}

}  // namespace

FoundHeadings find_headings(const std::vector<TextLine>& lines, const std::vector<SourceLine>& contents, Syntax syntax,
                            NumbersAre numbers, const Catalogs& catalogs) {
  const std::map<std::string, double> named = named_catalogs(lines, catalogs);
  FoundHeadings found;
  Hypothesis best{{}, -1, 0, 0};
  double second = -1;
  for (const auto& [id, catalog] : catalogs) {
    if (!catalog.prefix.empty()) continue;  // a checklist: its items are known by their titles
    Hypothesis hypothesis = hypothesis_of(lines, syntax, numbers, catalogs, catalog, named.at(id));
    if (hypothesis.score <= best.score) {
      second = std::max(second, hypothesis.score);
      continue;
    }
    second = best.score;
    best = std::move(hypothesis);
    found.catalog = id;
  }
  decide(found, best, second, catalogs);
  found.headings = with_unnumbered_headings(std::move(best.headings), lines, contents, syntax);
  settle_doubts(found.headings, catalogs);
  return found;
}

}  // namespace hakusho::imports
