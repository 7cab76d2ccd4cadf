#include "fixtures.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/text.h"

namespace hakusho {

namespace {

std::string bytes_of(const std::string& file) {
  constexpr std::size_t most = 64u << 20;
  const auto bytes = read_file(std::string(HAKUSHO_SHARED) + "/fixtures/" + file, most);
  if (bytes) return *bytes;
  std::cout << "skipped: there is no fixtures/" << file << "\n";
  return {};
}

}  // namespace

std::vector<std::string> json_payloads(const std::string& file, const std::string& key) {
  std::vector<std::string> payloads;
  const std::string bytes = bytes_of(file);
  if (bytes.empty()) return payloads;
  for (const auto& each : nlohmann::json::parse(bytes))
    payloads.push_back(key.empty() ? each.get<std::string>() : each.at(key).get<std::string>());
  return payloads;
}

std::vector<std::string> line_payloads(const std::string& file) {
  const std::string bytes = bytes_of(file);
  std::vector<std::string> payloads;
  for (const std::string_view line : split_lines(bytes)) payloads.emplace_back(line);
  return payloads;
}

std::vector<std::string> data_blocks(const std::string& folder) {
  std::vector<std::string> payloads;
  const std::vector<std::string> names = list_folder(std::string(HAKUSHO_SHARED) + "/fixtures/" + folder);
  if (names.empty()) std::cout << "skipped: there is no fixtures/" << folder << "\n";
  for (const std::string& name : names) {
    if (!name.ends_with(".dat")) continue;
    const std::string bytes = bytes_of(folder + "/" + name);
    for (std::size_t begin = bytes.find("#data\n"); begin != std::string::npos; begin = bytes.find("#data\n", begin)) {
      begin += 6;
      const std::size_t end = std::min(bytes.find("\n#errors", begin), bytes.size());
      payloads.push_back(bytes.substr(begin, end - begin));
    }
  }
  return payloads;
}

}  // namespace hakusho
