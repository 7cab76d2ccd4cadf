// Who is responsible for what: as a table and as a figure.
#pragma once

#include <string>
#include <vector>

#include "model/view.h"
#include "model/whitepaper.h"
#include "model/words.h"

namespace hakusho::render {

// {caption, has_notes, has_groups, rows: [{group, span, item, party, party_id, note}], figure}.  Only the
// first row of a group has `span` and `group`.  `id` makes the ids in the figure unique on the page.
View responsibility_view(const std::vector<ResponsibilityItem>& items, const std::string& title, const std::string& id,
                         const Words& words);

// An SVG with two lanes, the provider's and the customer's; shared items span both.  It has a title and a description
// for screen readers, outlines, and classes for the theme.
Markup responsibility_figure(const std::vector<ResponsibilityItem>& items, const std::string& title,
                             const std::string& id, const Words& words);

}  // namespace hakusho::render
