// Which names a template of a page kind may say: templates/names/<kind>.txt.
//
// A declaration is a table that a person can read, one name a line, what is inside it indented below it:
//
//   site          object
//     title       text
//   keywords      list of text
//   sections      list of section
//   section:                       a named shape, which may hold itself
//     title       text
//     body        markup
//
// `#` starts a comment.  What every page sees stands in templates/names/common.txt.  The linter of templates knows
// no other name, and a test compares each declaration with the views that are really made.
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
  number,  // digits alone; may complete a tag's name: <h{{level}}>
  flag,    // asked for, never printed
  markup,  // finished HTML or Markdown: {{{name}}}
  json,    // a JSON text that may stand in <script type="application/ld+json">
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

// Adds what `bytes`, the whole file `path`, declares.
void read_names(Names& names, std::string_view bytes, const std::string& path, Diagnostics& found);

// What a view holds and `names` does not declare, or declares as another kind: `sections.title`.  For tests.
std::vector<std::string> undeclared(const Names& names, const View& view);
// What `names` declares and none of the views holds.  For tests.
std::vector<std::string> unmade(const Names& names, const std::vector<const View*>& views);

}  // namespace hakusho::render
