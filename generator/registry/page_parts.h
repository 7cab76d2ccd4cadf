// What pages across whitepapers have in common: headings, breadcrumbs and the names of things.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/content_digest.h"
#include "model/address.h"
#include "model/page.h"
#include "registry/answers.h"

namespace hakusho::registry {

WhitepaperPaths paths_of(const Entry& entry);

// Makes a page with `page` and `breadcrumb`; `above` has the titles and paths of the pages above it, home first.
PageView new_page(const Answers& answers, std::string path, std::string kind, std::string heading,
                  std::vector<std::pair<std::string, std::string>> above);
// Sets the page's description.
void describe(PageView& page, std::string description);

// The digest of what every page depends on: its path and the site.
ContentDigest page_digest(const RegistryInput& input, std::string_view path);

// A control's id without its catalog's prefix: `meti:58` → `58`.
std::string number_of(const Control& control);
// Number and title: `9.2.3 利用者の認証情報の管理`.
std::string heading_of(const Control& control, std::string_view language);
// Number and title, `9 アクセス制御`; the title alone if the chapter has no number.
std::string heading_of(const CatalogChapter& chapter, std::string_view language);

// `第1.1版`, or the printed version.
std::string version_name(const EntryRevision& revision, const Words& words);
// Adds `version`, `date`, `date_iso` and `freshness` of the current revision.
void set_revision(View& view, const Entry& entry, const Answers& answers);
// `answered`, `not_applicable`, `unstated`, `total`.
View counts_view(const Counts& counts);
// Every catalog with its chapters and controls, for lists of controls.
std::vector<View> catalog_index(const Answers& answers);
std::uint64_t digest_of(const Catalogs& catalogs);
const std::string& state_word(AnswerState state, const Words& words);
std::string_view state_id(AnswerState state);  // answered, not-applicable, unstated

}  // namespace hakusho::registry
