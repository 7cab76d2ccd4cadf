// The files of a project: which there are, and what they say.
//
// Finding the files and parsing them are separate steps, so that a build that finds nothing changed parses nothing.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/source.h"
#include "model/catalog.h"
#include "model/site.h"
#include "model/synonyms.h"
#include "model/vendor.h"

namespace hakusho::pipeline {

// Returns the folder that holds site/site.yaml and content/: `start` itself; when `start` is empty, the working folder
// or the nearest one above it.  Fails when there is none.
Result<std::string> find_root(const std::string& start);

// A file with its bytes; the path is relative to the root.
struct SourceFile {
  std::string path;
  std::string bytes;
};

struct WhitepaperFolder {
  std::string vendor;
  std::string whitepaper;
  std::string path;                  // content/vendors/V/W
  std::string file;                  // whitepaper.yaml or whitepaper.json
  std::vector<std::string> frozen;   // revisions/<version>.yaml, in byte order
  std::vector<std::string> figures;  // figures/*
};

struct VendorFolder {
  std::string vendor;
  std::string path;
  std::string file;
  std::vector<WhitepaperFolder> whitepapers;
};

struct ProjectFiles {
  std::string root;  // empty: the project is in memory, without a repository
  std::shared_ptr<const Source> source;
  std::vector<VendorFolder> vendors;
  SourceFile site;
  SourceFile synonyms;  // site/synonyms.yaml or .json; its path is empty where there is none
  std::vector<SourceFile> catalogs;
  std::vector<SourceFile> pages;                             // site/pages/*.md
  std::vector<SourceFile> static_files;                      // site/static/**
  std::map<std::string, std::string, std::less<>> built_in;  // templates/ and themes/ of the program, by path
  std::map<std::string, std::string, std::less<>> own;       // those of the project that differ from the program's

  std::vector<std::pair<const VendorFolder*, const WhitepaperFolder*>> whitepapers() const;
};

// Reads everything but vendors and whitepapers, and reports what is missing or misplaced.
ProjectFiles find_project_files(std::shared_ptr<const Source> source, Diagnostics& found);
// Those of the folder `root`.
ProjectFiles find_project_files(const std::string& root, Diagnostics& found);

// Reads one file of the project; a failure becomes a diagnostic, and nothing is returned.
std::optional<std::string> read_source(const Source& source, const std::string& path, Diagnostics& found,
                                       std::size_t most_bytes = limits::dataset_file_bytes);

Catalogs read_catalogs(const ProjectFiles& files, Diagnostics& found, unsigned threads = 0);
Site read_site(const ProjectFiles& files, Diagnostics& found);
// The synonyms of the site and, unless it declines them, those of the program.
SynonymGroups read_synonyms(const ProjectFiles& files, const Site& site, Diagnostics& found);
// Sorted by reading, or by name where there is none.
std::vector<Vendor> read_vendors(const ProjectFiles& files, Diagnostics& found, unsigned threads = 0);

}  // namespace hakusho::pipeline
