#include "render/pages/whitepaper.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "model/marks.h"
#include "render/pages/history_view.h"
#include "render/pages/linked_data.h"
#include "render/pages/page.h"
#include "render/pages/print_sheet.h"
#include "render/pages/section_view.h"
#include "render/pages/table_view.h"

namespace hakusho::render {

namespace {

std::string name_of(const KnownRevision& known) {
  return known.printed_version.empty() ? known.version : known.printed_version;
}

std::string extension_of(Format format) { return format == Format::html ? ".html" : ".md"; }

const Outline& first_shown(const std::vector<Outline>& outlines) {
  const auto own = std::find_if(outlines.begin(), outlines.end(), [](const Outline& outline) { return outline.own; });
  return own == outlines.end() ? outlines.front() : *own;
}

// Everything about one page but its text.
struct Frame {
  const WhitepaperPages& of;
  const PageMakers& with;
  const Outline& outline;
  Format format;
  const KnownRevision* revision;  // null while the history is empty
  std::string path;

  std::string root() const { return path_to_root(path); }
  const std::string& language() const { return of.whitepaper.language; }
  bool old() const { return revision != nullptr && !revision->current; }

  // From this page to one of another revision, in the same layout.
  std::string to(const KnownRevision& other) const {
    return root() + folder_of(of.whitepaper, &other) + outline.layout.id + extension_of(format);
  }

  // Of this page's two addresses, the one to tell others of.
  std::string address() const {
    return !old() && &outline == &first_shown(of.outlines) ? folder_of(of.whitepaper, nullptr) + "index.html" : path;
  }

  View page() const {
    std::vector<std::string> title = {of.whitepaper.title};
    if (revision != nullptr) title[0] += " " + name_of(*revision);
    const std::string layout = outline.layout.title.in(with.site.language);
    View view;
    view.set("title", join({title[0] + with.words("open") + layout + with.words("close"),
                            of.vendor.name.in(with.site.language), with.site.title.in(with.site.language)},
                           " | "));
    view.set("description", with.words("whitepaper_description", {{"vendor", of.vendor.name.in(with.site.language)},
                                                                  {"title", of.whitepaper.title},
                                                                  {"layout", layout}}));
    view.set("language", with.site.language).set("noindex", old());
    if (format == Format::html)
      view.set("print_sheet", "print.css")
          .set("linked_data", Markup{linked_data(of.whitepaper, of.vendor, with.site, address())});
    return view;
  }

  std::vector<View> breadcrumb() const {
    std::vector<View> trail;
    trail.push_back(View().set("title", with.words("home")).set("href", root() + "index.html"));
    trail.push_back(View()
                        .set("title", of.vendor.name.in(with.site.language))
                        .set("href", root() + "vendors/" + of.vendor.id + ".html"));
    View own = View().set("title", of.whitepaper.title);
    if (old()) trail.push_back(std::move(own.set("href", root() + folder_of(of.whitepaper, nullptr) + "index.html")));
    else trail.push_back(std::move(own.set("current", true)));
    if (old()) trail.push_back(View().set("title", name_of(*revision)).set("current", true));
    return trail;
  }

  View document() const {
    const Whitepaper& paper = of.whitepaper;
    View view;
    view.set("title", paper.title).set("subtitle", paper.subtitle).set("language", paper.language);
    view.set("vendor", of.vendor.name.in(paper.language))
        .set("vendor_href", root() + "vendors/" + of.vendor.id + ".html");
    view.set("layout", outline.layout.title.in(with.site.language))
        .set("layout_id", outline.layout.id)
        .set("own_layout", outline.own);
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
    if (format == Format::markdown) view.set("mark", Markup{marks_at_end()});
    set_dates(view);
    return view;
  }

  // The sections that the layout leaves out, and all that is no section.
  std::string marks_at_end() const {
    const NodesBySection shown = nodes_by_section(outline);
    const SectionPlaces places = section_places(of.whitepaper);
    std::string marks;
    for (const SectionAt& at : sections_in_order(of.whitepaper))
      if (!shown.contains(at.section)) marks += row_mark(*at.section, places.at(at.section), of.whitepaper) + "\n\n";
    return marks + page_mark(of.whitepaper) + "\n";
  }

