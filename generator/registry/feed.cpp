#include "registry/feed.h"

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "model/page.h"
#include "registry/page_parts.h"
#include "registry/xml.h"

namespace hakusho::registry {

namespace {

constexpr std::size_t most_entries = 50;  // of the whole site's feed

struct Item {
  const Entry* entry;
  const EntryRevision* revision;
};

// The last day that the date may mean; while that is still to come, the first; and never a day after today.
Date day_of(const EntryRevision& revision, const Date& today) {
  const Date& date = *revision.date;
  if (const Date last = last_day(date); last <= today) return last;
  return std::min(today, Date{date.year, std::max(date.month, 1), std::max(date.day, 1)});
}

std::string time_of(const EntryRevision& revision, const Date& today) {
  return iso(day_of(revision, today)) + "T00:00:00Z";
}

// An address that is nobody's: a UUID (RFC 9562, version 8) made from the path.
std::string name_of(std::string_view path) {
  std::string hex = sha256(path).substr(0, 32);
  hex[12] = '8';
  hex[16] = 'a';
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) +
         "-" + hex.substr(20);
}

std::string id_of(const Site& site, const std::string& path) {
  return site.base_url.empty() ? name_of(path) : site.base_url + path;
}

std::string link(const Site& site, const std::string& feed, std::string_view relation, std::string_view type,
                 const std::string& path) {
  const std::string href = site.base_url.empty() ? path_to_root(feed) + path : site.base_url + path;
  return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" + escape_xml(href) +
         "\"/>\n";
}

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + escape_xml(text) + "</" + std::string(name) + ">\n";
}

std::string item_xml(const RegistryInput& input, const std::map<std::string_view, const Vendor*>& vendors,
                     const Item& item, const std::string& feed) {
  const Entry& entry = *item.entry;
  const EntryRevision& revision = *item.revision;
  const std::string& version = revision.printed_version.empty() ? revision.version : revision.printed_version;
  const auto vendor = vendors.find(entry.vendor);
  std::string xml = "<entry>\n";
  // A name for the revision that no page has, and that stays when pages move.
  xml += element("id", id_of(input.site, paths_of(entry).revisions(Format::html) + "#" + revision.version));
  xml += element("title", input.words("feed_entry", {{"title", entry.title}, {"version", version}}));
  xml += element("updated", time_of(revision, input.today)) + element("published", time_of(revision, input.today));
  xml += "<author>\n" +
         element("name", vendor == vendors.end() ? entry.vendor : vendor->second->name.in(input.site.language)) +
         "</author>\n";
  xml += link(input.site, feed, "alternate", "text/html",
              !revision.diff_page.empty() ? revision.diff_page
              : revision.page.empty()     ? paths_of(entry).front()
                                          : revision.page);
  if (!revision.diff_page.empty() && !revision.page.empty())
    xml += link(input.site, feed, "related", "text/html", revision.page);
  xml += element("summary", revision.summary.empty() ? input.words("feed_no_summary") : revision.summary);
  return xml + "</entry>\n";
}

struct Heading {
  std::string path;
  std::string title;
  std::string language;
  std::string page;
};

Page feed_page(const RegistryInput& input, const std::map<std::string_view, const Vendor*>& vendors,
               const Heading& heading, std::vector<Item> items) {
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    return day_of(*b.revision, input.today) < day_of(*a.revision, input.today);
  });
  if (items.size() > most_entries) items.resize(most_entries);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      escape_xml(heading.language) + "\">\n";
  xml += element("id", id_of(input.site, heading.path)) + element("title", heading.title);
  // A feed without entries has no time of its own; the epoch is as good as any.
  xml += element("updated", items.empty() ? "1970-01-01T00:00:00Z" : time_of(*items.front().revision, input.today));
  xml += link(input.site, heading.path, "self", "application/atom+xml", heading.path);
  xml += link(input.site, heading.path, "alternate", "text/html", heading.page);
  xml += "<author>\n" + element("name", input.site.title.in(input.site.language)) + "</author>\n";
  for (const Item& item : items) xml += item_xml(input, vendors, item, heading.path);
  return {heading.path, xml + "</feed>\n"};
}

}  // namespace

std::vector<Page> make_feeds(const RegistryInput& input) {
  std::map<std::string_view, const Vendor*> vendors;
  for (const Vendor& vendor : input.vendors) vendors[vendor.id] = &vendor;
  std::vector<Page> feeds;
  std::vector<Item> all;
  for (const Entry& entry : input.entries) {
    std::vector<Item> items;
    // The newest first, also among those of one day.
    for (auto revision = entry.revisions.rbegin(); revision != entry.revisions.rend(); ++revision)
      if (revision->date) items.push_back({&entry, &*revision});
    all.insert(all.end(), items.begin(), items.end());
    const std::string path = paths_of(entry).feed();
    feeds.push_back(
        feed_page(input, vendors, {path, entry.title, entry.language, paths_of(entry).front()}, std::move(items)));
  }
  const std::string& language = input.site.language;
  feeds.push_back(
      feed_page(input, vendors, {feed_path, input.site.title.in(language), language, home_path}, std::move(all)));
  return feeds;
}

}  // namespace hakusho::registry
