#include "render/compare/diff_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "model/address.h"
#include "render/compare/diff_labels.h"
#include "render/compare/diff_table.h"
#include "render/compare/redline.h"
#include "render/prose/prose_options.h"
#include "render/spell/escape.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

std::vector<View> texts(const std::vector<std::string>& items) {
  std::vector<View> views;
  for (const std::string& item : items) views.emplace_back(item);
  return views;
}

// The anchors of all changes in reading order, so that each can link to the next.
std::vector<std::string> anchors_of(const DiffReport& report) {
  std::vector<std::string> anchors;
  const auto add = [&](const SectionChange& section) {
    if (!section.anchor.empty()) anchors.push_back(section.anchor);
    for (const UnitChange& unit : section.units)
      if (!unit.anchor.empty()) anchors.push_back(unit.anchor);
  };
  add(report.document);
  for (const SectionChange& section : report.sections) add(section);
  return anchors;
}

class Writer {
 public:
  Writer(const DiffReport& report, const DiffPageOptions& options)
      : report_(report), options_(options), words_(options.words), anchors_(anchors_of(report)) {
    left_.insert(report.document.left_behind.begin(), report.document.left_behind.end());
    for (const SectionChange& section : report.sections)
      left_.insert(section.left_behind.begin(), section.left_behind.end());
    for (std::size_t each = 0; each < anchors_.size(); ++each) indices_.emplace(anchors_[each], each);
    for (const SectionChange& section : report.sections) sections_.emplace(section.id, &section);
    for (const SectionChange& section : report.sections) sections_.emplace(anchor_for(section.id), &section);
  }

  View write() {
    if (report_.document.changed()) add_section(report_.document, words_("diff_document"));
    add_left(report_.document);
    for (std::size_t at = 0; at < report_.sections.size();) {
      std::size_t end = at;
      while (end < report_.sections.size() && !report_.sections[end].changed()) {
        ++end;
        if (!report_.sections[end - 1].left_behind.empty()) break;
      }
      if (end > at) add_fold(at, end);
      else add_section(report_.sections[end++], {});
      add_left(report_.sections[end - 1]);
      at = end;
    }
    return View(std::move(blocks_));
  }

 private:
  RedlineOptions redline(RedlineSide side) const {
    return {side, &words_, [this](std::string_view target, Edition edition) { return name_of(target, edition); },
            [this](std::string_view target, Edition edition) { return address_of(std::string(target), edition); }};
  }
  RedlineOptions redline(RedlineSide side, UnitKind kind) const {
    RedlineOptions made = redline(side);
    if (kind == UnitKind::code) made.line_ends = LineEnds::kept;
    return made;
  }

  const SectionChange* find(std::string_view target) const {
    const auto found = target.starts_with('#') ? sections_.find(target.substr(1)) : sections_.end();
    return found == sections_.end() ? nullptr : found->second;
  }
  std::string name_of(std::string_view target, Edition edition) const {
    const SectionChange* section = find(target);
    if (section != nullptr) return section_label(*section, edition);
    return std::string(target.starts_with('#') ? target.substr(1) : target);
  }

  // A section is named as in the edition that contains the word.
  std::string address_of(const std::string& target, Edition edition) const {
    if (leads_off_site(target)) return destination_of(target, {}).href;
    const SectionChange* section = find(target);
    if (section == nullptr) return {};
    return edition == Edition::before ? link(options_.links.from, *section, Presence::added)
                                      : link(options_.links.to, *section, Presence::removed);
  }
  View spelt(const Script& script, RedlineSide side) const {
    return options_.format == Format::html ? redline_html(script, redline(side))
                                           : redline_markdown(script, redline(side));
  }
  bool html() const { return options_.format == Format::html; }

  void set_neighbours(View& view, const std::string& anchor) const {
    const auto found = indices_.find(anchor);
    const std::size_t here = found == indices_.end() ? anchors_.size() : found->second;
    view.set("anchor", anchor);
    view.set("previous", here == anchors_.size() || here == 0 ? std::string() : "#" + anchors_[here - 1]);
    view.set("next", here + 1 >= anchors_.size() ? std::string() : "#" + anchors_[here + 1]);
  }

  // The old positions of sections that moved away, with a link to each.
  void add_left(const SectionChange& behind) {
    for (const std::string& id : behind.left_behind) {
      const SectionChange* section = find("#" + id);
      if (section == nullptr) continue;
      View left;
      left.set("id", "left-" + anchor_for(id));
      left.set("name", section_label(*section, Edition::before));
      left.set("href", "#" + compared_section_anchor(id));
      left.set("label", words_("diff_moved_to", {{"section", section_label(*section)}}));
      View block;
      block.set("left", std::move(left));
      blocks_.push_back(std::move(block));
    }
  }

