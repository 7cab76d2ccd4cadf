#include "import/formats/docx_body.h"

#include <algorithm>

#include "import/formats/package.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr int deepest = 24;  // tables, boxes and content controls inside each other
constexpr int most_columns = 128;

bool is_contents_title(std::u32string_view text) {
  const std::string key = comparison_key(narrow(text));
  return key == "目次" || key == "もくじ" || key == "contents" || key == "tableofcontents";
}

bool is_contents_control(const pugi::xml_node& node) {
  return value_of(descendant(node, {"sdtPr", "docPartObj", "docPartGallery"})) == "Table of Contents";
}

// How many columns a table has at most, counted over its rows.
int columns_of_table(const pugi::xml_node& node) {
  int most = 0;
  for (const pugi::xml_node& row : node.children()) {
    int columns = 0;
    for (const pugi::xml_node& cell : row.children())
      if (local_name(cell) == "tc") columns += integer_in(value_of(descendant(cell, {"tcPr", "gridSpan"})), 1);
    most = std::max(most, columns);
  }
  return most;
}

}  // namespace

void WordBody::blocks(const pugi::xml_node& parent, int depth) {
  if (depth > deepest) return;
  for (const pugi::xml_node& node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "p") {
      add(paragraph(node), depth);
    } else if (name == "tbl") {
      table(node, depth);
    } else if (name == "sdt") {
      if (is_contents_control(node)) table_of_contents(child(node, "sdtContent"), depth);
      else blocks(child(node, "sdtContent"), depth + 1);
    } else if (name == "AlternateContent") {
      const pugi::xml_node choice = child(node, "Choice");
      blocks(choice ? choice : child(node, "Fallback"), depth + 1);
    } else if (name == "customXml" || name == "smartTag" || name == "ins" || name == "moveTo") {
      blocks(node, depth + 1);
    } else if (name == "altChunk") {
      report_.look(Certainty::certain, place_ + 1, "an embedded document was left out; import it by itself");
    }
  }
}

// Its paragraphs are read for the fields that begin or end in them.
void WordBody::table_of_contents(const pugi::xml_node& parent, int depth) {
  if (depth > deepest) return;
  if (!contents_) drop_contents_heading();
  contents_ = true;
  for (const pugi::xml_node& node : parent.children()) {
    if (local_name(node) == "p") paragraph(node);
    else table_of_contents(node, depth + 1);
  }
}

WordBody::Paragraph WordBody::paragraph(const pugi::xml_node& node) {
  const pugi::xml_node properties = child(node, "pPr");
  const ParagraphStyle& style = styles_.paragraph(std::string(value_of(child(properties, "pStyle"))));
  Paragraph paragraph;
  paragraph.place = ++place_;
  paragraph.kind = style.kind;
  paragraph.level = style.level;
  if (const pugi::xml_node outline = child(properties, "outlineLvl"))
    if (const int level = integer_in(value_of(outline), 9); level < 9 && style.kind == ParagraphKind::text) {
      paragraph.kind = ParagraphKind::heading;
      paragraph.level = level + 1;
    }
  const bool began_in_contents = reader_.in_contents();
  paragraph.text = reader_.read(node, style.look);
  const bool contents = began_in_contents || reader_.in_contents() || style.kind == ParagraphKind::contents ||
                        style.kind == ParagraphKind::contents_heading;
  if (contents && style.kind != ParagraphKind::contents_heading) {
    if (!contents_) drop_contents_heading();
    contents_ = true;
  }
  paragraph.dropped = contents && is_blank_text(paragraph.text.segments);
  if (contents && (style.kind == ParagraphKind::contents || style.kind == ParagraphKind::contents_heading))
    paragraph.dropped = true;
  if (paragraph.dropped) return paragraph;
  if (paragraph.text.inserted) ++insertions_;
  report_left_out(paragraph);

  const pugi::xml_node mark = child(properties, "rPr");
  const bool blank = is_blank_text(paragraph.text.segments);
  const bool deleted = child(mark, "del") || child(mark, "moveFrom");
  if (deleted) {
    joined_.insert(joined_.end(), paragraph.text.segments.begin(), paragraph.text.segments.end());
    paragraph.dropped = true;
    return paragraph;
  }
  const bool hidden = laid_over(style.look, look_of(mark)).hidden.value_or(false);
  if (blank && hidden && joined_.empty()) {
    paragraph.dropped = true;
    return paragraph;
  }
  if (!joined_.empty()) {
    paragraph.text.segments.insert(paragraph.text.segments.begin(), joined_.begin(), joined_.end());
    joined_.clear();
  }
  std::string numbering = style.numbering;
  int level = style.numbering_level;
  std::string named = style.id;
  if (const pugi::xml_node direct = child(properties, "numPr")) {
    if (const pugi::xml_node number = child(direct, "numId")) {
      numbering = value_of(number);
      named.clear();
      level = 0;
    }
    level = integer_in(value_of(child(direct, "ilvl")), level);
  }
  if (!numbering.empty() && numbering != "0") paragraph.number = numbering_.next(numbering, level, named);
  return paragraph;
}

