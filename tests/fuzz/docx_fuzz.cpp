// Any bytes are a Word document within bounds or a message.
#include <cstdint>
#include <string_view>

#include "import/formats/docx.h"

using namespace hakusho;
using namespace hakusho::imports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ImportReport report;
  const auto document = read_docx(std::string_view(reinterpret_cast<const char*>(data), size), report);
  (void)static_cast<bool>(document);
  return 0;
}
