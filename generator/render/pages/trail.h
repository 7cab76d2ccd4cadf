// The way from home to a page below a whitepaper.
#pragma once

#include <string>
#include <vector>

#include "model/vendor.h"
#include "model/view.h"
#include "model/words.h"

namespace hakusho::render {

// The `breadcrumb` of a page that hangs below the whitepaper's own: home, vendor, whitepaper, `here`.
// `root` leads from the page to the site's root.
std::vector<View> trail_below(const std::string& root, const Vendor& vendor, const std::string& whitepaper,
                              const std::string& title, const std::string& here, const std::string& language,
                              const Words& words);

}  // namespace hakusho::render
