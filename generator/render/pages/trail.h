// The breadcrumb of pages below a whitepaper's page.
#pragma once

#include <string>
#include <vector>

#include "model/vendor.h"
#include "model/view.h"
#include "model/words.h"

namespace hakusho::render {

// The `breadcrumb` of such a page: home, vendor, whitepaper, `here`.  `root` is the link from the page to the site's
// root.
std::vector<View> trail_below(const std::string& root, const Vendor& vendor, const std::string& whitepaper,
                              const std::string& title, const std::string& here, const std::string& language,
                              const Words& words);

}  // namespace hakusho::render
