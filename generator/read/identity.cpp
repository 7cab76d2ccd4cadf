#include "read/identity.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/files.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return lower;
}

}  // namespace

bool Identities::add(const std::string& id, Position at, std::string_view hint) {
  if (id.empty()) return false;
  const auto [known, fresh] = places_.emplace(lower_case(id), std::pair(id, at));
  if (fresh) return true;
  const auto& [first_id, first_at] = known->second;
  if (first_id != id) {
    reading_.error("read/duplicate-id", at,
                   "the ids " + quoted(first_id) + " (at " + std::to_string(first_at.line) + ":" +
                       std::to_string(first_at.column) + ") and " + quoted(id) + " differ only in capital letters",
                   "they are looked up without regard to case, and their pages are one file on macOS and Windows: "
                   "rename one of the two");
    return false;
  }
  reading_.error("read/duplicate-id", at,
                 "two " + thing_ + "s have the id " + quoted(id) + "; the first is at " +
                     std::to_string(first_at.line) + ":" + std::to_string(first_at.column),
                 std::string(hint));
  return false;
}

void check_identifier(const std::string& id, Position at, Reading& reading) {
  if (id.empty() || is_identifier(id)) return;
  reading.error("read/identifier", at, quoted(id) + " cannot be an id",
                "use small letters, digits and `-`, at most 64, and a letter or digit first");
}

}  // namespace hakusho::read
