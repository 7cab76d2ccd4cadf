#include "allowed_html.h"

#include <cctype>
#include <map>
#include <set>
#include <vector>

namespace hakusho {

namespace {

using Names = std::set<std::string, std::less<>>;

const std::map<std::string, Names, std::less<>>& elements() {
  static const std::map<std::string, Names, std::less<>> allowed = {
      {"p", {}},
      {"h1", {}},
      {"h2", {}},
      {"h3", {}},
      {"h4", {}},
      {"h5", {}},
      {"h6", {}},
      {"ul", {}},
      {"li", {"id"}},
      {"ol", {"start"}},
      {"blockquote", {}},
      {"pre", {}},
      {"code", {"class"}},
      {"table", {}},
      {"thead", {}},
      {"tbody", {}},
      {"tr", {}},
      {"hr", {}},
      {"br", {}},
      {"sup", {}},
      {"strong", {}},
      {"em", {}},
      {"s", {}},
      {"td", {"class"}},
      {"th", {"class", "scope"}},
      {"div", {"class", "role", "tabindex", "aria-label"}},
      {"span", {"class", "role", "aria-label"}},
      {"a", {"href", "rel", "title", "id", "role", "aria-label"}},
      {"img", {"src", "alt", "title"}}};
  return allowed;
}

const Names void_elements = {"br", "hr", "img"};
const Names references = {"amp", "lt", "gt", "quot", "#39"};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::optional<std::string> read() {
    while (at_ < html_.size() && !wrong_) step();
    if (!wrong_ && !open_.empty()) wrong_ = "<" + open_.back() + "> is not closed";
    return wrong_;
  }

 private:
  void step() {
    if (html_[at_] == '<') return tag();
    text_character("a text");
  }

  void text_character(const std::string& place) {
    const char byte = html_[at_];
    if (byte == '>' || byte == '"' || byte == '\'' || byte == '<')
      return fail("a bare " + std::string(1, byte) + " in " + place);
    if (byte != '&') return static_cast<void>(++at_);
    const std::size_t end = html_.find(';', at_);
    if (end == std::string_view::npos || references.count(html_.substr(at_ + 1, end - at_ - 1)) == 0)
      return fail("a bare & in " + place);
    at_ = end + 1;
  }

  std::string name() {
    std::string read;
    while (at_ < html_.size() && (std::isalnum(static_cast<unsigned char>(html_[at_])) != 0 || html_[at_] == '-'))
      read += html_[at_++];
    return read;
  }

  bool take(std::string_view expected) {
    if (html_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  void tag() {
    ++at_;
    if (take("/")) {
      const std::string element = name();
      if (open_.empty() || open_.back() != element || !take(">")) return fail("</" + element + "> closes nothing");
      return open_.pop_back();
    }
    const std::string element = name();
    if (elements().count(element) == 0) return fail("the element <" + element + ">");
    while (!wrong_ && take(" ")) attribute(element);
    if (wrong_) return;
    if (!take(">")) return fail("<" + element + " is not ended");
    if (void_elements.count(element) == 0) open_.push_back(element);
  }

  void attribute(const std::string& element) {
    const std::string attribute = name();
    if (elements().at(element).count(attribute) == 0)
      return fail("the attribute " + attribute + " of <" + element + ">");
    if (!take("=\"")) return fail("an unquoted " + attribute);
    const std::size_t begin = at_;
    while (at_ < html_.size() && html_[at_] != '"' && !wrong_) text_character("a value");
    const std::string value(html_.substr(begin, at_ - begin));
    if (!wrong_ && !take("\"")) return fail("an unended " + attribute);
    if (attribute == "href" || attribute == "src") check_target(value);
  }

  // Browsers drop controls and take the letters before the first colon for the scheme.
  void check_target(const std::string& value) {
    std::string seen;
    for (const char byte : value)
      if (static_cast<unsigned char>(byte) > 0x20)
        seen += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    const std::size_t end = seen.find_first_of(":/?#\\&");
    if (end == std::string::npos || seen[end] != ':') {
      if (seen.starts_with("//") || seen.starts_with("\\")) fail("the target " + value);
      return;
    }
    const std::string scheme = seen.substr(0, end);
    if (scheme != "http" && scheme != "https" && scheme != "mailto") fail("the target " + value);
  }

  void fail(std::string why) { wrong_ = std::move(why); }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  std::optional<std::string> wrong_;
};

}  // namespace

std::optional<std::string> why_not_allowed(std::string_view html) { return Reader(html).read(); }

}  // namespace hakusho
