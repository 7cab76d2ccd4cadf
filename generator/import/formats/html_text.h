// The text of a line or paragraph of a web page as a browser sets it: blanks run together, line breaks kept.
#pragma once

#include <gumbo.h>

#include <map>
#include <string>
#include <vector>

#include "import/formats/markdown_lines.h"

namespace hakusho::imports {

class PageText {
 public:
  // The names of the notes by the ids that links lead to.  Requires: they outlive the text.
  explicit PageText(const std::map<std::string, std::u32string>& notes) : notes_(&notes) {}

  // Adds what the node shows, blocks inside it parted by line breaks.
  void add(const GumboNode* node, int depth = 0);
  void line_break();
  // Adds words that the page shows by their place alone.
  void add_mark(std::u32string_view mark) { append(mark); }

  bool empty() const { return is_blank_text(segments_); }
  bool bold() const { return characters_ > 0 && bold_characters_ == characters_; }
  const std::vector<Segment>& segments() const { return segments_; }
  const std::u32string& struck() const { return struck_; }
  const std::u32string& hidden() const { return hidden_; }
  const std::vector<std::u32string>& pictures() const { return pictures_; }
  std::size_t lost_links() const { return lost_links_; }
  bool only_links_back() const;  // its words all lead to places in this page

 private:
  void add_words(std::string_view text);
  void add_preformatted(std::string_view text);
  void append(std::u32string_view text);
  void add_link(const GumboNode* node, int depth);
  void add_children(const GumboNode* node, int depth);

  const std::map<std::string, std::u32string>* notes_;
  std::vector<Segment> segments_;
  std::string link_;
  std::u32string struck_;
  std::u32string hidden_;
  std::vector<std::u32string> pictures_;
  std::size_t lost_links_ = 0;
  std::size_t characters_ = 0;
  std::size_t bold_characters_ = 0;
  std::size_t linked_characters_ = 0;
  int bold_ = 0;
  int anchor_ = 0;
  bool blank_ = false;     // blanks stand before what comes next
  bool line_end_ = false;  // a line end of the file is among them
};

// All words below a node, for the report.
std::u32string words_below(const GumboNode* node);

}  // namespace hakusho::imports
