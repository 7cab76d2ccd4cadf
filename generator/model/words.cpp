#include "model/words.h"

#include "base/text.h"

namespace hakusho {

const std::string& Words::operator()(const std::string& key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? key : found->second;
}

std::string Words::operator()(const std::string& key,
                              std::initializer_list<std::pair<std::string_view, std::string>> values) const {
  std::string text = (*this)(key);
  for (const auto& [name, value] : values) text = replace_all(text, "{" + std::string(name) + "}", value);
  return text;
}

std::string version_name(const std::string& printed, const Words& words) {
  const bool bare = !printed.empty() && printed[0] >= '0' && printed[0] <= '9';
  return bare ? words("version_named", {{"version", printed}}) : printed;
}

}  // namespace hakusho
