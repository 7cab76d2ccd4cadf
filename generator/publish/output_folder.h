// The folder that a site is published to: found or made, and held by this run alone.
#pragma once

#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"
#include "publish/lock.h"

namespace hakusho::publish {

class OutputFolder {
 public:
  // `path` need not exist; a symbolic link stands for the folder that it leads to.  `sources` are the folders that the
  // site is made from.  Fails when `path` is a file, is one of `sources`, lies in one or holds one, and when another
  // run publishes to it (see lock.h).
  static Result<OutputFolder> open(const std::string& path, const std::vector<std::string>& sources,
                                   const OnWait& on_wait);
  // Removes the folders that it made if they are empty.
  ~OutputFolder();
  OutputFolder(OutputFolder&&) = default;
  OutputFolder& operator=(OutputFolder&&) = default;

  const std::string& path() const { return path_; }  // absolute, without symbolic links
  int number() const { return folder_.number(); }

 private:
  OutputFolder() = default;

  std::string path_;
  Descriptor folder_;
  Descriptor lock_;
  std::vector<std::string> made_;  // outer ones first
};

}  // namespace hakusho::publish
