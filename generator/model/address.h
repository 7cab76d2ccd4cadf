// Every path and anchor of the site.
//
// Paths are relative to the site's root and never start with a slash.  No other file spells a path or an anchor, so
// that pages, feeds, search and link checks agree on where a page is.  Ids and versions are file names already (see
// content/README.md) and are not escaped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "model/format.h"

namespace hakusho {

inline constexpr char home_path[] = "index.html";
inline constexpr char search_path[] = "search.html";
inline constexpr char missing_path[] = "404.html";  // served for addresses without a page
inline constexpr char vendors_path[] = "vendors/index.html";
inline constexpr char controls_path[] = "controls/index.html";
inline constexpr char feed_path[] = "feed.xml";
inline constexpr char sitemap_path[] = "sitemap.xml";
inline constexpr char robots_path[] = "robots.txt";

std::string own_page_path(std::string_view name);  // of site/pages/<name>.md
std::string vendor_path(std::string_view vendor);
std::string coverage_path(const Catalog& catalog);
std::string control_path(const Catalog& catalog, const Control& control);

// The pages and files of one whitepaper.
class WhitepaperPaths {
 public:
  WhitepaperPaths(std::string_view vendor, std::string_view whitepaper);

  const std::string& folder() const { return folder_; }  // with its final slash
  // The page that other pages link to: the current revision in the layout shown first.
  std::string front() const;
  // The front page at the section of that id.
  std::string section(std::string_view id) const;
  // `version` is that of an earlier revision; empty: the current one.
  std::string layout(std::string_view version, std::string_view layout, Format format) const;
  std::string print_sheet(std::string_view version) const;
  std::string revisions(Format format) const;
  std::string comparison(std::string_view from, std::string_view to, Format format) const;
  // The page of a section that only earlier revisions have.
  std::string retired(std::string_view id) const;
  std::string figure(std::string_view name) const;
  std::string feed() const;

 private:
  std::string folder_;
};

enum class PageKind {
  home,
  search,
  missing,
  own,         // name
  vendors,     //
  vendor,      // vendor
  controls,    //
  coverage,    // catalog
  control,     // catalog, name: the file stem
  whitepaper,  // vendor, whitepaper
  layout,      // vendor, whitepaper, version (empty: the current one), name: the layout; format
  revisions,   // vendor, whitepaper; format
  comparison,  // vendor, whitepaper, version, newer; format
  retired,     // vendor, whitepaper, name: the section's anchor
};

// The parts of a page's path; each kind uses those named above, the others are empty.
struct PageAddress {
  PageKind kind = PageKind::home;
  std::string vendor = {};
  std::string whitepaper = {};
  std::string catalog = {};
  std::string version = {};
  std::string newer = {};
  std::string name = {};
  Format format = Format::html;

  friend bool operator==(const PageAddress&, const PageAddress&) = default;
};

std::string path_of(const PageAddress& address);
// Null when the path is not that of a page, such as an asset or a feed.
std::optional<PageAddress> parse_path(std::string_view path);

// `../../` for a page two folders below the root; empty for a page at the root.
std::string path_to_root(std::string_view page_path);
// The shortest link from the page at `from` to the file at `to`.
std::string relative_link(std::string_view from, std::string_view to);

// The anchor of a section or control is anchor_for its id; see model/catalog.h.  Anchors inside a section whose anchor
// is `section`: of its parts, notes and figure.  `index` counts from 0.
std::string part_anchor(std::string_view section, std::size_t index);
std::string note_anchor(std::string_view section, std::size_t index);
std::string figure_anchor(std::string_view section);
// On the coverage page.
std::string chapter_anchor(std::string_view chapter);
// On the page of a comparison: a section, and the first of its changes.  An empty id means the document itself.
std::string compared_section_anchor(std::string_view id);
std::string change_anchor(std::string_view id);

}  // namespace hakusho
