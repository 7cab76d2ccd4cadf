// The templates of the site, compiled once: what is wrong with them is found when they are loaded, not on a page.
//
// A subset of Mustache: {{name}} is escaped for where it stands, {{a.b}} a field of a field, {{{name}}} finished
// markup, {{#name}}…{{/name}} is shown for each item of a list, inside an object, or when there is something,
// {{^name}}…{{/name}} when there is nothing, {{.}} an item that is a text, {{> name}} another template from
// templates/partials, {{! a comment}}.  Names are looked for from the innermost section outwards, among those that
// templates/names declares; {{words.key}} is the site's own word and is written into the compiled template.
// Loaded templates never change, so any number of threads may render at once.
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
#include "render/template/names.h"
#include "render/template/template_place.h"

namespace hakusho::render {

// Paths (`templates/annex/page.html`) and bytes, the site's and the theme's already laid over the built-in ones.
using TemplateFiles = std::map<std::string, std::string, std::less<>>;

// One step of a compiled template.
struct TemplateStep {
  enum class Kind : std::uint8_t { literal, value, each, within, when, unless };
  Kind kind = Kind::literal;
  Spelling spelling = Spelling::raw;
  std::uint16_t depth = 0;   // of the section that the name belongs to; 0 is the page
  std::uint32_t first = 0;   // literal: its offset; otherwise the index of the name
  std::uint32_t second = 0;  // literal: its length; sections: the step behind the end
};

// A template with its partials in place.
struct Program {
  std::string literals;
  std::vector<std::vector<std::string>> names;  // the fields to follow; none: the item itself
  std::vector<TemplateStep> steps;
};

class Templates {
 public:
  // Compiles every templates/<folder>/<name>.html and .md.  Of those with errors nothing is rendered.
  static Templates load(const TemplateFiles& files, const Words& words, Diagnostics& found);

  // `name` reads `annex/page.html`.
  bool has(std::string_view name) const { return programs_.find(name) != programs_.end(); }

  // Appends the template's text.  A name is looked for in the last view first.
  // Requires: has(name).
  void render(std::string_view name, std::initializer_list<const View*> views, std::string& out) const;

 private:
  std::map<std::string, Program, std::less<>> programs_;
};

// The names that templates of this folder may say: names/<folder>.txt, or names/whitepaper.txt for a layout.
Names names_for(const TemplateFiles& files, std::string_view folder, Diagnostics& found);

// One template and its partials; what is wrong goes to `found`.
Program compile(const TemplateFiles& files, const std::string& path, const Names& names, const Words& words,
                Diagnostics& found);

// Writes `text` as the spelling wants it.
void append_spelt(std::string& out, std::string_view text, Spelling spelling);

}  // namespace hakusho::render
