#include "import/formats/docx_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr int deepest = 48;  // elements inside each other

// The signs of the Wingdings and Symbol fonts that forms are made of.
std::u32string_view sign_of(std::string_view font, std::string_view code) {
  struct Sign {
    std::string_view code;
    std::u32string_view text;
  };
  static constexpr std::array<Sign, 11> wingdings = {{{"F0FC", U"✓"},
                                                      {"F0FB", U"✗"},
                                                      {"F0FE", U"☑"},
                                                      {"F0FD", U"☒"},
                                                      {"F0A8", U"□"},
                                                      {"F06F", U"□"},
                                                      {"F0A1", U"○"},
                                                      {"F06C", U"●"},
                                                      {"F06E", U"■"},
                                                      {"F0A7", U"▪"},
                                                      {"F0E0", U"→"}}};
  static constexpr std::array<Sign, 3> symbol = {{{"F0B7", U"•"}, {"F0AE", U"→"}, {"F0B1", U"±"}}};
  const auto find = [&](const auto& signs) -> std::u32string_view {
    for (const Sign& sign : signs)
      if (code.size() == 4 && code.substr(2) == sign.code.substr(2)) return sign.text;
    return {};
  };
  return font.starts_with("Wingdings") ? find(wingdings) : font == "Symbol" ? find(symbol) : std::u32string_view();
}

void append_words(std::u32string& text, std::u32string_view more) {
  if (trimmed(more).empty()) return;
  text += more;
}

std::string upper_word(std::string_view words) {
  std::string word;
  for (const char character : trim(words)) {
    if (character == ' ') break;
    word += character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
  }
  return word;
}

}  // namespace

WordText WordTextReader::read(const pugi::xml_node& paragraph, const RunLook& look) {
  text_ = {};
  look_ = look;
  link_.clear();
  deleted_ = 0;
  bold_characters_ = characters_ = 0;
  sizes_.clear();
  inlines(paragraph, 0);
  text_.bold = characters_ > 0 && bold_characters_ == characters_;
  std::size_t most = 0;
  for (const auto& [size, count] : sizes_)
    if (count > most) {
      most = count;
      text_.size = size;
    }
  return std::move(text_);
}

bool WordTextReader::in_contents() const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [](const Field& field) { return field.kind == FieldKind::contents; });
}

bool WordTextReader::is_seen() const {
  return std::none_of(fields_.begin(), fields_.end(),
                      [](const Field& field) { return field.instruction || field.kind == FieldKind::contents; });
}

void WordTextReader::inlines(const pugi::xml_node& parent, int depth) {
  if (depth > deepest) return;
  for (const pugi::xml_node& node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "r") {
      run(node, depth + 1);
    } else if (name == "hyperlink") {
      const auto relation = relations_.find(std::string(attribute(node, "id")));
      const std::string outer = link_;
      if (relation != relations_.end() && relation->second.external) link_ = relation->second.target;
      inlines(node, depth + 1);
      link_ = outer;
    } else if (name == "del" || name == "moveFrom") {
      ++deleted_;
      inlines(node, depth + 1);
      --deleted_;
    } else if (name == "ins" || name == "moveTo") {
      text_.inserted = true;
      inlines(node, depth + 1);
    } else if (name == "AlternateContent") {
      pugi::xml_node choice = child(node, "Choice");
      inlines(choice ? choice : child(node, "Fallback"), depth + 1);
    } else if (name == "fldSimple") {
      if (upper_word(attribute(node, "instr")) != "TOC") inlines(node, depth + 1);
    } else if (name == "sdt") {
      inlines(child(node, "sdtContent"), depth + 1);
    } else if (name == "smartTag" || name == "customXml" || name == "bdo" || name == "dir" || name == "oMath" ||
               name == "oMathPara") {
      inlines(node, depth + 1);
    } else if (name == "t") {
      add(wide(node.child_value()), look_);
    } else if (name != "pPr" && name != "rPr" && depth > 0 && node.first_child()) {
      inlines(node, depth + 1);  // the parts of a formula
    }
  }
}

void WordTextReader::run(const pugi::xml_node& node, int depth) {
  const pugi::xml_node properties = child(node, "rPr");
  RunLook look = look_;
  if (const pugi::xml_node style = child(properties, "rStyle"))
    look = laid_over(look, styles_.run(std::string(value_of(style))));
  look = laid_over(look, look_of(properties));
  for (const pugi::xml_node& part : node.children()) run_child(part, look, depth);
}

