// Adds the plans of each kind of page.
#pragma once

#include "registry/answers.h"

namespace hakusho::registry {

using PagePlans = std::vector<PagePlan>;

void plan_home(const Answers& answers, PagePlans& plans);     // index.html
void plan_vendors(const Answers& answers, PagePlans& plans);  // vendors/index.html and vendors/<vendor>.html
void plan_controls(const Answers& answers,
                   PagePlans& plans);  // controls/index.html and controls/<catalog>/<control>.html
void plan_coverage(const Answers& answers, PagePlans& plans);     // controls/<catalog>/index.html
void plan_search_page(const Answers& answers, PagePlans& plans);  // search.html
void plan_own_pages(const Answers& answers, PagePlans& plans);    // <name>.html, 404.html
// A page for each section that only earlier revisions have.
void plan_retired(const Answers& answers, PagePlans& plans);

}  // namespace hakusho::registry
