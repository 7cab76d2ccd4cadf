// Any bytes are a workbook within bounds or a message.
#include <cstdint>
#include <string_view>

#include "import/sheets/xlsx.h"

using namespace hakusho;
using namespace hakusho::imports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ImportReport report;
  const auto tables = read_xlsx(std::string_view(reinterpret_cast<const char*>(data), size), report);
  (void)static_cast<bool>(tables);
  return 0;
}
