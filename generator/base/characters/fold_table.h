// What single characters fold to, as text: `source:` (hexadecimal) starts a row of consecutive sources; then for each
// `target`, `target.target…`, `-` (nothing), or `target*count` and `target*count/2` for a row in even steps.
// A count in steps of two leaves out every other source; the next word goes on behind its last one.
#pragma once

#include <string_view>

namespace hakusho {

extern const std::string_view fold_table_text;

}  // namespace hakusho
