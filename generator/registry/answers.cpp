#include "registry/answers.h"

#include <set>

#include "base/content_digest.h"
#include "registry/freshness.h"
#include "registry/page_parts.h"

namespace hakusho::registry {

namespace {

void add(ContentDigest& digest, const std::optional<Date>& date) { digest.add(date ? iso(*date) : std::string()); }

std::uint64_t digest_of_head(const Entry& entry) {
  ContentDigest digest;
  for (const std::string* text : {&entry.vendor, &entry.whitepaper, &entry.title, &entry.language, &entry.catalog,
                                  &entry.layout, &entry.provenance.of, &entry.provenance.url, &entry.provenance.note})
    digest.add(*text);
  digest.add(static_cast<std::uint64_t>(entry.provenance.status));
  for (const std::string& service : entry.services) digest.add(service);
  for (const auto& [layout, title] : entry.layout_titles) digest.add(layout).add(title);
  for (const EntryRevision& revision : entry.revisions) {
    for (const std::string* text : {&revision.version, &revision.printed_version, &revision.kind, &revision.summary,
                                    &revision.page, &revision.diff_page})
      digest.add(*text);
    add(digest, revision.date);
    digest.add(std::uint64_t{revision.reconstructed});
  }
  return digest.value();
}

ShownRevision shown_revision(const Entry& entry, const RegistryInput& input) {
  ShownRevision shown;
  const EntryRevision* last = entry.revisions.empty() ? nullptr : &entry.revisions.back();
  if (last != nullptr) shown.version = version_name(*last, input.words);
  const std::optional<Date> date = last == nullptr ? std::nullopt : last->date;
  if (date) shown.date = display(*date, input.site.language);
  if (date) shown.date_iso = iso(*date);
  shown.freshness = freshness(date, input.today, input.words);
  return shown;
}

// Adds answers to the counterparts of each control, such as those in another edition of its catalog.
void add_counterparts(Answers& answers, const Catalogs& catalogs) {
  const auto direct = answers.given;
  for (const auto& [id, catalog] : catalogs)
    for (const Control& control : catalog.controls) {
      std::set<const EntrySection*> known;
      for (const GivenAnswer& answer : answers.of(id, control.id)) known.insert(answer.section);
      for (const auto& [other, counterparts] : control.counterparts)
        for (const std::string& counterpart : counterparts) {
          const auto found = direct.find({other, counterpart});
          if (found == direct.end()) continue;
          std::vector<GivenAnswer>& given = answers.given[{id, control.id}];
          for (GivenAnswer answer : found->second) {
            if (!known.insert(answer.section).second) continue;
            answer.via = counterpart;
            given.push_back(answer);
          }
        }
    }
}

}  // namespace

const std::vector<GivenAnswer>& Answers::of(std::string_view catalog, std::string_view control) const {
  static const std::vector<GivenAnswer> none;
  const auto found = given.find({catalog, control});
  return found == given.end() ? none : found->second;
}

std::string Answers::vendor_name(const Entry& entry) const {
  const auto found = vendors.find(entry.vendor);
  return found == vendors.end() ? entry.vendor : found->second->name.in(input->site.language);
}

std::uint64_t Answers::head_of(const Entry& entry) const {
  return heads[static_cast<std::size_t>(&entry - input->entries.data())];
}

const ShownRevision& Answers::revision_of(const Entry& entry) const {
  return revisions[static_cast<std::size_t>(&entry - input->entries.data())];
}

Answers gather_answers(const RegistryInput& input) {
  Answers answers;
  answers.input = &input;
  for (const Vendor& vendor : input.vendors) answers.vendors[vendor.id] = &vendor;
  for (const Entry& entry : input.entries) {
    answers.heads.push_back(digest_of_head(entry));
    answers.revisions.push_back(shown_revision(entry, input));
    for (const EntrySection& section : entry.sections) {
      for (const ControlReference& reference : section.controls)
        answers.given[{reference.catalog, reference.id}].push_back({&entry, &section, {}});
    }
  }
  add_counterparts(answers, input.catalogs);
  return answers;
}

AnswerState state_of(const EntrySection& section) {
  if (section.status == Status::not_applicable) return AnswerState::not_applicable;
  const bool answered = !section.empty || section.answer != Answer::none || section.status != Status::unstated;
  return answered ? AnswerState::answered : AnswerState::unstated;
}

std::map<std::string_view, ControlState> states_of(const Entry& entry, std::string_view catalog) {
  std::map<std::string_view, ControlState> states;
  for (const EntrySection& section : entry.sections)
    for (const ControlReference& reference : section.controls) {
      if (reference.catalog != catalog) continue;
      ControlState& best = states[reference.id];
      const AnswerState state = state_of(section);
      const bool better =
          best.section == nullptr || (best.state != AnswerState::answered && state != AnswerState::unstated);
      if (better) best = {state, &section};
    }
  return states;
}

const NamedSet* counted_set(const Catalog& catalog) { return catalog.set("provider"); }

Counts counts_of(const Entry& entry, const Catalog& catalog) {
  const std::map<std::string_view, ControlState> states = states_of(entry, catalog.id);
  Counts counts;
  const auto count = [&](const std::string& control) {
    const auto found = states.find(control);
    const AnswerState state = found == states.end() ? AnswerState::unstated : found->second.state;
    ++(state == AnswerState::answered   ? counts.answered
       : state == AnswerState::unstated ? counts.unstated
                                        : counts.not_applicable);
    ++counts.total;
  };
  if (const NamedSet* set = counted_set(catalog))
    for (const std::string& control : set->controls) count(control);
  else
    for (const Control& control : catalog.controls) count(control.id);
  return counts;
}

}  // namespace hakusho::registry
