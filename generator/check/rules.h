// What `hakusho check` looks for in a whitepaper: a table of rules, one rule a file.
//
// To add a rule: a function in a file of its own, a line in the table, a row in site/pages/checks.md, a test.
#pragma once

#include <array>
#include <string_view>

#include "base/diagnostic.h"
#include "check/context.h"
#include "check/findings.h"
#include "model/whitepaper.h"

namespace hakusho::check {

using FindFunction = void(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings);

FindFunction find_unknown_controls;
FindFunction find_printed_controls;
FindFunction find_different_titles;
FindFunction find_untranslated_titles;
FindFunction find_duplicate_labels;
FindFunction find_label_gaps;
FindFunction find_uncovered_controls;
FindFunction find_empty_responses;
FindFunction find_missing_reasons;
FindFunction find_missing_targets;
FindFunction find_typed_references;
FindFunction find_misordered_revisions;
FindFunction find_undeclarable_changes;
FindFunction find_notes_without_scopes;
FindFunction find_missing_figures;
FindFunction find_unused_figures;
FindFunction find_leftover_emphasis;
FindFunction find_suspicious_characters;

struct Rule {
  std::string_view code;
  Severity severity;
  std::string_view title;
  FindFunction* find;  // null: found by `check_revision` (history_changes.h), which needs a comparison
};

inline constexpr std::array rules = {
    Rule{"check/unknown-control", Severity::error, "a control that no catalog holds", find_unknown_controls},
    Rule{"check/missing-target", Severity::error, "a reference to a section that is not there", find_missing_targets},
    Rule{"check/missing-reason", Severity::error, "not applicable, without a reason", find_missing_reasons},
    Rule{"check/note-scopes", Severity::error, "a note of differences that names no scope", find_notes_without_scopes},
    Rule{"check/missing-figure", Severity::error, "a figure that is not there", find_missing_figures},
    Rule{"check/printed-control", Severity::warning, "a control's id that was printed otherwise",
         find_printed_controls},
    Rule{"check/title-differs", Severity::warning, "a title that differs from the catalog's", find_different_titles},
    Rule{"check/untranslated-title", Severity::warning, "a catalog's title without a translation",
         find_untranslated_titles},
    Rule{"check/duplicate-label", Severity::warning, "a number that was printed twice", find_duplicate_labels},
    Rule{"check/label-gap", Severity::warning, "a gap or a step back in the printed numbers", find_label_gaps},
    Rule{"check/empty-response", Severity::warning, "a response with nothing in it", find_empty_responses},
    Rule{"check/typed-reference", Severity::warning, "a reference that is typed instead of linked",
         find_typed_references},
    Rule{"check/revision-order", Severity::warning, "revisions out of order", find_misordered_revisions},
    Rule{"check/declared-unknown-section", Severity::warning, "a declared change of an unknown section",
         find_undeclarable_changes},
    Rule{"check/undeclared-change", Severity::warning, "a change that the history does not declare", nullptr},
    Rule{"check/declared-no-change", Severity::warning, "a declared change where nothing changed", nullptr},
    Rule{"check/kind-mismatch", Severity::warning, "a declared change that is of another kind", nullptr},
    Rule{"check/claim-contradicted", Severity::warning, "a value that is declared unchanged and changed", nullptr},
    Rule{"check/unscoped-row", Severity::info, "a declared change that names no section", nullptr},
    Rule{"check/unused-figure", Severity::warning, "a figure that nothing shows", find_unused_figures},
    Rule{"check/leftover-emphasis", Severity::warning, "asterisks that became no emphasis", find_leftover_emphasis},
    Rule{"check/suspicious-character", Severity::warning, "a character that is not what it looks like",
         find_suspicious_characters},
    Rule{"check/coverage", Severity::info, "controls without an answer", find_uncovered_controls},
};

// The rule about the dataset's own `accepted:` entries, which looks at the findings of all others.
inline constexpr std::string_view unused_acceptance = "check/unused-acceptance";

// The rule of that code; null when there is none.
const Rule* find_rule(std::string_view code);

// Adds what every rule finds.  A finding that the dataset accepts carries the reason, those of `check_revision` that
// are there already among them; an entry of `accepted:` that matches none is a warning (check/unused-acceptance).
void check_whitepaper(const Whitepaper& whitepaper, const CheckContext& context, Diagnostics& diagnostics);

}  // namespace hakusho::check
