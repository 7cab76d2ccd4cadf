#include "diff/units.h"

#include "base/text.h"
#include "model/dataset_words.h"

namespace hakusho::diff {

namespace {

void append_plain(std::string& text, std::string_view plain) {
  for (const char byte : plain)
    if (!is_mark(byte)) text += byte;
}

void append_marked(std::string& text, const std::vector<Inline>& inlines);

void append_between(std::string& text, char open, const std::vector<Inline>& children, char close) {
  text += open;
  append_marked(text, children);
  text += close;
}

void append_link(std::string& text, char open, const Inline& link) {
  text += open;
  append_marked(text, link.children);
  text += mark::link_target;
  append_plain(text, link.target);
  text += mark::link_close;
}

void append_marked(std::string& text, const std::vector<Inline>& inlines) {
  for (const Inline& each : inlines) {
    switch (each.kind) {
      case InlineKind::text: append_plain(text, each.text); break;
      case InlineKind::code:
        text += mark::code_open;
        append_plain(text, each.text);
        text += mark::code_close;
        break;
      case InlineKind::emphasis: append_between(text, mark::emphasis_open, each.children, mark::emphasis_close); break;
      case InlineKind::strong: append_between(text, mark::strong_open, each.children, mark::strong_close); break;
      case InlineKind::strikethrough: append_between(text, mark::strike_open, each.children, mark::strike_close); break;
      case InlineKind::link: append_link(text, mark::link_open, each); break;
      case InlineKind::image: append_link(text, mark::image_open, each); break;
      case InlineKind::soft_break: text += '\n'; break;
      case InlineKind::hard_break: text += mark::hard_break; break;
      case InlineKind::footnote_reference:
        text += "[^";
        append_plain(text, each.text);
        text += ']';
        break;
    }
  }
}

class Taker {
 public:
  Taker(const ScopeNames& scopes, Vocabulary& vocabulary) : scopes_(scopes), vocabulary_(vocabulary) {}

  void take(const Section& section) {
    take_blocks(section.body.blocks, 0);
    for (const Part& part : section.parts) {
      owner_ = {OwnerKind::part, part.scope, part.title.empty() ? named(part.scope) : part.title};
      take_heading(part.title);
      take_blocks(part.body.blocks, 0);
    }
    for (const Note& note : section.notes) {
      owner_ = {OwnerKind::note, std::string(note_code(note.kind)), note.title};
      take_heading(note.title);
      std::vector<std::string> names;
      for (const std::string& scope : note.scopes) names.push_back(named(scope));
      if (!names.empty()) add({UnitKind::field, 0, 0, false}, join(names, ", "));
      take_blocks(note.body.blocks, 0);
    }
    owner_ = {OwnerKind::responsibilities, {}, {}};
    take_responsibilities(section.responsibilities);
  }

  std::vector<TextUnit> units;

 private:
  static std::string_view note_code(NoteKind kind) {
    return kind == NoteKind::point ? "point" : kind == NoteKind::note ? "note" : "difference";
  }

  std::string named(const std::string& scope) const {
    const auto found = scopes_.find(scope);
    return found == scopes_.end() ? scope : found->second;
  }

  void take_heading(const std::string& title) {
    if (!title.empty()) add({UnitKind::heading, 0, 0, false}, title);
  }

  void take_blocks(const std::vector<Block>& blocks, int depth, UnitKind paragraph = UnitKind::paragraph) {
    for (const Block& block : blocks) take_block(block, depth, paragraph);
  }

  void take_block(const Block& block, int depth, UnitKind paragraph) {
    switch (block.kind) {
      case BlockKind::paragraph: add({paragraph, depth, 0, false}, marked_text(block.inlines)); break;
      case BlockKind::heading: add({UnitKind::heading, depth, block.level, false}, marked_text(block.inlines)); break;
      case BlockKind::bullet_list:
      case BlockKind::ordered_list:
        for (const Block& item : block.blocks) take_item(item, depth, block.kind == BlockKind::ordered_list);
        break;
      case BlockKind::item: take_item(block, depth, false); break;
      case BlockKind::quote: take_blocks(block.blocks, depth + 1, UnitKind::quote); break;
      case BlockKind::code: take_code(block, depth); break;
      case BlockKind::table: take_table(block, depth); break;
      case BlockKind::rule: add({UnitKind::rule, depth, 0, false}, {}); break;
      case BlockKind::footnote_definition: take_blocks(block.blocks, depth, UnitKind::footnote); break;
    }
  }

  void take_code(const Block& block, int depth) {
    std::string text;
    append_plain(text, block.text);
    while (text.ends_with('\n')) text.pop_back();
    add({UnitKind::code, depth, 0, false}, std::move(text));
  }

  // The first paragraph of an item is the item; what follows hangs below it.
  void take_item(const Block& item, int depth, bool ordered) {
    std::string text = item.task == Task::none ? "" : item.task == Task::done ? "☑ " : "☐ ";
    const bool led = !item.blocks.empty() && item.blocks.front().kind == BlockKind::paragraph;
    if (led) text += marked_text(item.blocks.front().inlines);
    add({UnitKind::item, depth, 0, ordered}, std::move(text));
    for (std::size_t each = led ? 1 : 0; each < item.blocks.size(); ++each)
      take_block(item.blocks[each], depth + 1, UnitKind::paragraph);
  }

  void take_table(const Block& block, int depth) {
    Grid grid;
    for (const Row& row : block.rows) {
      grid.rows.emplace_back();
      for (const Cell& cell : row.cells) grid.rows.back().push_back(marked_text(cell.inlines));
    }
    add_table(std::move(grid), depth);
  }

  // The header holds codes, which the pages say in words.
  void take_responsibilities(const std::vector<ResponsibilityItem>& items) {
    if (items.empty()) return;
    Grid grid;
    grid.rows.push_back({"item", "party", "note", "group"});
    for (const ResponsibilityItem& each : items)
      grid.rows.push_back({each.item, std::string(word_of(each.party)), each.note, each.group});
    add_table(std::move(grid), 0);
  }

  void add_table(Grid grid, int depth) {
    std::string text;
    for (const auto& row : grid.rows) text += join(row, "\t") + "\n";
    add({UnitKind::table, depth, 0, false}, std::move(text));
    units.back().grid = std::move(grid);
  }

  void add(BlockForm form, std::string text) {
    TextUnit unit;
    unit.form = form;
    unit.owner = owner_;
    unit.text = cut_text(std::move(text), vocabulary_);
    units.push_back(std::move(unit));
  }

  const ScopeNames& scopes_;
  Vocabulary& vocabulary_;
  UnitOwner owner_;
};

}  // namespace

std::string marked_text(const std::vector<Inline>& inlines) {
  std::string text;
  append_marked(text, inlines);
  return text;
}

ScopeNames scope_names(const Whitepaper& whitepaper) {
  ScopeNames names;
  for (const Scope& scope : whitepaper.scopes) names.emplace(scope.id, scope.name.in(whitepaper.language));
  return names;
}

std::vector<TextUnit> units_of(const Section& section, const ScopeNames& scopes, Vocabulary& vocabulary) {
  Taker taker(scopes, vocabulary);
  taker.take(section);
  return std::move(taker.units);
}

}  // namespace hakusho::diff
