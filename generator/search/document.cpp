#include "search/document.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"

namespace hakusho::search {

namespace {

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string names_of(const Entry& entry, const Vendor* vendor) {
  std::string names;
  if (vendor != nullptr)
    for (const LocalText* name : {&vendor->name, &vendor->legal_name}) {
      append_line(names, name->ja);
      if (name->en != name->ja) append_line(names, name->en);
    }
  else append_line(names, entry.vendor);
  for (const std::string& service : entry.services) append_line(names, service);
  return names;
}

SearchSection section_of(const EntrySection& section, const Catalogs& catalogs) {
  SearchSection found{anchor_for(section.id), section.label, section.title, section.text, section.reason, {}, {}};
  while (found.body.ends_with('\n')) found.body.remove_suffix(1);
  for (const ControlReference& reference : section.controls) {
    found.ids.push_back(search_id(reference.id));
    const auto catalog = catalogs.find(reference.catalog);
    const Control* control = catalog == catalogs.end() ? nullptr : catalog->second.find(reference.id);
    if (control == nullptr || control->chapter.empty()) continue;
    std::string chapter = reference.catalog + "/" + control->chapter;
    if (std::find(found.chapters.begin(), found.chapters.end(), chapter) == found.chapters.end())
      found.chapters.push_back(std::move(chapter));
  }
  return found;
}

std::string page_of(const Entry& entry, Age age) {
  if (age == Age::past && !entry.revisions.empty()) return entry.revisions.back().page;
  return WhitepaperPaths(entry.vendor, entry.whitepaper).front();
}

}  // namespace

std::string SearchSection::text() const {
  std::string all(body);
  append_line(all, reason);
  return all;
}

SearchDocument search_document(const Entry& entry, Age age, const Vendor* vendor, const Catalogs& catalogs) {
  SearchDocument document{&entry,
                          entry.vendor + "/" + entry.whitepaper,
                          page_of(entry, age),
                          std::make_shared<const std::string>(names_of(entry, vendor)),
                          {}};
  if (age == Age::past && !entry.revisions.empty()) document.key += "/" + entry.revisions.back().version;
  document.sections.push_back({"", "", entry.title, *document.names, "", {}, {}});
  for (const EntrySection& section : entry.sections) document.sections.push_back(section_of(section, catalogs));
  return document;
}

std::vector<std::size_t> sections_of_chunks(const SearchDocument& document) {
  constexpr std::size_t most_bytes = 3000;
  std::vector<std::size_t> counts;
  std::size_t bytes = most_bytes;
  for (const SearchSection& section : document.sections) {
    const std::size_t size = section.title.size() + section.body.size() + section.reason.size();
    if (bytes + size > most_bytes) {
      counts.push_back(0);
      bytes = 0;
    }
    bytes += size;
    ++counts.back();
  }
  return counts;
}

}  // namespace hakusho::search
