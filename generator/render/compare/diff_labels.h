// The labels on the pages of a comparison: kinds and flags of changes, fields and their codes, locations.
#pragma once

#include <string>
#include <vector>

#include "model/change.h"
#include "model/words.h"
#include "render/compare/redline.h"

namespace hakusho::render {

// 追加, 変更, 移動…; section_kind_label says 新設 for a new section.
std::string kind_label(ChangeKind kind, const Words& words);
std::string section_kind_label(ChangeKind kind, const Words& words);
// 数値, 否定, 義務の強さ, リンク, 参照.
std::vector<std::string> flag_labels(const ChangeFlags& flags, const Words& words);

std::string field_label(Field field, const Words& words);
// The word for a code of the field; other values unchanged.
std::string field_value(Field field, const std::string& value, const Words& words);
// The script to show: with words for the codes of a field, and with the text of a unit that moved away marked as moved.
Script shown_script(const UnitChange& unit, const Words& words);
// The table to show: with words for names and codes of responsibilities, and a table that moved away marked as moved.
// Requires: unit.table.
TableChange shown_table(const UnitChange& unit, const Words& words);

// The part of the section that contains the unit; empty for its body.
std::string owner_label(const UnitOwner& owner, const Words& words);
// `1.1（2024年7月17日）`.
std::string revision_label(const ComparedRevision& revision, const Words& words);
// `7-3 情報のバックアップ`: the newer number and title, or the older ones of a removed section.
std::string section_label(const SectionChange& section);
// Number and title in that edition, or in the other one if the section is not in it.
std::string section_label(const SectionChange& section, Edition edition);
// Number and title, in that edition, of the section that the target `#id` names; the target itself if there is none.
std::string target_label(const DiffReport& report, std::string_view target, Edition edition);

// The location of a changed value: section, row, column.
std::string value_location(const ValueChange& value, const DiffReport& report, const Words& words);

// The column of remarks: kinds and flags of the changes, and where the unit or section moved.
std::vector<std::string> remarks_of(const UnitChange& unit, const DiffReport& report, const Words& words);
std::vector<std::string> remarks_of(const SectionChange& section, const DiffReport& report, const Words& words);

}  // namespace hakusho::render
