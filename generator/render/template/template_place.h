// Where in HTML or Markdown a template's tag stands, and so how a value must be spelt there.
//
// It reads the template's literal text as a browser reads markup, far enough to know text from attribute from script.
// A place where no spelling is safe (an attribute without quotes, a script, a comment) takes no tag.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::render {

enum class Format { html, markdown };

// How a value is written where it stands.
enum class Spelling {
  html_text,
  html_attribute,
  html_address,  // the beginning of href, src and their like: only web, mail and relative addresses pass
  number,        // digits alone, anything else is left out
  markdown_text,
  markdown_address,  // between the parentheses of a link
  raw,               // Markup
};

enum class PlaceState {
  text,
  tag_name,
  in_tag,
  attribute_name,
  before_value,
  double_quoted,
  single_quoted,
  unquoted,
  comment,
  raw_text,  // in <script> or <style>
  address,   // in Markdown's [text](address)
  code,      // in Markdown's `code`
};

// What is wrong in literal text, at an offset of it.
struct PlaceProblem {
  std::size_t offset;
  std::string message;
  std::string hint;
};

class Place {
 public:
  explicit Place(Format format) : format_(format) {}

  // Reads on through literal text.
  std::vector<PlaceProblem> read(std::string_view literal);
  // Tells it that a value was printed here.
  void value_printed();

  PlaceState state() const { return state_; }
  const std::string& tag() const { return tag_; }
  Format format() const { return format_; }
  // The value printed here begins an attribute that holds an address.
  bool begins_address() const;
  bool holds_data_script() const { return state_ == PlaceState::raw_text && data_script_; }
  // Whether both are the same place for the text that follows.
  bool continues(const Place& other) const;

 private:
  void read_html(char byte, std::size_t offset, std::vector<PlaceProblem>& problems);
  void read_markdown(char byte, char next);
  void end_attribute(std::size_t offset, std::vector<PlaceProblem>& problems);
  void end_tag(std::size_t offset, std::vector<PlaceProblem>& problems);

  Format format_;
  PlaceState state_ = PlaceState::text;
  std::string tag_;  // `a`, `/a`, `!doctype`
  std::string attribute_;
  std::string value_;  // literal text of the attribute's value
  bool has_source_ = false;
  bool data_script_ = false;
  std::string recent_;  // the last bytes, to find the end of a comment or a script
};

}  // namespace hakusho::render