  // A fold of unchanged sections, which lists their names and can be opened.
  void add_fold(std::size_t begin, std::size_t end) {
    std::vector<View> items;
    for (std::size_t each = begin; each < end; ++each) {
      View item;
      item.set("name", section_label(report_.sections[each]));
      std::string whole;
      for (const UnitChange& unit : report_.sections[each].units) whole += block(unit, RedlineSide::after);
      item.set("text", Markup{whole});
      items.push_back(std::move(item));
    }
    const std::string first = section_label(report_.sections[begin]);
    const std::string last = section_label(report_.sections[end - 1]);
    View fold;
    fold.set("label",
             end - begin == 1
                 ? words_("diff_fold_one", {{"first", first}})
                 : words_("diff_fold", {{"first", first}, {"last", last}, {"number", std::to_string(end - begin)}}));
    fold.set("sections", std::move(items));
    View view;
    view.set("fold", std::move(fold));
    blocks_.push_back(std::move(view));
  }

  void add_section(const SectionChange& section, const std::string& name) {
    View view;
    set_neighbours(view, section.anchor);
    view.set("id", compared_section_anchor(section.id));
    view.set("title", name.empty() ? spelt(heading_script(section), RedlineSide::both)
                                   : View(Markup{html() ? escape_html(name) : markdown_text(name)}));
    view.set("added", section.presence == Presence::added);
    view.set("removed", section.presence == Presence::removed);
    view.set("remarks", texts(remarks_of(section, report_, words_)));
    view.set("left", left_.contains(section.id) ? "#left-" + anchor_for(section.id) : std::string());
    view.set("href_before", link(options_.links.from, section, Presence::added));
    view.set("href_after", link(options_.links.to, section, Presence::removed));
    view.set("rows", rows_of(section));
    View block;
    block.set("section", std::move(view));
    blocks_.push_back(std::move(block));
  }

  // The link to the section in the full document; empty if the section is not in it.
  static std::string link(const std::string& page, const SectionChange& section, Presence missing) {
    if (page.empty() || section.presence == missing) return {};
    if (section.id.empty()) return page;
    const bool older = missing == Presence::added && !section.id_before.empty();
    return page + "#" + anchor_for(older ? section.id_before : section.id);
  }

  static Script heading_script(const SectionChange& section) {
    Script script;
    if (section.number_before == section.number_after || section.presence != Presence::both) {
      const std::string number = section.presence == Presence::removed ? section.number_before : section.number_after;
      if (!number.empty()) script.push_back({PieceKind::equal, number + " ", number + " ", -1});
    } else {
      if (!section.number_before.empty()) script.push_back({PieceKind::removed, section.number_before, {}, -1});
      if (!section.number_before.empty() && !section.number_after.empty())
        script.push_back({PieceKind::equal, " ", " ", -1});
      if (!section.number_after.empty()) script.push_back({PieceKind::added, {}, section.number_after, -1});
      script.push_back({PieceKind::equal, " ", " ", -1});
    }
    Script title = section.title.script;
    if (section.presence != Presence::both)
      for (Piece& piece : title) piece = {PieceKind::equal, piece.before + piece.after, piece.before + piece.after, -1};
    script.insert(script.end(), title.begin(), title.end());
    return script;
  }

  std::vector<View> rows_of(const SectionChange& section) {
    std::vector<View> rows;
    const bool whole = section.presence != Presence::both;
    for (std::size_t at = 0; at < section.units.size();) {
      std::size_t end = at;
      while (end < section.units.size() && !whole && !section.units[end].changed()) ++end;
      if (end > at) rows.push_back(fold_of(section, at, end));
      if (end < section.units.size()) rows.push_back(row_of(section, section.units[end]));
      at = end + 1;
    }
    return rows;
  }

  View fold_of(const SectionChange& section, std::size_t begin, std::size_t end) {
    std::string whole;
    for (std::size_t each = begin; each < end; ++each) whole += block(section.units[each], RedlineSide::after);
    View fold;
    fold.set("label", words_("diff_fold_units", {{"number", std::to_string(end - begin)}}));
    fold.set("text", Markup{whole});
    View row;
    row.set("fold", std::move(fold));
    return row;
  }