void WordTextReader::run_child(const pugi::xml_node& node, const RunLook& look, int depth) {
  const std::string_view name = local_name(node);
  if (name == "t" || name == "delText") {
    add(wide(node.child_value()), look);
  } else if (name == "instrText") {
    if (!fields_.empty() && fields_.back().instruction) fields_.back().words += node.child_value();
  } else if (name == "fldChar") {
    field_character(node);
  } else if (name == "tab" || name == "ptab") {
    add(U" ", look);
  } else if (name == "br" && attribute(node, "type") == "page") {
    (is_blank_text(text_.segments) ? text_.page_break_before : text_.page_break_after) = true;
  } else if (name == "br" || name == "cr") {
    add(U"\n", look);
  } else if (name == "noBreakHyphen") {
    add(U"-", look);
  } else if (name == "sym") {
    add(sign_of(attribute(node, "font"), attribute(node, "char")), look);
  } else if (name == "footnoteReference") {
    add_note(std::string(attribute(node, "id")));
  } else if (name == "endnoteReference") {
    add_note("e" + std::string(attribute(node, "id")));
  } else if (name == "ruby") {
    inlines(child(node, "rubyBase"), depth + 1);  // the reading above it is no text
  } else if (name == "AlternateContent") {
    const pugi::xml_node choice = child(node, "Choice");
    for (const pugi::xml_node& part : (choice ? choice : child(node, "Fallback")).children())
      run_child(part, look, depth + 1);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    if (deleted_ == 0 && is_seen() && !look.hidden.value_or(false)) drawing(node, depth + 1);
  }
}

// The text boxes of a drawing, or else what the picture is called.
void WordTextReader::drawing(const pugi::xml_node& node, int depth) {
  std::u32string called;
  bool picture = false;
  std::size_t boxes = 0;
  const auto walk = [&](const pugi::xml_node& parent, int level, auto&& self) -> void {
    if (level > deepest) return;
    for (const pugi::xml_node& part : parent.children()) {
      const std::string_view name = local_name(part);
      if (name == "txbxContent") {
        text_.boxes.push_back(part);
        ++boxes;
        continue;
      }
      if (name == "docPr") {
        const std::string_view description = attribute(part, "descr");
        called = wide(description.empty() ? attribute(part, "name") : description);
      }
      picture = picture || name == "blip" || name == "imagedata" || name == "chart" || name == "relIds";
      if (name == "AlternateContent") {
        const pugi::xml_node choice = child(part, "Choice");
        self(choice ? choice : child(part, "Fallback"), level + 1, self);
      } else {
        self(part, level + 1, self);
      }
    }
  };
  walk(node, depth, walk);
  if (picture && boxes == 0) text_.pictures.push_back(called);
}

void WordTextReader::field_character(const pugi::xml_node& node) {
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") {
    if (fields_.size() < deepest) fields_.emplace_back();
  } else if (fields_.empty()) {
    return;
  } else if (type == "separate") {
    fields_.back().instruction = false;
    if (upper_word(fields_.back().words) == "TOC") fields_.back().kind = FieldKind::contents;
  } else if (type == "end") {
    fields_.pop_back();
  }
}

void WordTextReader::add(std::u32string_view text, const RunLook& look) {
  if (text.empty() || !is_seen()) return;
  if (deleted_ > 0) return append_words(text_.deleted, text);
  if (look.hidden.value_or(false)) return append_words(text_.hidden, text);
  if (look.struck.value_or(false)) return append_words(text_.struck, text);
  const auto seen = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char32_t character) { return !is_blank(character); }));
  characters_ += seen;
  if (look.bold.value_or(false)) bold_characters_ += seen;
  if (look.size) sizes_[*look.size] += seen;
  const SegmentKind kind = link_.empty() ? SegmentKind::text : SegmentKind::link;
  if (text_.segments.empty() || text_.segments.back().kind != kind || text_.segments.back().target != link_)
    text_.segments.push_back({kind, {}, link_});
  text_.segments.back().text += text;
}

void WordTextReader::add_note(const std::string& name) {
  if (deleted_ == 0 && is_seen()) text_.segments.push_back({SegmentKind::note, wide(name), {}});
}

}  // namespace hakusho::imports
