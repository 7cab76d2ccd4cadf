// Whether the links and the files of a site fit together, asked before anything is published.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site_page.h"
#include "pipeline/design.h"
#include "pipeline/link.h"

namespace hakusho::pipeline {

// Reports links that lead nowhere (`app/dead-link`; a warning in earlier revisions, which stay as they were published)
// and files that cannot stand beside each other (site_map.h).
// `plan` names the pages across whitepapers.  Links into a whitepaper that has errors are passed over.
void check_site(const Linked& linked, const SitePlan& plan, const std::vector<SitePage>& pages,
                const ProjectFiles& files, const Design& design, Diagnostics& found);

}  // namespace hakusho::pipeline
