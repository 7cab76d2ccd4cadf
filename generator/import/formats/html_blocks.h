// The content of a web page as blocks: what stands around it (navigation, banners, menus) is left out.
#pragma once

#include <gumbo.h>

#include <map>
#include <string>
#include <vector>

#include "import/formats/blocks.h"
#include "import/formats/html_nodes.h"
#include "import/formats/html_text.h"
#include "import/report.h"

namespace hakusho::imports {

class PageBlocks {
 public:
  // Requires: `page` is the html element and outlives the blocks.
  PageBlocks(const GumboNode* page, ImportReport& report);

  std::vector<DocumentBlock> read();
  bool has_contents() const { return contents_; }
  // The notes that links lead to, by their names.
  const std::map<std::u32string, DocumentBlock>& notes() const { return note_texts_; }

 private:
  const GumboNode* content_root() const;
  void find_notes(const GumboNode* node, int depth, bool raised);
  void find_note_texts(const GumboNode* node, int depth);
  bool is_left_out(const GumboNode* node) const;
  bool is_contents(const GumboNode* node) const;

  void walk(const GumboNode* node, int depth);
  void children(const GumboNode* node, int depth);
  void flush();
  void settle(PageText& text, std::size_t place);
  void add_text(const GumboNode* node, DocumentBlockKind kind, int level, std::u32string number, int depth);
  void heading(const GumboNode* node, int level, int depth);
  void list(const GumboNode* node, int depth, int list_depth);
  void item(const GumboNode* node, int depth, int list_depth, const std::u32string& number);
  void definitions(const GumboNode* node, int depth);
  void table(const GumboNode* node, int depth);
  TableCells rows_of(const GumboNode* node, std::vector<std::size_t>& places, bool& headed_rows);
  void left_out(const GumboNode* node, const char* what);

  const GumboNode* page_;
  ImportReport& report_;
  PageCounts counts_;
  const GumboNode* root_ = nullptr;
  bool whole_page_ = true;  // the page marks no content, so what is around it must be told
  std::map<std::string, std::u32string> notes_;
  std::map<const GumboNode*, std::u32string> note_nodes_;
  std::map<std::u32string, DocumentBlock> note_texts_;
  std::vector<DocumentBlock> blocks_;
  PageText line_;  // text outside of any block of its own
  std::size_t line_place_ = 0;
  std::string styled_;  // the class of the block around that text
  bool contents_ = false;
};

}  // namespace hakusho::imports
