// What the pages of a comparison call things: kinds of changes, what they touch, fields and their codes, places.
#pragma once

#include <string>
#include <vector>

#include "model/change.h"
#include "model/words.h"
#include "render/compare/redline.h"

namespace hakusho::render {

// 追加, 変更, 移動…; a whole section that is new is 新設.
std::string kind_label(ChangeKind kind, const Words& words);
std::string section_kind_label(ChangeKind kind, const Words& words);
// 数値, 否定, 義務の強さ, リンク, 参照.
std::vector<std::string> flag_labels(const ChangeFlags& flags, const Words& words);

std::string field_label(Field field, const Words& words);
// A code of the field in words; a text as it is.
std::string field_value(Field field, const std::string& value, const Words& words);
// The script as it is shown: the codes of a field in words, what moved away as such.
Script shown_script(const UnitChange& unit, const Words& words);
// The table as it is shown: the names and codes of responsibilities in words, a table that moved away as such.
// Requires: unit.table.
TableChange shown_table(const UnitChange& unit, const Words& words);

// Which part of the section a unit stands in; empty for its body.
std::string place_label(const UnitPlace& place, const Words& words);
// `1.1（2024年7月17日）`.
std::string revision_label(const ComparedRevision& revision, const Words& words);
// `7-3 情報のバックアップ`: the newer number and title, or the older ones of a section that is gone.
std::string section_label(const SectionChange& section);
// As that edition has them; those of the other where the section is not in it.
std::string section_label(const SectionChange& section, Edition edition);
// Number and title that the section named by `#id` has in that edition; the target itself when there is none.
std::string target_label(const DiffReport& report, std::string_view target, Edition edition);

// Where a changed value stands: section, row, column.
std::string value_place(const ValueChange& value, const DiffReport& report, const Words& words);

// Kinds and flags of everything that changed in the unit, and where it moved: for the column of remarks.
std::vector<std::string> remarks_of(const UnitChange& unit, const DiffReport& report, const Words& words);
std::vector<std::string> remarks_of(const SectionChange& section, const DiffReport& report, const Words& words);

}  // namespace hakusho::render
