#include "check/rules.h"

#include <algorithm>
#include <utility>

#include "check/walk.h"

namespace hakusho::check {

namespace {

// An entry of `accepted:` and the section that holds it.
struct Acceptance {
  const Accepted* entry = nullptr;
  const Section* holder = nullptr;  // null: the whitepaper
  bool used = false;
};

const Section* find_section_below(const Section& holder, std::string_view id) {
  for (const Section& section : holder.sections) {
    if (section.id == id) return &section;
    if (const Section* found = find_section_below(section, id)) return found;
  }
  return nullptr;
}

bool accepts(const Acceptance& acceptance, const Diagnostic& finding) {
  if (acceptance.entry->code != finding.code) return false;
  const std::string& named = acceptance.entry->section;
  if (!named.empty()) return finding.section == named;
  if (acceptance.holder == nullptr) return true;
  return finding.section == acceptance.holder->id ||
         (!finding.section.empty() && find_section_below(*acceptance.holder, finding.section) != nullptr);
}

std::vector<Acceptance> acceptances_of(const Whitepaper& whitepaper) {
  std::vector<Acceptance> found;
  for (const Accepted& entry : whitepaper.accepted) found.push_back({&entry, nullptr});
  for (const SectionAt& at : sections_in_order(whitepaper))
    for (const Accepted& entry : at.section->accepted) found.push_back({&entry, at.section});
  return found;
}

void accept(std::vector<Acceptance>& acceptances, Diagnostic& finding) {
  for (Acceptance& acceptance : acceptances) {
    if (!accepts(acceptance, finding)) continue;
    acceptance.used = true;
    if (finding.accepted.empty()) finding.accepted = acceptance.entry->reason;
  }
}

// Whether another check has found the same at the same place.
bool is_found(const Diagnostics& diagnostics, const Diagnostic& finding) {
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& each) {
    return each.code == finding.code && each.where.path == finding.where.path &&
           each.where.at.line == finding.where.at.line && each.where.at.column == finding.where.at.column;
  });
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
    if (rule.find == nullptr) continue;
    findings.begin(rule.code, rule.severity);
    rule.find(whitepaper, context, findings);
  }
  std::vector<Diagnostic>& found = findings.all();
  std::erase_if(found, [&](const Diagnostic& finding) { return is_found(diagnostics, finding); });
  for (Diagnostic& finding : found) diagnostics.add(std::move(finding));
  std::vector<Acceptance> acceptances = acceptances_of(whitepaper);
  for (Diagnostic& finding : diagnostics.all())
    if (finding.where.path == whitepaper.path) accept(acceptances, finding);
  report_unused(acceptances, whitepaper, diagnostics);
}

}  // namespace hakusho::check
