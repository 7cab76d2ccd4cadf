#include "check/rules.h"

#include <algorithm>
#include <utility>

#include "check/walk.h"

namespace hakusho {

namespace {

// An entry of `accepted:` and the section that holds it.
struct Acceptance {
  const Accepted* entry = nullptr;
  const Section* holder = nullptr;  // null: the whitepaper
  bool used = false;
};

bool stands_below(const Section& holder, const Section* section) {
  if (section == &holder) return true;
  return std::any_of(holder.sections.begin(), holder.sections.end(),
                     [&](const Section& child) { return stands_below(child, section); });
}

bool accepts(const Acceptance& acceptance, const Finding& finding) {
  if (acceptance.entry->code != finding.diagnostic.code) return false;
  const std::string& named = acceptance.entry->section;
  if (!named.empty()) return finding.section != nullptr && finding.section->id == named;
  return acceptance.holder == nullptr ||
         (finding.section != nullptr && stands_below(*acceptance.holder, finding.section));
}

std::vector<Acceptance> acceptances_of(const Whitepaper& whitepaper) {
  std::vector<Acceptance> found;
  for (const Accepted& entry : whitepaper.accepted) found.push_back({&entry, nullptr});
  for (const SectionAt& at : sections_in_order(whitepaper))
    for (const Accepted& entry : at.section->accepted) found.push_back({&entry, at.section});
  return found;
}

void accept(std::vector<Acceptance>& acceptances, Finding& finding) {
  for (Acceptance& acceptance : acceptances) {
    if (!accepts(acceptance, finding)) continue;
    acceptance.used = true;
    if (finding.diagnostic.accepted.empty()) finding.diagnostic.accepted = acceptance.entry->reason;
  }
}

void report_unused(const std::vector<Acceptance>& acceptances, const Whitepaper& whitepaper, Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const Rule& rule : rules) codes.emplace_back(rule.code);
  for (const Acceptance& acceptance : acceptances) {
    if (acceptance.used) continue;
    const std::string& code = acceptance.entry->code;
    const bool known = find_rule(code) != nullptr;
    diagnostics.warning(unused_acceptance, {whitepaper.path, acceptance.entry->at, 1},
                        known ? "nothing here is found by " + quoted(code) + ", which is accepted"
                              : "there is no rule " + quoted(code) + " whose findings could be accepted",
                        known ? "remove the entry: what it was for has been mended"
                              : did_you_mean_hint(code, codes, "the codes stand in brackets behind each finding"));
  }
}

}  // namespace

const Rule* find_rule(std::string_view code) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.code == code; });
  return found == rules.end() ? nullptr : &*found;
}

void check_whitepaper(const Whitepaper& whitepaper, const CheckContext& context, Diagnostics& diagnostics) {
  Findings findings(whitepaper.path);
  for (const Rule& rule : rules) {
    findings.begin(rule.code, rule.severity);
    rule.find(whitepaper, context, findings);
  }
  std::vector<Acceptance> acceptances = acceptances_of(whitepaper);
  for (Finding& finding : findings.all()) {
    accept(acceptances, finding);
    diagnostics.add(std::move(finding.diagnostic));
  }
  report_unused(acceptances, whitepaper, diagnostics);
}

}  // namespace hakusho
