// The context of a tag in a template's markup, which determines how values must be escaped there.
//
// Parses the literal text of a template as a browser does, far enough to tell text, attributes and scripts apart.  In
// contexts without a safe escape (attributes without quotes, scripts, comments) tags are refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/format.h"

namespace hakusho::render {

// How to escape a value.
enum class Escape {
  html_text,
  html_attribute,
  html_address,  // start of href, src and similar attributes: lets only web, mail and relative addresses pass
  number,        // digits only; drops anything else
  markdown_text,
  markdown_address,  // in the parentheses of a link
  raw,               // Markup
};

enum class ContextState {
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

// A problem in literal text; `offset` is in bytes.
struct ContextProblem {
  std::size_t offset;
  std::string message;
  std::string hint;
};

class MarkupContext {
 public:
  explicit MarkupContext(Format format) : format_(format) {}

  // Parses the next literal text.
  std::vector<ContextProblem> read(std::string_view literal);
  // Notes that a value is printed here.
  void value_printed();

  ContextState state() const { return state_; }
  const std::string& tag() const { return tag_; }
  Format format() const { return format_; }
  // True if a value printed here starts an attribute that is an address.
  bool begins_address() const;
  bool holds_data_script() const { return state_ == ContextState::raw_text && data_script_; }
  // True if markup may continue identically from either context.
  bool continues(const MarkupContext& other) const;

 private:
  void read_html(char byte, std::size_t offset, std::vector<ContextProblem>& problems);
  void read_markdown(char byte, char next);
  void end_attribute(std::size_t offset, std::vector<ContextProblem>& problems);
  void end_tag(std::size_t offset, std::vector<ContextProblem>& problems);

  Format format_;
  ContextState state_ = ContextState::text;
  std::string tag_;  // `a`, `/a`, `!doctype`
  std::string attribute_;
  std::string value_;  // literal text of the attribute's value
  bool has_source_ = false;
  bool data_script_ = false;
  std::string recent_;  // the last bytes, to recognise the end of a comment or script
};

}  // namespace hakusho::render
