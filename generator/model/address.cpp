#include "model/address.h"

#include <algorithm>

namespace hakusho {

namespace {

constexpr std::string_view index_name = "index.html";
constexpr std::string_view vendors_folder = "vendors/";
constexpr std::string_view controls_folder = "controls/";
constexpr std::string_view whitepapers_folder = "whitepapers/";
constexpr std::string_view comparisons_folder = "diff/";
constexpr std::string_view retired_folder = "retired/";
constexpr std::string_view figures_folder = "figures/";
constexpr std::string_view revisions_stem = "revisions";
constexpr std::string_view between_versions = "..";

// Joins the pieces in one allocation.
template <typename... Pieces>
std::string concat(const Pieces&... pieces) {
  std::string path;
  path.reserve((std::string_view(pieces).size() + ...));
  (path.append(std::string_view(pieces)), ...);
  return path;
}

std::string page_path(std::string_view folder, std::string_view stem, Format format = Format::html) {
  return concat(folder, stem, extension_of(format));
}

// What remains of `text` behind `prefix`; null when `text` does not start with it.
std::optional<std::string_view> behind(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return {};
  return text.substr(prefix.size());
}

// A file name split into stem and format.
struct FileName {
  std::string_view stem;
  Format format;
};
std::optional<FileName> parse_name(std::string_view name) {
  if (name.find('/') != std::string_view::npos) return {};
  for (const Format format : {Format::html, Format::markdown})
    if (name.ends_with(extension_of(format)) && name.size() > extension_of(format).size())
      return FileName{name.substr(0, name.size() - extension_of(format).size()), format};
  return {};
}

// The stem of an HTML file name; null for anything else.
std::optional<std::string> html_stem(std::string_view name) {
  const std::optional<FileName> parsed = parse_name(name);
  if (!parsed || parsed->format != Format::html) return {};
  return std::string(parsed->stem);
}

std::optional<PageAddress> parse_root_page(std::string_view path) {
  if (path == home_path) return PageAddress{.kind = PageKind::home};
  if (path == search_path) return PageAddress{.kind = PageKind::search};
  if (path == missing_path) return PageAddress{.kind = PageKind::missing};
  const std::optional<std::string> stem = html_stem(path);
  if (!stem) return {};
  return PageAddress{.kind = PageKind::own, .name = *stem};
}

std::optional<PageAddress> parse_vendor_page(std::string_view path) {
  if (path == index_name) return PageAddress{.kind = PageKind::vendors};
  const std::optional<std::string> stem = html_stem(path);
  if (!stem) return {};
  return PageAddress{.kind = PageKind::vendor, .vendor = *stem};
}

std::optional<PageAddress> parse_control_page(std::string_view path) {
  if (path == index_name) return PageAddress{.kind = PageKind::controls};
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos || slash == 0) return {};
  const std::string catalog(path.substr(0, slash));
  const std::string_view name = path.substr(slash + 1);
  if (name == index_name) return PageAddress{.kind = PageKind::coverage, .catalog = catalog};
  const std::optional<std::string> stem = html_stem(name);
  if (!stem) return {};
  return PageAddress{.kind = PageKind::control, .catalog = catalog, .name = *stem};
}

// `path` is relative to the whitepaper's folder, which `address` already names.
std::optional<PageAddress> parse_whitepaper_page(std::string_view path, PageAddress address) {
  const std::size_t slash = path.find('/');
  const std::string_view folder = slash == std::string_view::npos ? "" : path.substr(0, slash + 1);
  const std::optional<FileName> name = parse_name(path.substr(folder.size()));
  if (!name) return {};
  address.format = name->format;
  if (path == index_name) {
    address.kind = PageKind::whitepaper;
    return address;
  }
  if (folder.empty() && name->stem == revisions_stem) {
    address.kind = PageKind::revisions;
    return address;
  }
  if (const std::size_t dots = name->stem.find(between_versions);
      folder == comparisons_folder && dots != std::string_view::npos) {
    address.kind = PageKind::comparison;
    address.version = name->stem.substr(0, dots);
    address.newer = name->stem.substr(dots + between_versions.size());
    return address;
  }
  address.name = name->stem;
  if (folder == retired_folder && name->format == Format::html) {
    address.kind = PageKind::retired;
    return address;
  }
  address.kind = PageKind::layout;
  address.version = folder.substr(0, folder.empty() ? 0 : folder.size() - 1);
  return address;
}

}  // namespace

std::string own_page_path(std::string_view name) { return page_path("", name); }

std::string vendor_path(std::string_view vendor) { return page_path(vendors_folder, vendor); }

std::string coverage_path(const Catalog& catalog) { return concat(controls_folder, catalog.id, "/", index_name); }

