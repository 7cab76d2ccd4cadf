// The schemes that a link of the site may have: http, https and mailto.
#pragma once

#include <optional>
#include <string_view>

namespace hakusho {

// The scheme of `https://…` as it is written; null for an address that names none: a path, `#id`, `?query`.
std::optional<std::string_view> scheme_of(std::string_view target);
// Capital letters or not.
bool is_allowed_scheme(std::string_view scheme);

}  // namespace hakusho
