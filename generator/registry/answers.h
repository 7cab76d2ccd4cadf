// Who answers which control, looked up once for all pages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/registry.h"

namespace hakusho::registry {

// A control as `catalog id, control id`.
using ControlKey = std::pair<std::string_view, std::string_view>;

struct GivenAnswer {
  const Entry* entry = nullptr;
  const EntrySection* section = nullptr;
  std::string_view via;  // the control that it answers, when that is a counterpart of the asked one; empty: that one
};

// Its newest revision as pages show it; all empty without one.
struct ShownRevision {
  std::string version;
  std::string date;
  std::string date_iso;
  std::string freshness;
};

// What a whitepaper says of a control.
enum class State { unstated, answered, not_applicable };

struct Answers {
  const RegistryInput* input = nullptr;
  std::map<ControlKey, std::vector<GivenAnswer>> given;  // in the order of entries
  std::map<std::string_view, const Vendor*> vendors;     // by id
  std::vector<std::uint64_t> heads;                      // one an entry: its digest without its sections
  std::vector<ShownRevision> revisions;                  // one an entry

  // Requires: one of the input's entries.
  std::uint64_t head_of(const Entry& entry) const;
  const ShownRevision& revision_of(const Entry& entry) const;
  const std::vector<GivenAnswer>& of(std::string_view catalog, std::string_view control) const;
  // The vendor's name in the site's language; its id when the vendor is unknown.
  std::string vendor_name(const Entry& entry) const;
};

// Requires: the input outlives the answers.
Answers gather_answers(const RegistryInput& input);

State state_of(const EntrySection& section);

struct Said {
  State state = State::unstated;
  const EntrySection* section = nullptr;
};
// What a whitepaper says of every control of that catalog that it names, by id; the best of several answers.
std::map<std::string_view, Said> said_of(const Entry& entry, std::string_view catalog);

struct Counts {
  std::size_t answered = 0;
  std::size_t not_applicable = 0;
  std::size_t unstated = 0;
  std::size_t total = 0;
};
// Over the controls of the catalog's set `provider`, or over all of them when it has no such set.
Counts counts_of(const Entry& entry, const Catalog& catalog);
// The set that is counted; null: all controls.
const NamedSet* counted_set(const Catalog& catalog);

}  // namespace hakusho::registry
