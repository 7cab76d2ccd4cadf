// The journal of a publication: a file in the output folder that lets the next run complete or undo a stopped one.
//
// Until the publication is decided, it names the folders that hold drafts (new files under temporary names).  The
// decision replaces it, in one rename, by the list of steps that make the drafts the published site.
#pragma once

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "publish/disk.h"

namespace hakusho::publish {

inline constexpr const char* journal_name = ".hakusho-journal";

// One change of the published site.  Each can be done again after it was done.
struct Step {
  enum class Kind {
    move,           // the draft `from` becomes `path`
    remove,         // the file `path` goes
    remove_folder,  // the folder `path` goes if it is empty
    clear,          // the published site in the folder `path` goes
    discard,        // the draft `path` goes
  };
  // What of hakusho's own may be where a draft moves to.
  enum class Replaces { nothing, file, link, folder };
  Kind kind = Kind::move;
  std::string path = {};
  std::string from = {};
  Replaces replaces = Replaces::nothing;
  int turn = 0;  // steps of an earlier turn are done before it; not kept in the journal
  friend bool operator==(const Step&, const Step&) = default;
};

// Who publishes.
struct Run {
  std::string id;     // 16 hexadecimal digits, new in each run
  int process = 0;    // its number
  std::string since;  // `2026-11-30 12:58:44`, local time
};
Run new_run();
// What the names of that run's drafts begin with.
std::string draft_prefix(const Run& run);

struct Journal {
  Run run;
  std::vector<std::string> folders;  // that hold drafts
  std::vector<std::string> made;     // folders to remove when the publication is undone and they are empty
  bool decided = false;
  std::vector<Step> steps;
};

// Null for bytes that are no journal of ours.  A line that was cut off at the end is left out.
std::optional<Journal> journal_from(std::string_view bytes);

// Writes the journal of one run.  May be used from several threads.
class JournalWriter {
 public:
  JournalWriter(const Disk& disk, Run run) : disk_(disk), run_(std::move(run)) {}

  const Run& run() const { return run_; }
  // Whether there may be a journal on the disk.
  bool begun() const { return begun_; }
  // To be called before the first draft is made in that folder, and before that folder is made.
  Outcome note_drafts_in(const std::string& folder);
  Outcome note_made(const std::string& folder);
  // From now on the publication is completed, whatever happens.
  Outcome decide(const std::vector<Step>& steps);

 private:
  Outcome add(const std::string& line);

  const Disk& disk_;
  Run run_;
  std::mutex mutex_;
  bool begun_ = false;
  std::optional<Failure> refused_;
  std::set<std::string> noted_;
};

}  // namespace hakusho::publish
