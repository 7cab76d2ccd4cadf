// How the search spells control ids: the key under which pages and the index know a control.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

// `A.9.2.3` → `a.9.2.3`, `8.24` → `8.24`, `meti:5` → `meti.5`: letters, then numbers, dots between.
std::string search_id(std::string_view control);
// The letters of `search_id`, empty when there are none.
std::string_view id_letters(std::string_view id);

}  // namespace hakusho
