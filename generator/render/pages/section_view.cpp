#include "render/pages/section_view.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/address.h"
#include "model/annotations.h"
#include "model/dataset_words.h"
#include "render/pages/responsibility.h"

namespace hakusho::render {

namespace {

// The fields in the table of facts about a response.
constexpr FieldName facts[] = {"status", "responsibility", "changed", "since"};

// Adds the text unless it is empty.
void add_text(View& view, FieldName name, const std::string& text) {
  if (!text.empty()) view.add(name, text);
}

// A blank line separates the annotation from its prose.
View annotated(std::string annotation, const View& prose) {
  return Markup{annotation.append("\n\n").append(prose.text())};
}

// `##`
Markup hashes(int level) { return {std::string(static_cast<std::size_t>(std::min(6, level)), '#')}; }

std::string scope_names(const std::vector<std::string>& ids, const Whitepaper& whitepaper, const Words& words) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const Scope* scope = find_scope(whitepaper, id);
    names.push_back(scope == nullptr ? id : scope->name.in(whitepaper.language));
  }
  return join(names, words("list_separator"));
}

// The number in the vendor's own layout, by which readers of the published document know the response.
std::string published_as(const LayoutPage& page, const OutlineNode& node) {
  const auto own = page.published.find(node.section);
  return own == page.published.end() ? std::string() : own->second->label + own->second->control;
}

void set_text(View& view, const LayoutPage& page, const OutlineNode& node) {
  const Section& section = *node.section;
  const int level = std::min(6, node.level + 2);
  const std::string anchor = anchor_for(node.id);
  const bool annotates = page.format == Format::markdown;
  if (!section.body.empty()) {
    View body = page.bodies.of(section.body, level, anchor);
    view.add("body", annotates ? annotated(body_annotation(section.body), body) : std::move(body));
  }
  std::vector<View> parts;
  for (std::size_t at = 0; at < section.parts.size(); ++at) {
    const Part& part = section.parts[at];
    const Scope* scope = find_scope(page.input.whitepaper, part.scope);
    View body = page.bodies.of(part.body, std::min(6, level + 1), part_anchor(anchor, at));
    View made;
    made.add("scope", scope == nullptr ? part.scope : scope->name.in(page.input.whitepaper.language))
        .add("title", part.title);
    if (annotates) made.add("hashes", hashes(level));
    made.add("level", level).add("body", annotates ? annotated(part_annotation(part), body) : std::move(body));
    parts.push_back(std::move(made));
  }
  if (!parts.empty()) view.add("parts", std::move(parts));
  std::vector<View> notes;
  for (std::size_t at = 0; at < section.notes.size(); ++at) {
    const Note& note = section.notes[at];
    View body = page.bodies.of(note.body, std::min(6, level + 1), note_anchor(anchor, at));
    View made;
    const std::string kind(word_of(note.kind));
    made.add("kind_id", kind).add("title", note.title.empty() ? page.input.words("note_" + kind) : note.title);
    if (note.title.empty()) made.add("generated", true);
    add_text(made, "scopes", scope_names(note.scopes, page.input.whitepaper, page.input.words));
    made.add("body", annotates ? annotated(note_annotation(note, page.input.whitepaper), body) : std::move(body));
    notes.push_back(std::move(made));
  }
  if (!notes.empty()) view.add("notes", std::move(notes));
  if (annotates) view.add("end_mark", Markup{layout_annotation() + "\n"});
  if (!section.responsibilities.empty())
    view.add("responsibilities",
             responsibility_view(section.responsibilities, node.heading(), figure_anchor(anchor), page.input.words));
}

void set_facts(View& view, const LayoutPage& page, const OutlineNode& node) {
  const Section& section = *node.section;
  const std::string& language = page.input.whitepaper.language;
  if (const std::string status(word_of(section.status)); !status.empty())
    view.add("status_id", status).add("status", page.input.words("status_" + replace_all(status, "-", "_")));
  add_text(view, "reason", section.reason);
  if (const std::string party(word_of(section.responsibility)); !party.empty())
    view.add("responsibility_id", party).add("responsibility", page.input.words("party_" + party));
  // A published checksheet prints the answer in its own language.
  if (const std::string answer(word_of(section.answer)); !answer.empty())
    view.add("answer_id", answer).add("answer", page.input.document_words("answer_" + answer));
  const ChecklistItem item = item_of(section, page.input.catalogs);
  if (item.empty()) return;
  view.add("has_item", true);
  add_text(view, "kind", item.kind.in(language));
  add_text(view, "content", item.content.in(language));
  add_text(view, "unit", item.unit.in(language));
}

