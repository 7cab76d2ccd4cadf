#include "publish/manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_text.h"

namespace hakusho {

using Json = nlohmann::json;

// A line a file, so that a change is seen line by line.
std::string to_json(const Manifest& manifest) {
  std::string json = "{\n \"generator\": " + json_string(manifest.generator) + ",\n \"dataset\": " +
                     json_string(manifest.dataset) + ",\n \"files\": [";
  json.reserve(json.size() + manifest.files.size() * 160);
  const char* before = "\n";
  for (const auto& [path, file] : manifest.files) {
    json.append(std::exchange(before, ",\n")).append("  {\"path\": ");
    append_json(json, path);
    json.append(", \"size\": ").append(std::to_string(file.size)).append(", \"sha256\": \"").append(file.sha256).append("\"}");
  }
  return json + "\n ]\n}\n";
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
