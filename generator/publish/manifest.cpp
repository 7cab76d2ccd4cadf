#include "publish/manifest.h"

#include <nlohmann/json.hpp>

namespace hakusho {

using Json = nlohmann::ordered_json;

std::string to_json(const Manifest& manifest) {
  Json files = Json::array();
  for (const auto& [path, file] : manifest.files)
    files.push_back({{"path", path}, {"size", file.size}, {"sha256", file.sha256}});
  const Json json = {{"generator", manifest.generator}, {"dataset", manifest.dataset}, {"files", std::move(files)}};
  return json.dump(1) + "\n";
}

std::optional<Manifest> manifest_from(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("files") || !json["files"].is_array()) return std::nullopt;
  try {
    Manifest manifest;
    manifest.generator = json.value("generator", "");
    manifest.dataset = json.value("dataset", "");
    for (const Json& file : json["files"])
      manifest.files[file.at("path").get<std::string>()] = {file.value("size", std::uint64_t{0}),
                                                            file.value("sha256", "")};
    return manifest;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace hakusho
