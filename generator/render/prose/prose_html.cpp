#include "render/prose/prose_html.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <map>
#include <set>

#include "base/text.h"
#include "base/unicode.h"
#include "render/spell/escape.h"

namespace hakusho::render {

namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escape_html(value) + "\"";
}

std::string alignment_class(Alignment alignment) {
  switch (alignment) {
    case Alignment::none: return {};
    case Alignment::left: return " class=\"align-left\"";
    case Alignment::center: return " class=\"align-center\"";
    case Alignment::right: return " class=\"align-right\"";
  }
  return {};
}

// The language of a code block: the first word of its info string if it is a valid class name.
std::string language_class(std::string_view info) {
  const std::string_view word = info.substr(0, info.find_first_of(" \t"));
  const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char byte) {
    return std::isalnum(byte) != 0 || byte == '+' || byte == '-' || byte == '_';
  });
  return plain ? " class=\"language-" + std::string(word) + "\"" : std::string();
}

bool ends_wide(const std::string& text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) continue;
  return begin < text.size() && columns_of(next_character(text, begin)) == 2;
}

bool begins_wide(const std::string& text) {
  std::size_t offset = 0;
  return !text.empty() && columns_of(next_character(text, offset)) == 2;
}

// A line end between two wide characters is not a space, since Japanese has no spaces.
bool joins_without_space(const std::vector<Inline>& inlines, std::size_t at) {
  return at > 0 && at + 1 < inlines.size() && ends_wide(plain_text({inlines[at - 1]})) &&
         begins_wide(plain_text({inlines[at + 1]}));
}

class HtmlWriter {
 public:
  HtmlWriter(const ProseOptions& options, const std::set<std::string, std::less<>>* taken_ids = nullptr)
      : options_(options), words_(*options.words), levels_(options.heading_level), gives_ids_(taken_ids != nullptr) {
    if (taken_ids != nullptr) ids_ = *taken_ids;
  }

  void write_body(const std::vector<Block>& blocks);
  void write(const std::vector<Inline>& inlines);
  Markup markup() && { return {std::move(html_)}; }

 private:
  enum class Paragraphs { marked, bare };  // bare: in a tight list

  void write(const std::vector<Block>& blocks, Paragraphs paragraphs);
  void write(const Block& block, Paragraphs paragraphs);
  void write_heading(const Block& heading);
  std::string heading_id(const Block& heading);
  void write_list(const Block& list, std::string_view element);
  void write_item(const Block& item, Paragraphs paragraphs);
  void write_table(const Block& table);
  void write_row(const Block& table, const Row& row, std::string_view element);
  void write_footnotes(const std::vector<const Block*>& definitions);
  void write(const Inline& part);
  void write_element(std::string_view element, const Inline& part);
  void write_link(const Inline& link);
  void write_image(const Inline& image);
  void write_reference(const Inline& reference);

  std::string footnote_id(const std::string& name) const { return "fn-" + options_.id_prefix + name; }
  std::string reference_id(const std::string& name) const { return "fnref-" + options_.id_prefix + name; }

  const ProseOptions& options_;
  const Words& words_;
  HeadingLevels levels_;
  bool gives_ids_;                          // to headings
  std::set<std::string, std::less<>> ids_;  // of the page so far
  std::map<std::string, int> references_;   // number of references to each footnote so far
  std::string html_;
};

void HtmlWriter::write_body(const std::vector<Block>& blocks) {
  std::vector<const Block*> definitions;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::footnote_definition) definitions.push_back(&block);
    else write(block, Paragraphs::marked);
  }
  if (!definitions.empty()) write_footnotes(definitions);
}

void HtmlWriter::write(const std::vector<Block>& blocks, Paragraphs paragraphs) {
  for (const Block& block : blocks) write(block, paragraphs);
}

