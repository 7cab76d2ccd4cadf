// The templates of the site, compiled once: errors are found when they are loaded, not when a page is rendered.
//
// A subset of Mustache: {{name}} is escaped for its context, {{a.b}} is a field of a field, {{{name}}} is finished
// markup,
// {{#name}}…{{/name}} is a section shown for each item of a list, for an object, or for a value that is not empty,
// {{^name}}…{{/name}} is shown if there is none, {{.}} is an item that is a text, {{> name}} is a template from
// templates/partials, {{! is a comment}}.  Names are resolved from the innermost section outwards, among those declared
// in templates/names; {{words.key}} is a word of the site and is written into the compiled template.
// Loaded templates never change, so threads may render concurrently.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/view.h"
#include "model/words.h"
#include "render/template/markup_context.h"
#include "render/template/names.h"

namespace hakusho::render {

// Bytes by path (`templates/annex/page.html`); files of the site and the theme have already replaced built-in ones.
using TemplateFiles = std::map<std::string, std::string, std::less<>>;

// One step of a compiled template.
struct TemplateStep {
  enum class Kind : std::uint8_t { literal, value, each, within, when, unless };
  Kind kind = Kind::literal;
  Escape escape = Escape::raw;
  std::uint16_t depth = 0;   // of the section that the name belongs to; 0 is the page
  std::uint32_t first = 0;   // literal: its offset; otherwise the index of the name
  std::uint32_t second = 0;  // literal: its length; sections: the step after the end
};

// A compiled template with its partials.
struct Program {
  std::string literals;
  std::vector<std::vector<std::string>> names;  // paths of fields; an empty path: the item itself
  std::vector<TemplateStep> steps;
};

class Templates {
 public:
  // Compiles every templates/<folder>/<name>.html and .md.  Templates with errors render as nothing.
  static Templates load(const TemplateFiles& files, const Words& words, Diagnostics& found);

  // `name` is like `annex/page.html`.
  bool has(std::string_view name) const { return programs_.find(name) != programs_.end(); }

  // Appends the rendered template to `out`.  Names are looked up in the last view first.
  // Requires: has(name).
  void render(std::string_view name, std::initializer_list<const View*> views, std::string& out) const;

 private:
  std::map<std::string, Program, std::less<>> programs_;
};

// The names that templates of this folder may use: names/<folder>.txt, or names/whitepaper.txt for a layout.
Names names_for(const TemplateFiles& files, std::string_view folder, Diagnostics& found);

// Compiles one template and its partials; reports problems to `found`.
Program compile(const TemplateFiles& files, const std::string& path, const Names& names, const Words& words,
                Diagnostics& found);

// Appends the escaped text to `out`.
void append_escaped(std::string& out, std::string_view text, Escape escape);

}  // namespace hakusho::render
