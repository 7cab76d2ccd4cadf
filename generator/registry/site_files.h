// What web servers and search engines read.
#pragma once

#include "registry/registry.h"

namespace hakusho::registry {

// The policy that every page also carries.  Pages fetch nothing; `connect-src` lets checkers read robots.txt from
// within one; `search.html` alone may load its index through one named policy.
std::string content_security_policy(bool search_page);

// https://www.sitemaps.org/protocol.html: sitemap.xml alone or, past `most` addresses, which is as many as search
// engines take in one file, an index of sitemap-1.xml, sitemap-2.xml and so on.  Requires: a base URL.
inline constexpr std::size_t addresses_in_sitemap = 50'000;
std::vector<Page> make_sitemaps(const RegistryInput& input, const std::vector<std::string>& paths,
                                std::size_t most = addresses_in_sitemap);
Page make_robots(const RegistryInput& input);
// Where `make_site_files` puts what it makes, sitemaps that follow the first excepted.
std::vector<std::string> site_file_paths(const RegistryInput& input);
// Headers as Netlify and Cloudflare Pages read them, and for a server block of nginx.
std::vector<Page> make_headers();

}  // namespace hakusho::registry