  // When it was first issued, and when the shown revision was made.
  void set_dates(View& view) const {
    const std::vector<Revision>& revisions = of.whitepaper.history.revisions;
    if (revisions.empty()) return;
    const Revision& last = revisions.back();
    // A document without a history prints no version.
    if (of.whitepaper.history.position != HistoryPosition::none) view.set("version", shown_version(last));
    view.set("version_note", last.note).set("reconstructed", last.reconstructed);
    if (last.date) view.set("revised", shown_date(last.date, with.site.language)).set("revised_iso", iso(*last.date));
    const Revision& first = revisions.front();
    if (revisions.size() > 1 && first.date)
      view.set("issued", shown_date(first.date, with.site.language)).set("issued_iso", iso(*first.date));
  }

  // The same revision in the other layouts and formats.
  void set_switches(View& view) const {
    std::vector<View> layouts;
    for (const Outline& other : of.outlines)
      layouts.push_back(View()
                            .set("title", other.layout.title.in(with.site.language))
                            .set("href", other.layout.id + extension_of(format))
                            .set("own", other.own)
                            .set("current", &other == &outline));
    view.set("layouts", std::move(layouts));
    std::vector<View> formats;
    const auto& shown = with.site.formats;
    if (format == Format::html && std::count(shown.begin(), shown.end(), "markdown"))
      formats.push_back(View().set("title", "Markdown").set("href", outline.layout.id + ".md"));
    if (format == Format::markdown && std::count(shown.begin(), shown.end(), "html"))
      formats.push_back(View().set("title", "HTML").set("href", outline.layout.id + ".html"));
    view.set("formats", std::move(formats));
  }

