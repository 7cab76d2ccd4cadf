// How the site looks: themes/<theme>/.
//
// A theme is a folder: `theme.yaml`, `assets/` (copied to the site's assets/) and `templates/` (laid over the built-in
// ones file by file).  What it does not bring it takes from the theme that it extends.
#pragma once

#include <string>

#include "model/local_text.h"

namespace hakusho {

struct Theme {
  std::string id;
  LocalText title;
  std::string extends;  // another theme; empty: none

  friend bool operator==(const Theme&, const Theme&) = default;
};

}  // namespace hakusho
