#include "import/sections/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/limits.h"
#include "base/text.h"
#include "import/lines/furniture.h"
#include "import/lines/joining.h"
#include "import/lines/pipes.h"
#include "import/sections/body.h"
#include "import/sections/cover.h"
#include "import/sections/document_names.h"
#include "import/sections/heading_lines.h"
#include "import/sections/history_text.h"
#include "import/sections/references.h"
#include "import/sections/section_tree.h"
#include "import/sheets/inner_tables.h"
#include "import/words/characters.h"
#include "import/words/line_start.h"
#include "import/words/markdown_text.h"

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

  Whitepaper read(std::vector<SourceLine> source_lines) {
    take_furniture(std::move(source_lines));
    FoundHeadings found = find_headings(lines_, source_.syntax, catalogs_);
    headings_ = std::move(found.headings);
    if (source_.syntax == Syntax::plain) lines_ = with_mentions_joined(std::move(lines_), headings_);
    whitepaper_.vendor = source_.vendor;
    whitepaper_.id = source_.whitepaper;
    whitepaper_.catalog = found.catalog;
    whitepaper_.language = is_english(lines_) ? "en" : "ja";
    take_contents_heading();
    take_title();
    take_cover();
    take_history_and_closing();
    const DocumentNames names = names_of(lines_, whitepaper_);
    choose_layout(headings_, whitepaper_);
    report_headings();
    whitepaper_.sections =
        section_tree(headings_, ends_, lines_, source_.syntax, names, catalogs_, whitepaper_.language);
    put_tables_back();
    settle_colophon();
    place_the_rest();
    name_sections(whitepaper_.sections);
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
    WithoutTables parted = without_response_tables(std::move(furniture.kept), catalogs_);
    tables_ = std::move(parted.tables);
    lines_ = source_.syntax == Syntax::markdown ? single_lines(parted.lines)
                                                : with_whole_headings(joined_lines(parted.lines), catalogs_);
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

  std::size_t end_of(std::size_t heading) const {
    return heading + 1 < headings_.size() ? headings_[heading + 1].line : lines_.size();
  }

  // A contents heading whose entries went is no section.
  void take_contents_heading() {
    std::erase_if(headings_, [](const Heading& heading) {
      const std::string key = comparison_key(narrow(heading.title));
      return heading.controls.empty() && (key == "目次" || key == "contents" || key == "tableofcontents");
    });
  }

  // `# Title` at the top of Markdown is the document's own.
  void take_title() {
    if (headings_.empty()) return;
    const Heading& first = headings_.front();
    const bool alone = first.kind == HeadingKind::chapter && first.label.empty() && first.markdown_level == 1;
    const bool higher = std::all_of(headings_.begin() + 1, headings_.end(),
                                    [](const Heading& heading) { return heading.markdown_level != 1; });
    if (!alone || (!higher && !is_document_title(first.title))) return;
    whitepaper_.title = narrow(first.title);
    report_.recognised(Certainty::certain, lines_[first.line].first, "the title", whitepaper_.title);
    title_lines_.insert(first.line);
    headings_.erase(headings_.begin());
    take_second_title();
  }

  // The title's second line, set as a heading of its own right below it.
  void take_second_title() {
    if (headings_.empty()) return;
    const Heading& second = headings_.front();
    const bool alone =
        second.kind == HeadingKind::chapter && second.label.empty() && second.line == *title_lines_.begin() + 1;
    if (!alone || !is_document_title(second.title)) return;
    whitepaper_.title += " " + narrow(second.title);
    title_lines_.insert(second.line);
    headings_.erase(headings_.begin());
  }

  void take_cover() {
    std::vector<TextLine> before(
        lines_.begin(),
        lines_.begin() + static_cast<std::ptrdiff_t>(headings_.empty() ? lines_.size() : headings_.front().line));
    for (auto line = title_lines_.rbegin(); line != title_lines_.rend(); ++line)
      before.erase(before.begin() + static_cast<std::ptrdiff_t>(*line));
    take_unnamed_history(before);
    take_front_tables(before);
    Cover cover = read_cover(before, report_);
    if (whitepaper_.title.empty()) whitepaper_.title = cover.title;
    else if (!cover.title.empty())
      cover.subtitle = join({cover.title, cover.subtitle}, cover.subtitle.empty() ? "" : " ");
    whitepaper_.subtitle = cover.subtitle;
    unplaced_ = std::move(cover.left);
    unplaced_.insert(unplaced_.end(), front_rest_.begin(), front_rest_.end());
    cover_revision_ = cover.revision;
    if (whitepaper_.title.empty()) {
      whitepaper_.title = title_in_text(lines_);
      if (whitepaper_.title.empty()) whitepaper_.title = running_title_;
      if (whitepaper_.title.empty()) whitepaper_.title = source_.file_title;
      report_.look(Certainty::guess, 0, "the document prints no title; this one was taken from its text or its name",
                   whitepaper_.title);
    }
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
    for (const std::size_t table : take_marked_lines(unplaced_)) add_table(table, whitepaper_.sections);
    const auto responses =
        static_cast<std::size_t>(std::count_if(headings_.begin(), headings_.end(), [](const Heading& heading) {
          return heading.kind == HeadingKind::response;
        }));
    if (rows_ <= responses) return;
    whitepaper_.layout = "checksheet";
    whitepaper_.layout_options.clear();
  }

  // A table of versions and dates before the first heading, with no heading of its own.
  void take_unnamed_history(std::vector<TextLine>& lines) {
    const bool named = std::any_of(headings_.begin(), headings_.end(),
                                   [](const Heading& heading) { return heading.kind == HeadingKind::history; });
    const auto table = named ? std::nullopt : pipe_table(lines);
    auto history = table ? history_of_rows(table->rows) : std::nullopt;
    if (!history || history->revisions.empty()) return;
    report_.recognised(Certainty::likely, lines[table->begin].first,
                       fmt::format("the revision history, {} revisions", history->revisions.size()));
    whitepaper_.history = std::move(*history);
    whitepaper_.history.position = HistoryPosition::front;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(table->begin),
                lines.begin() + static_cast<std::ptrdiff_t>(table->end));
  }

  void take_history_and_closing() {
    std::vector<Heading> kept;
    bool seen_response = false;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      Heading& heading = headings_[at];
      const std::size_t begin = heading.line + heading.lines;
      const std::span<const TextLine> text = std::span(lines_).subspan(begin, end_of(at) - begin);
      seen_response = seen_response || heading.kind == HeadingKind::response;
      if (heading.kind == HeadingKind::history && whitepaper_.history.revisions.empty()) {
        take_history(heading, text, seen_response);
      } else if (heading.kind == HeadingKind::closing && at + 1 < headings_.size() &&
                 headings_[at + 1].kind != HeadingKind::history && seen_response == false) {
        unplaced_.push_back(lines_[heading.line]);
      } else if (heading.kind == HeadingKind::closing) {
        whitepaper_.closing = narrow(heading.title);
        unplaced_.insert(unplaced_.end(), text.begin(), text.end());
      } else {
        if (heading.kind == HeadingKind::history) heading.kind = HeadingKind::chapter;
        ends_.push_back(end_of(at));
        kept.push_back(std::move(heading));
      }
    }
    headings_ = std::move(kept);
    if (whitepaper_.history.revisions.empty()) take_cover_revision();
  }

  void take_history(const Heading& heading, std::span<const TextLine> text, bool seen_response) {
    HistoryText history = read_history(text, report_);
    whitepaper_.history = std::move(history.history);
    whitepaper_.history.title = narrow(heading.label.empty() ? heading.title : heading.label + U" " + heading.title);
    whitepaper_.history.position = seen_response ? HistoryPosition::back : HistoryPosition::front;
    unplaced_.insert(unplaced_.end(), history.left.begin(), history.left.end());
    report_.recognised(Certainty::certain, lines_[heading.line].first,
                       fmt::format("the revision history, {} revisions", whitepaper_.history.revisions.size()),
                       narrow(heading.title));
    if (whitepaper_.history.revisions.empty())
      report_.look(Certainty::guess, lines_[heading.line].first, "the revision history could not be read",
                   narrow(heading.title));
  }

  void take_cover_revision() {
    whitepaper_.history.position = HistoryPosition::none;
    if (!cover_revision_) {
      report_.look(Certainty::guess, 0, "no revision history was found");
      return;
    }
    report_.recognised(Certainty::likely, 0, "the version on the cover", cover_revision_->version);
    whitepaper_.history.revisions = {*cover_revision_};
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

  // Nothing is known of this text, so no table and no list is made of it.
  static std::string as_they_stood(std::span<const TextLine> lines) {
    std::string markdown;
    for (const TextLine& line : lines) {
      if (!markdown.empty()) markdown += line.after_blank ? "\n\n" : "\\\n";
      markdown += escaped_block(line.text);
    }
    return markdown;
  }

  void place_the_rest() {
    report_.unplaced_lines = unplaced_.size();
    for (const TextLine& line : unplaced_)
      report_.look(Certainty::guess, line.first, "this text was not placed", narrow(line.text));
    // In pieces that a body can hold.
    const std::span<const TextLine> rest = unplaced_;
    for (std::size_t begin = 0; begin < rest.size();) {
      std::size_t end = begin;
      for (std::size_t bytes = 0; end < rest.size() && end - begin < limits::markdown_lines / 4; ++end) {
        bytes += 4 * rest[end].text.size();
        if (end > begin && bytes > limits::markdown_bytes) break;
      }
      Section section;
      section.id = "unplaced";
      section.title = whitepaper_.language == "en" ? "Unplaced text" : "未配置の文章";
      section.numbered = Numbered::no;
      const std::span<const TextLine> piece = rest.subspan(begin, end - begin);
      section.body.markdown =
          source_.syntax == Syntax::markdown ? blocks_of(piece, source_.syntax) : as_they_stood(piece);
      whitepaper_.sections.push_back(std::move(section));
      begin = end;
    }
  }

  const DocumentSource& source_;
  const Catalogs& catalogs_;
  ImportReport& report_;
  Whitepaper whitepaper_;
  std::vector<TextLine> lines_;
  std::vector<Heading> headings_;
  std::vector<std::size_t> ends_;
  std::vector<TextLine> unplaced_;
  std::set<std::size_t> title_lines_;
  std::optional<Revision> cover_revision_;
  std::string running_title_;
  std::vector<SourceTable> tables_;      // of responses
  std::vector<std::size_t> top_tables_;  // those before the first heading
  std::vector<TextLine> front_rest_;     // the lines between those and that heading
  std::size_t rows_ = 0;                 // responses that stand in tables
};

}  // namespace

Whitepaper read_document(std::vector<SourceLine> lines, const DocumentSource& source, const Catalogs& catalogs,
                         ImportReport& report) {
  return Document(source, catalogs, report).read(std::move(lines));
}

}  // namespace hakusho::imports
