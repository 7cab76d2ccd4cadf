// A framework's controls: ids, titles, groups, and the maps to other catalogs.
//
// A control's id is canonical (`A.5.1.1`, `CLD.6.3.1`, `8.24`, `meti:5`); `resolve` finds it from any spelling.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/text_hash.h"
#include "model/local_text.h"

namespace hakusho {

struct CatalogChapter {
  std::string id;
  LocalText title;
  friend bool operator==(const CatalogChapter&, const CatalogChapter&) = default;
};

struct CatalogGroup {
  std::string id;
  std::string chapter;
  LocalText title;
  friend bool operator==(const CatalogGroup&, const CatalogGroup&) = default;
};

// A row of a checklist: 種別, 規定内容, 測定単位.
struct ChecklistItem {
  LocalText kind;
  LocalText content;
  LocalText unit;

  bool empty() const { return kind.empty() && content.empty() && unit.empty(); }
  friend bool operator==(const ChecklistItem&, const ChecklistItem&) = default;
};

struct Control {
  std::string id;
  std::string chapter;
  std::string group;
  LocalText title;
  bool title_confirmed = true;  // a second source prints the same Japanese title
  bool guides_provider = false;
  bool guides_customer = false;
  std::map<std::string, std::vector<std::string>> counterparts;  // ids by catalog id
  std::vector<std::string> title_variants;
  ChecklistItem item;
  Position at;
  friend bool operator==(const Control&, const Control&) = default;
};

struct NamedSet {
  std::string id;
  LocalText title;
  std::vector<std::string> controls;
  friend bool operator==(const NamedSet&, const NamedSet&) = default;
};

struct Catalog {
  std::string id;  // its file name: iso-27017-2015
  std::string path;
  LocalText title;
  std::string edition;
  std::string prefix;  // `meti` when ids read `meti:5`
  std::vector<CatalogChapter> chapters;
  std::vector<CatalogGroup> groups;
  std::vector<Control> controls;
  std::vector<NamedSet> sets;
  std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> index;  // of `controls` by id

  const Control* find(std::string_view id) const;
  const CatalogChapter* chapter(std::string_view id) const;
  const NamedSet* set(std::string_view id) const;
};

using Catalogs = std::map<std::string, Catalog, std::less<>>;

// What a person meant by a written id.
struct Resolved {
  const Catalog* catalog = nullptr;  // null: no such control
  const Control* control = nullptr;
  std::optional<std::string> hint;  // the id that was probably meant
};

// Finds the control that `written` names, first in `home`, then in the catalog whose id or prefix stands before a
// colon.  Any spelling will do: `A.5.1.1`, `5.1.1`, `Ａ．５．１．１`, `CLD 6.3.1`, `ＣＬＤ.８.１.５`, `meti:5`, with
// spaces or line ends inside.  `6.3.1` without CLD is no control of ISO/IEC 27017; the hint says `CLD.6.3.1`.
Resolved resolve(const Catalogs& catalogs, std::string_view home, std::string_view written);

// `Ａ．５．１．１` → `A.5.1.1`: width and case folded, white space gone, one dot after the letters; nothing is looked
// up.
std::string fold_control_id(std::string_view written);

// What a link to the control's section says: the id, with `-` for the colon (`meti-5`).
std::string anchor_for(std::string_view id);
// The control's file name under controls/<catalog>/: the id without the catalog's prefix.
std::string file_stem_for(const Catalog& catalog, const Control& control);

}  // namespace hakusho
