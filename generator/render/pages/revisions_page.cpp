#include "render/pages/revisions_page.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"
#include "render/compare/diff_labels.h"
#include "render/compare/diff_page.h"
#include "render/pages/history_view.h"
#include "render/pages/trail.h"
#include "render/pages/whitepaper.h"

namespace hakusho::render {

namespace {

class RevisionsView {
 public:
  RevisionsView(const RevisionInput& input, const HistoryReports& reports, Format format)
      : input_(input),
        reports_(reports),
        format_(format),
        words_(input.words),
        paths_(input.whitepaper.vendor, input.whitepaper.id),
        path_(paths_.revisions(format)) {}

  PageView make() const {
    const std::string& language = input_.site.language;
    const Whitepaper& whitepaper = input_.whitepaper;
    View revisions;
    revisions.set("title", whitepaper.title);
    revisions.set("history", history());
    revisions.set("current_href", current_link());
    if (whitepaper.language != language) revisions.set("text_language", whitepaper.language);
    revisions.set("whole_diff_href", link_to_report(reports_.whole));
    revisions.set("other_format_href", other_format_link());
    revisions.set("entries", entry_views());
    View page;
    const std::string title = words_("revisions_title", {{"title", whitepaper.title}});
    page.set("title", join({title, input_.vendor.name.in(language), input_.site.title.in(language)}, " | "));
    page.set("description", words_("revisions_description", {{"title", whitepaper.title}}));
    page.set("language", language);
    PageView made{path_, "revisions", {}};
    made.view.set("page", std::move(page));
    made.view.set("breadcrumb", trail_below(path_to_root(path_), input_.vendor, whitepaper.id, whitepaper.title,
                                            words_("history"), language, words_));
    made.view.set("revisions", std::move(revisions));
    return made;
  }

 private:
  std::string link_to(const std::string& path) const { return relative_link(path_, path); }

  std::string current_link() const {
    return link_to(paths_.layout("", first_shown(input_.outlines).layout.id, Format::html));
  }

  // Empty without a report.
  std::string link_to_report(const DiffReport* report) const {
    if (report == nullptr) return {};
    return link_to(paths_.comparison(report->from.version, report->to.version, Format::html));
  }

  std::string other_format_link() const {
    const std::vector<std::string>& formats = input_.site.formats;
    const Format other = other_format(format_);
    if (std::find(formats.begin(), formats.end(), name_of(other)) == formats.end()) return {};
    return link_to(paths_.revisions(other));
  }

  // References in the history lead to the current revision.
  View history() const {
    Bodies bodies = bodies_of(input_, format_);
    bodies.enter(first_shown(input_.outlines), "", path_to_root(path_), current_link());
    return history_view(input_.whitepaper, bodies, words_);
  }

  // What was computed, the newest revision first.
  std::vector<View> entry_views() const {
    std::vector<View> views;
    for (std::size_t at = input_.revisions.size(); at-- > 0;) views.push_back(entry_view(at));
    return views;
  }

  // Requires: the whitepaper's history and `input.revisions` list the same revisions.
  View entry_view(std::size_t at) const {
    const KnownRevision& known = input_.revisions[at];
    const DiffReport* report = reports_.into[at];
    View view;
    view.set("label", revision_label({known.version, known.printed_version, known.date}, words_));
    view.set("version", known.version);
    view.set("current", known.current);
    view.set("snapshot", known.sections.has_value());
    view.set("reconstructed", known.reconstructed);
    view.set("note", input_.whitepaper.history.revisions[at].note);
    view.set("layouts", layout_views(known));
    view.set("diff_href", link_to_report(report));
    view.set("diff_label", report == nullptr ? std::string()
                                             : words_("revisions_diff",
                                                      {{"from", report->from.version}, {"to", report->to.version}}));
    view.set("computed", report == nullptr ? std::string()
                         : report->same()  ? words_("diff_same")
                                           : summary_line(report->summary, words_));
    return view;
  }

  // The pages of that revision; none when its text is unknown.
  std::vector<View> layout_views(const KnownRevision& known) const {
    std::vector<View> views;
    if (!known.sections) return views;
    for (const Outline& outline : input_.outlines)
      views.push_back(
          View()
              .set("title", outline.layout.title.in(input_.site.language))
              .set("href", link_to(paths_.layout(known.folder_version(), outline.layout.id, Format::html))));
    return views;
  }

  const RevisionInput& input_;
  const HistoryReports& reports_;
  Format format_;
  const Words& words_;
  WhitepaperPaths paths_;
  std::string path_;
};

}  // namespace

PageView revisions_page(const RevisionInput& input, const HistoryReports& reports, Format format) {
  return RevisionsView(input, reports, format).make();
}

}  // namespace hakusho::render
