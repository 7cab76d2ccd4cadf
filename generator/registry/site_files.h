// What web servers and search engines read.
#pragma once

#include "registry/registry.h"

namespace hakusho::registry {

// The policy that every page also carries.  Pages fetch nothing; `connect-src` lets checkers read robots.txt from
// within one; `search.html` alone may load its index through one named policy.
std::string content_security_policy(bool search_page);

// https://www.sitemaps.org/protocol.html.  Requires: a base URL.
Page make_sitemap(const RegistryInput& input, const std::vector<std::string>& paths);
Page make_robots(const RegistryInput& input);
// Headers as Netlify and Cloudflare Pages read them, and for a server block of nginx.
std::vector<Page> make_headers();

}  // namespace hakusho::registry
