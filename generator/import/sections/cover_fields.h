// What a line of a cover or a row of a document control table says of the document: `発行日：2022/09/09`, `版 | 1.4`,
// `第3版（2024年12月2日）`, `株式会社見本`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "import/words/versions.h"

namespace hakusho::imports {

enum class CoverFieldKind { title, vendor, version, date, other };

// The kind of field that a name stands for: 発行者, Version, 改訂日; null for a name that is none.
std::optional<CoverFieldKind> cover_field(std::u32string_view name);

// The values of one line.
struct CoverFacts {
  std::u32string title;
  std::u32string vendor;
  std::optional<PrintedVersion> version;
  std::vector<Date> dates;            // 制定日 and 改訂日 may stand in one line
  std::vector<std::u32string> names;  // of the dates, one for each; empty where none is printed
  std::u32string rest;                // words that are none of these
  bool other = false;                 // a field that the dataset has no place for: Owner, 文書番号

  bool any() const { return !title.empty() || !vendor.empty() || version || !dates.empty() || other; }
};

// Null when the line says nothing of the kind, or more than such facts: a sentence.
std::optional<CoverFacts> cover_facts(std::u32string_view line);
// The same for a name and its value that stand in two cells.
std::optional<CoverFacts> cover_facts(std::u32string_view name, std::u32string_view value);

}  // namespace hakusho::imports
