// Markdown prose as a tree of blocks and inlines: what a body says, in no format.
//
// Raw HTML is not part of it, nor is any link whose scheme is not allowed: `read` drops and reports both.
// A switch over a kind has no default, so that a new kind does not compile until each writer spells it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace hakusho {

enum class InlineKind {
  text,           // text
  code,           // text
  emphasis,       // children
  strong,         // children
  strikethrough,  // children
  link,           // target, children; no children: to be filled with the number and title of the target
  image,          // target, children (the alternative text), title
  soft_break,
  hard_break,
  footnote_reference,  // text: the name of the footnote
};

struct Inline {
  InlineKind kind = InlineKind::text;
  std::string text;
  std::string target;  // as written: `https://…`, `#A.9.2.3`, `vendor/whitepaper#id`, `figures/x.png`
  std::string title;
  std::vector<Inline> children;
  Position at;

  friend bool operator==(const Inline&, const Inline&) = default;
};

enum class BlockKind {
  paragraph,     // inlines
  heading,       // inlines, level 1 to 6 within the body
  bullet_list,   // blocks: items; tight
  ordered_list,  // blocks: items; start; tight
  item,          // blocks; task
  quote,         // blocks
  code,          // text, info
  table,         // rows; the first is the header
  rule,
  footnote_definition,  // blocks; text: its name
};

enum class Alignment { none, left, center, right };
enum class Task { none, open, done };

struct Cell {
  std::vector<Inline> inlines;
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
  std::vector<Cell> cells;
  Position at;
  friend bool operator==(const Row&, const Row&) = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  int start = 1;
  bool tight = false;
  Task task = Task::none;
  std::string text;
  std::string info;
  std::vector<Inline> inlines;
  std::vector<Block> blocks;
  std::vector<Row> rows;
  std::vector<Alignment> alignments;  // one a column of `rows`
  Position at;

  friend bool operator==(const Block&, const Block&) = default;
};

// A body: its blocks, and the Markdown it was read from, which alone is written back into the dataset.
struct Prose {
  std::string markdown;
  std::vector<Block> blocks;
  Position at;  // of its first line

  bool empty() const { return markdown.empty(); }
  friend bool operator==(const Prose& a, const Prose& b) { return a.blocks == b.blocks; }
};

// The visible text alone, blocks separated by line feeds and cells by tabs: for search, comparison and checks.
std::string plain_text(const std::vector<Inline>& inlines);
std::string plain_text(const std::vector<Block>& blocks);
std::string plain_text(const Prose& prose);
// The same, where links without a text read what `name` gives for their target.
using NameLink = std::function<std::string(const std::string& target)>;
std::string plain_text(const Prose& prose, const NameLink& name);

}  // namespace hakusho
