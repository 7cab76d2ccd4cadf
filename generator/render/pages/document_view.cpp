#include "render/pages/document_view.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"
#include "render/pages/history_view.h"
#include "render/pages/linked_data.h"

namespace hakusho::render {

namespace {

View about_page(const LayoutPage& page) {
  const RevisionInput& input = page.input;
  const std::string& language = input.site.language;
  const std::string layout = page.outline.layout.title.in(language);
  const std::string vendor = input.vendor.name.in(language);
  std::string title = input.whitepaper.title;
  if (page.revision != nullptr) title += " " + page.revision->printed();
  title += input.words("open") + layout + input.words("close");
  View view;
  view.set("title", join({title, vendor, input.site.title.in(language)}, " | "));
  view.set("description", input.words("whitepaper_description",
                                      {{"vendor", vendor}, {"title", input.whitepaper.title}, {"layout", layout}}));
  view.set("language", language).set("noindex", page.is_past());
  if (page.format == Format::html)
    view.set("print_sheet", "print.css")
        .set("linked_data", Markup{linked_data(input.whitepaper, input.vendor, input.site, page.canonical_path())});
  return view;
}

std::vector<View> breadcrumb(const LayoutPage& page) {
  const RevisionInput& input = page.input;
  std::vector<View> trail;
  trail.push_back(View().set("title", input.words("home")).set("href", page.root + home_path));
  trail.push_back(View()
                      .set("title", input.vendor.name.in(input.site.language))
                      .set("href", page.root + vendor_path(input.vendor.id)));
  View whitepaper = View().set("title", input.whitepaper.title);
  if (!page.is_past()) {
    trail.push_back(std::move(whitepaper.set("current", true)));
    return trail;
  }
  const WhitepaperPaths paths(input.whitepaper.vendor, input.whitepaper.id);
  trail.push_back(std::move(whitepaper.set("href", page.root + paths.front())));
  trail.push_back(View().set("title", page.revision->printed()).set("current", true));
  return trail;
}

// The annotations of sections that the layout leaves out, and of everything that is not a section.
std::string annotations_at_end(const LayoutPage& page) {
  const Whitepaper& whitepaper = page.input.whitepaper;
  const NodesBySection shown = nodes_by_section(page.outline);
  std::string text;
  for (const SectionAt& at : sections_in_order(whitepaper))
    if (!shown.contains(at.section))
      text += row_annotation(*at.section, page.places.at(at.section), whitepaper) + "\n\n";
  return text + page_annotation(whitepaper) + "\n";
}

// The shown revision's version and date, and the date of the first one.
void set_dates(View& view, const LayoutPage& page) {
  const History& history = page.input.whitepaper.history;
  const std::string& language = page.input.site.language;
  if (history.revisions.empty()) return;
  const Revision& last = history.revisions.back();
  // A document without a history prints no version.
  if (history.position != HistoryPosition::none) view.set("version", shown_version(last));
  view.set("version_note", last.note).set("reconstructed", last.reconstructed);
  if (last.date) view.set("revised", shown_date(last.date, language)).set("revised_iso", iso(*last.date));
  const Revision& first = history.revisions.front();
  if (history.revisions.size() > 1 && first.date)
    view.set("issued", shown_date(first.date, language)).set("issued_iso", iso(*first.date));
}

View document(const LayoutPage& page) {
  const RevisionInput& input = page.input;
  const Whitepaper& paper = input.whitepaper;
  View view;
  view.set("title", paper.title).set("subtitle", paper.subtitle).set("language", paper.language);
  view.set("vendor", input.vendor.name.in(paper.language)).set("vendor_href", page.root + vendor_path(input.vendor.id));
  view.set("layout", page.outline.layout.title.in(input.site.language))
      .set("layout_id", page.outline.layout.id)
      .set("own_layout", page.outline.own);
  view.set("closing", paper.closing).set("restated", paper.provenance.status == ProvenanceStatus::restated);
  view.set("provenance_of", paper.provenance.of)
      .set("provenance_url", paper.provenance.url)
      .set("provenance_note", paper.provenance.note);
  std::vector<View> scopes;
  for (const Scope& scope : paper.scopes)
    scopes.push_back(View()
                         .set("name", scope.name.in(paper.language))
                         .set("model", scope.model)
                         .set("description", scope.description.in(paper.language)));
  view.set("scopes", std::move(scopes));
  if (page.format == Format::markdown) view.set("mark", Markup{annotations_at_end(page)});
  set_dates(view, page);
  return view;
}

// Links to the same revision in the other layouts and the other format.
void set_layouts_and_formats(View& view, const LayoutPage& page) {
  const Site& site = page.input.site;
  const auto file_of = [](const Outline& outline, Format format) {
    return outline.layout.id + std::string(extension_of(format));
  };
  std::vector<View> layouts;
  for (const Outline& other : page.input.outlines)
    layouts.push_back(View()
                          .set("title", other.layout.title.in(site.language))
                          .set("href", file_of(other, page.format))
                          .set("own", other.own)
                          .set("current", &other == &page.outline));
  view.set("layouts", std::move(layouts));
  std::vector<View> formats;
  const Format other = other_format(page.format);
  if (std::count(site.formats.begin(), site.formats.end(), name_of(other)) > 0)
    formats.push_back(
        View().set("title", other == Format::html ? "HTML" : "Markdown").set("href", file_of(page.outline, other)));
  view.set("formats", std::move(formats));
}

// The newest revision first.
void set_revisions(View& view, const LayoutPage& page) {
  const RevisionInput& input = page.input;
  std::vector<View> revisions;
  for (auto known = input.revisions.rbegin(); known != input.revisions.rend(); ++known) {
    const bool shown = &*known == page.revision;
    View made = View().set("version", known->printed()).set("date", shown_date(known->date, input.site.language));
    if (known->date) made.set("iso", iso(*known->date));
    made.set("current", shown).set("newest", known->current).set("reconstructed", known->reconstructed);
    if (!shown && known->sections) made.set("href", page.link_to(*known));
    if (!known->diff_page.empty()) made.set("diff_href", page.root + known->diff_page);
    revisions.push_back(std::move(made));
  }
  view.set("revisions", std::move(revisions));
  if (input.revisions.empty()) return;
  const WhitepaperPaths paths(input.whitepaper.vendor, input.whitepaper.id);
  view.set("revisions_href", page.root + paths.revisions(Format::html));
  if (!page.is_past()) return;
  for (const KnownRevision& known : input.revisions)
    if (known.current) view.set("newest", View().set("version", known.printed()).set("href", page.link_to(known)));
}

}  // namespace

void set_document(View& view, const LayoutPage& page) {
  view.set("page", about_page(page)).set("breadcrumb", breadcrumb(page)).set("document", document(page));
  const std::string& site_language = page.input.site.language;
  if (page.input.whitepaper.language != site_language) view.set("generated_language", site_language);
  set_layouts_and_formats(view, page);
  set_revisions(view, page);
}

}  // namespace hakusho::render
