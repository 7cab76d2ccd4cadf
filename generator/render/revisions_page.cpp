#include "render/revisions_page.h"

#include <algorithm>

#include "model/catalog.h"
#include "render/diff_labels.h"
#include "render/escape.h"
#include "render/markdown_text.h"
#include "render/prose_html.h"
#include "render/prose_markdown.h"

namespace hakusho {

namespace {

class Maker {
 public:
  Maker(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links, const RevisionsPageOptions& options)
      : whitepaper_(whitepaper), links_(links), options_(options), words_(*options.words) {}

  PageView make() const {
    View revisions;
    revisions.set("title", whitepaper_.title);
    revisions.set("vendor", options_.vendor_name);
    revisions.set("table_title", whitepaper_.history.title.empty() ? words_("revisions_history") : whitepaper_.history.title);
    revisions.set("current_href", options_.current);
    revisions.set("whole_diff_href", options_.whole_diff);
    revisions.set("other_format_href", options_.other_format);
    revisions.set("columns", column_views());
    revisions.set("rows", row_views());
    revisions.set("entries", entry_views());
    View page;
    const std::string title = words_("revisions_title", {{"title", whitepaper_.title}});
    page.set("title", words_("diff_page_title", {{"title", title}, {"vendor", options_.vendor_name}}));
    page.set("description", words_("revisions_description", {{"title", whitepaper_.title}}));
    page.set("kind", "revisions");
    page.set("language", words_.language);
    PageView view;
    view.path = "whitepapers/" + whitepaper_.vendor + "/" + whitepaper_.id + (html() ? "/revisions.html" : "/revisions.md");
    view.kind = "revisions";
    view.view.set("page", std::move(page));
    view.view.set("revisions", std::move(revisions));
    return view;
  }

 private:
  bool html() const { return options_.format == PageFormat::html; }
  Markup plain(const std::string& text) const { return {html() ? escape_html(text) : markdown_cell(text)}; }

  std::vector<std::pair<HistoryColumn, std::string>> columns() const {
    if (!whitepaper_.history.columns.empty()) return whitepaper_.history.columns;
    return {{HistoryColumn::version, words_("revisions_version")},
            {HistoryColumn::date, words_("revisions_date")},
            {HistoryColumn::section, words_("revisions_section")},
            {HistoryColumn::summary, words_("revisions_summary")}};
  }

  std::vector<View> column_views() const {
    std::vector<View> views;
    for (const auto& [column, label] : columns()) views.emplace_back(label);
    return views;
  }

  std::vector<const Revision*> in_printed_order() const {
    std::vector<const Revision*> revisions;
    for (const Revision& revision : whitepaper_.history.revisions) revisions.push_back(&revision);
    if (whitepaper_.history.order == HistoryOrder::newest_first) std::reverse(revisions.begin(), revisions.end());
    return revisions;
  }

  // One row a declared change; what belongs to the revision stands once, beside all of them.
  std::vector<View> row_views() const {
    std::vector<View> rows;
    for (const Revision* revision : in_printed_order()) {
      const std::size_t height = std::max<std::size_t>(1, revision->changes.size());
      for (std::size_t at = 0; at < height; ++at) {
        const DeclaredChange* change = at < revision->changes.size() ? &revision->changes[at] : nullptr;
        View row;
        row.set("cells", cell_views(*revision, change, at == 0, height));
        rows.push_back(std::move(row));
      }
    }
    return rows;
  }

