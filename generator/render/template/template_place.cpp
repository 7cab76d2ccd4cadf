#include "render/template/template_place.h"

#include <algorithm>
#include <array>

namespace hakusho::render {

namespace {

bool blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

bool inside_tag(PlaceState state) {
  return state == PlaceState::tag_name || state == PlaceState::in_tag || state == PlaceState::attribute_name;
}

constexpr std::array<std::string_view, 8> address_attributes = {"href", "src",    "action", "formaction",
                                                                "cite", "poster", "data",   "xlink:href"};

}  // namespace

std::vector<PlaceProblem> Place::read(std::string_view literal) {
  std::vector<PlaceProblem> problems;
  for (std::size_t offset = 0; offset < literal.size(); ++offset) {
    if (format_ == Format::html) read_html(literal[offset], offset, problems);
    else read_markdown(literal[offset], offset + 1 < literal.size() ? literal[offset + 1] : '\0');
  }
  return problems;
}

void Place::value_printed() {
  if (state_ == PlaceState::before_value) state_ = PlaceState::unquoted;
  recent_.clear();
}

bool Place::begins_address() const {
  if (state_ == PlaceState::address) return value_.empty();
  if (state_ != PlaceState::double_quoted && state_ != PlaceState::single_quoted) return false;
  const bool address =
      std::find(address_attributes.begin(), address_attributes.end(), attribute_) != address_attributes.end();
  return address && value_.empty();
}

bool Place::continues(const Place& other) const {
  if (inside_tag(state_) && inside_tag(other.state_))
    return tag_.starts_with(other.tag_) || other.tag_.starts_with(tag_);
  if (state_ != other.state_) return false;
  if (state_ == PlaceState::text || state_ == PlaceState::code || state_ == PlaceState::address) return true;
  return tag_ == other.tag_ && attribute_ == other.attribute_;
}

void Place::end_attribute(std::size_t offset, std::vector<PlaceProblem>& problems) {
  if (attribute_ == "style" || attribute_.starts_with("on"))
    problems.push_back({offset, "the attribute \"" + attribute_ + "\" has no effect under the site's security policy",
                        "use a class and the theme's style sheet or script"});
  if (attribute_ == "src" || attribute_ == "href") has_source_ = true;
  if (attribute_ == "type" && value_ == "application/ld+json") data_script_ = true;
  attribute_.clear();
  value_.clear();
}

void Place::end_tag(std::size_t offset, std::vector<PlaceProblem>& problems) {
  state_ = PlaceState::text;
  if (tag_ == "style")
    problems.push_back(
        {offset, "<style> has no effect under the site's security policy", "use the theme's style sheet"});
  if (tag_ == "script" && !has_source_ && !data_script_)
    problems.push_back({offset, "a script inside the page has no effect under the site's security policy",
                        "put it into the theme and name it with src"});
  if (tag_ == "script" || tag_ == "style") state_ = PlaceState::raw_text;
  recent_.clear();
}

void Place::read_html(char byte, std::size_t offset, std::vector<PlaceProblem>& problems) {
  switch (state_) {
    case PlaceState::text:
      if (byte != '<') return;
      state_ = PlaceState::tag_name;
      tag_.clear();
      has_source_ = data_script_ = false;
      return;
    case PlaceState::tag_name:
      if (byte == '>') return end_tag(offset, problems);
      if (blank(byte)) {
        state_ = tag_.empty() ? PlaceState::text : PlaceState::in_tag;  // a lone `<` is text
        return;
      }
      tag_ += lower(byte);
      if (tag_ == "!--") state_ = PlaceState::comment, recent_.clear();
      return;
    case PlaceState::in_tag:
    case PlaceState::attribute_name:
      if (byte == '>') {
        if (!attribute_.empty()) end_attribute(offset, problems);
        return end_tag(offset, problems);
      }
      if (byte == '=') {
        state_ = PlaceState::before_value;
        return;
      }
      if (blank(byte) || byte == '/') {
        if (!attribute_.empty()) end_attribute(offset, problems);
        state_ = PlaceState::in_tag;
        return;
      }
      state_ = PlaceState::attribute_name;
      attribute_ += lower(byte);
      return;
    case PlaceState::before_value:
      if (blank(byte)) return;
      value_.clear();
      state_ = byte == '"'    ? PlaceState::double_quoted
               : byte == '\'' ? PlaceState::single_quoted
                              : PlaceState::unquoted;
      if (state_ == PlaceState::unquoted) value_ += byte;
      return;
    case PlaceState::double_quoted:
    case PlaceState::single_quoted:
      if (byte == (state_ == PlaceState::double_quoted ? '"' : '\'')) {
        end_attribute(offset, problems);
        state_ = PlaceState::in_tag;
      } else {
        value_ += byte;
      }
      return;
    case PlaceState::unquoted:
      if (byte != '>' && !blank(byte)) {
        value_ += byte;
        return;
      }
      end_attribute(offset, problems);
      state_ = PlaceState::in_tag;
      if (byte == '>') end_tag(offset, problems);
      return;
    case PlaceState::comment:
      recent_ += byte;
      if (recent_.ends_with("-->")) state_ = PlaceState::text;
      if (recent_.size() > 3) recent_.erase(0, 1);
      return;
    case PlaceState::raw_text:
      recent_ += lower(byte);
      if (recent_.ends_with("</" + tag_)) {
        state_ = PlaceState::in_tag;
        tag_ = "/" + tag_;
      }
      if (recent_.size() > 16) recent_.erase(0, 1);
      return;
    case PlaceState::address:
    case PlaceState::code: return;
  }
}

void Place::read_markdown(char byte, char next) {
  const bool after_bracket = recent_ == "]";
  const bool escaped = recent_ == "\\";
  recent_ = byte;
  switch (state_) {
    case PlaceState::text:
      if (byte == '(' && after_bracket) {
        state_ = PlaceState::address;
        value_.clear();
      } else if (byte == '`' && !escaped && next != '`') {
        state_ = PlaceState::code;
      }
      return;
    case PlaceState::address:
      if (byte == ')') state_ = PlaceState::text;
      else value_ += byte;
      return;
    case PlaceState::code:
      if (byte == '`' || byte == '\n') state_ = PlaceState::text;
      return;
    default: return;
  }
}

}  // namespace hakusho::render
