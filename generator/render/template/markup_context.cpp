#include "render/template/markup_context.h"

#include <algorithm>
#include <array>

namespace hakusho::render {

namespace {

bool blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

bool inside_tag(ContextState state) {
  return state == ContextState::tag_name || state == ContextState::in_tag || state == ContextState::attribute_name;
}

constexpr std::array<std::string_view, 8> address_attributes = {"href", "src",    "action", "formaction",
                                                                "cite", "poster", "data",   "xlink:href"};

}  // namespace

std::vector<ContextProblem> MarkupContext::read(std::string_view literal) {
  std::vector<ContextProblem> problems;
  for (std::size_t offset = 0; offset < literal.size(); ++offset) {
    if (format_ == Format::html) read_html(literal[offset], offset, problems);
    else read_markdown(literal[offset], offset + 1 < literal.size() ? literal[offset + 1] : '\0');
  }
  return problems;
}

void MarkupContext::value_printed() {
  if (state_ == ContextState::before_value) state_ = ContextState::unquoted;
  recent_.clear();
}

bool MarkupContext::begins_address() const {
  if (state_ == ContextState::address) return value_.empty();
  if (state_ != ContextState::double_quoted && state_ != ContextState::single_quoted) return false;
  const bool address =
      std::find(address_attributes.begin(), address_attributes.end(), attribute_) != address_attributes.end();
  return address && value_.empty();
}

bool MarkupContext::continues(const MarkupContext& other) const {
  if (inside_tag(state_) && inside_tag(other.state_))
    return tag_.starts_with(other.tag_) || other.tag_.starts_with(tag_);
  if (state_ != other.state_) return false;
  if (state_ == ContextState::text || state_ == ContextState::code || state_ == ContextState::address) return true;
  return tag_ == other.tag_ && attribute_ == other.attribute_;
}

void MarkupContext::end_attribute(std::size_t offset, std::vector<ContextProblem>& problems) {
  if (attribute_ == "style" || attribute_.starts_with("on"))
    problems.push_back({offset, "the attribute \"" + attribute_ + "\" has no effect under the site's security policy",
                        "use a class and the theme's style sheet or script"});
  if (attribute_ == "src" || attribute_ == "href") has_source_ = true;
  if (attribute_ == "type" && value_ == "application/ld+json") data_script_ = true;
  attribute_.clear();
  value_.clear();
}

void MarkupContext::end_tag(std::size_t offset, std::vector<ContextProblem>& problems) {
  state_ = ContextState::text;
  if (tag_ == "style")
    problems.push_back(
        {offset, "<style> has no effect under the site's security policy", "use the theme's style sheet"});
  if (tag_ == "script" && !has_source_ && !data_script_)
    problems.push_back({offset, "a script inside the page has no effect under the site's security policy",
                        "put it into the theme and name it with src"});
  if (tag_ == "script" || tag_ == "style") state_ = ContextState::raw_text;
  recent_.clear();
}

void MarkupContext::read_html(char byte, std::size_t offset, std::vector<ContextProblem>& problems) {
  switch (state_) {
    case ContextState::text:
      if (byte != '<') return;
      state_ = ContextState::tag_name;
      tag_.clear();
      has_source_ = data_script_ = false;
      return;
    case ContextState::tag_name:
      if (byte == '>') return end_tag(offset, problems);
      if (blank(byte)) {
        state_ = tag_.empty() ? ContextState::text : ContextState::in_tag;  // a lone `<` is text
        return;
      }
      tag_ += lower(byte);
      if (tag_ == "!--") state_ = ContextState::comment, recent_.clear();
      return;
    case ContextState::in_tag:
    case ContextState::attribute_name:
      if (byte == '>') {
        if (!attribute_.empty()) end_attribute(offset, problems);
        return end_tag(offset, problems);
      }
      if (byte == '=') {
        state_ = ContextState::before_value;
        return;
      }
      if (blank(byte) || byte == '/') {
        if (!attribute_.empty()) end_attribute(offset, problems);
        state_ = ContextState::in_tag;
        return;
      }
      state_ = ContextState::attribute_name;
      attribute_ += lower(byte);
      return;
    case ContextState::before_value:
      if (blank(byte)) return;
      value_.clear();
      state_ = byte == '"'    ? ContextState::double_quoted
               : byte == '\'' ? ContextState::single_quoted
                              : ContextState::unquoted;
      if (state_ == ContextState::unquoted) value_ += byte;
      return;
    case ContextState::double_quoted:
    case ContextState::single_quoted:
      if (byte == (state_ == ContextState::double_quoted ? '"' : '\'')) {
        end_attribute(offset, problems);
        state_ = ContextState::in_tag;
      } else {
        value_ += byte;
      }
      return;
    case ContextState::unquoted:
      if (byte != '>' && !blank(byte)) {
        value_ += byte;
        return;
      }
      end_attribute(offset, problems);
      state_ = ContextState::in_tag;
      if (byte == '>') end_tag(offset, problems);
      return;
    case ContextState::comment:
      recent_ += byte;
      if (recent_.ends_with("-->")) state_ = ContextState::text;
      if (recent_.size() > 3) recent_.erase(0, 1);
      return;
    case ContextState::raw_text:
      recent_ += lower(byte);
      if (recent_.ends_with("</" + tag_)) {
        state_ = ContextState::in_tag;
        tag_ = "/" + tag_;
      }
      if (recent_.size() > 16) recent_.erase(0, 1);
      return;
    case ContextState::address:
    case ContextState::code: return;
  }
}

void MarkupContext::read_markdown(char byte, char next) {
  const bool after_bracket = recent_ == "]";
  const bool escaped = recent_ == "\\";
  recent_ = byte;
  switch (state_) {
    case ContextState::text:
      if (byte == '(' && after_bracket) {
        state_ = ContextState::address;
        value_.clear();
      } else if (byte == '`' && !escaped && next != '`') {
        state_ = ContextState::code;
      }
      return;
    case ContextState::address:
      if (byte == ')') state_ = ContextState::text;
      else value_ += byte;
      return;
    case ContextState::code:
      if (byte == '`' || byte == '\n') state_ = ContextState::text;
      return;
    default: return;
  }
}

}  // namespace hakusho::render
