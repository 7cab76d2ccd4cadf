// A YAML or JSON file as a tree of values that know where they stand.
//
// Every scalar is kept as the text that was written: `no`, `1.10` and `012` never change their meaning, and the
// loaders type them by what they stand for.  What YAML can do to surprise (anchors, aliases, merge keys, tags, second
// documents, duplicate keys) is an error, as is all that is no text (NUL, control characters, other encodings).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace hakusho::read {

enum class TreeKind {
  nothing,  // no value, `null` or `~`
  text,
  list,
  map,
};

enum class TextStyle {
  plain,    // YAML without quotes, a number or a word of JSON
  quoted,   // in quotes: where its later lines stand is not known
  literal,  // a block after `|`: line k of the text is line k - 1 after `text_at`, in the same column
  folded,   // a block after `>`: where its later lines stand is not known
};

struct TreeField;

struct Tree {
  TreeKind kind = TreeKind::nothing;
  TextStyle style = TextStyle::plain;
  Position at;                    // where the value begins: its quote, its `|`, its first key
  Position text_at;               // where the first line of the text stands; for a block below its `|`
  std::string text;               // of a text
  std::vector<Tree> items;        // of a list
  std::vector<TreeField> fields;  // of a map, as written; no key stands twice

  // The value of that key; null when there is none, or when this is no map.
  const Tree* find(std::string_view key) const;

  friend bool operator==(const Tree&, const Tree&);
};

struct TreeField {
  std::string key;
  Position at;  // of the key
  Tree value;

  friend bool operator==(const TreeField&, const TreeField&);
};

// Reads a whole file: JSON when `path` ends in `.json`, else YAML.  Null when no tree can be made of it; a tree that
// comes with errors (a duplicate key, an anchor) is what could be read, so that the rest can still be looked at.
// An empty file gives a tree of kind `nothing`.
//
// Errors are of code `read/yaml`, `read/json`, `read/encoding`, `read/limit`, `read/duplicate-key`, `read/anchor`,
// `read/alias`, `read/tag`, `read/merge-key` and `read/second-document`.  A file of n bytes takes time of order n,
// and is bounded by base/limits.h.
std::optional<Tree> read_tree(std::string_view bytes, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
