#include "read/syntax_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>
#include <cassert>
#include <mutex>

namespace hakusho::read {

namespace {

// Without autolink, which takes the Japanese sentence behind a URL into the link.
constexpr std::array<const char*, 3> extension_names = {"table", "tasklist", "strikethrough"};
constexpr std::size_t strikethrough = 2;

// The library's parsers share tables of special characters, in which strikethrough has `~` while inlines are parsed:
// two at once give wrong trees without any sign.  So one at a time; a text without a `~` neither sets it nor asks for
// it.
std::mutex& tilde_lock() {
  static std::mutex lock;
  return lock;
}

const std::array<cmark_syntax_extension*, extension_names.size()>& extensions() {
  static const auto registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    std::array<cmark_syntax_extension*, extension_names.size()> found{};
    for (std::size_t at = 0; at < found.size(); ++at) {
      found[at] = cmark_find_syntax_extension(extension_names[at]);
      assert(found[at] != nullptr);
    }
    return found;
  }();
  return registered;
}

bool is_container(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE;
}

bool is_inline_with_children(cmark_node* node) {
  return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE &&
         cmark_node_first_child(node) != nullptr;
}

}  // namespace

SyntaxTree parse_syntax(std::string_view markdown) {
  // One tilde is a range in Japanese (`10~20名`), so only two strike through.
  constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  const bool tilde = markdown.find('~') != std::string_view::npos;
  cmark_parser* parser = cmark_parser_new(options);
  for (std::size_t at = 0; at < extension_names.size(); ++at)
    if (at != strikethrough || tilde) cmark_parser_attach_syntax_extension(parser, extensions()[at]);
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  std::unique_lock one_at_a_time(tilde_lock(), std::defer_lock);
  if (tilde) one_at_a_time.lock();
  SyntaxTree tree(cmark_parser_finish(parser));
  if (tilde) one_at_a_time.unlock();
  cmark_parser_free(parser);
  assert(tree != nullptr);
  return tree;
}

bool has_kind(cmark_node* node, std::string_view name) { return name == cmark_node_get_type_string(node); }

cmark_node* find_too_deep(cmark_node* root, int most) {
  struct {
    int containers = 0;  // lists and quotes
    int inlines = 0;
  } depth;
  cmark_node* node = root;
  while (node != nullptr) {
    depth.containers += is_container(node) ? 1 : 0;
    depth.inlines += is_inline_with_children(node) ? 1 : 0;
    if (depth.containers > most || depth.inlines > most) return node;
    if (cmark_node* child = cmark_node_first_child(node)) {
      node = child;
      continue;
    }
    for (;;) {
      depth.containers -= is_container(node) ? 1 : 0;
      depth.inlines -= is_inline_with_children(node) ? 1 : 0;
      if (node == root) return nullptr;
      if (cmark_node* next = cmark_node_next(node)) {
        node = next;
        break;
      }
      node = cmark_node_parent(node);
    }
  }
  return nullptr;
}

}  // namespace hakusho::read
