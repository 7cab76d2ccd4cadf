// The page of a comparison: 新旧対照表 and redline, in HTML and Markdown.
#pragma once

#include <string>

#include "model/change.h"
#include "model/page.h"
#include "model/site.h"
#include "model/vendor.h"
#include "model/words.h"
#include "render/template/markup_context.h"

namespace hakusho::render {

// Links to other pages, relative to this one; empty: there is no such page.
struct DiffLinks {
  std::string from;  // the older revision in the vendor's own layout
  std::string to;
  std::string history;       // revisions.html
  std::string other_format;  // the same comparison in Markdown, or in HTML
};

// Requires: what is referred to outlives the call.
struct DiffPageOptions {
  Format format = Format::html;
  const Site& site;
  const Vendor& vendor;
  const Words& words;
  DiffLinks links = {};
};

// The view of templates/diff/page.html, page.md and body.html.
PageView diff_page(const DiffReport& report, const DiffPageOptions& options);

// The counts in one line, for lists that link to a comparison: 変更 3・追加 1.
std::string summary_line(const ChangeSummary& summary, const Words& words);

}  // namespace hakusho::render
