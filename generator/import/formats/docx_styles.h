// The paragraph and character styles of a Word document, with what each takes from the style it is based on.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace hakusho::imports {

enum class ParagraphKind { text, title, subtitle, heading, contents, contents_heading };

// How runs look, as far as it matters here; null where the style does not say.
struct RunLook {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::optional<bool> struck;
  std::optional<int> size;  // in half points
};
RunLook look_of(const pugi::xml_node& run_properties);
// What `inner` says, else what `outer` says.
RunLook laid_over(const RunLook& outer, const RunLook& inner);

struct ParagraphStyle {
  ParagraphKind kind = ParagraphKind::text;
  int level = 0;             // of a heading, from 1
  std::string numbering;     // the id of a `w:num`; empty for none
  int numbering_level = -1;  // -1: the level that names this style
  std::string id;            // of the style that brings the numbering
  RunLook look;
};

class WordStyles {
 public:
  // Takes the root of `styles.xml`; an empty node has no styles.
  explicit WordStyles(const pugi::xml_node& root);

  // Empty id: the default style.  A style that is not defined is told by its id alone.
  const ParagraphStyle& paragraph(const std::string& id);
  RunLook run(const std::string& id) const;
  // The numbering that a list style links to; empty for none.
  std::string numbering_of(const std::string& id) const;

 private:
  ParagraphStyle resolved(const std::string& id) const;

  std::map<std::string, pugi::xml_node> styles_;
  std::map<std::string, ParagraphStyle> paragraphs_;
  std::string default_;
  RunLook defaults_;
};

}  // namespace hakusho::imports
