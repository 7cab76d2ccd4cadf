#include "pipeline/open_whitepaper.h"

#include "base/limits.h"

namespace hakusho::pipeline {

Result<OpenWhitepaper> open_whitepaper(const std::string& root, const std::string& name, Diagnostics& found) {
  Result<Project> project = open_project(root, found);
  if (!project) return project.failure();
  OpenWhitepaper open;
  open.project = std::move(*project);
  const Result<NamedWhitepaper> named = find_named(open.project, name);
  if (!named) return named.failure();
  open.vendor = named->vendor;
  open.folder = named->folder;
  open.design = read_design(open.project.files, found);
  open.sources =
      read_sources(open.project.files, *open.vendor, *open.folder, open.project.tagged_of(*open.folder), "", found);
  return open;
}

Result<CommittedText> read_committed(const OpenWhitepaper& open, const std::string& commit) {
  const Result<std::optional<history::Repository>> repository = history::Repository::open(open.project.files.root);
  if (!repository) return repository.failure();
  if (!*repository)
    return Failure{"there is no text of a revision \"" + commit + "\"",
                   "outside git only frozen revisions and `working` can be compared"};
  const Result<std::string> id = (*repository)->commit(commit);
  if (!id) return id.failure();
  const std::optional<history::Blob> blob =
      history::find_whitepaper(**repository, *id, open.folder->vendor, open.folder->whitepaper);
  if (!blob) return Failure{"\"" + commit + "\" holds no whitepaper \"" + open.name() + "\"", {}};
  Result<std::string> bytes = (*repository)->read(*blob, limits::dataset_file_bytes);
  if (!bytes) return bytes.failure();
  return CommittedText{commit + ":" + blob->path, std::move(*bytes)};
}

}  // namespace hakusho::pipeline