  void set_revisions(View& view) const {
    std::vector<View> revisions;
    for (auto known = of.revisions.rbegin(); known != of.revisions.rend(); ++known) {
      View made = View().set("version", name_of(*known)).set("date", shown_date(known->date, with.site.language));
      if (known->date) made.set("iso", iso(*known->date));
      made.set("current", &*known == revision).set("newest", known->current).set("reconstructed", known->reconstructed);
      if (&*known != revision && known->sections) made.set("href", to(*known));
      if (!known->diff_page.empty()) made.set("diff_href", root() + known->diff_page);
      revisions.push_back(std::move(made));
    }
    view.set("revisions", std::move(revisions));
    if (!of.revisions_page.empty()) view.set("revisions_href", root() + of.revisions_page);
    if (!old()) return;
    for (const KnownRevision& known : of.revisions)
      if (known.current) view.set("newest", View().set("version", name_of(known)).set("href", to(known)));
  }
};

bool printed_in(const Outline& outline, const Whitepaper& whitepaper) {
  switch (outline.layout.contents) {
    case Contents::published: return outline.own && whitepaper.contents;
    case Contents::yes: return true;
    case Contents::no: return false;
  }
  return false;
}

bool stands_in_front(const Outline& outline, const History& history) {
  switch (outline.layout.history) {
    case HistoryPlace::published: return history.position == HistoryPosition::front;
    case HistoryPlace::front: return true;
    case HistoryPlace::back: return false;
  }
  return false;
}

void set_contents(View& view, const SectionMaker& maker) {
  const Outline& outline = maker.outline;
  const bool rows = outline.layout.form == LayoutForm::table;
  std::vector<View> lines;
  for (const OutlineNode& node : outline.nodes)
    if (node.level <= 2 && !(rows && node.response()))
      lines.push_back(maker.heading(node).set("href", "#" + anchor_for(node.id)));
  view.set("contents_published", printed_in(outline, maker.of.whitepaper)).set("contents", std::move(lines));
}

void set_history(View& view, const Outline& outline, const Whitepaper& whitepaper, Bodies& bodies, const Words& words) {
  const History& history = whitepaper.history;
  if (history.position == HistoryPosition::none || history.revisions.empty()) return;
  view.set(stands_in_front(outline, history) ? FieldName("history_front") : FieldName("history_back"),
           history_view(whitepaper, bodies, words));
}

PageView view_of(const Frame& frame, const std::string& version, Bodies& bodies) {
  bodies.enter(frame.outline, frame.old() ? "../" : "", frame.root());
  const auto own =
      std::find_if(frame.of.outlines.begin(), frame.of.outlines.end(), [](const Outline& other) { return other.own; });
  const bool elsewhere = !frame.outline.own && own != frame.of.outlines.end();
  const SectionMaker maker{frame.of,
                           frame.with,
                           frame.outline,
                           bodies,
                           frame.format,
                           frame.root(),
                           version,
                           section_places(frame.of.whitepaper),
                           elsewhere ? nodes_by_section(*own) : NodesBySection(),
                           earlier_folders(frame.of, version)};
  PageView page{frame.path, frame.outline.layout.id, {}};
  page.view.set("page", frame.page()).set("breadcrumb", frame.breadcrumb()).set("document", frame.document());
  const std::string& spoken = frame.with.site.language;
  if (frame.of.whitepaper.language != spoken) page.view.set("generated_language", spoken);
  frame.set_switches(page.view);
  frame.set_revisions(page.view);
  set_contents(page.view, maker);
  set_history(page.view, frame.outline, frame.of.whitepaper, bodies, frame.with.words);
  if (frame.outline.layout.form == LayoutForm::table) {
    set_table(page.view, maker);
    return page;
  }
  std::vector<View> sections;
  sections.reserve(frame.outline.nodes.size());
  for (const OutlineNode& node : frame.outline.nodes) sections.push_back(maker.view(node));
  page.view.set("sections", std::move(sections));
  return page;
}

std::optional<Format> format_named(std::string_view name) {
  if (name == "html") return Format::html;
  if (name == "markdown") return Format::markdown;
  return {};
}

EntrySection entry_section(const Section& section, const OutlineNode* node, const WhitepaperPages& of,
                           const PageMakers& with, Bodies& bodies) {
  EntrySection made;
  made.id = section.id;
  made.controls = section.controls;
  made.label = node == nullptr ? section.label : node->label;
  made.title = title_of(section, of.whitepaper, with.catalogs);
  made.status = section.status;
  made.reason = section.reason;
  made.answer = section.answer;
  made.response = section.is_response();
  made.empty = is_empty(section);
  const std::string anchor = anchor_for(section.id);
  std::vector<std::string> texts = {bodies.text(section.body)};
  made.html = bodies.of(section.body, 4, anchor).text();
  for (std::size_t at = 0; at < section.parts.size(); ++at) {
    const Part& part = section.parts[at];
    const Scope* scope = find_scope(of.whitepaper, part.scope);
    const std::string name = !part.title.empty() ? part.title
                             : scope == nullptr  ? part.scope
                                                 : scope->name.in(of.whitepaper.language);
    if (!part.scope.empty())
      made.scopes.push_back(scope == nullptr ? part.scope : scope->name.in(of.whitepaper.language));
    std::string heading;
    append_spelt(heading, name, Spelling::html_text);
    made.html.append("<h4 class=\"part-title\">").append(heading).append("</h4>\n");
    made.html += bodies.of(part.body, 5, anchor + "-p" + std::to_string(at)).text();
    texts.push_back(name);
    texts.push_back(bodies.text(part.body));
  }
  for (std::size_t at = 0; at < section.notes.size(); ++at) {
    const Note& note = section.notes[at];
    made.html.append("<div class=\"note\">\n")
        .append(bodies.of(note.body, 5, anchor + "-n" + std::to_string(at)).text())
        .append("</div>\n");
    texts.push_back(bodies.text(note.body));
  }
  for (const ResponsibilityItem& item : section.responsibilities) {
    texts.push_back(item.item);
    if (!item.note.empty()) texts.push_back(item.note);
  }
  std::erase(texts, "");
  made.text = join(texts, "\n");
  if (const auto history = of.sections.find(section.id); history != of.sections.end()) {
    made.since = history->second.since;
    made.changed_in = history->second.changed_in;
  }
  made.digest = digest_of(made);
  return made;
}

}  // namespace

std::set<std::string> section_ids(const Whitepaper& whitepaper) {
  std::set<std::string> ids;
  for (const SectionAt& at : sections_in_order(whitepaper)) ids.insert(at.section->id);
  return ids;
}

PageView whitepaper_view(const WhitepaperPages& of, const std::string& version, const Outline& outline, Format format,
                         const PageMakers& with, Bodies& bodies) {
  const KnownRevision* revision = find_revision(of, version);
  const std::string path = folder_of(of.whitepaper, revision) + outline.layout.id + extension_of(format);
  return view_of({of, with, outline, format, revision, path}, version, bodies);
}

Page print_page(const WhitepaperPages& of, const std::string& version) {
  const KnownRevision* revision = find_revision(of, version);
  return {folder_of(of.whitepaper, revision) + "print.css",
          print_sheet(of.whitepaper.title + (revision == nullptr ? "" : " " + name_of(*revision)))};
}

Bodies bodies_of(const WhitepaperPages& of, const PageMakers& with, Format format) {
  Bodies bodies(format, with.words);
  bodies.set_names(of.name_other);
  return bodies;
}

void whitepaper_pages(const WhitepaperPages& of, const std::string& version, const PageMakers& with, Bodies& html,
                      const TakePage& take) {
  std::string bytes;
  Bodies markdown = bodies_of(of, with, Format::markdown);
  const KnownRevision* revision = find_revision(of, version);
  const std::string folder = folder_of(of.whitepaper, revision);
  for (const std::string& name : with.site.formats) {
    const std::optional<Format> format = format_named(name);
    if (!format) continue;
    Bodies& bodies = *format == Format::html ? html : markdown;
    for (const Outline& outline : of.outlines) {
      const std::string path = folder + outline.layout.id + extension_of(*format);
      if (!with.templates.has(outline.layout.id + "/page" + extension_of(*format))) continue;
      PageView page = view_of({of, with, outline, *format, revision, path}, version, bodies);
      std::vector<std::string> paths = {path};
      // Both addresses hold; search engines are told of this one.
      const bool index = *format == Format::html && (revision == nullptr || revision->current) &&
                         &outline == &first_shown(of.outlines);
      if (index) paths.insert(paths.begin(), folder + "index.html");
      render_page_at(with.templates, with.common, with.site, page, paths.front(), bytes);
      take(paths, bytes);
    }
  }
}

Entry entry_of(const WhitepaperPages& of, const PageMakers& with, Bodies& html) {
  const Whitepaper& paper = of.whitepaper;
  Entry entry;
  entry.vendor = paper.vendor;
  entry.whitepaper = paper.id;
  entry.title = paper.title;
  entry.language = paper.language;
  entry.catalog = paper.catalog;
  entry.layout = paper.layout;
  for (const Scope& scope : paper.scopes) entry.services.push_back(scope.name.in(paper.language));
  entry.provenance = paper.provenance;
  for (const KnownRevision& known : of.revisions) {
    EntryRevision revision;
    revision.version = known.version;
    revision.printed_version = known.printed_version;
    revision.date = known.date;
    revision.reconstructed = known.reconstructed;
    revision.diff_page = known.diff_page;
    if (known.sections)
      revision.page =
          folder_of(paper, &known) + (known.current ? "index" : first_shown(of.outlines).layout.id) + ".html";
    entry.revisions.push_back(std::move(revision));
  }
  entry.links = outgoing_links(paper);
  for (const Outline& outline : of.outlines)
    entry.layout_titles[outline.layout.id] = outline.layout.title.in(with.site.language);
  if (of.outlines.empty()) return entry;
  const Outline& outline = first_shown(of.outlines);
  const std::string folder = "../../" + folder_of(paper, nullptr);
  html.enter(outline, folder, "../../", folder + "index.html");
  const NodesBySection nodes = nodes_by_section(outline);
  for (const SectionAt& at : sections_in_order(paper)) {
    const auto node = nodes.find(at.section);
    entry.sections.push_back(entry_section(*at.section, node == nodes.end() ? nullptr : node->second, of, with, html));
  }
  return entry;
}

}  // namespace hakusho::render
