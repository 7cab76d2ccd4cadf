// The text of one paragraph of a Word document as a reader sees it: tracked changes accepted, hidden and struck-out
// text left out, fields by what they show.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "import/formats/docx_styles.h"
#include "import/formats/markdown_lines.h"
#include "import/formats/package.h"

namespace hakusho::imports {

struct WordText {
  std::vector<Segment> segments;
  bool bold = false;  // all of it
  int size = 0;       // of its longest run in half points; 0: not said
  bool page_break_before = false;
  bool page_break_after = false;
  std::vector<pugi::xml_node> boxes;     // the contents of text boxes that are anchored here
  std::vector<std::u32string> pictures;  // what each is called
  std::u32string deleted;                // what was left out, for the report
  std::u32string hidden;
  std::u32string struck;
  bool inserted = false;
};

class WordTextReader {
 public:
  // Requires: the arguments outlive the reader.
  WordTextReader(const WordStyles& styles, const std::map<std::string, Relation>& relations)
      : styles_(styles), relations_(relations) {}

  // Paragraphs must be read in order, since a field may go over many of them.
  WordText read(const pugi::xml_node& paragraph, const RunLook& look);
  // Whether the text lies in the field of a table of contents.
  bool in_contents() const;

 private:
  enum class FieldKind { shown, contents };
  struct Field {
    FieldKind kind = FieldKind::shown;
    bool instruction = true;  // its instruction is read, not yet what it shows
    std::string words;
  };

  void inlines(const pugi::xml_node& parent, int depth);
  void run(const pugi::xml_node& node, int depth);
  void run_child(const pugi::xml_node& node, const RunLook& look, int depth);
  void drawing(const pugi::xml_node& node, int depth);
  void field_character(const pugi::xml_node& node);
  void add(std::u32string_view text, const RunLook& look);
  void add_note(const std::string& name);
  bool is_seen() const;  // by the fields around it

  const WordStyles& styles_;
  const std::map<std::string, Relation>& relations_;
  std::vector<Field> fields_;
  WordText text_;
  RunLook look_;
  std::string link_;
  int deleted_ = 0;
  std::size_t bold_characters_ = 0;
  std::size_t characters_ = 0;
  std::map<int, std::size_t> sizes_;
};

}  // namespace hakusho::imports
