#include "pipeline/site_map.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/text.h"

namespace hakusho::pipeline {

namespace {

constexpr std::size_t most_candidates = 2'000;  // for one suggestion

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return lower;
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

bool is_static(const Location& source) { return source.path.starts_with("site/static/"); }

// An author renames a file of the site's own before anything of the dataset, and never what hakusho writes.
int rank(const Location& source) {
  if (source.path.empty()) return 0;
  if (is_static(source)) return 3;
  return source.path.starts_with("site/") ? 2 : 1;
}

}  // namespace

void SiteMap::add(std::string path, Location source) {
  sources_.emplace(path, addresses_.size());
  addresses_.push_back({std::move(path), std::move(source)});
}

std::string SiteMap::nearest(const std::string& written) const {
  const std::string lower = lower_case(written);
  const std::string_view folder = folder_of(written);
  const std::string_view name = std::string_view(written).substr(folder.size());
  std::vector<std::string> beside, namesakes, all;
  for (const auto& [path, index] : sources_) {
    if (lower_case(path) == lower) return path;
    if (folder_of(path) == folder) beside.push_back(path);
    else if (std::string_view(path).substr(folder_of(path).size()) == name) namesakes.push_back(path);
    if (!path.starts_with("assets/")) all.push_back(path);
  }
  if (const auto meant = did_you_mean(written, beside)) return *meant;
  if (namesakes.size() == 1) return namesakes.front();
  if (!namesakes.empty())
    if (const auto meant = did_you_mean(written, namesakes)) return *meant;
  if (all.size() > most_candidates) return {};
  return did_you_mean(written, all).value_or(std::string());
}

void SiteMap::report(const Address& one, const Address& other, Diagnostics& found) const {
  const bool first_moves = rank(one.source) > rank(other.source);
  const Address& moves = first_moves ? one : other;
  const Address& stays = first_moves ? other : one;
  const std::string rename = moves.source.at.line > 0 ? "give it another id" : "rename it";
  const std::string owner =
      stays.source.path.empty() ? "which hakusho writes itself" : "which is made from \"" + stays.source.path + "\"";
  if (one.path == other.path)
    found.error("app/same-address", moves.source,
                "the site would have two files \"" + moves.path + "\": this one, and one " + owner, rename);
  else if (one.path.starts_with(other.path + "/") || other.path.starts_with(one.path + "/"))
    found.error("app/same-address", moves.source,
                "\"" + std::min(one.path, other.path) + "\" would be a file and a folder of the site: \"" + moves.path +
                    "\" is made from this, and \"" + stays.path + "\" is one " + owner,
                rename);
  else {
    const std::string message = "\"" + moves.path + "\" and \"" + stays.path + "\", " + owner +
                                ", differ only in capital letters and are one file on macOS and Windows";
    if (is_static(one.source) && is_static(other.source))
      found.warning("app/same-address", moves.source, message, rename);
    else found.error("app/same-address", moves.source, message, rename);
  }
}

void SiteMap::report_collisions(Diagnostics& found) const {
  std::map<std::string, const Address*> by_lower;
  for (const Address& address : addresses_) {
    const auto [first, fresh] = by_lower.emplace(lower_case(address.path), &address);
    if (!fresh && rank(first->second->source) + rank(address.source) > 0) report(*first->second, address, found);
  }
  for (const auto& [lower, address] : by_lower)
    for (std::size_t slash = lower.find('/'); slash != std::string::npos; slash = lower.find('/', slash + 1))
      if (const auto file = by_lower.find(lower.substr(0, slash));
          file != by_lower.end() && rank(file->second->source) + rank(address->source) > 0)
        report(*file->second, *address, found);
}

}  // namespace hakusho::pipeline
