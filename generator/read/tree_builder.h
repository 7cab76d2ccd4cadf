// Puts the values that a parser meets, one after the other, into a tree, and keeps the limits.
//
// YAML and JSON are built here alike, so both know duplicate keys and the same limits.  A function that gives false
// has added why; the parser then stops.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "read/tree.h"

namespace hakusho::read {

class TreeBuilder {
 public:
  TreeBuilder(const std::string& path, Diagnostics& diagnostics) : path_(path), diagnostics_(diagnostics) {}

  // Whether the next value of the open map is a key.
  bool expects_key() const { return !open_.empty() && open_.back()->kind == TreeKind::map && !has_key_; }

  // Requires: expects_key().
  bool key(std::string key, Position at);
  // Where the newest key of the open map stands.  Requires: a map is open, and a key was taken.
  Position newest_key() const { return open_.back()->fields.back().at; }
  bool has_key() const { return has_key_; }
  // A text or nothing.  Requires: !expects_key().
  bool scalar(Tree value);
  // A list or a map, whose values follow.  Requires: !expects_key().
  bool open(TreeKind kind, Position at);
  // Requires: a list or a map is open.
  bool close();

  bool error(std::string_view code, Position at, std::string message, std::string hint);
  bool begun() const { return begun_; }
  // Requires: everything opened was closed.
  Tree take() { return std::move(root_); }

 private:
  Tree* place();
  bool count_value(Position at);

  const std::string& path_;
  Diagnostics& diagnostics_;
  Tree root_;
  std::vector<Tree*> open_;  // none of them moves while it is open: only the innermost one grows
  bool has_key_ = false;
  bool begun_ = false;
  std::size_t values_ = 0;
  std::size_t problems_ = 0;
};

}  // namespace hakusho::read