void HtmlWriter::write(const Block& block, Paragraphs paragraphs) {
  switch (block.kind) {
    case BlockKind::paragraph:
      if (paragraphs == Paragraphs::marked) html_ += "<p>";
      write(block.inlines);
      html_ += paragraphs == Paragraphs::marked ? "</p>\n" : "\n";
      break;
    case BlockKind::heading: write_heading(block); break;
    case BlockKind::bullet_list: write_list(block, "ul"); break;
    case BlockKind::ordered_list: write_list(block, "ol"); break;
    case BlockKind::item: write_item(block, paragraphs); break;
    case BlockKind::quote:
      html_ += "<blockquote>\n";
      write(block.blocks, Paragraphs::marked);
      html_ += "</blockquote>\n";
      break;
    case BlockKind::code:
      html_ += "<pre><code" + language_class(block.info) + ">" + escape_html(block.text) + "</code></pre>\n";
      break;
    case BlockKind::table: write_table(block); break;
    case BlockKind::rule: html_ += "<hr>\n"; break;
    case BlockKind::footnote_definition: write_footnotes({&block}); break;
  }
}

std::string HtmlWriter::heading_id(const Block& heading) {
  std::string wanted = slug(plain_text(heading.inlines));
  if (wanted.empty()) wanted = "section";
  std::string id = wanted;
  for (int again = 1; !ids_.insert(id).second; ++again) id = wanted + "-" + std::to_string(again);
  return id;
}

void HtmlWriter::write_heading(const Block& heading) {
  const std::string level = std::to_string(levels_.next(heading.level));
  html_ += "<h" + level;
  if (gives_ids_) html_ += attribute("id", heading_id(heading));
  html_ += ">";
  write(heading.inlines);
  html_ += "</h" + level + ">\n";
}

void HtmlWriter::write_list(const Block& list, std::string_view element) {
  html_ += "<" + std::string(element);
  if (list.kind == BlockKind::ordered_list && list.start != 1) html_ += attribute("start", std::to_string(list.start));
  html_ += ">\n";
  write(list.blocks, list.tight ? Paragraphs::bare : Paragraphs::marked);
  html_ += "</" + std::string(element) + ">\n";
}

void HtmlWriter::write_item(const Block& item, Paragraphs paragraphs) {
  html_ += "<li>";
  if (item.task != Task::none) {
    const bool done = item.task == Task::done;
    html_ += "<span class=\"task\" role=\"img\"" + attribute("aria-label", words_(done ? "task_done" : "task_open")) +
             ">" + (done ? "☑" : "☐") + "</span> ";
  }
  write(item.blocks, paragraphs);
  if (html_.ends_with('\n') && paragraphs == Paragraphs::bare) html_.pop_back();
  html_ += "</li>\n";
}

void HtmlWriter::write_table(const Block& table) {
  if (table.rows.empty()) return;
  html_ += "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"" +
           attribute("aria-label", words_("table_region")) + ">\n<table>\n";
  const Row& header = table.rows.front();
  const bool named =
      std::any_of(header.cells.begin(), header.cells.end(), [](const Cell& cell) { return !cell.inlines.empty(); });
  if (named) {
    html_ += "<thead>\n";
    write_row(table, header, "th");
    html_ += "</thead>\n";
  }
  if (table.rows.size() > 1) {
    html_ += "<tbody>\n";
    for (std::size_t row = 1; row < table.rows.size(); ++row) write_row(table, table.rows[row], "td");
    html_ += "</tbody>\n";
  }
  html_ += "</table>\n</div>\n";
}

void HtmlWriter::write_row(const Block& table, const Row& row, std::string_view element) {
  html_ += "<tr>";
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const Cell& cell = row.cells[column];
    // Screen readers cannot announce an empty header cell.
    const std::string name(cell.inlines.empty() ? "td" : element);
    html_ += "<" + name + (name == "th" ? " scope=\"col\"" : "");
    if (column < table.alignments.size()) html_ += alignment_class(table.alignments[column]);
    html_ += ">";
    write(cell.inlines);
    html_ += "</" + name + ">";
  }
  html_ += "</tr>\n";
}

