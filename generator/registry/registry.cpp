#include "registry/registry.h"

#include <memory>

#include "registry/pages.h"

namespace hakusho::registry {

std::vector<PagePlan> plan_pages(const RegistryInput& input) {
  const auto answers = std::make_shared<const Answers>(gather_answers(input));
  PagePlans plans;
  for (const auto plan :
       {plan_home, plan_vendors, plan_controls, plan_coverage, plan_search_page, plan_own_pages, plan_retired})
    plan(*answers, plans);
  // Plans read the answers when they make their pages, so each keeps them alive.
  for (PagePlan& plan : plans) plan.make = [answers, make = std::move(plan.make)] { return make(); };
  return plans;
}

}  // namespace hakusho::registry
