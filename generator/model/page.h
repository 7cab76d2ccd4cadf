// A page of the site: before rendering as a view, after it as bytes.
#pragma once

#include <cstddef>
#include <string>

#include "model/view.h"

namespace hakusho {

// A page before rendering: its path, its template and the values that the template shows.
struct PageView {
  std::string path;  // relative to the site, with its extension: `controls/iso-27017-2015/A.5.1.1.html`
  std::string kind;  // the folder under templates/: `control`, `home`, `vendor`, `coverage`, …
  View view;
  std::size_t about = 64u << 10;  // estimated size in bytes, reserved before rendering
};

// A rendered page or other file of the site.
struct Page {
  std::string path;
  std::string bytes;
  friend bool operator==(const Page&, const Page&) = default;
};

}  // namespace hakusho
