// Atom feeds (RFC 4287): an entry a revision, with its summary and the link to what changed.
#pragma once

#include <string_view>

#include "registry/registry.h"

namespace hakusho::registry {

// feed.xml of the whole site, and one beside every whitepaper.  Times are those of revisions, never the clock's.
// Without a base URL, ids are made from the paths and links stay relative to the feed.
std::vector<Page> make_feeds(const RegistryInput& input);

}  // namespace hakusho::registry
