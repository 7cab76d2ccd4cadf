#include "model/outline.h"

#include <algorithm>

namespace hakusho {

std::string OutlineNode::heading() const {
  if (label.empty()) return title;
  return label + " " + title;
}

bool is_made_for(const Whitepaper& whitepaper, const Layout& layout) {
  return layout.catalogs.empty() || whitepaper.layout == layout.id ||
         std::find(layout.catalogs.begin(), layout.catalogs.end(), whitepaper.catalog) != layout.catalogs.end();
}

}  // namespace hakusho
