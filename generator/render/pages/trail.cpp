#include "render/pages/trail.h"

namespace hakusho::render {

std::vector<View> trail_below(const std::string& root, const Vendor& vendor, const std::string& whitepaper,
                              const std::string& title, const std::string& here, const std::string& language,
                              const Words& words) {
  std::vector<View> trail;
  trail.push_back(View().set("title", words("home")).set("href", root + "index.html"));
  trail.push_back(View().set("title", vendor.name.in(language)).set("href", root + "vendors/" + vendor.id + ".html"));
  trail.push_back(
      View().set("title", title).set("href", root + "whitepapers/" + vendor.id + "/" + whitepaper + "/index.html"));
  trail.push_back(View().set("title", here).set("current", true));
  return trail;
}

}  // namespace hakusho::render
