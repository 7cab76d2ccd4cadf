// The names that templates of one page kind may use: templates/names/<kind>.txt.
//
// A declaration has one name per line, with the names inside an object or a list item indented below it:
//
//   site          object
//     title       text
//   keywords      list of text
//   sections      list of section
//   section:                       a named shape, which may contain itself
//     title       text
//     body        markup
//
// `#` starts a comment.  templates/names/common.txt declares the names of every page.  Templates that use other names
// are refused, and a test compares each declaration with the views that the program makes.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/view.h"

namespace hakusho::render {

enum class NameKind {
  text,    // escaped wherever it is printed
  number,  // digits only; may complete a tag's name: <h{{level}}>
  flag,    // for sections, never printed
  markup,  // finished HTML or Markdown: {{{name}}}
  json,    // a JSON text for <script type="application/ld+json">
  list,
  object,
};

struct DeclaredName {
  std::string name;
  NameKind kind = NameKind::text;
  std::size_t shape = 0;  // of an object, or of a list's items
};

// The names inside an object.  A list of texts has the shape `text_item`.
struct Shape {
  std::string name;
  std::vector<DeclaredName> names;

  const DeclaredName* find(std::string_view wanted) const;
};

inline constexpr std::size_t text_item = std::numeric_limits<std::size_t>::max();

struct Names {
  std::vector<Shape> shapes = {Shape{}};  // the first is the page itself
};

// Adds the declarations in `bytes`, the content of the file `path`.
void read_names(Names& names, std::string_view bytes, const std::string& path, Diagnostics& found);

// The names in a view that `names` does not declare, or declares as another kind: `sections.title`.  For tests.
std::vector<std::string> undeclared(const Names& names, const View& view);
// The declared names that none of the views has.  For tests.
std::vector<std::string> unmade(const Names& names, const std::vector<const View*>& views);

}  // namespace hakusho::render
