// Lines that Japanese writers type as lists and that Markdown would join into one: `・項目`, `① 項目`, `（1）項目`, `※
// 注`, and paragraphs that are told apart by a full-width space alone.
#pragma once

#include <string_view>
#include <vector>

#include "model/prose.h"

namespace hakusho::read {

// Whether the line begins like an item of a list that Markdown does not know.
bool begins_like_item(std::string_view line);

// Turns the line ends of such a paragraph into line breaks, so that its lines are shown as they were typed.  Returns
// the first inline that begins a line like this behind another line; null when nothing was changed.
const Inline* keep_typed_lines(std::vector<Inline>& paragraph);

}  // namespace hakusho::read
