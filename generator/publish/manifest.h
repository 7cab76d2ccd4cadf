// manifest.json: every file of the published site with its size and SHA-256.
//
// It says which files of the output folder are hakusho's own; all others are somebody else's and are never touched.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho {

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

std::string to_json(const Manifest& manifest);
// Null for anything that is no manifest of ours.
std::optional<Manifest> manifest_from(std::string_view json);

}  // namespace hakusho
