// JSON strings that may stand in any script.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

// A JSON string with its quotes; `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that it may stand in any script.
void append_json(std::string& json, std::string_view text);
std::string json_string(std::string_view text);

}  // namespace hakusho
