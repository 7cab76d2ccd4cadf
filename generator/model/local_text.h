// A text in the languages it is known in.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

struct LocalText {
  std::string ja;
  std::string en;

  bool empty() const { return ja.empty() && en.empty(); }
  // The one in `language`, or the other when that is missing.
  const std::string& in(std::string_view language) const {
    return language == "en" ? (en.empty() ? ja : en) : (ja.empty() ? en : ja);
  }
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace hakusho