  std::vector<View> cell_views(const Revision& revision, const DeclaredChange* change, bool first, std::size_t height) const {
    std::vector<View> cells;
    for (const auto& [column, label] : columns()) {
      const bool of_revision = column == HistoryColumn::version || column == HistoryColumn::date;
      if (of_revision && !first && html()) continue;
      View cell;
      cell.set("text", of_revision && !first ? plain("") : cell_text(column, revision, change));
      cell.set("height", of_revision ? height : std::size_t{1});
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  Markup cell_text(HistoryColumn column, const Revision& revision, const DeclaredChange* change) const {
    switch (column) {
      case HistoryColumn::version: return plain(revision.printed_version.empty() ? revision.version : revision.printed_version);
      case HistoryColumn::date: return plain(revision.date ? display(*revision.date, words_.language) : "");
      case HistoryColumn::kind: return plain(change != nullptr && !change->kind.empty() ? change->kind : revision.kind);
      case HistoryColumn::page: return plain(change == nullptr ? "" : change->page);
      case HistoryColumn::section: return change == nullptr ? plain("") : section_cell(*change);
      case HistoryColumn::summary: return change == nullptr ? plain("") : summary_cell(change->summary);
    }
    return {};
  }

  Markup section_cell(const DeclaredChange& change) const {
    const std::string written = change.section_written.empty() ? change.section : change.section_written;
    const bool known = !options_.current.empty() && !change.section.empty() && find_section(whitepaper_, change.section) != nullptr;
    if (!known) return plain(written);
    const std::string href = options_.current + "#" + anchor_for(change.section);
    if (html()) return {"<a href=\"" + escape_html(href) + "\">" + escape_html(written) + "</a>"};
    return {"[" + markdown_cell(written) + "](" + markdown_target(href) + ")"};
  }

  Markup summary_cell(const Prose& summary) const {
    ProseOptions prose;
    prose.words = &words_;
    prose.find_destination = [this](const std::string& target) {
      return Destination{target.starts_with('#') && !options_.current.empty() ? options_.current + target : std::string(), target};
    };
    if (html()) return html_of(summary, prose);
    std::string line;
    for (const Block& block : summary.blocks) {
      const std::string text = block.inlines.empty() ? markdown_cell(plain_text(std::vector<Block>{block})) : markdown_of(block.inlines, prose).text;
      line += (line.empty() ? "" : "<br>") + text;
    }
    return {line};
  }

  const RevisionLinks* links_of(const std::string& version) const {
    const auto found = std::find_if(links_.begin(), links_.end(), [&](const RevisionLinks& each) { return each.version == version; });
    return found == links_.end() ? nullptr : &*found;
  }

  // What was computed, the newest revision first.
  std::vector<View> entry_views() const {
    std::vector<View> views;
    const std::vector<Revision>& revisions = whitepaper_.history.revisions;
    for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision)
      views.push_back(entry_view(*revision, revision == revisions.rbegin()));
    return views;
  }

  View entry_view(const Revision& revision, bool current) const {
    const RevisionLinks* known = links_of(revision.version);
    View view;
    view.set("label", revision_label({revision.version, revision.printed_version, revision.date}, words_));
    view.set("version", revision.version);
    view.set("current", current);
    view.set("snapshot", known != nullptr && known->snapshot);
    view.set("reconstructed", revision.reconstructed);
    view.set("note", revision.note);
    std::vector<View> layouts;
    if (known != nullptr)
      for (const auto& [title, href] : known->layouts) {
        View layout;
        layout.set("title", title);
        layout.set("href", href);
        layouts.push_back(std::move(layout));
      }
    view.set("layouts", std::move(layouts));
    const DiffReport* report = known == nullptr ? nullptr : known->report;
    view.set("diff_href", report == nullptr ? std::string() : known->diff_href);
    view.set("diff_label", report == nullptr ? std::string()
                                             : words_("revisions_diff", {{"from", report->from.version}, {"to", report->to.version}}));
    view.set("computed", report == nullptr ? std::string() : report->same() ? words_("diff_same") : summary_line(report->summary, words_));
    return view;
  }

  const Whitepaper& whitepaper_;
  const std::vector<RevisionLinks>& links_;
  const RevisionsPageOptions& options_;
  const Words& words_;
};

}  // namespace

PageView revisions_page(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links, const RevisionsPageOptions& options) {
  return Maker(whitepaper, links, options).make();
}

}  // namespace hakusho
