// A node of an outline as templates see it, the same names in every layout.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/marks.h"
#include "model/outline.h"
#include "model/view.h"
#include "render/pages/whitepaper.h"
#include "render/prose/bodies.h"

namespace hakusho::render {

// The nodes of an outline that show a section.
using NodesBySection = std::map<const Section*, const OutlineNode*>;
NodesBySection nodes_by_section(const Outline& outline);

// What every section of one page is made with.
struct SectionMaker {
  const WhitepaperPages& of;
  const PageMakers& with;
  const Outline& outline;
  Bodies& bodies;
  Format format;
  std::string root;          // from the page to the site's root: ../../../
  std::string version;       // shown on it; empty: the history is empty
  SectionPlaces places;      // of `of.whitepaper`'s sections
  NodesBySection published;  // in the vendor's own layout; none when this is it
  std::vector<std::string> earlier =
      {};  // what leads to the folder of each of `of.revisions` before it; see earlier_folders

  // The shape `section` of templates/names/whitepaper.txt.
  View view(const OutlineNode& node) const;
  // Its heading alone: {anchor, number, title, level}.
  View heading(const OutlineNode& node) const;

 private:
  std::string published_as(const OutlineNode& node) const;
  void set_text(View& view, const OutlineNode& node) const;
  void set_facts(View& view, const OutlineNode& node) const;
  void set_links(View& view, const OutlineNode& node) const;
  void set_history(View& view, const OutlineNode& node) const;
};

// The folder of a revision's pages: `whitepapers/amiya/alog-cloud/`, `…/1.0/`.
std::string folder_of(const Whitepaper& whitepaper, const KnownRevision* revision);
// From a page of `version` to the folders of the revisions before it, oldest first; empty where there are no pages.
std::vector<std::string> earlier_folders(const WhitepaperPages& of, const std::string& version);
const KnownRevision* find_revision(const WhitepaperPages& of, const std::string& version);
// A checklist row's own 種別, 規定内容 and 測定単位, or else the catalog's.
ChecklistItem item_of(const Section& section, const Catalogs& catalogs);
// Whether a response says nothing at all.
bool is_empty(const Section& section);

}  // namespace hakusho::render
