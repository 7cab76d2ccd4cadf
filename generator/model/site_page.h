// A page of the site's own: site/pages/<name>.md.
#pragma once

#include <string>

#include "model/prose.h"

namespace hakusho {

struct SitePage {
  std::string name;
  std::string title;
  std::string description;
  int order = 0;  // pages are shown in this order, then by name
  Prose body;

  friend bool operator==(const SitePage&, const SitePage&) = default;
};

}  // namespace hakusho
