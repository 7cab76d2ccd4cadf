// The prose of one whitepaper in one format, and the marks before it, rendered once where no page changes them.
//
// Most bodies read the same in every layout.  Those that hold references, which are filled with the numbers of the
// layout, or headings, whose level the layout gives, are rendered for each.
#pragma once

#include <map>
#include <string>

#include "model/entry.h"
#include "model/marks.h"
#include "model/outline.h"
#include "model/prose.h"
#include "model/view.h"
#include "model/words.h"
#include "render/prose/prose_options.h"
#include "render/template/template_place.h"

namespace hakusho::render {

// What another whitepaper's section is called; empty: unknown.
using NameOther = std::function<std::string(const OutgoingLink&)>;

class Bodies {
 public:
  // Requires: `words` outlives this.
  Bodies(Format format, const Words& words) : format_(format), words_(words) {}

  // From here on references are those of `outline`.  `to_whitepaper` leads to the folder that holds the whitepaper's
  // pages and figures, `root` to the site's: both empty or ending with a slash.
  // `anchors` is what stands between the page and an anchor of the whitepaper: nothing on its own page.
  void enter(const Outline& outline, std::string to_whitepaper, std::string root, std::string anchors = {});
  void set_names(NameOther names) { name_other_ = std::move(names); }

  // Markup, which may be kept here: no longer than this lives.  `level` is that of the highest heading in it.
  View of(const Prose& prose, int level, const std::string& anchor);
  // section_mark, which no page changes either.
  const std::string& mark(const Section& section, const SectionPlace& place, const Whitepaper& whitepaper);
  // Without the paragraph around it, when it is one; the blocks' text otherwise.
  Markup line(const Prose& prose);
  // Its visible text, references filled.
  std::string text(const Prose& prose) const;
  // Whether `line` says all of it as well.
  static bool is_line(const Prose& prose);

  Destination find(const std::string& target) const;

 private:
  enum class Change { none, page };  // none: it reads the same on every page of the whitepaper
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

// `vendor/whitepaper#anchor`; null when the target is no such reference.
std::optional<OutgoingLink> other_whitepaper(std::string_view target);
// Every link to another whitepaper, with its place.
std::vector<OutgoingLink> outgoing_links(const Whitepaper& whitepaper);

}  // namespace hakusho::render
