#include "base/characters/ideographs.h"

#include <utility>

#include "base/characters/ideograph_table.h"

namespace hakusho {

char32_t unified_ideograph(char32_t character) {
  if (character < 0x2E80 || character > 0xFAD9) return character;
  for (const auto& [first, table] : {std::pair{char32_t{0x2E80}, radicals_supplement},
                                     {0x2F00, kangxi_radicals},
                                     {0xF900, compatibility_ideographs}})
    if (character >= first && character - first < table.size()) return table[character - first];
  return character;
}

}  // namespace hakusho
