// The links in prose: which lead to other whitepapers, and which name an address of the site.
#pragma once

#include <string>
#include <vector>

#include "model/entry.h"
#include "model/page_link.h"
#include "model/prose.h"
#include "model/whitepaper.h"

namespace hakusho::render {

std::vector<OutgoingLink> whitepaper_links(const Prose& prose, const std::string& path);
std::vector<PageLink> page_links(const Prose& prose, const std::string& path);
// Of every text; links to its own sections (`#id`) are not among them.
std::vector<PageLink> page_links(const Whitepaper& whitepaper);

}  // namespace hakusho::render
