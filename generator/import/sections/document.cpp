#include "import/sections/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/lines/furniture.h"
#include "import/lines/joining.h"
#include "import/sections/body.h"
#include "import/sections/cover.h"
#include "import/sections/cover_fields.h"
#include "import/sections/document_names.h"
#include "import/sections/heading_lines.h"
#include "import/sections/history_place.h"
#include "import/sections/long_bodies.h"
#include "import/sections/references.h"
#include "import/sections/section_tree.h"
#include "import/sheets/inner_tables.h"
#include "import/words/characters.h"
#include "import/words/vendor_name.h"

namespace hakusho::imports {

namespace {

bool is_english(const std::vector<TextLine>& lines) {
  std::ptrdiff_t surplus = 0;
  for (const TextLine& line : lines) surplus += latin_surplus(line.text);
  return surplus > 0;
}

class Document {
 public:
  Document(const DocumentSource& source, const Catalogs& catalogs, ImportReport& report)
      : source_(source), catalogs_(catalogs), report_(report) {}

  std::optional<Whitepaper> read(std::vector<SourceLine> source_lines) {
    take_furniture(std::move(source_lines));
    FoundHeadings found = find_headings(lines_, contents_, source_.syntax, source_.numbers, catalogs_);
    headings_ = std::move(found.headings);
    if (headings_.size() > most_headings) return std::nullopt;
    if (source_.syntax == Syntax::plain) lines_ = with_mentions_joined(std::move(lines_), headings_);
    whitepaper_.vendor = source_.vendor;
    whitepaper_.id = source_.whitepaper;
    whitepaper_.catalog = found.catalog;
    whitepaper_.language = is_english(lines_) ? "en" : "ja";
    take_contents_heading();
    take_title();
    take_history();
    take_closing();
    leave_fields_of_document();
    if (headings_.empty()) report_.look(Certainty::guess, 0, "no headings were recognised");
    for (Decision& decision : found.decisions) report_.add(decision.kind, decision.certainty, std::move(decision.what));
    take_cover();
    settle_levels();
    const DocumentNames names = names_of(lines_, whitepaper_);
    choose_layout(headings_, whitepaper_);
    report_headings();
    whitepaper_.sections = section_tree(headings_, lines_, source_.syntax, names, catalogs_, whitepaper_.language);
    put_preface_first(names);
    put_tables_back();
    settle_colophon();
    divide_long_bodies(whitepaper_.sections, whitepaper_.language, report_);
    name_sections(whitepaper_.sections);
    name_publisher();
    link_references(whitepaper_, catalogs_, report_);
    return std::move(whitepaper_);
  }

 private:
  void take_furniture(std::vector<SourceLine> source_lines) {
    Furniture furniture = without_furniture(std::move(source_lines));
    for (const SourceLine& line : furniture.running)
      report_.repaired(line.number, "a running line or page number was left out", narrow(line.text));
    for (const SourceLine& line : furniture.running)
      if (running_title_.empty() && is_document_title(line.text)) running_title_ = narrow(line.text);
    for (const SourceLine& line : furniture.contents)
      report_.repaired(line.number, "a line of the table of contents was left out", narrow(line.text));
    whitepaper_.contents = furniture.contents.size() > 2;
    contents_ = std::move(furniture.contents);
    WithoutTables parted = without_response_tables(std::move(furniture.kept), catalogs_);
    tables_ = std::move(parted.tables);
    lines_ = source_.syntax == Syntax::markdown ? single_lines(parted.lines)
                                                : with_whole_headings(joined_lines(parted.lines), contents_, catalogs_);
    for (TextLine& line : lines_) {
      if (line.pieces.size() > 1)
        report_.repaired(line.first, fmt::format("{} lines were joined", line.pieces.size()), narrow(line.text));
      unify_radicals(line);
    }
  }

  void unify_radicals(TextLine& line) {
    bool repaired = false;
    const auto unify = [&](std::u32string& text) {
      for (char32_t& character : text)
        if (const auto ideograph = unified_radical(character)) {
          character = *ideograph;
          repaired = true;
        }
    };
    unify(line.text);
    for (SourceLine& piece : line.pieces) unify(piece.text);
    if (repaired) report_.repaired(line.first, "radicals became the ideographs they stand for", narrow(line.text));
  }

