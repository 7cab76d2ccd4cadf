#include "read/theme.h"

#include "read/fields.h"
#include "read/tree.h"

namespace hakusho::read {

std::optional<Theme> read_theme(std::string_view bytes, const std::string& path, const std::string& id,
                                Diagnostics& found) {
  const std::optional<Tree> tree = read_tree(bytes, path, found);
  if (!tree) return std::nullopt;
  Reading reading{path, found};
  Fields fields(*tree, reading, "theme");
  Theme theme{id, fields.local_text("title", Need::required), fields.text("extends")};
  fields.finish();
  return theme;
}

}  // namespace hakusho::read
