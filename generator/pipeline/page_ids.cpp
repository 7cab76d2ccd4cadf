#include "pipeline/page_ids.h"

#include "base/text.h"

namespace hakusho::pipeline {

namespace {

template <typename Take>
void each_id(std::string_view html, const Take& take) {
  constexpr std::string_view attribute = " id=\"";
  for (std::size_t at = html.find(attribute); at != std::string_view::npos; at = html.find(attribute, at)) {
    at += attribute.size();
    const std::size_t end = html.find('"', at);
    if (end == std::string_view::npos) return;
    take(html.substr(at, end - at));
    at = end;
  }
}

// Adds the ids of a template and of the partials that it includes.
void add_with_partials(const std::map<std::string, std::string, std::less<>>& templates, const std::string& path,
                       std::set<std::string>& seen, TemplateIds& ids) {
  const auto file = templates.find(path);
  if (file == templates.end() || !seen.insert(path).second) return;
  ids.add(file->second);
  const std::string_view text = file->second;
  for (std::size_t at = text.find("{{>"); at != std::string_view::npos; at = text.find("{{>", at + 3)) {
    const std::size_t end = text.find("}}", at);
    if (end == std::string_view::npos) return;
    add_with_partials(templates, "templates/partials/" + std::string(trim(text.substr(at + 3, end - at - 3))) + ".html",
                      seen, ids);
  }
}

}  // namespace

std::set<std::string, std::less<>> ids_in(std::string_view html) {
  std::set<std::string, std::less<>> ids;
  each_id(html, [&](std::string_view id) { ids.emplace(id); });
  return ids;
}

void TemplateIds::add(std::string_view text) {
  each_id(text, [&](std::string_view id) {
    const std::size_t begin = id.find("{{"), end = id.rfind("}}");
    if (begin == std::string_view::npos || end == std::string_view::npos) literal_.emplace(id);
    else if (id.size() > end + 2 - begin) around_value_.emplace(id.substr(0, begin), id.substr(end + 2));
  });
}

bool TemplateIds::may_write(std::string_view id) const {
  if (literal_.count(id) > 0) return true;
  for (const auto& [before, behind] : around_value_)
    if (id.size() > before.size() + behind.size() && id.starts_with(before) && id.ends_with(behind)) return true;
  return false;
}

IdsByKind ids_by_kind(const std::map<std::string, std::string, std::less<>>& templates) {
  constexpr std::string_view begin = "templates/", end = "/page.html";
  IdsByKind kinds;
  for (const auto& [path, bytes] : templates) {
    if (!path.starts_with(begin) || !path.ends_with(end)) continue;
    std::set<std::string> seen;
    add_with_partials(templates, path, seen, kinds[path.substr(begin.size(), path.size() - begin.size() - end.size())]);
  }
  return kinds;
}

std::string kind_of_page(const std::string& path) {
  if (path == "index.html") return "home";
  if (path == "search.html") return "search";
  if (path == "404.html") return "missing";
  const std::vector<std::string_view> steps = split(path, '/');
  if (steps.size() == 1) return "own";
  const bool index = steps.back() == "index.html";
  if (steps.front() == "vendors") return index ? "vendors" : "vendor";
  if (steps.front() == "controls") return !index ? "control" : steps.size() == 2 ? "controls" : "coverage";
  if (steps.back() == "revisions.html") return "revisions";
  for (const char* folder : {"diff", "retired"})
    if (steps[steps.size() - 2] == folder) return folder;
  return index ? "" : std::string(steps.back().substr(0, steps.back().rfind('.')));
}

}  // namespace hakusho::pipeline
