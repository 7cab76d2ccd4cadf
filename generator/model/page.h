// A page of the site: first as what a template will show, then as bytes.
#pragma once

#include <cstddef>
#include <string>

#include "model/view.h"

namespace hakusho {

// A page that is not in any format yet: which template draws it, where it goes, and what the template sees.
struct PageView {
  std::string path;  // relative to the site, with its extension: `controls/iso-27017-2015/A.5.1.1.html`
  std::string kind;  // the folder under templates/: `control`, `home`, `vendor`, `coverage`, …
  View view;
  std::size_t about = 64u << 10;  // how many bytes the page may have: room that is made at once
};

// A finished file of the site.
struct Page {
  std::string path;
  std::string bytes;
  friend bool operator==(const Page&, const Page&) = default;
};

// `../../` for a page two folders down, so that every link can be relative.
std::string path_to_root(const std::string& page_path);

}  // namespace hakusho
