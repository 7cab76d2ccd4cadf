#include "import/sections/section_tree.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "base/files.h"
#include "base/limits.h"
#include "base/text.h"
#include "import/words/characters.h"
#include "model/dataset.h"

namespace hakusho::imports {

namespace {

struct RoleWord {
  std::u32string_view word;
  Role role;
};
constexpr std::array<RoleWord, 34> role_titles = {{{U"責任分界", Role::demarcation},
                                                   {U"責任共有", Role::demarcation},
                                                   {U"責任範囲", Role::demarcation},
                                                   {U"shared responsibility", Role::demarcation},
                                                   {U"用語", Role::definitions},
                                                   {U"略語", Role::definitions},
                                                   {U"定義", Role::definitions},
                                                   {U"definitions", Role::definitions},
                                                   {U"glossary", Role::definitions},
                                                   {U"適用範囲", Role::scope},
                                                   {U"適応範囲", Role::scope},
                                                   {U"対象範囲", Role::scope},
                                                   {U"対象サービス", Role::scope},
                                                   {U"scope", Role::scope},
                                                   {U"はじめに", Role::preface},
                                                   {U"序文", Role::preface},
                                                   {U"まえがき", Role::preface},
                                                   {U"目的", Role::preface},
                                                   {U"ホワイトペーパーについて", Role::preface},
                                                   {U"本書について", Role::preface},
                                                   {U"introduction", Role::preface},
                                                   {U"preface", Role::preface},
                                                   {U"foreword", Role::preface},
                                                   {U"免責", Role::legal},
                                                   {U"著作権", Role::legal},
                                                   {U"商標", Role::legal},
                                                   {U"disclaimer", Role::legal},
                                                   {U"trademark", Role::legal},
                                                   {U"付録", Role::appendix},
                                                   {U"附属", Role::appendix},
                                                   {U"別紙", Role::appendix},
                                                   {U"appendix", Role::appendix},
                                                   {U"おわりに", Role::none},
                                                   {U"奥付", Role::colophon}}};

void settle_printed_control(Section& section, const Heading& heading, const Catalogs& catalogs) {
  if (heading.controls.size() != 1) return;
  const ControlReference& control = heading.controls.front();
  // Width and a left out letter are the layout's; another id is the vendor's own.
  if (!resolve(catalogs, control.catalog, heading.printed_controls.front()).control && !control.catalog.empty())
    section.printed_control = heading.printed_controls.front();
}

Section section_of(const Heading& heading, std::span<const TextLine> lines, Syntax syntax, const DocumentNames& names,
                   const Catalogs& catalogs, std::string_view language) {
  Section section;
  section.controls = heading.controls;
  section.label = narrow(heading.label);
  section.numbered = heading.label.empty() && heading.controls.empty() ? Numbered::no : Numbered::yes;
  section.title = narrow(heading.title);
  section.role = heading.controls.empty() ? role_of(section.title) : Role::none;
  section.at.line = static_cast<std::uint32_t>(lines.empty() ? 0 : lines.front().first);
  settle_printed_control(section, heading, catalogs);
  if (!heading.controls.empty())
    if (const auto catalog = catalogs.find(heading.controls.front().catalog); catalog != catalogs.end())
      if (const Control* control = catalog->second.find(heading.controls.front().id))
        if (control->title.in(language) == section.title) section.title.clear();
  Body body = body_of(lines, syntax, names);
  section.body.markdown = std::move(body.markdown);
  section.parts = std::move(body.parts);
  section.notes = std::move(body.notes);
  return section;
}

std::string identifier_of(const std::string& written) {
  std::string slug;
  for (const char character : narrow(folded(wide(written)))) {
    const bool plain = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
    if (plain) slug += character;
    else if (character >= 'A' && character <= 'Z') slug += static_cast<char>(character + 32);
    else if ((character == '.' || character == '-' || character == ':') && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string wanted_id(const Section& section) {
  if (!section.controls.empty()) return section.controls.front().id;
  if (!section.id.empty()) return section.id;
  if (section.role != Role::none && section.role != Role::chapter) return std::string(word_of(section.role));
  const std::string slug = identifier_of(section.label);
  const std::string kind = section.role == Role::chapter ? "chapter" : "section";
  return slug.empty() ? kind : kind + "-" + slug;
}

void name_below(std::vector<Section>& sections, std::set<std::string>& taken, Role above) {
  for (Section& section : sections) {
    if (section.role == above) section.role = Role::none;  // the section around it has that part
    const bool has_response = std::any_of(section.sections.begin(), section.sections.end(),
                                          [](const Section& below) { return below.is_response(); });
    if (has_response && section.role == Role::none && !section.is_response()) section.role = Role::chapter;
    const std::string wanted = wanted_id(section);
    std::string id = wanted;
    for (int again = 2; !taken.insert(id).second; ++again) id = identifier_of(wanted) + "-" + std::to_string(again);
    section.id = id;
    section.id_given = section.controls.empty() || id != section.controls.front().id;
    name_below(section.sections, taken, section.role);
  }
}

}  // namespace

namespace {

// How deep the heading stands by its number alone; 0 when it has none.
int depth_of_number(const Heading& heading) {
  if (!heading.number.empty()) return static_cast<int>(heading.number.size());
  if (heading.kind != HeadingKind::response || !heading.ids_lead) return 0;
  const std::string& id = heading.controls.front().id;
  return static_cast<int>(std::count(id.begin(), id.end(), '.')) +
         (id.starts_with("A.") || id.starts_with("CLD.") ? 0 : 1);
}

// Do the marks of Markdown headings tell their levels?  Not when all are alike, or when a heading has fewer marks than
// another whose number has fewer parts.
bool marks_tell(const std::vector<Heading>& headings) {
  std::set<int> all;
  std::map<int, std::pair<int, int>> marks;  // fewest and most, by the depth of the number
  for (const Heading& heading : headings) {
    if (heading.markdown_level == 0) return false;
    all.insert(heading.markdown_level);
    const bool plain = !outer_rank(heading.style) || heading.kind == HeadingKind::response;
    const int depth = plain ? depth_of_number(heading) : 0;
    if (depth == 0) continue;
    const auto [known, fresh] = marks.try_emplace(depth, heading.markdown_level, heading.markdown_level);
    if (fresh) continue;
    known->second.first = std::min(known->second.first, heading.markdown_level);
    known->second.second = std::max(known->second.second, heading.markdown_level);
  }
  if (all.size() < 2) return marks.size() < 2;
  const int converter = 6;  // bold lines that became headings: their level says nothing
  if (*all.rbegin() == converter && *std::prev(all.end(), 2) < converter - 1) return false;
  for (auto depth = marks.begin(); depth != marks.end() && std::next(depth) != marks.end(); ++depth)
    if (std::next(depth)->second.first <= depth->second.second) return false;
  return true;
}

std::vector<int> levels_by_marks(const std::vector<Heading>& headings) {
  std::vector<int> levels;
  std::vector<int> open;
  for (const Heading& heading : headings) {
    while (!open.empty() && open.back() >= heading.markdown_level) open.pop_back();
    open.push_back(heading.markdown_level);
    levels.push_back(std::min(static_cast<int>(open.size()), static_cast<int>(limits::section_levels)));
  }
  return levels;
}

// Which words and signs stand around numbers in this document, from the outermost: 第1章, 第1条.
std::set<int> outer_ranks(const std::vector<Heading>& headings) {
  std::set<int> ranks;
  for (const Heading& heading : headings)
    if (const auto rank = outer_rank(heading.style); rank && heading.style != NumberStyle::appendix)
      ranks.insert(*rank);
  return ranks;
}

}  // namespace

std::vector<int> levels_of(const std::vector<Heading>& headings) {
  if (marks_tell(headings)) return levels_by_marks(headings);
  const std::set<int> ranks = outer_ranks(headings);
  std::vector<int> levels;
  int chapter = 0;                        // the level of the chapter that is open
  int chapter_marks = 0;                  // its level as a Markdown heading
  bool inside = false;                    // an outer heading is open
  std::vector<std::pair<int, int>> open;  // Markdown headings without a number: their marks and levels
  for (const Heading& heading : headings) {
    int level = 1;
    const bool chapter_like = heading.kind == HeadingKind::chapter;
    const auto rank = outer_rank(heading.style);
    if (heading.level > 0) {
      level = heading.level;
    } else if (heading.style == NumberStyle::appendix) {
      inside = false;
    } else if (!heading.number.empty()) {
      inside = inside || rank;
      const auto around = static_cast<int>(rank ? std::distance(ranks.begin(), ranks.find(*rank)) : ranks.size());
      level = static_cast<int>(heading.number.size()) + (inside ? around : 0);
      open.clear();
    } else if (heading.kind == HeadingKind::response) {
      level = chapter + 1;
    } else if (heading.markdown_level > 0 && chapter_like) {
      while (!open.empty() && open.back().first >= heading.markdown_level) open.pop_back();
      if (!open.empty()) level = open.back().second + 1;
      else if (chapter > 0 && chapter_marks > 0 && heading.markdown_level > chapter_marks) level = chapter + 1;
      open.emplace_back(heading.markdown_level, level);
    } else {
      inside = false;  // はじめに, 附則
    }
    level = std::min(level, static_cast<int>(limits::section_levels));
    levels.push_back(level);
    const bool holds = chapter_like && (!heading.number.empty() || heading.markdown_level > 0);
    if (holds) {
      chapter = level;
      chapter_marks = heading.markdown_level;
    } else if (heading.kind != HeadingKind::response) {
      chapter = 0;
      chapter_marks = 0;
    }
  }
  return levels;
}

Role role_of(std::string_view title) {
  const std::u32string text = lower(wide(title));
  for (const auto& [word, role] : role_titles)
    if (contains(text, word)) return role;
  return Role::none;
}

std::vector<Section> section_tree(const std::vector<Heading>& headings, const std::vector<TextLine>& lines,
                                  Syntax syntax, const DocumentNames& names, const Catalogs& catalogs,
                                  std::string_view language) {
  std::vector<Section> top;
  std::vector<std::pair<int, Section>> open;
  const auto close = [&](int level) {
    while (!open.empty() && open.back().first >= level) {
      Section section = std::move(open.back().second);
      open.pop_back();
      (open.empty() ? top : open.back().second.sections).push_back(std::move(section));
    }
  };
  for (std::size_t at = 0; at < headings.size(); ++at) {
    const Heading& heading = headings[at];
    close(heading.level);
    const std::size_t begin = heading.line + heading.lines;
    const std::size_t end = at + 1 < headings.size() ? headings[at + 1].line : lines.size();
    const std::span<const TextLine> text = std::span(lines).subspan(begin, std::max(begin, end) - begin);
    open.emplace_back(heading.level, section_of(heading, text, syntax, names, catalogs, language));
  }
  close(0);
  return top;
}

void name_sections(std::vector<Section>& sections) {
  std::set<std::string> taken;
  name_below(sections, taken, Role::none);
}

}  // namespace hakusho::imports
