// What surrounds the text on a page of a whitepaper: title, breadcrumb, the document's own data, and the links to other
// layouts, formats and revisions.
#pragma once

#include "model/view.h"
#include "render/pages/layout_page.h"

namespace hakusho::render {

// Adds `page`, `breadcrumb`, `document`, `generated_language`, `layouts`, `formats`, `revisions`, `revisions_href` and
// `newest`; see templates/names/whitepaper.txt.
void set_document(View& view, const LayoutPage& page);

}  // namespace hakusho::render
