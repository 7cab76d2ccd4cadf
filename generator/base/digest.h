// SHA-256, as everybody's sha256sum prints it.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace hakusho
