// The site as the last run published it: which files of the output folder are hakusho's, and which are unchanged.
//
// manifest.json says which they are.  A memory outside the site keeps their inodes and times, so that unchanged files
// need not be read; without it every file is read once.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "publish/disk.h"
#include "publish/manifest.h"

namespace hakusho::publish {

inline constexpr const char* manifest_name = "manifest.json";

struct PublishedFile {
  ManifestFile file;
  FileStamp stamp;
  bool intact = false;  // it is on the disk as it was written
};

struct PublishedSite {
  std::map<std::string, PublishedFile> files;  // by path; manifest.json is none of them
  std::string manifest_digest;                 // empty when there is no manifest
  bool foreign_manifest = false;               // there is a manifest.json that hakusho did not write
  std::string stamp;                           // that the last run remembered; empty when it is not known
  bool untouched = false;                      // there is a site, it is remembered, and every file is intact
};

// The site in `folder` of the output folder (empty: the output folder itself).  `memory` is the file of the memory.
PublishedSite read_published(const Disk& disk, const std::string& folder, const std::string& memory, unsigned threads);
// Refusals are ignored: then the next run reads every file.
void remember(const std::string& memory, const std::map<std::string, PublishedFile>& files,
              const std::string& manifest_digest, const std::string& stamp);

// The paths, below the output folder, of the files that the manifest in `folder` names.
std::vector<std::string> paths_of_site(const Disk& disk, const std::string& folder);
// All folders of these paths that lie below `top`, inner ones first.
std::set<std::string, std::greater<>> folders_of(const std::vector<std::string>& paths, const std::string& top);

}  // namespace hakusho::publish
