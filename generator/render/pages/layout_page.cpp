#include "render/pages/layout_page.h"

#include <algorithm>

#include "model/address.h"

namespace hakusho::render {

namespace {

WhitepaperPaths paths_of(const RevisionInput& input) { return {input.whitepaper.vendor, input.whitepaper.id}; }

std::vector<std::string> links_to_earlier(const LayoutPage& page) {
  const WhitepaperPaths paths = paths_of(page.input);
  std::vector<std::string> links;
  for (const KnownRevision& known : page.input.revisions) {
    if (&known == page.revision) break;
    links.push_back(
        relative_link(page.path, paths.layout(known.folder_version(), page.outline.layout.id, page.format)));
  }
  return links;
}

}  // namespace

NodesBySection nodes_by_section(const Outline& outline) {
  NodesBySection nodes;
  for (const OutlineNode& node : outline.nodes)
    if (node.section != nullptr) nodes.emplace(node.section, &node);
  return nodes;
}

std::string LayoutPage::link_to(const KnownRevision& other) const {
  return root + paths_of(input).layout(other.folder_version(), outline.layout.id, format);
}

std::string LayoutPage::canonical_path() const {
  return !is_past() && &outline == &first_shown(input.outlines) ? paths_of(input).front() : path;
}

LayoutPage layout_page(const RevisionInput& input, const Outline& outline, Format format, Bodies& bodies) {
  const KnownRevision* revision = input.shown();
  const std::string folder = revision == nullptr ? std::string() : revision->folder_version();
  LayoutPage page{input, outline, format, bodies, revision, {}, {}, section_positions(input.whitepaper), {}, {}};
  page.path = paths_of(input).layout(folder, outline.layout.id, format);
  page.root = path_to_root(page.path);
  const auto own =
      std::find_if(input.outlines.begin(), input.outlines.end(), [](const Outline& each) { return each.own; });
  if (!outline.own && own != input.outlines.end()) page.published = nodes_by_section(*own);
  page.earlier = links_to_earlier(page);
  bodies.enter(outline, page.is_past() ? "../" : "", page.root);
  return page;
}

}  // namespace hakusho::render
