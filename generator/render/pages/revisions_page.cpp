#include "render/pages/revisions_page.h"

#include <algorithm>

#include "base/text.h"
#include "render/compare/diff_labels.h"
#include "render/compare/diff_page.h"
#include "render/pages/history_view.h"
#include "render/pages/trail.h"
#include "render/prose/bodies.h"

namespace hakusho::render {

namespace {

class Maker {
 public:
  Maker(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links, const RevisionsPageOptions& options)
      : whitepaper_(whitepaper), links_(links), options_(options), words_(options.words) {}

  PageView make() const {
    PageView view;
    view.path =
        "whitepapers/" + whitepaper_.vendor + "/" + whitepaper_.id + (html() ? "/revisions.html" : "/revisions.md");
    const std::string root = path_to_root(view.path);
    const std::string& language = options_.site.language;
    View revisions;
    revisions.set("title", whitepaper_.title);
    revisions.set("history", history(root));
    revisions.set("current_href", options_.current);
    if (whitepaper_.language != language) revisions.set("text_language", whitepaper_.language);
    revisions.set("whole_diff_href", options_.whole_diff);
    revisions.set("other_format_href", options_.other_format);
    revisions.set("entries", entry_views());
    View page;
    const std::string title = words_("revisions_title", {{"title", whitepaper_.title}});
    page.set("title", join({title, options_.vendor.name.in(language), options_.site.title.in(language)}, " | "));
    page.set("description", words_("revisions_description", {{"title", whitepaper_.title}}));
    page.set("language", language);
    view.kind = "revisions";
    view.view.set("page", std::move(page));
    view.view.set("breadcrumb", trail_below(root, options_.vendor, whitepaper_.id, whitepaper_.title, words_("history"),
                                            language, words_));
    view.view.set("revisions", std::move(revisions));
    return view;
  }

 private:
  bool html() const { return options_.format == Format::html; }

  // Every reference of the history leads to the current revision.
  View history(const std::string& root) const {
    Bodies bodies(options_.format, words_);
    bodies.enter(options_.outline, "", root, options_.current);
    return history_view(whitepaper_, bodies, words_);
  }

  const RevisionLinks* links_of(const std::string& version) const {
    const auto found =
        std::find_if(links_.begin(), links_.end(), [&](const RevisionLinks& each) { return each.version == version; });
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
                                             : words_("revisions_diff",
                                                      {{"from", report->from.version}, {"to", report->to.version}}));
    view.set("computed", report == nullptr ? std::string()
                         : report->same()  ? words_("diff_same")
                                           : summary_line(report->summary, words_));
    return view;
  }

  const Whitepaper& whitepaper_;
  const std::vector<RevisionLinks>& links_;
  const RevisionsPageOptions& options_;
  const Words& words_;
};

}  // namespace

PageView revisions_page(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links,
                        const RevisionsPageOptions& options) {
  return Maker(whitepaper, links, options).make();
}

}  // namespace hakusho::render
