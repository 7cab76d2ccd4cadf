#include "read/identity.h"

#include "base/files.h"
#include "base/text.h"

namespace hakusho::read {

bool Identities::add(const std::string& id, Position at, std::string_view hint) {
  if (id.empty()) return false;
  const auto [first, fresh] = places_.emplace(id, at);
  if (fresh) return true;
  reading_.error("read/duplicate-id", at,
                 "two " + thing_ + "s have the id " + quoted(id) + "; the first is at " +
                     std::to_string(first->second.line) + ":" + std::to_string(first->second.column),
                 std::string(hint));
  return false;
}

void check_identifier(const std::string& id, Position at, Reading& reading) {
  if (id.empty() || is_identifier(id)) return;
  reading.error("read/identifier", at, quoted(id) + " cannot be an id",
                "use small letters, digits and `-`, at most 64, and a letter or digit first");
}

}  // namespace hakusho::read
