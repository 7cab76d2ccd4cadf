#include "read/tree.h"

#include <algorithm>

#include "base/limits.h"
#include "read/conflict.h"
#include "read/encoding.h"
#include "read/json.h"
#include "read/yaml.h"

namespace hakusho::read {

const Tree* Tree::find(std::string_view key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const TreeField& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &found->value;
}

bool operator==(const Tree& a, const Tree& b) {
  return a.kind == b.kind && a.text == b.text && a.items == b.items && a.fields == b.fields;
}

bool operator==(const TreeField& a, const TreeField& b) { return a.key == b.key && a.value == b.value; }

std::optional<Tree> read_tree(std::string_view bytes, const std::string& path, Diagnostics& diagnostics) {
  if (bytes.size() > limits::dataset_file_bytes) {
    diagnostics.error("read/limit", {path, {1, 1}, 1},
                      "the file has " + std::to_string(bytes.size()) + " bytes; the limit is " +
                          std::to_string(limits::dataset_file_bytes),
                      "split it over several files");
    return std::nullopt;
  }
  const std::string_view text = without_mark(bytes);
  if (!check_conflict(text, path, diagnostics)) return std::nullopt;
  return path.ends_with(".json") ? read_json(text, path, diagnostics) : read_yaml(text, path, diagnostics);
}

}  // namespace hakusho::read
