// Who is responsible for what: a table, and the same as a figure drawn from the data.
#pragma once

#include <string>
#include <vector>

#include "model/view.h"
#include "model/whitepaper.h"
#include "model/words.h"

namespace hakusho::render {

// {caption, has_notes, has_groups, rows: [{group, span, item, party, party_id, note}], figure}.  `span` and `group`
// stand on the first row of a group alone.  `id` keeps the figure's own ids unique on a page.
View responsibility_view(const std::vector<ResponsibilityItem>& items, const std::string& title, const std::string& id,
                         const Words& words);

// An SVG of two lanes, the provider's and the customer's; what is shared lies in both.  It has a title and a
// description, no style of its own but outlines, and classes for the theme.
Markup responsibility_figure(const std::vector<ResponsibilityItem>& items, const std::string& title,
                             const std::string& id, const Words& words);

}  // namespace hakusho::render
