#include "base/scheme.h"

#include <algorithm>
#include <array>

namespace hakusho {

namespace {

constexpr std::array<std::string_view, 3> allowed = {"http", "https", "mailto"};

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

}  // namespace

std::optional<std::string_view> scheme_of(std::string_view target) {
  const std::size_t end = target.find_first_of(":/?#");
  if (end == std::string_view::npos || target[end] != ':') return std::nullopt;
  return target.substr(0, end);
}

bool is_allowed_scheme(std::string_view scheme) {
  return std::any_of(allowed.begin(), allowed.end(), [&](std::string_view each) {
    return std::equal(each.begin(), each.end(), scheme.begin(), scheme.end(),
                      [](char a, char b) { return a == lower(b); });
  });
}

}  // namespace hakusho
