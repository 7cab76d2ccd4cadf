#include "render/pages/whitepaper.h"

#include <utility>

#include "model/address.h"
#include "render/pages/document_view.h"
#include "render/pages/history_view.h"
#include "render/pages/layout_page.h"
#include "render/pages/page.h"
#include "render/pages/print_sheet.h"
#include "render/pages/section_view.h"
#include "render/pages/table_view.h"

namespace hakusho::render {

namespace {

// True if the page prints a table of contents as part of the document.
bool prints_contents(const Outline& outline, const Whitepaper& whitepaper) {
  switch (outline.layout.contents) {
    case Contents::published: return outline.own && whitepaper.contents;
    case Contents::yes: return true;
    case Contents::no: return false;
  }
  return false;
}

bool history_is_in_front(const Outline& outline, const History& history) {
  switch (outline.layout.history) {
    case HistoryPlacement::published: return history.position == HistoryPosition::front;
    case HistoryPlacement::front: return true;
    case HistoryPlacement::back: return false;
  }
  return false;
}

void set_contents(View& view, const LayoutPage& page) {
  const bool rows = page.outline.layout.form == LayoutForm::table;
  std::vector<View> lines;
  for (const OutlineNode& node : page.outline.nodes)
    if (node.level <= 2 && !(rows && node.response()))
      lines.push_back(heading_view(node).set("href", "#" + anchor_for(node.id)));
  view.set("contents_published", prints_contents(page.outline, page.input.whitepaper))
      .set("contents", std::move(lines));
}

void set_history(View& view, const LayoutPage& page) {
  const History& history = page.input.whitepaper.history;
  if (history.position == HistoryPosition::none || history.revisions.empty()) return;
  view.set(history_is_in_front(page.outline, history) ? FieldName("history_front") : FieldName("history_back"),
           history_view(page.input.whitepaper, page.bodies, page.input.words));
}

PageView view_of(const LayoutPage& page) {
  PageView made{page.path, page.outline.layout.id, {}};
  set_document(made.view, page);
  set_contents(made.view, page);
  set_history(made.view, page);
  if (page.outline.layout.form == LayoutForm::table) {
    set_table(made.view, page);
    return made;
  }
  std::vector<View> sections;
  sections.reserve(page.outline.nodes.size());
  for (const OutlineNode& node : page.outline.nodes) sections.push_back(section_view(page, node));
  made.view.set("sections", std::move(sections));
  return made;
}

}  // namespace

PageView whitepaper_view(const RevisionInput& input, const Outline& outline, Format format, Bodies& bodies) {
  return view_of(layout_page(input, outline, format, bodies));
}

Page print_page(const RevisionInput& input) {
  const KnownRevision* revision = input.shown();
  const WhitepaperPaths paths(input.whitepaper.vendor, input.whitepaper.id);
  const std::string& title = input.whitepaper.title;
  if (revision == nullptr) return {paths.print_sheet(""), print_sheet(title)};
  return {paths.print_sheet(revision->folder_version()), print_sheet(title + " " + revision->printed())};
}

Bodies bodies_of(const RevisionInput& input, Format format) {
  Bodies bodies(format, input.words);
  bodies.set_names(input.name_other);
  return bodies;
}

void whitepaper_pages(const RevisionInput& input, Bodies& html, const TakePage& take) {
  Bodies markdown = bodies_of(input, Format::markdown);
  std::string bytes;
  for (const std::string& name : input.site.formats) {
    const std::optional<Format> format = format_named(name);
    if (!format) continue;
    for (const Outline& outline : input.outlines) {
      if (!input.templates.has(outline.layout.id + "/page" + std::string(extension_of(*format)))) continue;
      const LayoutPage page = layout_page(input, outline, *format, *format == Format::html ? html : markdown);
      PageView view = view_of(page);
      std::vector<std::string> paths = {page.path};
      // Pages name the first path as their canonical one.
      if (*format == Format::html && page.canonical_path() != page.path)
        paths.insert(paths.begin(), page.canonical_path());
      render_page_at(input.templates, input.common, input.site, view, paths.front(), bytes);
      take(paths, bytes);
    }
  }
}

}  // namespace hakusho::render
