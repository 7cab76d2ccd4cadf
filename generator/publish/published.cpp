#include "publish/published.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "base/files.h"
#include "publish/archive.h"
#include "publish/folder_runs.h"

namespace hakusho::publish {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

struct Remembered {
  std::string path;
  std::string sha256;
  FileStamp stamp;
};

template <typename Archive>
void fields(Archive& archive, Remembered& value) {
  archive(value.path, value.sha256, value.stamp.size, value.stamp.modified, value.stamp.inode);
}

struct Memory {
  std::string manifest_digest;
  std::string stamp;
  std::vector<Remembered> files;
};

std::optional<Memory> read_memory(const std::string& path) {
  const Result<std::string> bytes = read_file(path, most_bytes);
  if (!bytes) return std::nullopt;
  ArchiveReader reader(*bytes);
  Memory memory;
  reader(memory.manifest_digest, memory.stamp, memory.files);
  if (!reader.at_end()) return std::nullopt;
  return memory;
}

std::string joined(std::string_view folder, std::string_view path) {
  if (folder.empty() || path.empty()) return std::string(folder) + std::string(path);
  return std::string(folder) + "/" + std::string(path);
}

// Calls `look(file, folder)` for each file, with its folder open or, when it cannot be opened, closed.
template <typename Look>
void look_at_files(PublishedSite& site, const Disk& disk, const std::string& folder, unsigned threads,
                   const Look& look) {
  for_each_folder(site.files, threads, [&](const auto& run) {
    const Descriptor open = disk.open_folder(joined(folder, run.folder));
    for (auto file = run.begin; open.is_open() && file != run.end; ++file) look(*file, open.number());
  });
}

std::optional<struct stat> status_in(int folder, const std::string& path) {
  struct stat status {};
  if (::fstatat(folder, name_in_folder(path), &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode))
    return std::nullopt;
  return status;
}

void compare_with_memory(PublishedSite& site, const Disk& disk, const std::string& folder, unsigned threads) {
  look_at_files(site, disk, folder, threads, [](auto& file, int open) {
    const std::optional<struct stat> status = status_in(open, file.first);
    file.second.intact = status && stamp_of(*status) == file.second.stamp;
  });
}

void compare_with_digests(PublishedSite& site, const Disk& disk, const std::string& folder, unsigned threads) {
  look_at_files(site, disk, folder, threads, [](auto& file, int open) {
    const std::optional<struct stat> status = status_in(open, file.first);
    if (!status || static_cast<std::uint64_t>(status->st_size) != file.second.file.size) return;
    const Result<std::string> bytes = read_inside(open, name_in_folder(file.first), most_bytes);
    if (!bytes || sha256(*bytes) != file.second.file.sha256) return;
    file.second.stamp = stamp_of(*status);
    file.second.intact = true;
  });
}

}  // namespace

PublishedSite read_published(const Disk& disk, const std::string& folder, const std::string& memory, unsigned threads) {
  PublishedSite site;
  const std::string manifest_path = joined(folder, manifest_name);
  const std::optional<std::string> json = disk.read(manifest_path, most_bytes);
  if (!json) {
    site.foreign_manifest = disk.status(manifest_path).has_value();
    return site;
  }
  site.manifest_digest = sha256(*json);
  std::optional<Memory> remembered = read_memory(memory);
  if (remembered && remembered->manifest_digest == site.manifest_digest) {
    site.stamp = std::move(remembered->stamp);
    for (Remembered& file : remembered->files)
      site.files.emplace_hint(site.files.end(), std::move(file.path),
                              PublishedFile{{file.stamp.size, std::move(file.sha256)}, file.stamp, false});
    compare_with_memory(site, disk, folder, threads);
    site.untouched = !site.files.empty() && std::all_of(site.files.begin(), site.files.end(),
                                                        [](const auto& file) { return file.second.intact; });
    return site;
  }
  const std::optional<Manifest> manifest = manifest_from(*json);
  site.foreign_manifest = !manifest;
  if (!manifest) return site;
  for (const auto& [path, file] : manifest->files)
    if (is_site_path(path) && path != manifest_name) site.files[path].file = file;
  compare_with_digests(site, disk, folder, threads);
  return site;
}

void remember(const std::string& memory, const std::map<std::string, PublishedFile>& files,
              const std::string& manifest_digest, const std::string& stamp) {
  ArchiveWriter writer;
  writer.bytes.reserve(1024 + files.size() * 160);
  writer(manifest_digest, stamp, files.size());  // what follows reads as a vector<Remembered>
  for (const auto& [path, file] : files)
    writer(path, file.file.sha256, file.stamp.size, file.stamp.modified, file.stamp.inode);
  const Outcome stored = replace_file(memory, writer.bytes);
  (void)stored;
}

std::vector<std::string> paths_of_site(const Disk& disk, const std::string& folder) {
  std::vector<std::string> paths;
  const std::optional<std::string> json = disk.read(joined(folder, manifest_name), most_bytes);
  const std::optional<Manifest> manifest = json ? manifest_from(*json) : std::nullopt;
  if (!manifest) return paths;
  for (const auto& [path, file] : manifest->files)
    if (is_site_path(path) && path != manifest_name) paths.push_back(joined(folder, path));
  return paths;
}

std::set<std::string, std::greater<>> folders_of(const std::vector<std::string>& paths, const std::string& top) {
  std::set<std::string, std::greater<>> folders;
  for (const std::string& path : paths)
    for (std::string_view folder = folder_of(path); folder.size() > top.size(); folder = folder_of(folder))
      if (!folders.emplace(folder).second) break;
  return folders;
}

}  // namespace hakusho::publish
