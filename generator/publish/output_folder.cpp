#include "publish/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cerrno>

#include "publish/refusal.h"

namespace hakusho::publish {

namespace fs = boost::filesystem;

namespace {

// Whether `inner` is `outer` or lies below it.  Requires: both are canonical.
bool holds(const fs::path& outer, const fs::path& inner) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

Result<std::string> real_path(const std::string& path) {
  boost::system::error_code error;
  const fs::path whole = fs::system_complete(path, error);
  fs::path real = error ? whole : fs::weakly_canonical(whole, error);
  if (error) return refusal("use \"" + path + "\" as the output folder", error.value());
  if (real.filename() == ".") real = real.parent_path();
  return real.string();
}

Outcome check_place(const std::string& path, const fs::path& real, const std::vector<std::string>& sources) {
  boost::system::error_code error;
  const std::string message = "cannot write the site to \"" + path + "\"";
  if (fs::exists(real, error) && !fs::is_directory(real, error))
    return Failure{message + ": it is a file", "name a folder with --out"};
  if (real.parent_path().empty() || real == real.root_path()) return Failure{message, "name a folder with --out"};
  for (const std::string& source : sources) {
    const fs::path made_from = fs::weakly_canonical(source, error);
    if (!error && (holds(real, made_from) || holds(made_from, real)))
      return Failure{message + ", where the files are that it is made from (\"" + source + "\")",
                     "name a folder of its own with --out, such as public"};
  }
  return Done{};
}

// Makes the folder and those above it that are missing; adds them to `made`.
Outcome make_folders(const fs::path& folder, std::vector<std::string>& made) {
  std::vector<fs::path> missing;
  struct stat status {};
  for (fs::path each = folder; !each.empty() && ::stat(each.c_str(), &status) != 0; each = each.parent_path())
    missing.push_back(each);
  std::reverse(missing.begin(), missing.end());
  for (const fs::path& each : missing) {
    if (::mkdir(each.c_str(), 0777) == 0) made.push_back(each.string());
    else if (errno != EEXIST) return refusal("make the folder \"" + each.string() + "\"", errno);
  }
  return Done{};
}

bool is_same_folder(int folder, const std::string& path) {
  struct stat open {
  }, named{};
  return ::fstat(folder, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

}  // namespace

Result<OutputFolder> OutputFolder::open(const std::string& path, const std::vector<std::string>& sources,
                                        const OnWait& on_wait) {
  const Result<std::string> real = real_path(path);
  if (!real) return real.failure();
  if (Outcome fine = check_place(path, *real, sources); !fine) return fine.failure();
  // A run that published nothing removes the folder that it made, perhaps while this one waits for the lock.
  constexpr int tries = 100;
  for (int at = 0; at < tries; ++at) {
    OutputFolder folder;
    folder.path_ = *real;
    if (Outcome made = make_folders(*real, folder.made_); !made) return made.failure();
    folder.folder_ = Descriptor(::open(real->c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!folder.folder_.is_open() && errno == ENOENT) continue;
    if (!folder.folder_.is_open()) return refusal("open the folder \"" + *real + "\"", errno);
    Result<Descriptor> lock = lock_output(folder.number(), path, on_wait);
    if (!lock) {
      folder.made_.clear();  // the other run uses it
      return lock.failure();
    }
    folder.lock_ = std::move(*lock);
    if (is_same_folder(folder.number(), *real)) return folder;
  }
  return refusal("open the folder \"" + *real + "\"", ENOENT);
}

OutputFolder::~OutputFolder() {
  for (auto made = made_.rbegin(); made != made_.rend(); ++made) ::rmdir(made->c_str());
}

}  // namespace hakusho::publish
