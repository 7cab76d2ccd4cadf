// Versions as documents print them: 第1.2版, Ver.1.2, 1.2版, 初版.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::imports {

struct PrintedVersion {
  std::string version;    // `1.0`
  std::string printed;    // `第1.0版`; empty when it is the version
  std::size_t begin = 0;  // of the text, in characters
  std::size_t end = 0;
};

// The version that the text begins with, or (with `anywhere`) names after 第, Ver. or Rev.
enum class Where { beginning, anywhere };
std::optional<PrintedVersion> find_version(std::u32string_view text, Where where);

}  // namespace hakusho::imports
