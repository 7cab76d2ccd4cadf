#include "render/prose/bodies.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "model/address.h"
#include "model/prose_walk.h"
#include "render/prose/prose_html.h"
#include "render/prose/prose_markdown.h"

namespace hakusho::render {

namespace {

// True if no page changes how the prose is written: it has no references, figures, headings or footnotes.
bool is_the_same_everywhere(const Prose& prose) {
  bool same = true;
  for_each_block(prose.blocks, [&](const Block& block) {
    if (block.kind == BlockKind::heading || block.kind == BlockKind::footnote_definition) same = false;
  });
  for_each_inline(prose.blocks, [&](const Inline& part, InLink) {
    if (part.kind == InlineKind::link && !leads_off_site(part.target)) same = false;
    if (part.kind == InlineKind::image) same = false;
  });
  return same;
}

}  // namespace

void Bodies::enter(const Outline& outline, std::string to_whitepaper, std::string root, std::string anchors) {
  outline_ = &outline;
  to_whitepaper_ = std::move(to_whitepaper);
  root_ = std::move(root);
  anchors_ = std::move(anchors);
}

View Bodies::of(const Prose& prose, int level, const std::string& anchor) {
  if (prose.blocks.empty()) return Markup{};
  Kept& kept = kept_[&prose];
  if (!kept.rendered) {
    kept.change = is_the_same_everywhere(prose) ? Change::none : Change::page;
    kept.rendered = true;
    if (kept.change == Change::none) kept.text = render(prose, options(level, anchor)).text;
  }
  if (kept.change == Change::none) return KeptMarkup{kept.text};
  return render(prose, options(level, anchor));
}

const std::string& Bodies::mark(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper) {
  const auto [known, is_new] = marks_.try_emplace(&section);
  if (is_new) known->second = section_annotation(section, place, whitepaper);
  return known->second;
}

bool Bodies::is_line(const Prose& prose) {
  return prose.blocks.empty() || (prose.blocks.size() == 1 && prose.blocks.front().kind == BlockKind::paragraph);
}

Markup Bodies::line(const Prose& prose) {
  if (!prose.blocks.empty() && is_line(prose)) {
    const ProseOptions line_options = options(1, "");
    return format_ == Format::html ? html_of(prose.blocks.front().inlines, line_options)
                                   : markdown_of(prose.blocks.front().inlines, line_options);
  }
  Inline text;
  text.text = replace_all(Bodies::text(prose), "\n", " ");
  return format_ == Format::html ? html_of(std::vector<Inline>{text}, options(1, ""))
                                 : markdown_of(std::vector<Inline>{text}, options(1, ""));
}

std::string Bodies::text(const Prose& prose) const {
  return plain_text(prose, [&](const std::string& target) {
    const std::string named = leads_off_site(target) || outline_ == nullptr ? std::string() : find(target).text;
    return named.empty() ? target : named;
  });
}

Destination Bodies::find(const std::string& target) const {
  const std::size_t hash = target.find('#');
  if (hash == 0) {
    const std::string id = target.substr(1);
    auto found = outline_->targets.find(id);
    if (found == outline_->targets.end()) found = outline_->targets.find(fold_control_id(id));
    if (found == outline_->targets.end()) return {"", id};
    return {anchors_ + "#" + anchor_for(found->second.id), found->second.text};
  }
  if (const auto other = other_whitepaper(target)) {
    const WhitepaperPaths paths(other->vendor, other->whitepaper);
    std::string text = name_other_ ? name_other_(*other) : std::string();
    if (text.empty())
      text = other->vendor + "/" + other->whitepaper + (other->anchor.empty() ? "" : " " + other->anchor);
    return {root_ + (other->anchor.empty() ? paths.front() : paths.section(other->anchor)), std::move(text)};
  }
  if (target.starts_with("figures/")) return {to_whitepaper_ + target, target};
  return {root_ + target, target};
}

ProseOptions Bodies::options(int level, const std::string& anchor) const {
  ProseOptions made;
  made.heading_level = level;
  made.id_prefix = anchor.empty() ? "" : anchor + "-";
  made.words = &words_;
  if (outline_ != nullptr) made.find_destination = [this](const std::string& target) { return find(target); };
  return made;
}

Markup Bodies::render(const Prose& prose, const ProseOptions& with) const {
  return format_ == Format::html ? html_of(prose, with) : markdown_of(prose, with);
}

std::optional<OutgoingLink> other_whitepaper(std::string_view target) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string_view path = target.substr(0, hash);
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view vendor = path.substr(0, slash);
  const std::string_view whitepaper = path.substr(slash + 1);
  if (vendor == "figures" || !is_identifier(vendor) || !is_identifier(whitepaper)) return {};
  OutgoingLink link;
  link.vendor = vendor;
  link.whitepaper = whitepaper;
  if (hash < target.size()) link.anchor = target.substr(hash + 1);
  return link;
}

std::vector<OutgoingLink> outgoing_links(const Whitepaper& whitepaper) {
  std::vector<OutgoingLink> links;
  const auto collect = [&](const Prose& prose) {
    for_each_inline(prose.blocks, [&](const Inline& part, InLink) {
      if (part.kind != InlineKind::link || leads_off_site(part.target)) return;
      if (auto link = other_whitepaper(part.target)) {
        link->where = {whitepaper.path, part.at};
        links.push_back(std::move(*link));
      }
    });
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
