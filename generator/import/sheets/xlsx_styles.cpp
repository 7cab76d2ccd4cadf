#include "import/sheets/xlsx_styles.h"

#include <map>

#include "import/formats/package.h"

namespace hakusho::imports {

namespace {

bool is_struck(const pugi::xml_node& font) {
  const pugi::xml_node strike = child(font, "strike");
  return strike && is_on(strike);
}

}  // namespace

std::vector<CellLook> cell_looks(const pugi::xml_node& root) {
  std::map<int, std::string> codes;
  for (const pugi::xml_node& format : child(root, "numFmts").children())
    codes[integer_in(attribute(format, "numFmtId"), -1)] = attribute(format, "formatCode");
  std::vector<bool> struck;
  for (const pugi::xml_node& font : child(root, "fonts").children()) struck.push_back(is_struck(font));
  std::map<int, NumberFormat> formats;
  std::vector<CellLook> looks;
  for (const pugi::xml_node& style : child(root, "cellXfs").children()) {
    const int id = integer_in(attribute(style, "numFmtId"), 0);
    auto format = formats.find(id);
    if (format == formats.end()) {
      const auto code = codes.find(id);
      format = formats.emplace(id, NumberFormat(code == codes.end() ? built_in_format(id) : code->second)).first;
    }
    const auto font = static_cast<std::size_t>(integer_in(attribute(style, "fontId"), 0));
    looks.push_back({format->second, font < struck.size() && struck[font]});
  }
  return looks;
}

CellText string_text(const pugi::xml_node& node) {
  CellText text;
  for (const pugi::xml_node& part : node.children()) {
    if (local_name(part) == "t") {
      text.text += part.child_value();
    } else if (local_name(part) == "r") {
      const bool struck = is_struck(child(part, "rPr"));
      (struck ? text.struck : text.text) += child(part, "t").child_value();
    }
  }
  return text;
}

}  // namespace hakusho::imports
