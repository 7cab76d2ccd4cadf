#include "import/sections/heading_candidates.h"

#include <algorithm>
#include <utility>

#include "import/words/characters.h"
#include "import/words/line_start.h"

namespace hakusho::imports {

namespace {

constexpr double same_title = 0.9;
constexpr double like_title = 0.6;  // from where two titles are taken for the same

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

bool is_bare(std::u32string_view text, const FoundIds& found) {
  const bool bracketed = found.begin < text.size() && !is_digit(text[found.begin]);
  return !bracketed &&
         std::all_of(found.ids.begin(), found.ids.end(), [&](const IdSpan& id) { return is_digit(text[id.begin]); });
}

// Signs between an id and its title: `A.9.2.1 - title`, `A.9.2.1｜title`.
std::size_t skip_signs(std::u32string_view text, std::size_t at) {
  std::size_t end = skip_blanks(text, at);
  while (end < text.size() && std::u32string_view(U"-|・:–—").find(text[end]) != std::u32string_view::npos)
    end = skip_blanks(text, end + 1);
  return end < text.size() ? end : at;
}

double likeness_to(const LocalText& title, const std::string& text) {
  return std::max(likeness(title.ja, text), likeness(title.en, text));
}

bool title_fits(const Heading& heading, const Catalogs& catalogs) {
  const std::string title = narrow(heading.title);
  return std::any_of(heading.controls.begin(), heading.controls.end(), [&](const ControlReference& control) {
    const auto catalog = catalogs.find(control.catalog);
    const Control* found = catalog == catalogs.end() ? nullptr : catalog->second.find(control.id);
    return found != nullptr && likeness_to(found->title, title) >= like_title;
  });
}

// `title (5.1.1)` where the brackets say nothing else: no word such as 項番 beside the numbers.
bool is_bare_behind(std::u32string_view text, const FoundIds& found) {
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(found.begin), text.end(), [](char32_t character) {
    return !is_latin(character) || is_digit(character) ||
           std::u32string_view(U".,()[]~-/;&|").find(character) != std::u32string_view::npos;
  });
}

}  // namespace

IdShape shape_of(const Catalog& catalog) {
  if (catalog.controls.empty()) return IdShape::three_parts;
  const std::string& id = catalog.controls.front().id;
  return std::count(id.begin(), id.end(), '.') == 1 ? IdShape::two_parts : IdShape::three_parts;
}

CandidateReader::CandidateReader(const std::vector<TextLine>& lines, Syntax syntax, const Catalogs& catalogs,
                                 const Catalog& home, BareNumbers bare)
    : lines_(lines), syntax_(syntax), catalogs_(catalogs), home_(home), bare_(bare), shape_(shape_of(home)) {}

