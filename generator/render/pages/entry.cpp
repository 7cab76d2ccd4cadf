#include "render/pages/entry.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"
#include "render/pages/layout_page.h"
#include "render/pages/section_view.h"
#include "render/spell/escape.h"

namespace hakusho::render {

namespace {

constexpr int body_level = 4;  // of the highest heading, under the headings of the pages that show entries

// The name of the part's scope; empty when it holds for all of them.
std::string scope_name(const Part& part, const Whitepaper& whitepaper) {
  const Scope* scope = find_scope(whitepaper, part.scope);
  return scope == nullptr ? part.scope : scope->name.in(whitepaper.language);
}

// Appends body, parts and notes to `made.html`, and their plain text to `texts`.
void add_prose(EntrySection& made, std::vector<std::string>& texts, const Section& section, const RevisionInput& input,
               Bodies& bodies) {
  const std::string anchor = anchor_for(section.id);
  texts.push_back(bodies.text(section.body));
  made.html = bodies.of(section.body, body_level, anchor).text();
  for (std::size_t at = 0; at < section.parts.size(); ++at) {
    const Part& part = section.parts[at];
    const std::string scope = scope_name(part, input.whitepaper);
    const std::string& name = part.title.empty() ? scope : part.title;
    if (!part.scope.empty()) made.scopes.push_back(scope);
    std::string heading;
    append_escaped(heading, input.words("part_marker") + name, Escape::html_text);
    made.html.append("<h4 class=\"part-title\">").append(heading).append("</h4>\n");
    made.html += bodies.of(part.body, body_level + 1, part_anchor(anchor, at)).text();
    texts.push_back(name);
    texts.push_back(bodies.text(part.body));
  }
  for (std::size_t at = 0; at < section.notes.size(); ++at) {
    const Note& note = section.notes[at];
    made.html.append("<div class=\"note\">\n")
        .append(bodies.of(note.body, body_level + 1, note_anchor(anchor, at)).text())
        .append("</div>\n");
    texts.push_back(bodies.text(note.body));
  }
}

// `node` is null when the layout leaves the section out.
EntrySection entry_section(const Section& section, const OutlineNode* node, const RevisionInput& input,
                           Bodies& bodies) {
  EntrySection made;
  made.id = section.id;
  made.controls = section.controls;
  made.label = node == nullptr ? section.label : node->label;
  made.title = title_of(section, input.whitepaper, input.catalogs);
  made.status = section.status;
  made.reason = section.reason;
  made.answer = section.answer;
  made.response = section.is_response();
  made.empty = is_empty(section);
  std::vector<std::string> texts;
  add_prose(made, texts, section, input, bodies);
  for (const ResponsibilityItem& item : section.responsibilities) {
    texts.push_back(item.item);
    texts.push_back(item.note);
  }
  std::erase(texts, "");
  made.text = join(texts, "\n");
  if (const auto history = input.sections.find(section.id); history != input.sections.end()) {
    made.since = history->second.since;
    made.changed_in = history->second.changed_in;
  }
  made.digest = digest_of(made);
  return made;
}

std::vector<EntryRevision> entry_revisions(const RevisionInput& input) {
  std::vector<EntryRevision> revisions;
  for (const KnownRevision& known : input.revisions) {
    EntryRevision& revision = revisions.emplace_back();
    revision.version = known.version;
    revision.printed_version = known.printed_version;
    revision.date = known.date;
    revision.reconstructed = known.reconstructed;
    revision.summary = known.summary;
    revision.page = known.page;
    revision.diff_page = known.diff_page;
    if (known.version == input.version) break;
  }
  return revisions;
}

}  // namespace

Entry entry_of(const RevisionInput& input, Bodies& html) {
  const Whitepaper& paper = input.whitepaper;
  Entry entry;
  entry.vendor = paper.vendor;
  entry.whitepaper = paper.id;
  entry.title = paper.title;
  entry.language = paper.language;
  entry.catalog = paper.catalog;
  entry.layout = paper.layout;
  for (const Scope& scope : paper.scopes) entry.services.push_back(scope.name.in(paper.language));
  entry.provenance = paper.provenance;
  entry.revisions = entry_revisions(input);
  entry.links = outgoing_links(paper);
  for (const Outline& outline : input.outlines)
    entry.layout_titles[outline.layout.id] = outline.layout.title.in(input.site.language);
  if (input.outlines.empty()) return entry;
  const Outline& outline = first_shown(input.outlines);
  const WhitepaperPaths paths(paper.vendor, paper.id);
  const std::string root = "../../";
  html.enter(outline, root + paths.folder(), root, root + paths.front());
  const NodesBySection nodes = nodes_by_section(outline);
  for (const SectionAt& at : sections_in_order(paper)) {
    const auto node = nodes.find(at.section);
    entry.sections.push_back(entry_section(*at.section, node == nodes.end() ? nullptr : node->second, input, html));
  }
  return entry;
}

}  // namespace hakusho::render
