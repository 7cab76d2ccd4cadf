// Classic scripts that hold data, so that it reaches a page without a server and without inline script.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::search {

// A script that hands `json` to the search of the page under the name `chunk`.
std::string chunk_script(std::string_view chunk, std::string_view json);

// The same in pieces: what stands before the data, and behind it.
std::string chunk_begin(std::string_view chunk);
inline constexpr std::string_view chunk_end = ");\n";

}  // namespace hakusho::search