std::vector<ControlReference> CandidateReader::references(std::u32string_view written, const FoundIds& found,
                                                          std::size_t line, std::vector<std::string>& printed) const {
  std::vector<ControlReference> controls;
  const std::u32string text = folded(written);
  for (std::size_t at = 0; at < found.ids.size(); ++at) {
    const IdSpan& span = found.ids[at];
    if (at > 0 && is_range_between(text, found.ids[at - 1], span))
      add_between(written, found.ids[at - 1], span, controls, printed);
    const std::string as_printed = narrow(written.substr(span.begin, span.end - span.begin));
    const Resolved resolved = resolve(catalogs_, home_.id, as_printed);
    ControlReference reference;
    reference.id = resolved.control ? resolved.control->id : fold_control_id(as_printed);
    reference.catalog = resolved.catalog ? resolved.catalog->id : std::string();
    reference.at.line = static_cast<std::uint32_t>(line);
    if (!resolved.control && resolved.hint) {
      const Resolved meant = resolve(catalogs_, home_.id, *resolved.hint);
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
void CandidateReader::add_between(std::u32string_view written, IdSpan first, IdSpan last,
                                  std::vector<ControlReference>& controls, std::vector<std::string>& printed) const {
  const Resolved begin = resolve(catalogs_, home_.id, narrow(written.substr(first.begin, first.end - first.begin)));
  const Resolved end = resolve(catalogs_, home_.id, narrow(written.substr(last.begin, last.end - last.begin)));
  if (begin.control == nullptr || end.control == nullptr || begin.catalog != end.catalog ||
      begin.control->group != end.control->group)
    return;
  for (const Control* control = begin.control + 1; control < end.control; ++control) {
    controls.push_back({begin.catalog->id, control->id, control->id, {}});
    printed.push_back(control->id);
  }
}

bool CandidateReader::all_known(std::u32string_view written, const FoundIds& found) const {
  return std::all_of(found.ids.begin(), found.ids.end(), [&](const IdSpan& id) {
    const Resolved resolved = resolve(catalogs_, home_.id, narrow(written.substr(id.begin, id.end - id.begin)));
    return resolved.catalog == &home_ || (resolved.hint && resolved.hint->starts_with("CLD."));
  });
}

// The chapter or group of the catalog that has this number and this title.
bool CandidateReader::names_group(const Heading& heading) const {
  if (heading.label.empty() || heading.title.empty()) return false;
  std::u32string number = folded(heading.label);
  while (!number.empty() && (number.back() == U'.' || is_blank(number.back()))) number.pop_back();
  std::string id = narrow(number);
  if (id.starts_with("A.")) id.erase(0, 2);
  const std::string title = narrow(heading.title);
  const auto same = [&](const LocalText& text) { return likeness_to(text, title) >= same_title; };
  return std::any_of(home_.chapters.begin(), home_.chapters.end(),
                     [&](const CatalogChapter& chapter) { return chapter.id == id && same(chapter.title); }) ||
         std::any_of(home_.groups.begin(), home_.groups.end(), [&](const CatalogGroup& group) {
           return (group.id == id || group.id == "A." + id) && same(group.title);
         });
}

// Ids before the title, from `from` on; `title` is set to where that begins.
bool CandidateReader::take_leading(Candidate& candidate, std::u32string_view written, std::size_t from,
                                   std::size_t& title) const {
  const std::u32string_view rest = written.substr(from);
  const std::u32string text = folded(rest);
  const FoundIds found = leading_ids(text, shape_);
  if (found.ids.empty() || found.end >= text.size()) return false;
  const bool bare = is_bare(text, found);
  if (bare && (!bare_.before || !all_known(rest, found))) return false;
  if (!take_ids(candidate, rest, found)) return false;
  candidate.ids = bare ? IdForm::bare_before : IdForm::written_as_ids;
  title = from + skip_signs(text, found.end);
  return true;
}

// `A.5 title` and `CLD.6.3 title`, the headings of chapters and groups.
bool CandidateReader::take_group(Candidate& candidate, std::u32string_view written, std::size_t& title) const {
  const std::u32string text = folded(written);
  const std::size_t letters = text.starts_with(U"CLD.") ? 4 : text.starts_with(U"A.") ? 2 : 0;
  std::size_t end = letters;
  while (end < text.size() && (is_digit(text[end]) || text[end] == U'.')) ++end;
  if (letters == 0 || end == letters || end >= text.size() || !is_blank(text[end])) return false;
  const auto number = number_label(text.substr(letters, end - letters) + U" -");
  if (!number || number->parts.size() > 2) return false;
  candidate.heading.label = written.substr(0, end);
  candidate.heading.number = number->parts;
  candidate.named = true;
  title = skip_signs(text, end);
  return true;
}

// `A.99.1.1 title`: written as an id, but no control of any catalog.  It stays the heading's number, as printed.
bool CandidateReader::take_unknown(Candidate& candidate, std::u32string_view written, std::size_t& title) const {
  const std::u32string text = folded(written);
  const FoundIds found = leading_ids(text, shape_);
  if (found.ids.size() != 1 || found.end >= text.size() || is_digit(text[found.ids[0].begin])) return false;
  const IdSpan id = found.ids[0];
  candidate.heading.label = written.substr(id.begin, id.end - id.begin);
  candidate.heading.certainty = Certainty::guess;
  candidate.heading.doubt = "no control is called \"" + narrow(candidate.heading.label) + "\"";
  candidate.named = true;
  title = skip_signs(text, found.end);
  return true;
}

// Ids in brackets behind the title, which begins at `title`; gives where the title ends.
std::size_t CandidateReader::take_trailing(Candidate& candidate, std::u32string_view written, std::size_t title) const {
  const std::u32string text = folded(written);
  const FoundIds found = trailing_ids(text, shape_);
  if (candidate.has_ids() || found.ids.empty() || found.begin <= title) return text.size();
  const bool bare = is_bare_behind(text, found);
  if (bare && (!bare_.behind || !all_known(written, found))) return text.size();
  if (!take_ids(candidate, written, found)) return text.size();
  if (bare) candidate.ids = IdForm::bare_behind;
  return found.begin;
}

// Ids that no catalog has are said, and no controls.  False when none is left.
bool CandidateReader::take_ids(Candidate& candidate, std::u32string_view written, const FoundIds& found) const {
  Heading& heading = candidate.heading;
  std::vector<std::string> printed;
  const std::vector<ControlReference> controls = references(written, found, lines_[heading.line].first, printed);
  std::vector<ControlReference> known;
  std::vector<std::string> known_printed;
  for (std::size_t at = 0; at < controls.size(); ++at) {
    if (controls[at].catalog.empty()) {
      heading.certainty = Certainty::guess;
      heading.doubt = "no control is called \"" + printed[at] + "\"";
    } else {
      known.push_back(controls[at]);
      known_printed.push_back(printed[at]);
    }
  }
  if (known.empty()) return false;
  candidate.ids = IdForm::written_as_ids;
  heading.controls = std::move(known);
  heading.printed_controls = std::move(known_printed);
  return true;
}

// Ids in a line of their own right below the heading.
void CandidateReader::take_tag_line(Candidate& candidate) const {
  const std::size_t next = candidate.heading.line + 1;
  if (candidate.has_ids() || next >= lines_.size()) return;
  int level = 0;
  const std::u32string written = without_markup(lines_[next].text, level);
  if (level > 0) return;
  const std::u32string text = folded(written);
  const FoundIds found = only_ids(text, shape_);
  if (found.ids.empty()) return;
  // Two numbers alone may be anything; a word or a bracket beside them says that they are ids.
  if (shape_ == IdShape::two_parts && found.ids.front().begin == 0) return;
  if (take_ids(candidate, written, found)) candidate.heading.lines = 2;
}

namespace {

// Whether the number that a format computed is the document's own; one with letters before it is written as an id.
bool is_own_number(std::u32string_view computed) {
  const std::u32string text = folded(computed);
  return !text.empty() && (is_digit(text.front()) || only_ids(text, IdShape::three_parts).ids.empty());
}

}  // namespace

std::optional<Candidate> CandidateReader::read(std::size_t at) const {
  Candidate candidate;
  Heading& heading = candidate.heading;
  heading.line = at;
  if (lines_[at].text.size() > 4 * longest_title || lines_[at].pieces.front().verbatim) return std::nullopt;
  const std::u32string written = without_markup(lines_[at].text, heading.markdown_level);
  if (written.empty() || written.size() > 2 * longest_title) return std::nullopt;
  const std::u32string text = folded(written);
  if (is_closing(text)) {
    heading.kind = HeadingKind::closing;
    heading.title = written;
    candidate.named = true;
    return candidate;
  }
  const bool markdown = syntax_ == Syntax::markdown && heading.markdown_level > 0;
  const LineStart start = line_start(written);
  std::size_t title = 0;
  const std::u32string& computed = lines_[at].pieces.front().label;
  if (is_own_number(computed) && written.starts_with(computed) && computed.size() < written.size()) {
    heading.label = computed;
    candidate.label = number_label(computed + U" -");
    if (candidate.label) {
      heading.number = candidate.label->parts;
      heading.style = candidate.label->style;
    }
    title = computed.size();
    take_leading(candidate, written, title, title);
  } else if (take_leading(candidate, written, 0, title)) {
    heading.ids_lead = true;
  } else if (start.kind == StartKind::block || (start.kind == StartKind::bullet && start.text < text.size())) {
    if (take_leading(candidate, written, start.text, title)) heading.ids_lead = true;
    else if (!markdown) return std::nullopt;
  } else if ((candidate.label = number_label(written))) {
    heading.label = candidate.label->written;
    heading.number = candidate.label->parts;
    heading.style = candidate.label->style;
    title = candidate.label->end;
    candidate.named = heading.style == NumberStyle::appendix;
    take_leading(candidate, written, title, title);  // 1. A.5.1.1 title
  } else if (!take_group(candidate, written, title) && !take_unknown(candidate, written, title) &&
             start.kind != StartKind::plain && start.kind != StartKind::control && !markdown) {
    return std::nullopt;
  }
  const std::size_t title_end = take_trailing(candidate, written, title);
  heading.title = trimmed(std::u32string_view(written).substr(title, title_end - title));
  if (markdown && heading.title.empty() && !heading.label.empty()) heading.title = std::exchange(heading.label, {});
  const bool reads = markdown ? !heading.title.empty() : reads_like_title(heading.title);
  if (!reads || (!heading.label.empty() && !markdown && begins_with_particle(heading.title)) ||
      (heading.ids_lead && begins_with_particle(heading.title)))
    return std::nullopt;
  take_tag_line(candidate);
  const bool history = heading.controls.empty() && is_history_title(heading.title);
  candidate.named = candidate.named ||
                    (heading.controls.empty() && (history || is_known_name(heading.title) || names_group(heading)));
  if (history) heading.kind = HeadingKind::history;
  else if (candidate.has_ids()) heading.kind = HeadingKind::response;
  if (!candidate.has_ids() && !candidate.label && !candidate.named && !markdown) return std::nullopt;
  candidate.fits = title_fits(heading, catalogs_);
  return candidate;
}

}  // namespace hakusho::imports
