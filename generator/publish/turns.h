// The order in which a published site is changed in place.
//
// Nothing that can be reached by links leads to something missing: new assets come first, then changed ones, new pages,
// changed pages, the pages and files that list others, the home page, manifest.json; what is no longer part of the site
// is removed after that.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/journal.h"
#include "publish/published.h"

namespace hakusho::publish {

using SiteFiles = std::map<std::string, PublishedFile>;  // by path

// The moves of all drafts, and the removals that `next` after `published` asks for, sorted by turn.
std::vector<Step> steps_in_turn(const Disk& disk, std::vector<Step> moves, const SiteFiles& published,
                                const SiteFiles& next);

}  // namespace hakusho::publish
