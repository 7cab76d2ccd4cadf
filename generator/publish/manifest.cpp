#include "publish/manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_text.h"

namespace hakusho::publish {

using Json = nlohmann::json;

ManifestWriter::ManifestWriter(const std::string& generator, const std::string& dataset, std::size_t files) {
  json_.reserve(256 + files * 160);
  json_.append("{\n \"generator\": ").append(json_string(generator));
  json_.append(",\n \"dataset\": ").append(json_string(dataset)).append(",\n \"files\": [");
}

void ManifestWriter::add(const std::string& path, const ManifestFile& file) {
  json_.append(std::exchange(first_, false) ? "\n" : ",\n").append("  {\"path\": ");
  append_json(json_, path);
  json_.append(", \"size\": ")
      .append(std::to_string(file.size))
      .append(", \"sha256\": \"")
      .append(file.sha256)
      .append("\"}");
}

std::string ManifestWriter::json() && { return std::move(json_.append("\n ]\n}\n")); }

std::string to_json(const Manifest& manifest) {
  ManifestWriter writer(manifest.generator, manifest.dataset, manifest.files.size());
  for (const auto& [path, file] : manifest.files) writer.add(path, file);
  return std::move(writer).json();
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

}  // namespace hakusho::publish
