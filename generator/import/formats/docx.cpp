#include "import/formats/docx.h"

#include <fmt/format.h>

#include <algorithm>

#include "import/formats/docx_body.h"
#include "import/formats/package.h"
#include "import/formats/unstyled_headings.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

bool is_wanted(std::string_view name) {
  return name.ends_with(".rels") || name == "docProps/core.xml" ||
         (name.ends_with(".xml") && name.find("theme") == std::string_view::npos && !name.starts_with("customXml/"));
}

// The part of the first relation of that type; empty where there is none.
std::string part_of(const std::map<std::string, Relation>& relations, std::string_view type) {
  for (const auto& [id, relation] : relations)
    if (relation.type == type && !relation.external) return relation.target;
  return {};
}

class WordDocument {
 public:
  WordDocument(const Package& package, ImportReport& report) : package_(package), report_(report) {}

  Result<FormatDocument> read() {
    std::string main = part_of(package_.relations(""), "officeDocument");
    if (main.empty()) main = "word/document.xml";
    const auto document = package_.part(main);
    const pugi::xml_node body = descendant(*document, {"document", "body"});
    if (!body) return Failure{"the Word document holds no text that can be read", "save it again as DOCX"};
    relations_ = package_.relations(main);
    const auto style_part = package_.part(part_of(relations_, "styles"));
    const auto numbering_part = package_.part(part_of(relations_, "numbering"));
    WordStyles styles(child(*style_part, "styles"));
    WordNumbering numbering(child(*numbering_part, "numbering"), styles);
    WordBody words(styles, numbering, relations_, report_);
    words.read(body);
    if (words.insertions() > 0)
      report_.repaired(0, fmt::format("tracked insertions were accepted in {} paragraphs", words.insertions()));
    std::vector<DocumentBlock> blocks = words.take();
    find_unstyled_headings(blocks);
    write_blocks(blocks, lines_);
    notes("footnotes", "footnote", "", styles);
    notes("endnotes", "endnote", "e", styles);
    report_rest();
    FormatDocument read;
    read.lines = lines_.take();
    read.contents = words.has_contents();
    const auto properties = package_.part("docProps/core.xml");
    read.title = trimmed_title(child(properties->first_child(), "title").child_value());
    return read;
  }

 private:
  static std::string trimmed_title(std::string_view title) { return narrow(trimmed(wide(title))); }

  void notes(std::string_view type, std::string_view element, const std::string& prefix, WordStyles& styles) {
    const std::string part = part_of(relations_, type);
    if (part.empty()) return;
    const auto document = package_.part(part);
    const std::map<std::string, Relation> relations = package_.relations(part);
    WordTextReader reader(styles, relations);
    for (const pugi::xml_node& note : document->first_child().children()) {
      const std::string_view kind = attribute(note, "type");
      if (local_name(note) != element || (!kind.empty() && kind != "normal")) continue;
      std::vector<std::vector<Segment>> paragraphs;
      for (const pugi::xml_node& node : note.children())
        if (local_name(node) == "p") paragraphs.push_back(reader.read(node, {}).segments);
      lines_.note(wide(prefix + std::string(attribute(note, "id"))), joined_paragraphs(paragraphs), 0);
    }
  }

  void report_rest() {
    std::map<std::string, std::string> said;  // what was left out by its text
    for (const auto& [id, relation] : relations_) {
      if (relation.type != "header" && relation.type != "footer") continue;
      const auto document = package_.part(relation.target);
      std::string text;
      for (const pugi::xpath_node& node : document->select_nodes("//*[local-name()='t']"))
        text += node.node().child_value();
      if (!trimmed(wide(text)).empty()) said[text] = relation.type;
    }
    for (const auto& [text, kind] : said) report_.repaired(0, "the " + kind + " of the pages was left out", text);
    const std::string comments = part_of(relations_, "comments");
    if (comments.empty()) return;
    const auto document = package_.part(comments);
    std::size_t count = 0;
    for (const pugi::xml_node& node : document->first_child().children())
      count += local_name(node) == "comment" ? 1 : 0;
    if (count > 0)
      report_.look(Certainty::certain, 0,
                   fmt::format("{} {} left out", count, count == 1 ? "comment was" : "comments were"));
  }

  const Package& package_;
  ImportReport& report_;
  std::map<std::string, Relation> relations_;
  MarkdownWriter lines_;
};

}  // namespace

Result<FormatDocument> read_docx(std::string_view bytes, ImportReport& report) {
  Result<Package> package = Package::open(bytes, is_wanted);
  if (!package) return package.failure();
  return WordDocument(*package, report).read();
}

}  // namespace hakusho::imports
