// Carries out the steps of a decided publication.
#pragma once

#include <vector>

#include "publish/journal.h"

namespace hakusho::publish {

// Fails before anything changes when a step could not be done: a foreign file is in the way, or the rights are missing.
// Gives each draft the mode and, where possible, the owner of the file that it replaces.
// Requires: sorted by turn.
Outcome prepare(const Disk& disk, const std::vector<Step>& steps, unsigned threads);

// Does the steps, those of one turn in any order on that many threads; 0 means one a core.  Stops at the first refusal.
Outcome perform(const Disk& disk, const std::vector<Step>& steps, unsigned threads);

// Completes the publication that a stopped run had decided on, or undoes what it had prepared.
Outcome recover(const Disk& disk);

}  // namespace hakusho::publish
