// Payloads of the reference material beside the project; empty, with a line saying so, where it is missing.
#pragma once

#include <string>
#include <vector>

namespace hakusho {

// The texts under `key` of a JSON list of objects, or the list's own strings when `key` is empty.
std::vector<std::string> json_payloads(const std::string& file, const std::string& key);
// One payload a line.
std::vector<std::string> line_payloads(const std::string& file);
// The `#data` blocks of every .dat file of the folder.
std::vector<std::string> data_blocks(const std::string& folder);

}  // namespace hakusho
