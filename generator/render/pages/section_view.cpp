#include "render/pages/section_view.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/dataset_words.h"
#include "model/marks.h"
#include "render/pages/responsibility.h"

namespace hakusho::render {

namespace {

// What the table of facts about a response is made of.
constexpr FieldName facts[] = {"status", "responsibility", "changed", "since"};

// A text that is there.
void say(View& view, FieldName name, const std::string& text) {
  if (!text.empty()) view.add(name, text);
}

// A mark stands between blank lines; what is marked follows.
View marked(std::string mark, const View& prose) { return Markup{mark.append("\n\n").append(prose.text())}; }

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

}  // namespace

std::string folder_of(const Whitepaper& whitepaper, const KnownRevision* revision) {
  const std::string folder = "whitepapers/" + whitepaper.vendor + "/" + whitepaper.id + "/";
  return revision == nullptr || revision->current ? folder : folder + revision->version + "/";
}

const KnownRevision* find_revision(const WhitepaperPages& of, const std::string& version) {
  const auto found = std::find_if(of.revisions.begin(), of.revisions.end(),
                                  [&](const KnownRevision& known) { return known.version == version; });
  return found == of.revisions.end() ? nullptr : &*found;
}

std::vector<std::string> earlier_folders(const WhitepaperPages& of, const std::string& version) {
  const std::string here = folder_of(of.whitepaper, find_revision(of, version));
  std::vector<std::string> folders;
  for (const KnownRevision& known : of.revisions) {
    if (known.version == version) break;
    const std::string folder = folder_of(of.whitepaper, &known);
    folders.push_back(folder.starts_with(here) ? folder.substr(here.size()) : "../" + known.version + "/");
  }
  return folders;
}

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

NodesBySection nodes_by_section(const Outline& outline) {
  NodesBySection nodes;
  for (const OutlineNode& node : outline.nodes)
    if (node.section != nullptr) nodes.emplace(node.section, &node);
  return nodes;
}

View SectionMaker::heading(const OutlineNode& node) const {
  View view;
  view.add("anchor", anchor_for(node.id)).add("title", node.title);
  say(view, "number", node.label);
  view.add("level", std::min(6, node.level + 1));
  return view;
}

View SectionMaker::view(const OutlineNode& node) const {
  View view = heading(node);
  view.reserve(32);
  if (node.control_place == ControlPlace::line) say(view, "control_line", node.control);
  if (node.control_place == ControlPlace::behind_title) say(view, "control_behind", node.control);
  if (format == Format::markdown) view.add("hashes", hashes(node.level + 1));
  if (node.section == nullptr) return view;
  if (node.response()) say(view, "published_as", published_as(node));
  const Section& section = *node.section;
  view.add("response", node.response()).add("empty", is_empty(section));
  if (format == Format::markdown)
    view.add("mark", Markup{bodies.mark(section, places.at(node.section), of.whitepaper) + "\n"});
  set_text(view, node);
  set_facts(view, node);
  if (node.response()) set_links(view, node);
  if (!node.also_under.empty())
    view.add("also_under",
             with.words("also_under", {{"controls", join(node.also_under, with.words("list_separator"))}}));
  return view;
}

// The vendor's own number is how readers of the published document speak of a response.
std::string SectionMaker::published_as(const OutlineNode& node) const {
  const auto own = published.find(node.section);
  return own == published.end() ? std::string() : own->second->label + own->second->control;
}

void SectionMaker::set_text(View& view, const OutlineNode& node) const {
  const Section& section = *node.section;
  const int level = std::min(6, node.level + 2);
  const std::string anchor = anchor_for(node.id);
  const bool marks = format == Format::markdown;
  if (!section.body.empty()) {
    View body = bodies.of(section.body, level, anchor);
    view.add("body", marks ? marked(body_mark(section.body), body) : std::move(body));
  }
  std::vector<View> parts;
  for (std::size_t at = 0; at < section.parts.size(); ++at) {
    const Part& part = section.parts[at];
    const Scope* scope = find_scope(of.whitepaper, part.scope);
    View body = bodies.of(part.body, std::min(6, level + 1), anchor + "-p" + std::to_string(at));
    View made;
    made.add("scope", scope == nullptr ? part.scope : scope->name.in(of.whitepaper.language)).add("title", part.title);
    if (marks) made.add("hashes", hashes(level));
    made.add("level", level).add("body", marks ? marked(part_mark(part), body) : std::move(body));
    parts.push_back(std::move(made));
  }
  if (!parts.empty()) view.add("parts", std::move(parts));
  std::vector<View> notes;
  for (std::size_t at = 0; at < section.notes.size(); ++at) {
    const Note& note = section.notes[at];
    View body = bodies.of(note.body, std::min(6, level + 1), anchor + "-n" + std::to_string(at));
    View made;
    const std::string kind(word_of(note.kind));
    made.add("kind_id", kind).add("title", note.title.empty() ? with.words("note_" + kind) : note.title);
    if (note.title.empty()) made.add("generated", true);
    say(made, "scopes", scope_names(note.scopes, of.whitepaper, with.words));
    made.add("body", marks ? marked(note_mark(note, of.whitepaper), body) : std::move(body));
    notes.push_back(std::move(made));
  }
  if (!notes.empty()) view.add("notes", std::move(notes));
  if (marks) view.add("end_mark", Markup{layout_mark() + "\n"});
  if (!section.responsibilities.empty())
    view.add("responsibilities",
             responsibility_view(section.responsibilities, node.heading(), "figure-" + anchor, with.words));
}

void SectionMaker::set_facts(View& view, const OutlineNode& node) const {
  const Section& section = *node.section;
  const std::string& language = of.whitepaper.language;
  if (const std::string status(word_of(section.status)); !status.empty())
    view.add("status_id", status).add("status", with.words("status_" + replace_all(status, "-", "_")));
  say(view, "reason", section.reason);
  if (const std::string party(word_of(section.responsibility)); !party.empty())
    view.add("responsibility_id", party).add("responsibility", with.words("party_" + party));
  // The words of a published checksheet, in its own language.
  if (section.answer == Answer::yes) view.add("answer_id", "yes").add("answer", language == "ja" ? "有" : "Yes");
  if (section.answer == Answer::no) view.add("answer_id", "no").add("answer", language == "ja" ? "無" : "No");
  const ChecklistItem item = item_of(section, with.catalogs);
  if (item.empty()) return;
  view.add("has_item", true);
  say(view, "kind", item.kind.in(language));
  say(view, "content", item.content.in(language));
  say(view, "unit", item.unit.in(language));
}

void SectionMaker::set_links(View& view, const OutlineNode& node) const {
  std::vector<View> controls;
  for (const ControlReference& reference : node.section->controls) {
    const auto catalog = with.catalogs.find(reference.catalog);
    const Control* control = catalog == with.catalogs.end() ? nullptr : catalog->second.find(reference.id);
    if (control == nullptr) continue;
    const std::string stem = file_stem_for(catalog->second, *control);
    std::string href;
    href.reserve(root.size() + catalog->first.size() + stem.size() + 16);
    href.append(root).append("controls/").append(catalog->first).append("/").append(stem).append(".html");
    controls.push_back(View()
                           .add("id", catalog->second.prefix.empty() ? control->id : stem)
                           .add("title", control->title.in(with.site.language))
                           .add("href", std::move(href)));
  }
  view.add("controls", std::move(controls));
  std::vector<View> layouts;
  layouts.reserve(of.outlines.size());
  const std::string behind = (format == Format::html ? ".html#" : ".md#") + anchor_for(node.section->id);
  for (const Outline& other : of.outlines) {
    if (other.layout.id == outline.layout.id) continue;
    layouts.push_back(
        View().add("title", other.layout.title.in(with.site.language)).add("href", other.layout.id + behind));
  }
  view.add("layouts", std::move(layouts));
  set_history(view, node);
  view.add("has_facts", std::any_of(std::begin(facts), std::end(facts), [&](const FieldName& fact) {
             const View* found = view.find(fact);
             return found != nullptr && found->truthy();
           }));
}

// Its earlier revisions, and what is known of its changes up to the one shown.
void SectionMaker::set_history(View& view, const OutlineNode& node) const {
  const std::string& id = node.section->id;
  std::vector<View> links;
  for (std::size_t at = 0; at < earlier.size(); ++at) {
    const KnownRevision& known = of.revisions[at];
    if (!known.sections || !known.sections->count(id)) continue;
    links.push_back(
        View()
            .add("version",
                 version_name(known.printed_version.empty() ? known.version : known.printed_version, with.words))
            .add("href",
                 earlier[at] + outline.layout.id + (format == Format::html ? ".html#" : ".md#") + anchor_for(id)));
  }
  if (!links.empty()) view.add("earlier", std::move(links));
  const auto history = of.sections.find(id);
  if (history == of.sections.end()) return;
  const SectionHistory& known = history->second;
  if (!known.changed_in.empty())
    view.add("changed", with.words("changed_in", {{"version", version_name(known.changed_in, with.words)}}));
  if (!known.diff_page.empty()) view.add("changed_href", root + known.diff_page + "#section-" + anchor_for(id));
  if (!known.since.empty())
    view.add("since", with.words("unchanged_since", {{"version", version_name(known.since, with.words)}}));
}

}  // namespace hakusho::render
