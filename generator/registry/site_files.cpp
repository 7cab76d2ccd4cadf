#include "registry/site_files.h"

#include <algorithm>
#include <array>

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

Page make_sitemap(const RegistryInput& input, const std::vector<std::string>& paths) {
  std::vector<std::string> sorted = paths;
  std::sort(sorted.begin(), sorted.end());
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : sorted)
    xml += "<url><loc>" + escape_xml(input.site.base_url + path) + "</loc></url>\n";
  return {"sitemap.xml", xml + "</urlset>\n"};
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
  if (!input.site.base_url.empty()) files.push_back(make_sitemap(input, paths));
  for (Page& page : make_headers()) files.push_back(std::move(page));
  return files;
}

}  // namespace hakusho::registry
