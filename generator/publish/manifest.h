// manifest.json: every file of the published site with its size and SHA-256.
//
// It says which files of the output folder are hakusho's own; all others are somebody else's and are never touched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::publish {

struct ManifestFile {
  std::uint64_t size = 0;
  std::string sha256;
  friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
  std::string generator;  // `hakusho 0.1.0`
  std::string dataset;    // digest of all that the site was made from
  std::map<std::string, ManifestFile> files;
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Its JSON, made file by file, a line a file, so that a change is seen line by line.
class ManifestWriter {
 public:
  ManifestWriter(const std::string& generator, const std::string& dataset, std::size_t files);
  // Requires: in the order of paths, each once.
  void add(const std::string& path, const ManifestFile& file);
  std::string json() &&;

 private:
  std::string json_;
  bool first_ = true;
};

std::string to_json(const Manifest& manifest);
// Null for anything that is no manifest of ours.
std::optional<Manifest> manifest_from(std::string_view json);

}  // namespace hakusho::publish