void WordBody::report_left_out(const Paragraph& paragraph) {
  const WordText& text = paragraph.text;
  if (!text.deleted.empty())
    report_.repaired(paragraph.place, "a tracked deletion was accepted; this text was left out", narrow(text.deleted));
  if (!text.hidden.empty())
    report_.look(Certainty::certain, paragraph.place, "hidden text was left out", narrow(text.hidden));
  if (!text.struck.empty())
    report_.look(Certainty::certain, paragraph.place, "struck-out text was left out", narrow(text.struck));
  for (const std::u32string& picture : text.pictures)
    report_.look(Certainty::certain, paragraph.place, "a picture was left out; put it into figures/ where it is wanted",
                 narrow(picture));
}

void WordBody::add(Paragraph paragraph, int depth) {
  if (!paragraph.dropped && !(is_blank_text(paragraph.text.segments) && !paragraph.number)) {
    DocumentBlock block;
    block.place = paragraph.place;
    block.level = paragraph.level;
    block.bold = paragraph.text.bold;
    block.size = paragraph.text.size;
    if (paragraph.number) {
      block.number = paragraph.number->text;
      block.gap = paragraph.number->gap;
    }
    const bool blank = is_blank_text(paragraph.text.segments);
    switch (paragraph.kind) {
      case ParagraphKind::title: block.kind = DocumentBlockKind::title; break;
      case ParagraphKind::subtitle: block.kind = DocumentBlockKind::subtitle; break;
      case ParagraphKind::heading: block.kind = DocumentBlockKind::heading; break;
      default:
        if (paragraph.number && paragraph.number->bullet) block.kind = DocumentBlockKind::item;
        else if (paragraph.number && !paragraph.number->text.empty()) block.kind = DocumentBlockKind::numbered;
        if (paragraph.number) block.level = paragraph.number->level;
    }
    block.text = std::move(paragraph.text.segments);
    if (!blank) blocks_.push_back(std::move(block));
  }
  for (const pugi::xml_node& box : paragraph.text.boxes) blocks(box, depth + 1);
}

// `目次` above the entries, set as a paragraph of its own.
void WordBody::drop_contents_heading() {
  if (!blocks_.empty() && is_contents_title(seen_text(blocks_.back().text))) blocks_.pop_back();
}