std::string control_path(const Catalog& catalog, const Control& control) {
  return concat(controls_folder, catalog.id, "/", file_stem_for(catalog, control), extension_of(Format::html));
}

WhitepaperPaths::WhitepaperPaths(std::string_view vendor, std::string_view whitepaper)
    : folder_(concat(whitepapers_folder, vendor, "/", whitepaper, "/")) {}

std::string WhitepaperPaths::front() const { return concat(folder_, index_name); }

std::string WhitepaperPaths::section(std::string_view id) const {
  return concat(folder_, index_name, "#", anchor_for(id));
}

std::string WhitepaperPaths::layout(std::string_view version, std::string_view layout, Format format) const {
  return concat(folder_, version, version.empty() ? "" : "/", layout, extension_of(format));
}

std::string WhitepaperPaths::print_sheet(std::string_view version) const {
  return concat(folder_, version, version.empty() ? "" : "/", "print.css");
}

std::string WhitepaperPaths::revisions(Format format) const { return page_path(folder_, revisions_stem, format); }

std::string WhitepaperPaths::comparison(std::string_view from, std::string_view to, Format format) const {
  return concat(folder_, comparisons_folder, from, between_versions, to, extension_of(format));
}

std::string WhitepaperPaths::retired(std::string_view id) const {
  return concat(folder_, retired_folder, anchor_for(id), extension_of(Format::html));
}

std::string WhitepaperPaths::figure(std::string_view name) const { return concat(folder_, figures_folder, name); }

std::string WhitepaperPaths::feed() const { return concat(folder_, feed_path); }

std::string path_of(const PageAddress& address) {
  const WhitepaperPaths paths(address.vendor, address.whitepaper);
  switch (address.kind) {
    case PageKind::home: return home_path;
    case PageKind::search: return search_path;
    case PageKind::missing: return missing_path;
    case PageKind::own: return own_page_path(address.name);
    case PageKind::vendors: return vendors_path;
    case PageKind::vendor: return vendor_path(address.vendor);
    case PageKind::controls: return controls_path;
    case PageKind::coverage: return concat(controls_folder, address.catalog, "/", index_name);
    case PageKind::control: return page_path(concat(controls_folder, address.catalog, "/"), address.name);
    case PageKind::whitepaper: return paths.front();
    case PageKind::layout: return paths.layout(address.version, address.name, address.format);
    case PageKind::revisions: return paths.revisions(address.format);
    case PageKind::comparison: return paths.comparison(address.version, address.newer, address.format);
    case PageKind::retired: return paths.retired(address.name);
  }
  return {};
}

std::optional<PageAddress> parse_path(std::string_view path) {
  if (const auto rest = behind(path, vendors_folder)) return parse_vendor_page(*rest);
  if (const auto rest = behind(path, controls_folder)) return parse_control_page(*rest);
  if (const auto rest = behind(path, whitepapers_folder)) {
    const std::size_t vendor = rest->find('/');
    const std::size_t whitepaper = vendor == std::string_view::npos ? vendor : rest->find('/', vendor + 1);
    if (whitepaper == std::string_view::npos) return {};
    PageAddress address{.vendor = std::string(rest->substr(0, vendor)),
                        .whitepaper = std::string(rest->substr(vendor + 1, whitepaper - vendor - 1))};
    if (address.vendor.empty() || address.whitepaper.empty()) return {};
    return parse_whitepaper_page(rest->substr(whitepaper + 1), std::move(address));
  }
  return parse_root_page(path);
}

std::string path_to_root(std::string_view page_path) {
  std::string up;
  for (auto slashes = std::count(page_path.begin(), page_path.end(), '/'); slashes > 0; --slashes) up += "../";
  return up;
}

std::string relative_link(std::string_view from, std::string_view to) {
  std::size_t common = 0;  // how many bytes of both are the same folders
  for (std::size_t at = 0; at < std::min(from.size(), to.size()) && from[at] == to[at]; ++at)
    if (from[at] == '/') common = at + 1;
  return path_to_root(from.substr(common)).append(to.substr(common));
}

std::string part_anchor(std::string_view section, std::size_t index) {
  return concat(section, "-p", std::to_string(index));
}

std::string note_anchor(std::string_view section, std::size_t index) {
  return concat(section, "-n", std::to_string(index));
}

std::string figure_anchor(std::string_view section) { return concat("figure-", section); }

std::string chapter_anchor(std::string_view chapter) { return concat("chapter-", anchor_for(chapter)); }

std::string compared_section_anchor(std::string_view id) {
  return concat("section-", id.empty() ? "document" : anchor_for(id));
}

std::string change_anchor(std::string_view id) { return concat("chg-", id.empty() ? "document" : anchor_for(id)); }

}  // namespace hakusho
