// templates/words/<language>.yaml into the generator's words.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/words.h"

namespace hakusho::read {

// A flat map of keys and texts.  What could be read is given, also when there were errors.
Words read_words(std::string_view bytes, const std::string& path, const std::string& language,
                 Diagnostics& diagnostics);

// Reports the keys that only one of two languages has: `read/words`.
void check_words(const Words& words, const std::string& path, const Words& other, Diagnostics& diagnostics);

}  // namespace hakusho::read
