#include "publish/journal.h"

#include <unistd.h>

#include <ctime>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "base/json_text.h"
#include "base/text.h"

namespace hakusho::publish {

using Json = nlohmann::json;

namespace {

// Each line is a JSON array that begins with a word.
constexpr std::string_view first_word = "hakusho-journal-1";

const std::map<Step::Kind, std::string> kinds = {{Step::Kind::move, "move"},
                                                 {Step::Kind::remove, "remove"},
                                                 {Step::Kind::remove_folder, "remove-folder"},
                                                 {Step::Kind::clear, "clear"},
                                                 {Step::Kind::discard, "discard"}};

const std::map<Step::Replaces, std::string> replaced = {{Step::Replaces::nothing, ""},
                                                        {Step::Replaces::file, "file"},
                                                        {Step::Replaces::link, "link"},
                                                        {Step::Replaces::folder, "folder"}};

template <typename Value>
std::optional<Value> value_of(const std::map<Value, std::string>& words, const std::string& written) {
  for (const auto& [value, word] : words)
    if (word == written) return value;
  return std::nullopt;
}

std::string line_of(std::initializer_list<std::string_view> values) {
  std::string line = "[";
  for (const std::string_view value : values) {
    if (line.size() > 1) line += ",";
    append_json(line, value);
  }
  return line + "]\n";
}

std::string head_of(const Run& run) { return line_of({first_word, run.id, std::to_string(run.process), run.since}); }

std::string line_of(const Step& step) {
  return line_of({kinds.at(step.kind), step.path, step.from, replaced.at(step.replaces)});
}

std::optional<std::vector<std::string>> words_of(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_array()) return std::nullopt;
  std::vector<std::string> found;
  for (const Json& value : json) {
    if (!value.is_string()) return std::nullopt;
    found.push_back(value.get<std::string>());
  }
  return found;
}

std::optional<Step> step_from(const std::vector<std::string>& line) {
  if (line.size() != 4 || !is_site_path(line[1]) || !(line[2].empty() || is_site_path(line[2]))) return std::nullopt;
  const std::optional<Step::Kind> kind = value_of(kinds, line[0]);
  const std::optional<Step::Replaces> replaces = value_of(replaced, line[3]);
  if (!kind || !replaces) return std::nullopt;
  return Step{*kind, line[1], line[2], *replaces};
}

// What is moved away or discarded whole must be a draft.
bool is_draft_where_needed(const Step& step, const Run& run) {
  const std::string& draft = step.kind == Step::Kind::move ? step.from : step.path;
  const bool needed = step.kind == Step::Kind::move || step.kind == Step::Kind::discard;
  return !needed || std::string_view(name_in_folder(draft)).starts_with(draft_prefix(run));
}

// A first line that was cut off: nothing was done after it.
bool is_cut_head(std::string_view bytes) {
  const std::string head = "[\"" + std::string(first_word) + "\"";
  return bytes.find('\n') == std::string_view::npos && (head.starts_with(bytes) || bytes.starts_with(head));
}

bool is_folder_below(const std::string& path) { return path.empty() || is_site_path(path); }

}  // namespace

Run new_run() {
  std::random_device random;
  char id[17];
  std::snprintf(id, sizeof id, "%08x%08x", random(), random());
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  char since[32];
  std::strftime(since, sizeof since, "%Y-%m-%d %H:%M:%S", &local);
  return {id, ::getpid(), since};
}

std::string draft_prefix(const Run& run) { return ".hakusho-" + run.id + "-"; }

std::optional<Journal> journal_from(std::string_view bytes) {
  Journal journal;
  if (is_cut_head(bytes)) return journal;
  bool begun = false;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::optional<std::vector<std::string>> line = words_of(bytes.substr(0, end));
    const bool cut_off = end == std::string_view::npos;
    bytes.remove_prefix(cut_off ? bytes.size() : end + 1);
    if (cut_off && begun) break;
    if (!line || line->empty()) return std::nullopt;
    const std::string& word = line->front();
    if (!begun) {
      if (word != first_word || line->size() != 4) return std::nullopt;
      journal.run = {(*line)[1], std::atoi((*line)[2].c_str()), (*line)[3]};
      if (journal.run.id.size() != 16 || !is_site_path(journal.run.id)) return std::nullopt;
      begun = true;
    } else if (word == "drafts" && line->size() == 2 && is_folder_below((*line)[1])) {
      journal.folders.push_back((*line)[1]);
    } else if (word == "made" && line->size() == 2 && is_site_path((*line)[1])) {
      journal.made.push_back((*line)[1]);
    } else if (word == "decided" && line->size() == 1) {
      journal.decided = true;
    } else {
      std::optional<Step> step = step_from(*line);
      if (!step || !is_draft_where_needed(*step, journal.run)) return std::nullopt;
      journal.steps.push_back(std::move(*step));
    }
  }
  return journal;
}

Outcome JournalWriter::add(const std::string& line) {
  // A part of the line that was refused may be on the disk: none may follow it.
  if (refused_) return *refused_;
  const std::string bytes = begun_ ? line : head_of(run_) + line;
  begun_ = true;
  Outcome added = disk_.append(journal_name, bytes);
  if (!added) refused_ = added.failure();
  return added;
}

Outcome JournalWriter::note_drafts_in(const std::string& folder) {
  const std::lock_guard guard(mutex_);
  if (noted_.contains(folder)) return Done{};
  if (Outcome added = add(line_of({"drafts", folder})); !added) return added;
  noted_.insert(folder);
  return Done{};
}

Outcome JournalWriter::note_made(const std::string& folder) {
  const std::lock_guard guard(mutex_);
  return add(line_of({"made", folder}));
}

Outcome JournalWriter::decide(const std::vector<Step>& steps) {
  if (Outcome noted = note_drafts_in(""); !noted) return noted;
  const std::lock_guard guard(mutex_);
  std::string bytes = head_of(run_) + line_of({"decided"});
  for (const Step& step : steps) bytes += line_of(step);
  const std::string draft = draft_prefix(run_) + "journal";
  if (Result<FileStamp> written = disk_.write_new(draft, bytes, journal_name); !written) return written.failure();
  if (Outcome synced = disk_.sync(); !synced) return synced;
  return disk_.rename(draft, journal_name);
}

}  // namespace hakusho::publish
