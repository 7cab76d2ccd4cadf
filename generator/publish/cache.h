// Results kept between runs, by name and key.
//
// A result is given back only under the key it was stored with and only when its bytes are whole; anything else is
// a miss.  Losing the cache costs time and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho {

class Cache {
 public:
  explicit Cache(std::string folder) : folder_(std::move(folder)) {}

  std::optional<std::string> find(const std::string& name, std::string_view key) const;
  // A full disk is no error here: the result is then simply not kept.
  void store(const std::string& name, std::string_view key, std::string_view bytes) const;

 private:
  std::string folder_;
};

}  // namespace hakusho
