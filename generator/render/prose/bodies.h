// Renders the prose of one whitepaper in one format, once for all pages where possible.
//
// Most bodies are the same in every layout.  Bodies with references, which show the numbers of the layout, and with
// headings, whose levels the layout sets, are rendered for each page.
#pragma once

#include <map>
#include <string>

#include "model/annotations.h"
#include "model/entry.h"
#include "model/outline.h"
#include "model/prose.h"
#include "model/view.h"
#include "model/words.h"
#include "render/prose/prose_options.h"
#include "render/template/markup_context.h"

namespace hakusho::render {

// Returns the text of a reference to another whitepaper; empty: unknown.
using NameOther = std::function<std::string(const OutgoingLink&)>;

class Bodies {
 public:
  // Requires: `words` outlives this object.
  Bodies(Format format, const Words& words) : format_(format), words_(words) {}

  // Starts a page: references show the numbers of `outline`.  `to_whitepaper` is the link from the page to the
  // whitepaper's folder, `root` the link to the site's root; both are empty or end with a slash.
  // `anchors` is the link to the page with the whitepaper's anchors; empty: this page.
  void enter(const Outline& outline, std::string to_whitepaper, std::string root, std::string anchors = {});
  void set_names(NameOther names) { name_other_ = std::move(names); }

  // The prose as markup, which must not outlive this object.  `level` is that of its highest heading; `anchor` makes
  // the ids in it unique.
  View of(const Prose& prose, int level, const std::string& anchor);
  // section_annotation, computed once per section.
  const std::string& mark(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper);
  // The prose on one line: a single paragraph without the element around it, else the plain text of all blocks.
  Markup line(const Prose& prose);
  // The visible text, with the numbers and titles of references.
  std::string text(const Prose& prose) const;
  // True if `line` loses nothing.
  static bool is_line(const Prose& prose);

  Destination find(const std::string& target) const;

 private:
  enum class Change { none, page };  // none: the same on every page of the whitepaper
  struct Kept {
    Change change = Change::none;
    bool rendered = false;
    std::string text;
  };

  ProseOptions options(int level, const std::string& anchor) const;
  Markup render(const Prose& prose, const ProseOptions& options) const;

  Format format_;
  const Words& words_;
  const Outline* outline_ = nullptr;
  std::string to_whitepaper_;
  std::string root_;
  std::string anchors_;
  NameOther name_other_;
  std::map<const Prose*, Kept> kept_;
  std::map<const Section*, std::string> marks_;
};

// Parses `vendor/whitepaper#anchor`; null for other targets.
std::optional<OutgoingLink> other_whitepaper(std::string_view target);
// Every link to another whitepaper, with its source location.
std::vector<OutgoingLink> outgoing_links(const Whitepaper& whitepaper);

}  // namespace hakusho::render
