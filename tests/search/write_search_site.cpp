// Writes the search index of a synthetic registry, the scripts as they are shipped, and beside them the texts
// themselves, for search_test.mjs:
//   write_search_site COUNT FOLDER
// Prints how long the index took.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "base/files.h"
#include "base/json_text.h"
#include "publish/compact_script.h"
#include "read/synonyms.h"
#include "search/document.h"
#include "search/script.h"
#include "search/search.h"
#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::publish;
using namespace hakusho::search;

namespace {

// Those that come with the program.
SynonymGroups synonyms() {
  const std::string path = HAKUSHO_SOURCE "/templates/synonyms.yaml";
  Diagnostics found;
  const Result<std::string> bytes = read_file(path, 1 << 20);
  return bytes ? read::read_synonyms(*bytes, path, found) : SynonymGroups();
}

std::string list_json(const std::vector<std::string>& texts) {
  std::string json;
  for (const std::string& text : texts) json += (json.empty() ? "[" : ",") + json_string(text);
  return json.empty() ? "[]" : json + "]";
}

// Every section as the search sees it, one a line.
std::string truth(const std::vector<Entry>& entries, const std::vector<Vendor>& vendors, const Catalogs& catalogs) {
  std::string lines;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const SearchDocument document = search_document(entries[at], Age::current, &vendors[at], catalogs);
    for (const SearchSection& section : document.sections)
      lines += "[" + json_string(document.key) + "," + json_string(section.anchor) + "," + json_string(section.title) +
               "," + json_string(section.text()) + "," + list_json(section.ids) + "," + list_json(section.chapters) +
               "," + json_string(entries[at].layout) + "," + json_string(*document.names) + "]\n";
  }
  return lines;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const auto whitepapers = static_cast<std::size_t>(std::atol(arguments[1]));
  const std::string folder = arguments[2];
  const std::vector<Entry> entries = synthetic_entries(whitepapers);
  const std::vector<Vendor> vendors = synthetic_vendors(whitepapers);
  const Catalogs catalogs = synthetic_catalogs();

  const auto begin = std::chrono::steady_clock::now();
  std::vector<Page> files;
  const std::vector<FilesPlan> plans = plan_search(entries, {}, vendors, catalogs, synonyms(), "ja");
  const auto planned = std::chrono::steady_clock::now();
  double longest = 0;
  for (const FilesPlan& plan : plans) {
    const auto from = std::chrono::steady_clock::now();
    for (Page& page : plan.make()) files.push_back(std::move(page));
    longest = std::max(longest, std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count());
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::size_t bytes = 0;
  for (const Page& page : files) {
    bytes += page.bytes.size();
    if (!write_file(folder + "/" + page.path, page.bytes)) return 1;
  }
  for (const std::string script : {"fold.js", "search-index.js", "search.js"}) {
    const Result<std::string> source = read_file(HAKUSHO_SOURCE "/themes/default/assets/" + script, 1 << 20);
    if (!source || !write_file(folder + "/assets/" + script, compact_script(*source))) return 1;
  }
  if (!write_file(folder + "/truth.jsonl", truth(entries, vendors, catalogs))) return 1;
  std::printf("%zu whitepapers: %zu files, %zu bytes, %.3f s (plan %.3f s, longest %.3f s)\n", whitepapers,
              files.size(), bytes, seconds, std::chrono::duration<double>(planned - begin).count(), longest);
  return 0;
}