  // Takes lines out of the document; headings on them go as well.
  void erase_lines(const std::vector<bool>& gone) {
    std::vector<std::size_t> place(lines_.size());
    std::vector<TextLine> kept;
    bool after_blank = false;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      place[at] = kept.size();
      if (gone[at]) {
        after_blank = true;
        continue;
      }
      kept.push_back(std::move(lines_[at]));
      kept.back().after_blank = kept.back().after_blank || std::exchange(after_blank, false);
    }
    std::erase_if(headings_, [&](const Heading& heading) { return gone[heading.line]; });
    for (Heading& heading : headings_) heading.line = place[heading.line];
    lines_ = std::move(kept);
  }

  // A contents heading whose entries went is no section.
  void take_contents_heading() {
    std::erase_if(headings_, [](const Heading& heading) {
      const std::string key = comparison_key(narrow(heading.title));
      return heading.controls.empty() && (key == "目次" || key == "contents" || key == "tableofcontents");
    });
  }

  // A heading without a number above all others is the document's own title.
  void take_title() {
    if (headings_.empty()) return;
    const Heading& first = headings_.front();
    if (first.kind != HeadingKind::chapter || !first.label.empty() || first.markdown_level != 1) return;
    if (is_known_name(first.title)) return;
    const auto others = [&](auto test) { return std::all_of(headings_.begin() + 1, headings_.end(), test); };
    const bool highest = others(
        [&](const Heading& each) { return each.markdown_level > first.markdown_level || each.markdown_level == 0; });
    const bool alone = others([&](const Heading& each) {
      return each.markdown_level > first.markdown_level || !each.label.empty() || !each.controls.empty() ||
             each.kind != HeadingKind::chapter;
    });
    if (!highest && !(alone && headings_.size() > 1) && !is_document_title(first.title)) return;
    whitepaper_.title = narrow(first.title);
    report_.recognised(Certainty::certain, lines_[first.line].first, "the title", whitepaper_.title);
    std::vector<bool> gone(lines_.size(), false);
    gone[first.line] = true;
    if (headings_.size() > 1) {  // the title's second line, set as a heading of its own right below it
      const Heading& second = headings_[1];
      if (second.kind == HeadingKind::chapter && second.label.empty() && second.line == first.line + 1 &&
          is_document_title(second.title)) {
        whitepaper_.title += " " + narrow(second.title);
        gone[second.line] = true;
      }
    }
    erase_lines(gone);
  }

  void take_history() {
    auto found = find_history(lines_, headings_, report_);
    whitepaper_.history.position = HistoryPosition::none;
    if (found) {
      whitepaper_.history = std::move(found->history);
      erase_lines(found->lines);
    }
    for (Heading& heading : headings_)
      if (heading.kind == HeadingKind::history) heading.kind = HeadingKind::chapter;
  }

  // 以上 ends the document; what stands below it belongs to the section above.
  void take_closing() {
    std::vector<bool> gone(lines_.size(), false);
    for (auto heading = headings_.begin(); heading != headings_.end(); ++heading) {
      if (heading->kind != HeadingKind::closing) continue;
      if (std::any_of(heading + 1, headings_.end(),
                      [](const Heading& each) { return each.kind != HeadingKind::closing; }))
        continue;
      whitepaper_.closing = narrow(heading->title);
      gone[heading->line] = true;
    }
    erase_lines(gone);
    std::erase_if(headings_, [](const Heading& heading) { return heading.kind == HeadingKind::closing; });
  }

  // 文書管理 before the text, with nothing below but the version, the date and the like: these are the cover's.
  void leave_fields_of_document() {
    if (headings_.empty() || !is_history_title(headings_.front().title)) return;
    const std::size_t begin = headings_.front().line + 1;
    const std::size_t end = headings_.size() > 1 ? headings_[1].line : lines_.size();
    const auto facts = std::count_if(
        lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.begin() + static_cast<std::ptrdiff_t>(end),
        [](const TextLine& line) { return line.text.starts_with(U"|") || cover_facts(line.text); });
    if (begin == end || static_cast<std::size_t>(facts) * 2 < end - begin) return;
    std::vector<bool> gone(lines_.size(), false);
    gone[headings_.front().line] = true;
    erase_lines(gone);
  }

