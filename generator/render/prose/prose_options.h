// What a body needs to know about the page that it is written into.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/words.h"

namespace hakusho::render {

// What a target of the dataset (`#A.9.2.3`, `vendor/whitepaper#id`, `figures/x.png`, `guide.html`) is on this page.
struct Destination {
  std::string href;  // empty: leads nowhere, the text stays without a link
  std::string text;  // number and title, for a link without text
};
// Never asked about http, https and mailto.
using FindDestination = std::function<Destination(const std::string& target)>;

struct ProseOptions {
  int heading_level = 4;             // of the highest heading in the body
  std::string id_prefix;             // unique among the bodies of a page: keeps their footnotes apart
  FindDestination find_destination;  // none: every target is used as written
  const Words* words = nullptr;      // required by `html_of`
};

// Where the target leads from this page; nowhere when it names a scheme other than http, https and mailto, whatever
// made the prose.
Destination destination_of(const std::string& target, const ProseOptions& options);
// Whether the target leads off the site: it names a scheme.
bool leads_off_site(const std::string& target);

// The levels that headings get on a page: the first `heading_level`, each one at most one deeper than the one above.
class HeadingLevels {
 public:
  explicit HeadingLevels(int first) : first_(first) {}
  // The level on the page, 1 to 6, of the next heading, whose level in the body is `written`.
  int next(int written);

 private:
  int first_;
  std::vector<int> open_;
};

}  // namespace hakusho::render
