// A link to a page or a file of the site, looked for when the site is linked.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace hakusho {

struct PageLink {
  std::string target;  // as written: relative to the site's first folder, `figures/x.png` to the whitepaper's
  Location where;
  friend bool operator==(const PageLink&, const PageLink&) = default;
};

}  // namespace hakusho
