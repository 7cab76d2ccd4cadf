#include "model/outline.h"

namespace hakusho {

std::string OutlineNode::heading() const {
  if (label.empty()) return title;
  return label + " " + title;
}

}  // namespace hakusho
