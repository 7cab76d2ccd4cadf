// Any bytes read as a file of the dataset give a value or an error, and no two sections of a good one share an id.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "read/catalog.h"
#include "read/site.h"
#include "read/vendor.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

void promise(bool kept) {
  if (!kept) std::abort();
}

Catalogs one_catalog() {
  Diagnostics found;
  Catalogs catalogs;
  catalogs.emplace("c",
                   *read_catalog("title: c\nedition: c\nprefix: p\ncontrols: [{id: A.5.1.1, title: a}, {id: CLD.6.3.1, "
                                 "title: b}, {id: 'p:5', title: c}]",
                                 "c.yaml", "c", found));
  return catalogs;
}

void check_ids(const Whitepaper& whitepaper) {
  std::set<std::string> ids;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    promise(!at.section->id.empty());
    promise(ids.insert(at.section->id).second);
  }
}

}  // namespace

// The first byte says which kind of file and which spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Catalogs catalogs = one_catalog();
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::string path = data[0] % 2 == 0 ? "a.yaml" : "a.json";
  Diagnostics found;
  switch (data[0] / 2 % 8) {
    case 0: promise(read_catalog(bytes, path, "own", found) || found.has_errors()); break;
    case 1: promise(read_vendor(bytes, path, "own", found) || found.has_errors()); break;
    case 2: promise(read_site(bytes, path, found) || found.has_errors()); break;
    default: {
      const auto whitepaper = read_whitepaper(bytes, path, "v", "w", catalogs, found);
      promise(whitepaper || found.has_errors());
      if (!found.has_errors()) check_ids(*whitepaper);
    }
  }
  return 0;
}
