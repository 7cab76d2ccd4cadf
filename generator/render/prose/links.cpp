#include "render/prose/links.h"

#include <iterator>
#include <utility>

#include "render/prose/bodies.h"

namespace hakusho::render {

namespace {

template <typename Visit>
void each_site_link(const std::vector<Inline>& inlines, const Visit& visit) {
  for (const Inline& part : inlines) {
    if (part.kind == InlineKind::link && !leads_off_site(part.target)) visit(part);
    each_site_link(part.children, visit);
  }
}

template <typename Visit>
void each_site_link(const std::vector<Block>& blocks, const Visit& visit) {
  for (const Block& block : blocks) {
    each_site_link(block.inlines, visit);
    each_site_link(block.blocks, visit);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) each_site_link(cell.inlines, visit);
  }
}

}  // namespace

std::vector<OutgoingLink> whitepaper_links(const Prose& prose, const std::string& path) {
  std::vector<OutgoingLink> links;
  each_site_link(prose.blocks, [&](const Inline& part) {
    if (auto link = other_whitepaper(part.target)) {
      link->where = {path, part.at};
      links.push_back(std::move(*link));
    }
  });
  return links;
}

std::vector<PageLink> page_links(const Prose& prose, const std::string& path) {
  std::vector<PageLink> links;
  each_site_link(prose.blocks, [&](const Inline& part) {
    if (!other_whitepaper(part.target)) links.push_back({part.target, {path, part.at}});
  });
  return links;
}

std::vector<PageLink> page_links(const Whitepaper& whitepaper) {
  std::vector<PageLink> links;
  const auto collect = [&](const Prose& prose) {
    std::vector<PageLink> more = page_links(prose, whitepaper.path);
    std::erase_if(more, [](const PageLink& link) { return link.target.starts_with('#'); });
    links.insert(links.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    collect(at.section->body);
    for (const Part& part : at.section->parts) collect(part.body);
    for (const Note& note : at.section->notes) collect(note.body);
  }
  for (const Revision& revision : whitepaper.history.revisions)
    for (const DeclaredChange& change : revision.changes) collect(change.summary);
  return links;
}

}  // namespace hakusho::render
