// JSON and classic scripts that hold it, so that data reaches a page without a server and without inline script.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

// A JSON string with its quotes; `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that it may stand in any script.
void append_json(std::string& json, std::string_view text);
std::string json_string(std::string_view text);

// A script that hands `json` to the search of the page under the name `chunk`.
std::string chunk_script(std::string_view chunk, std::string_view json);

}  // namespace hakusho