  void take_cover() {
    std::vector<TextLine> before(
        lines_.begin(),
        lines_.begin() + static_cast<std::ptrdiff_t>(headings_.empty() ? lines_.size() : headings_.front().line));
    take_front_tables(before);
    for (const auto& [name, value] : source_.front_matter)
      if (name == "title" && whitepaper_.title.empty()) whitepaper_.title = value;
    Cover cover = read_cover(before, whitepaper_.title, report_);
    whitepaper_.title = cover.title;
    whitepaper_.subtitle = cover.subtitle;
    report_.publisher = cover.vendor;
    preface_ = std::move(cover.left);
    preface_.insert(preface_.end(), front_rest_.begin(), front_rest_.end());
    take_revisions_of_cover(std::move(cover.revisions));
    if (!whitepaper_.title.empty()) return;
    whitepaper_.title = title_in_text(lines_);
    if (whitepaper_.title.empty()) whitepaper_.title = running_title_;
    if (whitepaper_.title.empty()) whitepaper_.title = source_.file_title;
    report_.look(Certainty::guess, 0, "the document prints no title; this one was taken from its text or its name",
                 whitepaper_.title);
  }

  // Front matter says it more plainly than a cover, and a history more fully than both.
  void take_revisions_of_cover(std::vector<Revision> printed) {
    Revision matter;
    for (const auto& [name, value] : source_.front_matter) {
      if (const auto facts = cover_facts(wide(name), wide(value))) {
        if (facts->version) matter.version = facts->version->version;
        if (!facts->dates.empty()) matter.date = facts->dates.front();
        if (!facts->vendor.empty() && (name == "publisher" || !company_in(wide(value)).empty()))
          report_.publisher = narrow(facts->vendor);
      }
    }
    if (!matter.version.empty() || matter.date) {
      if (matter.version.empty()) matter.version = iso(*matter.date);
      if (printed.size() <= 1) printed = {matter};
    }
    History& history = whitepaper_.history;
    if (!history.revisions.empty()) return;
    if (printed.empty()) {
      report_.look(Certainty::guess, 0, "no revision history was found");
      return;
    }
    report_.recognised(Certainty::likely, 0, "the version on the cover", printed.back().version);
    const bool told = printed.size() > 1 || !printed.back().changes.empty();
    history.position = told ? HistoryPosition::front : HistoryPosition::none;
    history.form = HistoryForm::list;
    history.revisions = std::move(printed);
  }

  // How deep each heading stands; headings inside an answer stay in its text.
  void settle_levels() {
    const std::vector<int> levels = levels_of(headings_);
    std::vector<Heading> kept;
    int answer = 0;  // the level of the response that is open
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      Heading& heading = headings_[at];
      heading.level = levels[at];
      const bool inside = answer > 0 && heading.level > answer && heading.kind == HeadingKind::chapter &&
                          heading.label.empty() && heading.markdown_level > 0;
      if (inside) {
        report_.recognised(Certainty::likely, lines_[heading.line].first, "a heading inside an answer",
                           narrow(heading.title));
        continue;
      }
      answer = heading.kind == HeadingKind::response ? heading.level : 0;
      kept.push_back(std::move(heading));
    }
    headings_ = std::move(kept);
  }

  // What stands between the cover and the first heading.
  void put_preface_first(const DocumentNames& names) {
    if (preface_.empty()) return;
    Section preface;
    preface.title = whitepaper_.language == "en" ? "Preface" : "前文";
    preface.numbered = Numbered::no;
    preface.role = Role::preface;
    Body body = body_of(preface_, source_.syntax, names);
    preface.body.markdown = std::move(body.markdown);
    preface.parts = std::move(body.parts);
    preface.notes = std::move(body.notes);
    report_.recognised(Certainty::likely, preface_.front().first,
                       "text before the first heading became a preface, whose title is not the document's",
                       narrow(preface_.front().text));
    whitepaper_.sections.insert(whitepaper_.sections.begin(), std::move(preface));
  }

  void name_publisher() {
    if (report_.publisher.empty()) report_.publisher = vendor_name_in(whitepaper_);
  }

  static std::vector<std::size_t> take_marked_lines(std::vector<TextLine>& lines) {
    std::vector<std::size_t> tables;
    std::erase_if(lines, [&](const TextLine& line) {
      std::string text = narrow(line.text);
      const std::vector<std::size_t> marked = take_table_marks(text);
      tables.insert(tables.end(), marked.begin(), marked.end());
      return !marked.empty();
    });
    return tables;
  }

  // Tables before the first heading; what follows them is no cover any more.
  void take_front_tables(std::vector<TextLine>& before) {
    const auto first = std::find_if(before.begin(), before.end(), [](const TextLine& line) {
      std::string text = narrow(line.text);
      return !take_table_marks(text).empty();
    });
    std::vector<TextLine> behind(first, before.end());
    before.erase(first, before.end());
    top_tables_ = take_marked_lines(behind);
    front_rest_ = std::move(behind);
  }