void HtmlWriter::write_footnotes(const std::vector<const Block*>& definitions) {
  html_ += "<div class=\"footnotes\" role=\"group\"" + attribute("aria-label", words_("footnotes")) + ">\n<ol>\n";
  for (const Block* definition : definitions) {
    html_ += "<li" + attribute("id", footnote_id(definition->text)) + ">";
    write(definition->blocks, Paragraphs::marked);
    if (references_.count(definition->text) > 0)
      html_ += "<a" + attribute("href", "#" + reference_id(definition->text)) + " role=\"doc-backlink\"" +
               attribute("aria-label", words_("footnote_back", {{"number", definition->text}})) + ">↩</a>";
    html_ += "</li>\n";
  }
  html_ += "</ol>\n</div>\n";
}

void HtmlWriter::write(const std::vector<Inline>& inlines) {
  for (std::size_t at = 0; at < inlines.size(); ++at)
    if (inlines[at].kind != InlineKind::soft_break || !joins_without_space(inlines, at)) write(inlines[at]);
}

void HtmlWriter::write(const Inline& part) {
  switch (part.kind) {
    case InlineKind::text: html_ += escape_html(part.text); break;
    case InlineKind::code: html_ += "<code>" + escape_html(part.text) + "</code>"; break;
    case InlineKind::emphasis: write_element("em", part); break;
    case InlineKind::strong: write_element("strong", part); break;
    case InlineKind::strikethrough: write_element("s", part); break;
    case InlineKind::link: write_link(part); break;
    case InlineKind::image: write_image(part); break;
    case InlineKind::soft_break: html_ += "\n"; break;
    case InlineKind::hard_break: html_ += "<br>\n"; break;
    case InlineKind::footnote_reference: write_reference(part); break;
  }
}

void HtmlWriter::write_element(std::string_view element, const Inline& part) {
  html_ += "<" + std::string(element) + ">";
  write(part.children);
  html_ += "</" + std::string(element) + ">";
}

void HtmlWriter::write_link(const Inline& link) {
  const Destination destination = destination_of(link.target, options_);
  if (!destination.href.empty()) {
    html_ += "<a" + attribute("href", destination.href);
    if (leads_off_site(link.target) && !link.target.starts_with("mailto:")) html_ += " rel=\"noopener noreferrer\"";
    if (!link.title.empty()) html_ += attribute("title", link.title);
    html_ += ">";
  }
  if (link.children.empty()) html_ += escape_html(destination.text.empty() ? link.target : destination.text);
  write(link.children);
  if (!destination.href.empty()) html_ += "</a>";
}

void HtmlWriter::write_image(const Inline& image) {
  const Destination destination = destination_of(image.target, options_);
  const std::string alternative = plain_text(image.children);
  if (destination.href.empty()) {
    html_ += escape_html(alternative);
    return;
  }
  html_ += "<img" + attribute("src", destination.href) + attribute("alt", alternative);
  if (!image.title.empty()) html_ += attribute("title", image.title);
  html_ += ">";
}

void HtmlWriter::write_reference(const Inline& reference) {
  const int count = ++references_[reference.text];
  const std::string again = count == 1 ? std::string() : "-" + std::to_string(count);
  html_ += "<sup><a" + attribute("id", reference_id(reference.text) + again) +
           attribute("href", "#" + footnote_id(reference.text)) + " role=\"doc-noteref\"" +
           attribute("aria-label", words_("footnote_number", {{"number", reference.text}})) + ">" +
           escape_html(reference.text) + "</a></sup>";
}

}  // namespace

Markup html_of(const std::vector<Block>& blocks, const ProseOptions& options) {
  assert(options.words != nullptr);
  HtmlWriter writer(options);
  writer.write_body(blocks);
  return std::move(writer).markup();
}

Markup html_of(const Prose& prose, const ProseOptions& options) { return html_of(prose.blocks, options); }

Markup html_with_ids(const Prose& prose, const ProseOptions& options, const std::set<std::string, std::less<>>& taken) {
  assert(options.words != nullptr);
  HtmlWriter writer(options, &taken);
  writer.write_body(prose.blocks);
  return std::move(writer).markup();
}

Markup html_of(const std::vector<Inline>& inlines, const ProseOptions& options) {
  assert(options.words != nullptr);
  HtmlWriter writer(options);
  writer.write(inlines);
  return std::move(writer).markup();
}

}  // namespace hakusho::render
