#include "registry/site_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "registry/feed.h"
#include "registry/xml.h"

namespace hakusho::registry {

namespace {

// What pages cannot say of themselves in a meta element, and what is not about scripts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> headers = {{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Strict-Transport-Security", "max-age=31536000"},
}};

std::string policy_header(bool search_page) {
  return content_security_policy(search_page) + "; frame-ancestors 'none'";
}

}  // namespace

std::string content_security_policy(bool search_page) {
  return std::string(
             "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src "
             "'self'; base-uri 'none'; "
             "form-action 'self'; require-trusted-types-for 'script'; trusted-types ") +
         (search_page ? "hakusho" : "'none'");
}

namespace {

struct SitemapPage {
  std::string path;
  std::optional<Date> changed;  // the day from which it says what it says
};

// The date of the revision that a whitepaper's page shows, or to which it compares another.
std::optional<Date> day_of(const Entry& entry, std::string_view name) {
  if (entry.revisions.empty()) return std::nullopt;
  if (!name.starts_with("diff/")) return entry.revisions.back().date;
  for (const EntryRevision& revision : entry.revisions)
    if (name.ends_with(".." + revision.version + ".html")) return revision.date;
  return std::nullopt;
}

std::vector<SitemapPage> dated(const RegistryInput& input, const std::vector<std::string>& paths) {
  std::map<std::string, const Entry*, std::less<>> by_folder;
  for (const Entry& entry : input.entries)
    by_folder.emplace("whitepapers/" + entry.vendor + "/" + entry.whitepaper + "/", &entry);
  std::vector<SitemapPage> pages;
  for (const std::string& path : paths) {
    SitemapPage& page = pages.emplace_back(SitemapPage{path, {}});
    std::size_t end = 0;
    for (int step = 0; step < 3 && end != std::string::npos; ++step) end = path.find('/', step == 0 ? 0 : end + 1);
    if (end == std::string::npos) continue;
    const std::string_view folder = std::string_view(path).substr(0, end + 1);
    if (const auto entry = by_folder.find(folder); entry != by_folder.end())
      page.changed = day_of(*entry->second, std::string_view(path).substr(folder.size()));
  }
  return pages;
}

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view sitemap_names = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

// A page cannot have changed on a day that is still to come.
std::string last_modified(const std::optional<Date>& changed, const Date& today) {
  if (!changed || last_day(today) < Date{changed->year, std::max(changed->month, 1), std::max(changed->day, 1)})
    return {};
  return "<lastmod>" + iso(*changed) + "</lastmod>";
}

std::string sitemap_xml(const RegistryInput& input, const SitemapPage* begin, const SitemapPage* end) {
  std::string xml = std::string(xml_head) + "<urlset" + std::string(sitemap_names);
  for (const SitemapPage* page = begin; page != end; ++page)
    xml += "<url><loc>" + escape_xml(input.site.base_url + page->path) + "</loc>" +
           last_modified(page->changed, input.today) + "</url>\n";
  return xml + "</urlset>\n";
}

// The newest day that any of the pages names; none when none does.
std::optional<Date> newest(const SitemapPage* begin, const SitemapPage* end) {
  std::optional<Date> day;
  for (const SitemapPage* page = begin; page != end; ++page)
    if (page->changed && (!day || last_day(*day) < last_day(*page->changed))) day = page->changed;
  return day;
}

}  // namespace

std::vector<Page> make_sitemaps(const RegistryInput& input, const std::vector<std::string>& paths, std::size_t most) {
  std::vector<SitemapPage> pages = dated(input, paths);
  std::sort(pages.begin(), pages.end(), [](const SitemapPage& a, const SitemapPage& b) { return a.path < b.path; });
  const SitemapPage* const begin = pages.data();
  const SitemapPage* const end = begin + pages.size();
  if (pages.size() <= most) return {{"sitemap.xml", sitemap_xml(input, begin, end)}};
  std::vector<Page> files(1);
  std::string index = std::string(xml_head) + "<sitemapindex" + std::string(sitemap_names);
  for (const SitemapPage* first = begin; first != end;) {
    const SitemapPage* const last = first + std::min<std::ptrdiff_t>(end - first, static_cast<std::ptrdiff_t>(most));
    const std::string path = "sitemap-" + std::to_string(files.size()) + ".xml";
    index += "<sitemap><loc>" + escape_xml(input.site.base_url + path) + "</loc>" +
             last_modified(newest(first, last), input.today) + "</sitemap>\n";
    files.push_back({path, sitemap_xml(input, first, last)});
    first = last;
  }
  files.front() = {"sitemap.xml", index + "</sitemapindex>\n"};
  return files;
}

Page make_robots(const RegistryInput& input) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (!input.site.base_url.empty()) text += "Sitemap: " + input.site.base_url + "sitemap.xml\n";
  return {"robots.txt", text};
}

std::vector<Page> make_headers() {
  std::string plain = "/*\n", nginx = "# Inside the server block.\n";
  for (const auto& [name, value] : headers) {
    plain += "  " + std::string(name) + ": " + std::string(value) + "\n";
    nginx += "add_header " + std::string(name) + " \"" + std::string(value) + "\" always;\n";
  }
  // Two policies would both apply; the one of search.html is the wider, and each page's own meta element narrows it.
  plain += "  Content-Security-Policy: " + policy_header(true) + "\n";
  nginx += "add_header Content-Security-Policy \"" + policy_header(true) + "\" always;\nerror_page 404 /404.html;\n";
  return {{"_headers", plain}, {"nginx-headers.conf", nginx}};
}

std::vector<Page> make_site_files(const RegistryInput& input, const std::vector<std::string>& paths) {
  std::vector<Page> files = make_feeds(input);
  files.push_back(make_robots(input));
  if (!input.site.base_url.empty())
    for (Page& sitemap : make_sitemaps(input, paths)) files.push_back(std::move(sitemap));
  for (Page& page : make_headers()) files.push_back(std::move(page));
  // GitHub Pages would run Jekyll over the Markdown pages, and Jekyll would take `{%` in an answer for its own.
  files.push_back({".nojekyll", ""});
  return files;
}

std::vector<std::string> site_file_paths(const RegistryInput& input) {
  std::vector<std::string> paths = {"feed.xml", "robots.txt", "_headers", "nginx-headers.conf", ".nojekyll"};
  for (const Entry& entry : input.entries)
    paths.push_back("whitepapers/" + entry.vendor + "/" + entry.whitepaper + "/feed.xml");
  if (!input.site.base_url.empty()) paths.push_back("sitemap.xml");
  return paths;
}

}  // namespace hakusho::registry
