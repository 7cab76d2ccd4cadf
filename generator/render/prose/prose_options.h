// How prose is written on one page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/words.h"

namespace hakusho::render {

// The link on this page for a target of the dataset: `#A.9.2.3`, `vendor/whitepaper#id`, `figures/x.png`, `guide.html`.
struct Destination {
  std::string href;  // empty: no link, only the text
  std::string text;  // number and title, used for a link without text
};
// Not called for http, https and mailto.
using FindDestination = std::function<Destination(const std::string& target)>;

struct ProseOptions {
  int heading_level = 4;             // of the highest heading in the body
  std::string id_prefix;             // unique on the page, so that ids of footnotes are too
  FindDestination find_destination;  // none: targets are used as written
  const Words* words = nullptr;      // required by `html_of`
};

// The link for the target; empty href for schemes other than http, https and mailto, even if the reader let them
// pass.
Destination destination_of(const std::string& target, const ProseOptions& options);
// True if the target has a scheme and so leads off the site.
bool leads_off_site(const std::string& target);

// Assigns levels to the headings of a body: the first gets `first`, each other at most one more than the one before.
class HeadingLevels {
 public:
  explicit HeadingLevels(int first) : first_(first) {}
  // The level on the page (1 to 6) of the next heading, which has level `written` in the body.
  int next(int written);

 private:
  int first_;
  std::vector<int> open_;
};

}  // namespace hakusho::render
