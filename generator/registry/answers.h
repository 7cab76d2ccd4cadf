// The answers to each control, collected once for all pages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/registry.h"

namespace hakusho::registry {

// Catalog id and control id.
using ControlKey = std::pair<std::string_view, std::string_view>;

struct GivenAnswer {
  const Entry* entry = nullptr;
  const EntrySection* section = nullptr;
  std::string_view via;  // the counterpart that it answers; empty: the control itself
};

// The newest revision as pages show it; all empty without one.
struct ShownRevision {
  std::string version;
  std::string date;
  std::string date_iso;
  std::string freshness;
};

// Whether and how a whitepaper answers a control.
enum class AnswerState { unstated, answered, not_applicable };

struct Answers {
  const RegistryInput* input = nullptr;
  std::map<ControlKey, std::vector<GivenAnswer>> given;  // in the order of entries
  std::map<std::string_view, const Vendor*> vendors;     // by id
  std::vector<std::uint64_t> heads;                      // of each entry without its sections
  std::vector<ShownRevision> revisions;                  // of each entry

  // Requires: `entry` is an element of input->entries.
  std::uint64_t head_of(const Entry& entry) const;
  const ShownRevision& revision_of(const Entry& entry) const;
  const std::vector<GivenAnswer>& of(std::string_view catalog, std::string_view control) const;
  // The vendor's name in the site's language; its id if the vendor is unknown.
  std::string vendor_name(const Entry& entry) const;
};

// Requires: the input outlives the result.
Answers gather_answers(const RegistryInput& input);

AnswerState state_of(const EntrySection& section);

struct ControlState {
  AnswerState state = AnswerState::unstated;
  const EntrySection* section = nullptr;
};
// The state of every control of the catalog that the whitepaper names, by id; of several answers the best one.
std::map<std::string_view, ControlState> states_of(const Entry& entry, std::string_view catalog);

struct Counts {
  std::size_t answered = 0;
  std::size_t not_applicable = 0;
  std::size_t unstated = 0;
  std::size_t total = 0;
};
// Counts the controls of the catalog's set `provider`, or all controls if there is no such set.
Counts counts_of(const Entry& entry, const Catalog& catalog);
// The counted set; null: all controls.
const NamedSet* counted_set(const Catalog& catalog);

}  // namespace hakusho::registry
