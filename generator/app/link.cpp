#include "app/link.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "model/catalog.h"

namespace hakusho {

namespace {

using Name = std::pair<std::string, std::string>;  // vendor, whitepaper

std::string hint_for(const std::string& written, const std::vector<std::string>& known, const std::string& otherwise) {
  const std::optional<std::string> meant = did_you_mean(written, known);
  return meant ? "did you mean \"" + *meant + "\"?" : otherwise;
}

}  // namespace

void check_links(const std::vector<Entry>& entries, Diagnostics& found) {
  std::map<Name, const Entry*> by_name;
  std::vector<std::string> names;
  for (const Entry& entry : entries) {
    by_name[{entry.vendor, entry.whitepaper}] = &entry;
    names.push_back(entry.vendor + "/" + entry.whitepaper);
  }
  for (const Entry& entry : entries) {
    for (const OutgoingLink& link : entry.links) {
      const std::string name = link.vendor + "/" + link.whitepaper;
      const auto target = by_name.find({link.vendor, link.whitepaper});
      if (target == by_name.end()) {
        found.error("app/missing-target", link.where, "there is no whitepaper \"" + name + "\"",
                    hint_for(name, names, "`hakusho list` shows what there is"));
        continue;
      }
      if (link.anchor.empty()) continue;
      std::vector<std::string> anchors;
      for (const EntrySection& section : target->second->sections) anchors.push_back(anchor_for(section.id));
      if (std::find(anchors.begin(), anchors.end(), anchor_for(link.anchor)) == anchors.end())
        found.error("app/missing-target", link.where, "\"" + name + "\" has no section \"" + link.anchor + "\"",
                    hint_for(link.anchor, anchors, "a section is named by its id or its control's id"));
    }
  }
}

Outcome link_site(const std::vector<Entry>&, const std::vector<Vendor>&, const ProjectFiles& files,
                  const Workshop& workshop, const View&, const Date&, Stage& stage, const Cache&, unsigned) {
  for (const Page& asset : workshop.assets)
    if (const Result<std::string> put = stage.put(asset.path, asset.bytes); !put) return put.failure();
  for (const SourceFile& file : files.static_files)
    if (const Result<std::string> put = stage.put(file.path.substr(std::string_view("site/static/").size()), file.bytes); !put)
      return put.failure();
  return Done{};
}

}  // namespace hakusho
