#include "render/pages/trail.h"

#include "model/address.h"

namespace hakusho::render {

std::vector<View> trail_below(const std::string& root, const Vendor& vendor, const std::string& whitepaper,
                              const std::string& title, const std::string& here, const std::string& language,
                              const Words& words) {
  std::vector<View> trail;
  trail.push_back(View().set("title", words("home")).set("href", root + home_path));
  trail.push_back(View().set("title", vendor.name.in(language)).set("href", root + vendor_path(vendor.id)));
  trail.push_back(View().set("title", title).set("href", root + WhitepaperPaths(vendor.id, whitepaper).front()));
  trail.push_back(View().set("title", here).set("current", true));
  return trail;
}

}  // namespace hakusho::render
