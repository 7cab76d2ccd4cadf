// The changed rows of a compared table under its header, and the number of unchanged rows.
#pragma once

#include "model/change.h"
#include "render/compare/redline.h"

namespace hakusho::render {

Markup diff_table_html(const TableChange& table, const RedlineOptions& options);
Markup diff_table_markdown(const TableChange& table, const RedlineOptions& options);
// One line per changed row.
std::string diff_table_text(const TableChange& table, const Words& words, TerminalStyle style,
                            const NameTarget& name_target = {});

}  // namespace hakusho::render
