#include "render/diff_rows.h"

#include <algorithm>

#include "base/text.h"
#include "model/catalog.h"
#include "render/diff_labels.h"
#include "render/diff_table.h"
#include "render/escape.h"
#include "render/markdown_text.h"
#include "render/redline.h"

namespace hakusho {

namespace {

std::vector<View> texts(const std::vector<std::string>& items) {
  std::vector<View> views;
  for (const std::string& item : items) views.emplace_back(item);
  return views;
}

// Every change of the page in reading order, so that each can lead to the next.
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
      : report_(report), options_(options), words_(options.words), anchors_(anchors_of(report)) {}

  View write() {
    if (report_.document.changed()) add_section(report_.document, words_("diff_document"));
    for (std::size_t at = 0; at < report_.sections.size();) {
      std::size_t end = at;
      while (end < report_.sections.size() && !report_.sections[end].changed()) ++end;
      if (end > at) add_fold(at, end);
      if (end < report_.sections.size()) add_section(report_.sections[end++], {});
      at = end;
    }
    return View(std::move(blocks_));
  }

 private:
  RedlineOptions redline(RedlineSide side) const {
    return {side, &words_, [this](std::string_view target) { return target_label(report_, target); }};
  }
  View spelt(const Script& script, RedlineSide side) const {
    return options_.format == Format::html ? redline_html(script, redline(side)) : redline_markdown(script, redline(side));
  }
  bool html() const { return options_.format == Format::html; }

  void set_neighbours(View& view, const std::string& anchor) const {
    const auto here = std::find(anchors_.begin(), anchors_.end(), anchor);
    view.set("anchor", anchor);
    view.set("previous", here == anchors_.end() || here == anchors_.begin() ? std::string() : "#" + *(here - 1));
    view.set("next", here == anchors_.end() || here + 1 == anchors_.end() ? std::string() : "#" + *(here + 1));
  }

  // Sections that did not change, named and openable.
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
    fold.set("label", end - begin == 1 ? words_("diff_fold_one", {{"first", first}})
                                       : words_("diff_fold", {{"first", first}, {"last", last}, {"number", std::to_string(end - begin)}}));
    fold.set("sections", std::move(items));
    View view;
    view.set("fold", std::move(fold));
    blocks_.push_back(std::move(view));
  }

  void add_section(const SectionChange& section, const std::string& name) {
    View view;
    set_neighbours(view, section.anchor);
    view.set("id", "section-" + (section.id.empty() ? std::string("document") : anchor_for(section.id)));
    view.set("title", name.empty() ? spelt(heading_script(section), RedlineSide::both) : View(Markup{html() ? escape_html(name) : markdown_text(name)}));
    view.set("added", section.presence == Presence::added);
    view.set("removed", section.presence == Presence::removed);
    view.set("remarks", texts(remarks_of(section, report_, words_)));
    view.set("href_before", link(options_.links.from, section, Presence::added));
    view.set("href_after", link(options_.links.to, section, Presence::removed));
    view.set("rows", rows_of(section));
    View block;
    block.set("section", std::move(view));
    blocks_.push_back(std::move(block));
  }

  // The section in the full document, unless it is not there.
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
      if (end < section.units.size()) rows.push_back(row_of(section, section.units[end++]));
      at = end;
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
    const std::string missing = section.presence != Presence::both ? std::string() : added ? words_("diff_not_before") : words_("diff_not_after");
    change.set("added", added);
    change.set("removed", removed);
    change.set("format_only", unit.format_only());
    change.set("place", place_label(unit.place, words_));
    change.set("after", Markup{removed ? plain(missing) : block(unit, RedlineSide::after)});
    change.set("before", Markup{added ? plain(missing) : block(unit, RedlineSide::before)});
    change.set("both", Markup{block(unit, RedlineSide::both)});
    change.set("remarks", texts(section.presence == Presence::both || unit.movement != Movement::none
                                    ? remarks_of(unit, report_, words_) : std::vector<std::string>()));
    change.set("counterpart", unit.counterpart.empty() ? std::string() : "#" + unit.counterpart);
    View row;
    row.set("change", std::move(change));
    return row;
  }

  std::string plain(const std::string& text) const { return html() ? "<p>" + escape_html(text) + "</p>" : markdown_text(text); }

  std::string block(const UnitChange& unit, RedlineSide side) const {
    return html() ? html_block(unit, side) : markdown_block(unit, side);
  }

  std::string html_block(const UnitChange& unit, RedlineSide side) const {
    if (unit.table) return diff_table_html(shown_table(unit), redline(side)).text;
    if (unit.field != Field::none)
      return "<p><span class=\"field-name\">" + escape_html(field_label(unit.field, words_)) + "</span> " +
             redline_html(field_script(unit, words_), redline(side)).text + "</p>\n";
    const BlockForm& form = side == RedlineSide::before ? unit.before : unit.form();
    const std::string depth = form.depth > 0 ? " depth-" + std::to_string(std::min(form.depth, 5)) : std::string();
    const std::string text = redline_html(unit.text.script, redline(side)).text;
    const auto paragraph = [&](const std::string& name) { return "<p class=\"" + name + depth + "\">" + text + "</p>\n"; };
    switch (form.kind) {
      case UnitKind::heading: return paragraph("unit-heading");
      case UnitKind::item: return "<p class=\"unit-item" + depth + "\">" + (form.ordered ? "" : "・") + text + "</p>\n";
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
    if (unit.table) return diff_table_markdown(shown_table(unit), redline(side)).text;
    if (unit.field != Field::none)
      return markdown_text(field_label(unit.field, words_)) + ": " + redline_markdown(field_script(unit, words_), redline(side)).text;
    const std::string text = redline_markdown(unit.text.script, redline(side)).text;
    return unit.form().kind == UnitKind::item && !unit.form().ordered ? "・" + text : text;
  }

  TableChange shown_table(const UnitChange& unit) const { return spoken_table(*unit.table, unit.place, words_); }

  const DiffReport& report_;
  const DiffPageOptions& options_;
  const Words& words_;
  std::vector<std::string> anchors_;
  std::vector<View> blocks_;
};

}  // namespace

View diff_blocks(const DiffReport& report, const DiffPageOptions& options) { return Writer(report, options).write(); }

}  // namespace hakusho
