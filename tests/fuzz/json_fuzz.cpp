// Any bytes read as JSON give what the library's own tree holds, or an error.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "read/encoding.h"
#include "read/tree.h"

using namespace hakusho;
using namespace hakusho::read;
using nlohmann::json;

namespace {

void promise(bool kept) {
  if (!kept) std::abort();
}

std::string with_line_feeds(std::string text) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) text.erase(at, 1);
  return text;
}

// Numbers and words are kept as they were spelt, so of them only the kind is compared.
void compare(const Tree& tree, const json& value) {
  if (value.is_null()) return promise(tree.kind == TreeKind::nothing);
  if (value.is_array()) {
    promise(tree.kind == TreeKind::list && tree.items.size() == value.size());
    for (std::size_t at = 0; at < tree.items.size(); ++at) compare(tree.items[at], value[at]);
    return;
  }
  if (value.is_object()) {
    promise(tree.kind == TreeKind::map && tree.fields.size() == value.size());
    for (const auto& [key, held] : value.items()) {
      const Tree* const field = tree.find(with_line_feeds(key));
      promise(field != nullptr);
      compare(*field, held);
    }
    return;
  }
  promise(tree.kind == TreeKind::text);
  if (value.is_string()) promise(tree.text == with_line_feeds(value.get<std::string>()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Diagnostics found;
  const auto tree = read_tree(bytes, "a.json", found);
  promise(tree || found.has_errors());
  for (const Diagnostic& finding : found.all()) promise(finding.where.at.line > 0 && finding.where.at.column > 0);
  if (found.has_errors()) return 0;
  const std::string_view text = without_mark(bytes);
  const json value = json::parse(text.begin(), text.end(), nullptr, false);
  promise(!value.is_discarded());
  compare(*tree, value);
  return 0;
}
