#include "render/compare/diff_file.h"

#include <cassert>

#include "render/spell/escape.h"

namespace hakusho::render {

namespace {

std::string text_of(const View& page, FieldName name) {
  const View* field = page.find(name);
  return field == nullptr ? std::string() : escape_html(field->text());
}

// Keeps a string of the style sheet from ending the element: in CSS `<\\/` means `</`.
std::string inside_style(std::string_view style_sheet) {
  std::string safe;
  for (const char byte : style_sheet) {
    if (byte == '/' && safe.ends_with('<')) safe += '\\';
    safe += byte;
  }
  return safe;
}

}  // namespace

std::string diff_file(const Templates& templates, const PageView& page, std::string_view style_sheet) {
  const View* about = page.view.find("page");
  assert(about != nullptr);
  const std::string title = text_of(*about, "title");
  const View* diff = page.view.find("diff");
  const std::string heading = diff == nullptr ? title : text_of(*diff, "title");
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"" + text_of(*about, "language") +
      "\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
      title + "</title>\n<style>\n" + inside_style(style_sheet) +
      "</style>\n</head>\n<body class=\"diff-file\">\n<main>\n<h1>" + heading + "</h1>\n";
  templates.render("diff/body.html", {&page.view}, html);
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace hakusho::render
