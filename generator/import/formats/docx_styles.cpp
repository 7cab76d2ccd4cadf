#include "import/formats/docx_styles.h"

#include <vector>

#include "import/formats/package.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr int most_ancestors = 32;
constexpr int body_level = 9;  // of w:outlineLvl: no heading

// The name of a style without blanks and capitals: `Heading 1` and `heading1` are one.
std::string name_key(std::string_view name) {
  std::string key;
  for (const char character : narrow(lower(wide(name))))
    if (character != ' ' && character != '_' && character != '-') key += character;
  return key;
}

// The number behind one of the words; 0 where the name is another.
int number_behind(std::string_view key, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (key.starts_with(word))
      if (const int number = integer_in(key.substr(word.size()), 0); number >= 1 && number <= 9) return number;
  return 0;
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (key == name) return true;
  return false;
}

// What the name of a style says, in English as Word stores the names of its own, or in Japanese.
bool take_kind(ParagraphStyle& style, std::string_view name) {
  const std::string key = name_key(name);
  if (const int level = number_behind(key, {"heading", "見出し", "überschrift"})) {
    style.kind = ParagraphKind::heading;
    style.level = level;
  } else if (number_behind(key, {"toc", "目次", "contents"}) > 0 || is_one_of(key, {"tableoffigures", "図表目次"})) {
    style.kind = ParagraphKind::contents;
  } else if (is_one_of(key, {"tocheading", "目次の見出し", "contentsheading"})) {
    style.kind = ParagraphKind::contents_heading;
  } else if (is_one_of(key, {"title", "表題", "タイトル", "標題"})) {
    style.kind = ParagraphKind::title;
  } else if (is_one_of(key, {"subtitle", "副題", "サブタイトル"})) {
    style.kind = ParagraphKind::subtitle;
  } else {
    return false;
  }
  return true;
}

std::optional<bool> switch_of(const pugi::xml_node& properties, std::initializer_list<std::string_view> names) {
  std::optional<bool> on;
  for (const std::string_view name : names)
    if (const pugi::xml_node node = child(properties, name)) on = on.value_or(false) || is_on(node);
  return on;
}

}  // namespace

RunLook look_of(const pugi::xml_node& run_properties) {
  RunLook look;
  look.bold = switch_of(run_properties, {"b"});
  look.hidden = switch_of(run_properties, {"vanish"});
  look.struck = switch_of(run_properties, {"strike", "dstrike"});
  if (const int size = integer_in(value_of(child(run_properties, "sz")), 0); size > 0) look.size = size;
  return look;
}

RunLook laid_over(const RunLook& outer, const RunLook& inner) {
  RunLook look = inner;
  if (!look.bold) look.bold = outer.bold;
  if (!look.hidden) look.hidden = outer.hidden;
  if (!look.struck) look.struck = outer.struck;
  if (!look.size) look.size = outer.size;
  return look;
}

WordStyles::WordStyles(const pugi::xml_node& root) {
  defaults_ = look_of(descendant(root, {"docDefaults", "rPrDefault", "rPr"}));
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "style") continue;
    const std::string id(attribute(node, "styleId"));
    styles_.emplace(id, node);
    const std::string_view by_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (by_default == "1" || by_default == "true")) default_ = id;
  }
}

const ParagraphStyle& WordStyles::paragraph(const std::string& id) {
  const std::string& wanted = id.empty() ? default_ : id;
  const auto known = paragraphs_.find(wanted);
  return known != paragraphs_.end() ? known->second : paragraphs_.emplace(wanted, resolved(wanted)).first->second;
}

ParagraphStyle WordStyles::resolved(const std::string& id) const {
  ParagraphStyle style;
  bool kind_known = false;
  bool numbering_known = false;
  std::string at = id;
  for (int step = 0; step < most_ancestors && !at.empty(); ++step) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) {
      if (!kind_known) take_kind(style, at);
      break;
    }
    const pugi::xml_node& node = found->second;
    const pugi::xml_node properties = child(node, "pPr");
    style.look = laid_over(look_of(child(node, "rPr")), style.look);
    if (!kind_known) kind_known = take_kind(style, value_of(child(node, "name")));
    if (const pugi::xml_node outline = child(properties, "outlineLvl"); outline && !kind_known) {
      const int level = integer_in(value_of(outline), body_level);
      kind_known = true;
      if (level < body_level) {
        style.kind = ParagraphKind::heading;
        style.level = level + 1;
      }
    }
    if (const pugi::xml_node numbering = child(properties, "numPr"); numbering && !numbering_known) {
      if (const pugi::xml_node number = child(numbering, "numId")) {
        style.numbering = value_of(number);
        style.id = at;
        numbering_known = true;
      }
      if (style.numbering_level < 0) style.numbering_level = integer_in(value_of(child(numbering, "ilvl")), -1);
    }
    at = value_of(child(node, "basedOn"));
  }
  style.look = laid_over(defaults_, style.look);
  return style;
}

RunLook WordStyles::run(const std::string& id) const {
  RunLook look;
  std::string at = id;
  for (int step = 0; step < most_ancestors && !at.empty(); ++step) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) break;
    look = laid_over(look_of(child(found->second, "rPr")), look);
    at = value_of(child(found->second, "basedOn"));
  }
  return look;
}

std::string WordStyles::numbering_of(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? std::string()
                                : std::string(value_of(descendant(found->second, {"pPr", "numPr", "numId"})));
}

}  // namespace hakusho::imports