  void add_table(std::size_t number, std::vector<Section>& sections) {
    if (number >= tables_.size()) return;
    TableSections rows = sections_of_table(tables_[number], catalogs_, report_);
    rows_ += static_cast<std::size_t>(std::count_if(rows.sections.begin(), rows.sections.end(),
                                                    [](const Section& section) { return section.is_response(); }));
    for (const Section& group : rows.sections)
      rows_ += static_cast<std::size_t>(std::count_if(group.sections.begin(), group.sections.end(),
                                                      [](const Section& section) { return section.is_response(); }));
    if (!rows.catalog.empty() && headings_without_responses()) whitepaper_.catalog = rows.catalog;
    sections.insert(sections.end(), std::make_move_iterator(rows.sections.begin()),
                    std::make_move_iterator(rows.sections.end()));
  }

  bool headings_without_responses() const {
    return std::none_of(headings_.begin(), headings_.end(),
                        [](const Heading& heading) { return heading.kind == HeadingKind::response; });
  }

  // The rows of each table below the section that it stood in.
  void put_tables_below(std::vector<Section>& sections) {
    for (Section& section : sections) {
      put_tables_below(section.sections);
      std::vector<std::size_t> tables = take_table_marks(section.body.markdown);
      for (Note& note : section.notes)
        for (const std::size_t table : take_table_marks(note.body.markdown)) tables.push_back(table);
      for (Part& part : section.parts)
        for (const std::size_t table : take_table_marks(part.body.markdown)) tables.push_back(table);
      std::vector<Section> rows;
      for (const std::size_t table : tables) add_table(table, rows);
      section.sections.insert(section.sections.begin(), std::make_move_iterator(rows.begin()),
                              std::make_move_iterator(rows.end()));
    }
  }

  void put_tables_back() {
    if (tables_.empty()) return;
    put_tables_below(whitepaper_.sections);
    std::vector<Section> top;
    for (const std::size_t table : top_tables_) add_table(table, top);
    whitepaper_.sections.insert(whitepaper_.sections.begin(), std::make_move_iterator(top.begin()),
                                std::make_move_iterator(top.end()));
    const auto responses =
        static_cast<std::size_t>(std::count_if(headings_.begin(), headings_.end(), [](const Heading& heading) {
          return heading.kind == HeadingKind::response;
        }));
    if (rows_ <= responses) return;
    whitepaper_.layout = "checksheet";
    whitepaper_.layout_options.clear();
  }

  void report_headings() {
    for (const Heading& heading : headings_) {
      const std::size_t line = lines_[heading.line].first;
      const std::string title = narrow(heading.title);
      const std::string label = heading.label.empty() ? "" : " " + narrow(heading.label);
      if (heading.kind == HeadingKind::response) {
        std::vector<std::string> ids;
        for (const ControlReference& control : heading.controls) ids.push_back(control.id);
        report_.recognised(heading.certainty, line, fmt::format("response{} to {}", label, join(ids, ", ")), title);
      } else {
        report_.recognised(heading.certainty, line, "heading" + label, title);
      }
      if (!heading.doubt.empty()) report_.look(heading.certainty, line, heading.doubt, title);
    }
  }

  // The last section behind the history, when it tells who published the document.
  void settle_colophon() {
    if (whitepaper_.sections.size() < 2) return;
    Section& last = whitepaper_.sections.back();
    if (last.is_response() || last.role != Role::none || last.numbered == Numbered::yes || !last.sections.empty())
      return;
    for (const std::string_view word : {"商標", "転載", "発行", "著作権", "Copyright", "trademark"})
      if (last.body.markdown.find(word) != std::string::npos) last.role = Role::colophon;
  }

  const DocumentSource& source_;
  const Catalogs& catalogs_;
  ImportReport& report_;
  Whitepaper whitepaper_;
  std::vector<TextLine> lines_;
  std::vector<Heading> headings_;
  std::vector<SourceLine> contents_;
  std::vector<TextLine> preface_;
  std::string running_title_;
  std::vector<SourceTable> tables_;      // of responses
  std::vector<std::size_t> top_tables_;  // those before the first heading
  std::vector<TextLine> front_rest_;     // the lines between those and that heading
  std::size_t rows_ = 0;                 // responses that stand in tables
};

}  // namespace

std::optional<Whitepaper> read_document(std::vector<SourceLine> lines, const DocumentSource& source,
                                        const Catalogs& catalogs, ImportReport& report) {
  return Document(source, catalogs, report).read(std::move(lines));
}

}  // namespace hakusho::imports