// Links to the section in earlier revisions, and the history of its changes.
void set_history(View& view, const LayoutPage& page, const OutlineNode& node) {
  const std::string& id = node.section->id;
  std::vector<View> links;
  for (std::size_t at = 0; at < page.earlier.size(); ++at) {
    const KnownRevision& known = page.input.revisions[at];
    if (!known.sections || !known.sections->count(id)) continue;
    links.push_back(View()
                        .add("version", version_name(known.printed(), page.input.words))
                        .add("href", page.earlier[at] + "#" + anchor_for(id)));
  }
  if (!links.empty()) view.add("earlier", std::move(links));
  const auto history = page.input.sections.find(id);
  if (history == page.input.sections.end()) return;
  const SectionHistory& known = history->second;
  if (!known.changed_in.empty())
    view.add("changed",
             page.input.words("changed_in", {{"version", version_name(known.changed_in, page.input.words)}}));
  if (!known.diff_page.empty())
    view.add("changed_href", page.root + known.diff_page + "#" + compared_section_anchor(id));
  if (!known.since.empty())
    view.add("since", page.input.words("unchanged_since", {{"version", version_name(known.since, page.input.words)}}));
}

void set_links(View& view, const LayoutPage& page, const OutlineNode& node) {
  std::vector<View> controls;
  for (const ControlReference& reference : node.section->controls) {
    const auto catalog = page.input.catalogs.find(reference.catalog);
    const Control* control = catalog == page.input.catalogs.end() ? nullptr : catalog->second.find(reference.id);
    if (control == nullptr) continue;
    controls.push_back(
        View()
            .add("id", catalog->second.prefix.empty() ? control->id : file_stem_for(catalog->second, *control))
            .add("title", control->title.in(page.input.site.language))
            .add("href", page.root + control_path(catalog->second, *control)));
  }
  view.add("controls", std::move(controls));
  std::vector<View> layouts;
  layouts.reserve(page.input.outlines.size());
  const std::string behind = std::string(extension_of(page.format)) + "#" + anchor_for(node.section->id);
  for (const Outline& other : page.input.outlines) {
    if (other.layout.id == page.outline.layout.id) continue;
    layouts.push_back(
        View().add("title", other.layout.title.in(page.input.site.language)).add("href", other.layout.id + behind));
  }
  view.add("layouts", std::move(layouts));
  set_history(view, page, node);
  view.add("has_facts", std::any_of(std::begin(facts), std::end(facts), [&](const FieldName& fact) {
             const View* found = view.find(fact);
             return found != nullptr && found->truthy();
           }));
}

}  // namespace

ChecklistItem item_of(const Section& section, const Catalogs& catalogs) {
  if (section.controls.empty()) return section.item;
  const auto catalog = catalogs.find(section.controls.front().catalog);
  const Control* control = catalog == catalogs.end() ? nullptr : catalog->second.find(section.controls.front().id);
  if (control == nullptr || control->item.empty()) return section.item;
  ChecklistItem item = section.item;
  if (item.kind.empty()) item.kind = control->item.kind;
  if (item.content.empty()) item.content = control->item.content;
  if (item.unit.empty()) item.unit = control->item.unit;
  return item;
}

bool is_empty(const Section& section) {
  return section.is_response() && section.body.empty() && section.parts.empty() && section.notes.empty() &&
         section.responsibilities.empty() && section.answer == Answer::none && section.reason.empty() &&
         section.sections.empty();
}

View heading_view(const OutlineNode& node) {
  View view;
  view.add("anchor", anchor_for(node.id)).add("title", node.title);
  add_text(view, "number", node.label);
  view.add("level", std::min(6, node.level + 1));
  return view;
}

View section_view(const LayoutPage& page, const OutlineNode& node) {
  View view = heading_view(node);
  view.reserve(32);
  if (node.control_position == ControlPosition::line) add_text(view, "control_line", node.control);
  if (node.control_position == ControlPosition::behind_title) add_text(view, "control_behind", node.control);
  if (page.format == Format::markdown) view.add("hashes", hashes(node.level + 1));
  if (node.section == nullptr) return view;
  if (node.response()) add_text(view, "published_as", published_as(page, node));
  const Section& section = *node.section;
  view.add("response", node.response()).add("empty", is_empty(section));
  if (page.format == Format::markdown)
    view.add("mark", Markup{page.bodies.mark(section, page.places.at(node.section), page.input.whitepaper) + "\n"});
  set_text(view, page, node);
  set_facts(view, page, node);
  if (node.response()) set_links(view, page, node);
  if (!node.also_under.empty())
    view.add("also_under",
             page.input.words("also_under", {{"controls", join(node.also_under, page.input.words("list_separator"))}}));
  return view;
}

}  // namespace hakusho::render