std::vector<Segment> WordBody::cell(const pugi::xml_node& node, int depth) {
  std::vector<std::vector<Segment>> paragraphs;
  if (depth > deepest) return {};
  for (const pugi::xml_node& part : node.children()) {
    const std::string_view name = local_name(part);
    if (name == "p") {
      Paragraph read = paragraph(part);
      std::vector<Segment> text;
      if (read.number && !is_blank_text(read.text.segments))
        text.push_back({SegmentKind::text, read.number->bullet ? U"・" : read.number->text + U" ", {}});
      if (!read.dropped) text.insert(text.end(), read.text.segments.begin(), read.text.segments.end());
      paragraphs.push_back(std::move(text));
      for (const pugi::xml_node& box : read.text.boxes) paragraphs.push_back(cell(box, depth + 1));
    } else if (name == "tbl") {
      for (const pugi::xml_node& row : part.children()) {
        if (local_name(row) != "tr") continue;
        std::vector<Segment> line;
        for (const pugi::xml_node& inner : row.children()) {
          if (local_name(inner) != "tc") continue;
          const std::vector<Segment> text = cell(inner, depth + 1);
          if (is_blank_text(text)) continue;
          if (!line.empty()) line.push_back({SegmentKind::text, U"　", {}});
          line.insert(line.end(), text.begin(), text.end());
        }
        paragraphs.push_back(std::move(line));
      }
    } else if (name == "sdt") {
      paragraphs.push_back(cell(child(part, "sdtContent"), depth + 1));
    } else if (name == "customXml" || name == "ins" || name == "moveTo") {
      paragraphs.push_back(cell(part, depth + 1));
    }
  }
  return joined_paragraphs(paragraphs);
}

void WordBody::table(const pugi::xml_node& node, int depth) {
  if (depth > deepest) return;
  // A table of one column is a frame around text.
  if (columns_of_table(node) <= 1) {
    for (const pugi::xml_node& row : node.children())
      for (const pugi::xml_node& cell : row.children())
        if (local_name(cell) == "tc") blocks(cell, depth + 1);
    return;
  }
  DocumentBlock block;
  block.kind = DocumentBlockKind::table;
  block.place = place_ + 1;
  const auto take_row = [&](const pugi::xml_node& row) {
    const pugi::xml_node properties = child(row, "trPr");
    const bool left_out = child(properties, "del") || child(properties, "hidden");
    std::vector<std::vector<Segment>> cells;
    int column = integer_in(value_of(child(properties, "gridBefore")), 0);
    const std::size_t place = place_ + 1;
    const auto take_cell = [&](const pugi::xml_node& part) {
      if (column < 0 || column >= most_columns) return;
      const pugi::xml_node merge = descendant(part, {"tcPr", "vMerge"});
      const int span = std::clamp(integer_in(value_of(descendant(part, {"tcPr", "gridSpan"})), 1), 1, most_columns);
      std::vector<Segment> text = cell(part, depth + 1);
      if (merge && value_of(merge) != "restart") text.clear();  // its text stands in the row above
      cells.resize(static_cast<std::size_t>(column));
      cells.push_back(std::move(text));
      column += span;
      cells.resize(static_cast<std::size_t>(std::min(column, most_columns)));
    };
    for (const pugi::xml_node& part : row.children()) {
      if (local_name(part) == "tc") take_cell(part);
      else if (local_name(part) == "sdt")
        for (const pugi::xml_node& inner : child(part, "sdtContent").children())
          if (local_name(inner) == "tc") take_cell(inner);
    }
    if (left_out) {
      report_.repaired(place, child(properties, "del") ? "a deleted row of a table was left out"
                                                       : "a hidden row of a table was left out");
      return;
    }
    if (std::all_of(cells.begin(), cells.end(), is_blank_text)) return;
    block.rows.push_back(std::move(cells));
    block.row_places.push_back(place);
  };
  for (const pugi::xml_node& row : node.children()) {
    if (local_name(row) == "tr") take_row(row);
    else if (local_name(row) == "sdt")
      for (const pugi::xml_node& inner : child(row, "sdtContent").children())
        if (local_name(inner) == "tr") take_row(inner);
  }
  if (!block.rows.empty()) blocks_.push_back(std::move(block));
}

}  // namespace hakusho::imports
