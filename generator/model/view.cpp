#include "model/view.h"

namespace hakusho {

View& View::set(std::string name, View value) & {
  kind_ = Kind::object;
  for (auto& [field, held] : fields_) {
    if (field != name) continue;
    held = std::move(value);
    return *this;
  }
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}

View& View::add(std::string name, View value) & {
  kind_ = Kind::object;
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}

}  // namespace hakusho
