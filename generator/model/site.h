// What the owner of the site chose: site/site.yaml.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/local_text.h"

namespace hakusho {

enum class DiffPairs { consecutive, all };        // which pairs get a page (oldest against newest always does)
enum class DiffColumns { new_first, old_first };  // 改訂後 | 改訂前, or the other way round
enum class DeclareFormat { no, yes };             // must renumbering and format-only changes be declared?

enum class DefaultSynonyms { yes, no };  // does the search know those that come with the program?

struct Site {
  std::string path;
  LocalText title;
  LocalText description;
  std::string base_url;  // empty, or absolute with a final slash: for feeds, sitemap, canonical links, 404.html
  std::string language = "ja";
  std::string theme = "default";
  std::vector<std::string> layouts = {"guideline", "annex", "checksheet"};
  std::vector<std::string> formats = {"html", "markdown"};
  std::string tag_pattern = "{vendor}/{whitepaper}/{version}";  // empty: do not look into git
  DiffPairs diff_pairs = DiffPairs::consecutive;
  DiffColumns diff_columns = DiffColumns::new_first;
  DeclareFormat declare_format = DeclareFormat::no;
  DefaultSynonyms default_synonyms = DefaultSynonyms::yes;
  std::string contact_url;
  Position language_at, theme_at, layouts_at;  // for findings

  friend bool operator==(const Site&, const Site&) = default;
};

}  // namespace hakusho
