// What a comparison says about one section, in the terms in which people write revision histories.
#pragma once

#include <string>
#include <string_view>

#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::check {

struct SectionFacts {
  bool changed = false;           // more than its number and its form
  bool form_changed = false;      // its number or its form
  bool added = false;             // words came
  bool removed = false;           // words went
  bool sentence_removed = false;  // a whole sentence or block went, and nothing came in its place
  bool numeric = false;           // a figure changed
};

SectionFacts facts_of(const SectionChange& section);
// The facts of the section and of all that stand below it in either revision.
SectionFacts facts_below(const DiffReport& report, std::string_view id);

// What a row of the history says that was done; several or none may hold.
struct Claims {
  bool adds = false;
  bool removes = false;
  bool modifies = false;
  bool no_change_of_value = false;  // （保存期間に変更なし）
};
Claims claims_of(const DeclaredChange& change);

}  // namespace hakusho::check
