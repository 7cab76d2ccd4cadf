#include "outline/outline.h"

#include "base/text.h"
#include "outline/arrangement.h"
#include "outline/number.h"

namespace hakusho::outline {

namespace {

std::vector<OutlineNode> ordered_nodes(const Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs,
                                       const Words& words) {
  if (const auto catalog = catalogs.find(outline.layout.arrangement); catalog != catalogs.end())
    return nodes_by_counterparts(whitepaper, catalog->second, catalogs, words);
  if (outline.own) return nodes_as_written(whitepaper);
  switch (outline.layout.grouping) {
    case Grouping::as_written: return nodes_as_written(whitepaper);
    case Grouping::chapters:
      return has_chapters(whitepaper) ? nodes_as_written(whitepaper) : nodes_by_chapters(whitepaper, catalogs);
    case Grouping::controls: return nodes_by_chapters(whitepaper, catalogs);
  }
  return {};
}

// The target of a section that is not in the outline is the first section below it.
const OutlineTarget* target_of(Outline& outline, const Section& section, const Whitepaper& whitepaper,
                               const Catalogs& catalogs) {
  const OutlineTarget* first_below = nullptr;
  for (const Section& below : section.sections) {
    const OutlineTarget* found = target_of(outline, below, whitepaper, catalogs);
    if (first_below == nullptr) first_below = found;
  }
  const auto own = outline.targets.find(section.id);
  if (own != outline.targets.end()) return &own->second;
  if (first_below == nullptr) return nullptr;
  OutlineTarget target{first_below->id, title_of(section, whitepaper, catalogs)};
  return &outline.targets.emplace(section.id, std::move(target)).first->second;
}

void find_targets(Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  for (const OutlineNode& node : outline.nodes)
    if (node.section != nullptr && !node.repeated)
      outline.targets.emplace(node.section->id, OutlineTarget{node.id, node.heading()});
  for (const OutlineNode& node : outline.nodes)
    if (node.response() && !node.repeated)
      for (const ControlReference& reference : node.section->controls)
        outline.targets.emplace(reference.id, OutlineTarget{node.id, node.heading()});
  for (const Section& section : whitepaper.sections) target_of(outline, section, whitepaper, catalogs);
}

}  // namespace

Layout layout_for(const Whitepaper& whitepaper, const Layout& layout) {
  Layout own = layout;
  if (whitepaper.layout == layout.id)
    for (const auto& [name, value] : whitepaper.layout_options) set_option(own, name, value);
  return own;
}

Outline arrange(const Whitepaper& whitepaper, const Layout& layout, const Catalogs& catalogs, const Words& words) {
  Outline outline;
  outline.layout = layout_for(whitepaper, layout);
  outline.own = whitepaper.layout == layout.id;
  outline.nodes = ordered_nodes(outline, whitepaper, catalogs, words);
  number(outline, whitepaper, catalogs);
  find_targets(outline, whitepaper, catalogs);
  return outline;
}

void check_layout_of(const Whitepaper& whitepaper, const Layouts& layouts, Diagnostics& found) {
  if (whitepaper.layout.empty()) return;  // the reader reported it
  const Location where{whitepaper.path, whitepaper.layout_at, 1};
  const auto layout = layouts.find(whitepaper.layout);
  if (layout == layouts.end()) {
    std::vector<std::string> ids;
    for (const auto& [id, known] : layouts) ids.push_back(id);
    const auto near = did_you_mean(whitepaper.layout, ids);
    found.error("outline/layout", where, "no layout is called \"" + whitepaper.layout + "\"",
                near ? "did you mean \"" + *near + "\"?" : "one of " + join(ids, ", "));
    return;
  }
  Layout own = layout->second;
  for (const auto& [name, value] : whitepaper.layout_options)
    if (const auto problem = set_option(own, name, value))
      found.error("outline/option", where, problem->message, problem->hint);
}

}  // namespace hakusho::outline
