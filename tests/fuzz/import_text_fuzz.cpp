// Any text becomes a whitepaper or a message; what was written of it reads as the same whitepaper.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "export/yaml_writer.h"
#include "import/importer.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::exports;
using namespace hakusho::imports;
using namespace hakusho::read;

namespace {

Catalogs small_catalogs() {
  Catalog catalog;
  catalog.id = "iso";
  for (const char* id : {"A.5.1.1", "A.9.2.1", "CLD.6.3.1"}) {
    catalog.index[id] = catalog.controls.size();
    Control control;
    control.id = id;
    control.title.ja = "利用者登録";
    catalog.controls.push_back(std::move(control));
  }
  Catalogs catalogs;
  catalogs.emplace("iso", std::move(catalog));
  return catalogs;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Catalogs catalogs = small_catalogs();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* path : {"a.txt", "a.md"}) {
    const auto imported = import_document(bytes, {path, "v", "w", {}}, catalogs);
    if (!imported) continue;
    Diagnostics found;
    const std::string yaml = write_yaml(imported->whitepaper);
    const auto once = read_whitepaper(yaml, "w.yaml", "v", "w", catalogs, found);
    if (!once || found.has_errors()) continue;
    Diagnostics again;
    const auto twice = read_whitepaper(write_yaml(*once), "w.yaml", "v", "w", catalogs, again);
    if (!twice || !(*twice == *once)) std::abort();
  }
  return 0;
}
