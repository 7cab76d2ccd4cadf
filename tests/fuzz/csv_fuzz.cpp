// Delimited text gives rows within bounds, whatever its quotes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/lines/source_text.h"
#include "import/sheets/checksheet.h"
#include "import/sheets/csv.h"

using namespace hakusho;
using namespace hakusho::imports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = decode_source(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!text) return 0;
  delimiter_of(text->text);
  for (const char delimiter : {',', '\t'}) {
    const SourceTable table = read_delimited(text->text, delimiter);
    for (const SourceRow& row : table.rows)
      if (row.cells.size() > most_cells_in_row) std::abort();
    ImportReport report;
    read_checksheet({table}, {"v", "w", "t"}, {}, report);
  }
  return 0;
}
