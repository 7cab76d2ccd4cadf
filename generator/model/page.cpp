#include "model/page.h"

#include <algorithm>

namespace hakusho {

std::string path_to_root(const std::string& page_path) {
  std::string up;
  for (auto slashes = std::count(page_path.begin(), page_path.end(), '/'); slashes > 0; --slashes) up += "../";
  return up;
}

}  // namespace hakusho
