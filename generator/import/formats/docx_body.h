// The body of a Word document as blocks: headings with their computed numbers, paragraphs, lists and tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "import/formats/blocks.h"
#include "import/formats/docx_numbering.h"
#include "import/formats/docx_styles.h"
#include "import/formats/docx_text.h"
#include "import/report.h"

namespace hakusho::imports {

class WordBody {
 public:
  // Requires: the arguments outlive the body.
  WordBody(WordStyles& styles, WordNumbering& numbering, const std::map<std::string, Relation>& relations,
           ImportReport& report)
      : styles_(styles), numbering_(numbering), report_(report), reader_(styles, relations) {}

  // Adds the blocks below the node, which is a body, a note or the content of a text box.
  void read(const pugi::xml_node& parent) { blocks(parent, 0); }

  std::vector<DocumentBlock> take() { return std::move(blocks_); }
  bool has_contents() const { return contents_; }
  std::size_t insertions() const { return insertions_; }  // paragraphs that hold some

 private:
  // A paragraph with its number, before it is known what block it is.
  struct Paragraph {
    ParagraphKind kind = ParagraphKind::text;
    int level = 0;
    std::optional<PrintedNumber> number;
    WordText text;
    std::size_t place = 0;
    bool dropped = false;  // it is no part of the text: contents, deleted, hidden
  };

  void blocks(const pugi::xml_node& parent, int depth);
  void table_of_contents(const pugi::xml_node& parent, int depth);
  Paragraph paragraph(const pugi::xml_node& node);
  void report_left_out(const Paragraph& paragraph);
  void add(Paragraph paragraph, int depth);
  void drop_contents_heading();
  void table(const pugi::xml_node& node, int depth);
  std::vector<Segment> cell(const pugi::xml_node& node, int depth);

  WordStyles& styles_;
  WordNumbering& numbering_;
  ImportReport& report_;
  WordTextReader reader_;
  std::vector<DocumentBlock> blocks_;
  std::vector<Segment> joined_;  // what stands before a deleted paragraph mark
  std::size_t place_ = 0;
  std::size_t insertions_ = 0;
  bool contents_ = false;
};

}  // namespace hakusho::imports
