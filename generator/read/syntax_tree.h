// cmark-gfm's syntax tree of one body: made under the lock that the library needs (for a `~` alone), freed with its
// owner.
#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

namespace hakusho::read {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using SyntaxTree = std::unique_ptr<cmark_node, FreeNode>;

// Requires: the Markdown is within the limits (markdown_limits.h).  Never null.
SyntaxTree parse_syntax(std::string_view markdown);

// The kinds that the extensions add are known by name only.
bool has_kind(cmark_node* node, std::string_view name);

// The first node that is nested deeper than `most`; null when there is none.
cmark_node* find_too_deep(cmark_node* root, int most);

}  // namespace hakusho::read
