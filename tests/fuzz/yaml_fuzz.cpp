// Any bytes read as YAML give a tree or an error, and every value and finding stands inside the file.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/tree.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

void promise(bool kept) {
  if (!kept) std::abort();
}

// Places are within the lines of the file, and a text has a place.
void check_places(const Tree& tree, std::uint32_t lines) {
  promise(tree.at.line <= lines && tree.text_at.line <= lines + 1);
  promise(tree.kind == TreeKind::nothing || (tree.at.line > 0 && tree.at.column > 0));
  for (const Tree& item : tree.items) check_places(item, lines);
  for (const TreeField& field : tree.fields) {
    promise(field.at.line > 0 && field.at.line <= lines);
    check_places(field.value, lines);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::uint32_t lines = 2;
  for (const char byte : bytes) lines += byte == '\n';
  Diagnostics found;
  const auto tree = read_tree(bytes, "a.yaml", found);
  promise(tree || found.has_errors());
  if (tree) check_places(*tree, lines);
  for (const Diagnostic& finding : found.all()) promise(finding.where.at.line > 0 && finding.where.at.line <= lines);
  return 0;
}
