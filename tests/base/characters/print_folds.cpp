// Prints what every code point folds to, and every line of a file with its origins: what fold_test.mjs holds against
// themes/default/assets/fold.js.
#include <cstdio>

#include "base/characters/fold.h"
#include "base/characters/variants.h"
#include "base/files.h"
#include "base/text.h"

using namespace hakusho;

namespace {

std::string utf8(const std::u32string& text) { return encode({text.begin(), text.end()}); }

}  // namespace

int main(int count, char** arguments) {
  std::string out = variants_json() + "\n";
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::u32string folded = fold_character(code);
    if (folded == std::u32string{code}) continue;
    out += std::to_string(code) + "\t";
    for (const char32_t part : folded) out += std::to_string(part) + " ";
    out += "\n";
  }
  out += "lines\n";
  const Result<std::string> file = count > 1 ? read_file(arguments[1], 64u << 20) : Failure{"no file", ""};
  if (!file) return 1;
  for (const std::string_view line : split_lines(*file)) {
    const Folded folded = fold_with_origins(line);
    out += utf8(folded.text) + "\t";
    for (const std::uint32_t origin : folded.origins) out += std::to_string(origin) + " ";
    out += "\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
