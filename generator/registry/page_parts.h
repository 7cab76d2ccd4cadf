// What pages across whitepapers have in common: where they are, how they are headed, how they name things.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/content_digest.h"
#include "model/page.h"
#include "registry/answers.h"

namespace hakusho::registry {

// Where pages stand; all paths are relative to the site.
std::string vendor_path(std::string_view vendor);
std::string whitepaper_path(const Entry& entry);
std::string section_path(const Entry& entry, const EntrySection& section);
std::string control_path(const Catalog& catalog, const Control& control);
std::string coverage_path(const Catalog& catalog);

// A page with `page` and `breadcrumb`; `above` are titles and paths from the home page down, without the page itself.
PageView new_page(const Answers& answers, std::string path, std::string kind, std::string heading,
                  std::vector<std::pair<std::string, std::string>> above);
// Replaces the description of the page.
void describe(PageView& page, std::string description);

// What every page depends on: the site.
ContentDigest page_digest(const RegistryInput& input, std::string_view path);

// A control's id as a reader knows it: `58` of `meti:58`.
std::string number_of(const Control& control);
// `9.2.3 利用者の認証情報の管理` in the site's language.
std::string heading_of(const Control& control, std::string_view language);
// `9 アクセス制御`; chapters that have a name instead of a number are headed by their titles alone.
std::string heading_of(const CatalogChapter& chapter, std::string_view language);

// `第1.1版`, or as it is printed.
std::string version_name(const EntryRevision& revision, const Words& words);
// Of a whitepaper's current revision: `version`, `date`, `date_iso`, `freshness`.
void set_revision(View& view, const Entry& entry, const Answers& answers);
// `answered`, `not_applicable`, `unstated`, `total`.
View counts_view(const Counts& counts);
// Every catalog with its chapters and controls: what the lists of controls show.
std::vector<View> catalog_index(const Answers& answers);
std::uint64_t digest_of(const Catalogs& catalogs);
const std::string& state_word(State state, const Words& words);
std::string_view state_id(State state);  // answered, not-applicable, unstated

}  // namespace hakusho::registry
