// A comparison for the terminal and for mail: `[-35-]{+90+}`, or the terminal's colours.
#pragma once

#include <string>

#include "model/change.h"
#include "render/compare/redline.h"

namespace hakusho::render {

// Only what changed; empty when nothing did.
std::string diff_text(const DiffReport& report, const Words& words, TerminalStyle style);

}  // namespace hakusho::render
