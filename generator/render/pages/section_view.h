// A node of an outline as templates see it, with the same names in every layout.
#pragma once

#include "model/view.h"
#include "render/pages/layout_page.h"

namespace hakusho::render {

// The shape `section` of templates/names/whitepaper.txt.
View section_view(const LayoutPage& page, const OutlineNode& node);
// Its heading alone: {anchor, number, title, level}.
View heading_view(const OutlineNode& node);

// A checklist row's own 種別, 規定内容 and 測定単位, or else the catalog's.
ChecklistItem item_of(const Section& section, const Catalogs& catalogs);
// True if the section is a response without any content.
bool is_empty(const Section& section);

}  // namespace hakusho::render
