// The page of a comparison: 新旧対照表 and redline from one list, in HTML and Markdown.
#pragma once

#include <string>

#include "model/change.h"
#include "model/page.h"
#include "model/site.h"
#include "model/words.h"

namespace hakusho {

// Where the page leads; relative to it, empty: there is no such page.
struct DiffLinks {
  std::string from;     // the older revision in the vendor's own layout
  std::string to;
  std::string history;  // revisions.html
  std::string other_format;  // the same comparison in Markdown, or in HTML
};

enum class PageFormat { html, markdown };

struct DiffPageOptions {
  PageFormat format = PageFormat::html;
  DiffColumns columns = DiffColumns::new_first;
  DiffLinks links;
  std::string vendor_name;
  const Words* words = nullptr;
};

// The view of templates/diff/page.html and page.md.  Requires: options.words.
PageView diff_page(const DiffReport& report, const DiffPageOptions& options);

// `whitepapers/V/W/diff/1.0..1.1.html`.
std::string diff_path(const std::string& vendor, const std::string& whitepaper, const std::string& from, const std::string& to,
                      PageFormat format);

// One line a number: 変更 3・追加 1.  For lists that link to a comparison.
std::string summary_line(const ChangeSummary& summary, const Words& words);

}  // namespace hakusho