  View row_of(const SectionChange& section, const UnitChange& unit) {
    View change;
    set_neighbours(change, unit.anchor);
    const bool added = unit.presence == Presence::added;
    const bool removed = unit.presence == Presence::removed;
    // For a section that was added or removed as a whole, only the first block says so.
    const bool follows = section.presence != Presence::both && &unit != &section.units.front();
    const std::string missing = follows ? std::string()
                                        : words_(added                     ? "diff_not_before"
                                                 : unit.to_section.empty() ? "diff_not_after"
                                                                           : "diff_moved_away");
    change.set("added", added);
    change.set("removed", removed);
    change.set("format_only", unit.format_only());
    change.set("place", owner_label(unit.owner, words_));
    change.set("after", Markup{removed ? plain(missing) : block(unit, RedlineSide::after)});
    change.set("before", Markup{added ? plain(missing) : block(unit, RedlineSide::before)});
    change.set("both", Markup{block(unit, RedlineSide::both)});
    change.set("remarks", texts(section.presence == Presence::both || unit.movement != Movement::none
                                    ? remarks_of(unit, report_, words_)
                                    : std::vector<std::string>()));
    change.set("counterpart", unit.counterpart.empty() ? std::string() : "#" + unit.counterpart);
    change.set("counterpart_label", words_(unit.to_section.empty() ? "diff_old_place" : "diff_new_place"));
    change.set("targets", row_targets(unit));
    View row;
    row.set("change", std::move(change));
    return row;
  }

  // A table row appears in three columns; links lead to the column that appears once.
  static std::vector<View> row_targets(const UnitChange& unit) {
    std::vector<std::string> anchors;
    if (unit.table)
      for (const RowChange& row : unit.table->rows)
        if (!row.anchor.empty()) anchors.push_back(row.anchor);
    return texts(anchors);
  }

  std::string plain(const std::string& text) const {
    return html() ? "<p>" + escape_html(text) + "</p>" : markdown_text(text);
  }

  std::string block(const UnitChange& unit, RedlineSide side) const {
    return html() ? html_block(unit, side) : markdown_block(unit, side);
  }

  std::string html_block(const UnitChange& unit, RedlineSide side) const {
    if (unit.table) return diff_table_html(shown_table(unit, words_), redline(side)).text;
    if (unit.field != Field::none)
      return "<p><span class=\"field-name\">" + escape_html(field_label(unit.field, words_)) + "</span> " +
             redline_html(shown_script(unit, words_), redline(side)).text + "</p>\n";
    const BlockForm& form = side == RedlineSide::before ? unit.before : unit.form();
    const std::string depth = form.depth > 0 ? " depth-" + std::to_string(std::min(form.depth, 5)) : std::string();
    const std::string text = redline_html(shown_script(unit, words_), redline(side, form.kind)).text;
    const auto paragraph = [&](const std::string& name) {
      return "<p class=\"" + name + depth + "\">" + text + "</p>\n";
    };
    switch (form.kind) {
      case UnitKind::heading: return paragraph("unit-heading");
      case UnitKind::item:
        return "<p class=\"unit-item" + depth + "\">" + (form.ordered ? "" : words_("list_bullet")) + text + "</p>\n";
      case UnitKind::quote: return paragraph("unit-quote");
      case UnitKind::footnote: return paragraph("unit-footnote");
      case UnitKind::code: return "<pre class=\"unit-code\"><code>" + text + "</code></pre>\n";
      case UnitKind::rule: return "<hr>\n";
      case UnitKind::field:
      case UnitKind::paragraph:
      case UnitKind::table: break;
    }
    return paragraph("unit-paragraph");
  }

  std::string markdown_block(const UnitChange& unit, RedlineSide side) const {
    if (unit.table) return diff_table_markdown(shown_table(unit, words_), redline(side)).text;
    if (unit.field != Field::none)
      return markdown_text(field_label(unit.field, words_)) + ": " +
             redline_markdown(shown_script(unit, words_), redline(side)).text;
    const std::string text = redline_markdown(shown_script(unit, words_), redline(side, unit.form().kind)).text;
    return unit.form().kind == UnitKind::item && !unit.form().ordered ? words_("list_bullet") + text : text;
  }

  const DiffReport& report_;
  const DiffPageOptions& options_;
  const Words& words_;
  std::vector<std::string> anchors_;
  std::map<std::string, std::size_t> indices_;                         // of `anchors_`, by anchor
  std::map<std::string, const SectionChange*, std::less<>> sections_;  // by id and by anchor
  std::set<std::string> left_;                                         // ids of sections whose old positions are shown
  std::vector<View> blocks_;
};

}  // namespace

View diff_blocks(const DiffReport& report, const DiffPageOptions& options) { return Writer(report, options).write(); }

}  // namespace hakusho::render
