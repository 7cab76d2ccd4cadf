// What the generator itself says on pages, in the site's language: templates/words/<language>.yaml.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace hakusho {

struct Words {
  std::string language = "ja";
  std::map<std::string, std::string, std::less<>> texts;

  // The text of that key; the key itself when there is none, so that a gap is seen.
  const std::string& operator()(const std::string& key) const;
  // The same with each `{name}` replaced by its value.
  std::string operator()(const std::string& key,
                         std::initializer_list<std::pair<std::string_view, std::string>> values) const;

  friend bool operator==(const Words&, const Words&) = default;
};

// `第1.1版` of `1.1`; a version that is printed with words of its own, such as `第2版` or `ver.1.02`, stays as it is.
std::string version_name(const std::string& printed, const Words& words);

}  // namespace hakusho
