#include "pipeline/tag_record.h"

#include "base/files.h"
#include "base/text.h"

namespace hakusho::pipeline {

namespace {

constexpr const char* name = "/tags";
constexpr std::size_t most_bytes = 16u << 20;

}  // namespace

TagRecord read_tag_record(const std::string& state) {
  TagRecord record;
  const Result<std::string> bytes = read_file(state + name, most_bytes);
  if (!bytes) return record;
  for (const std::string_view line : split_lines(*bytes)) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() == 4) record[{std::string(words[0]), std::string(words[1])}][std::string(words[2])] = words[3];
  }
  return record;
}

void remember_tags(const std::string& state, const TagRecord& known, const history::TagSnapshots& tagged) {
  TagRecord record = known;
  bool grown = false;
  for (const auto& [whitepaper, versions] : tagged)
    for (const auto& [version, snapshot] : versions)
      grown = record[whitepaper].try_emplace(version, snapshot.blob.id).second || grown;
  if (!grown) return;
  std::string text;
  for (const auto& [whitepaper, versions] : record)
    for (const auto& [version, id] : versions)
      text += whitepaper.first + " " + whitepaper.second + " " + version + " " + id + "\n";
  // The next run tries again.
  if (const Outcome written = replace_file(state + name, text); !written) return;
}

}  // namespace hakusho::pipeline
