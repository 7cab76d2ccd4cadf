// A comparison as plain text, `[-35-]{+90+}`, or in the colours of a terminal.
#pragma once

#include <string>

#include "model/change.h"
#include "render/compare/redline.h"

namespace hakusho::render {

// The changes only; empty when there are none.
std::string diff_text(const DiffReport& report, const Words& words, TerminalStyle style);

}  // namespace hakusho::render
