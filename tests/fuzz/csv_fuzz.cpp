// Delimited text gives rows within bounds, whatever its quotes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/checksheet.h"
#include "exchange/csv.h"
#include "exchange/source_text.h"

using namespace hakusho;

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
