// Results kept between runs, by name and key.
//
// A result is given back only under the key it was stored with and only when its bytes are whole; anything else is
// a miss.  Losing the cache costs time and nothing else.  What another build of the program made is a miss too: it
// might make other pages of the same input.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace hakusho::publish {

class Cache {
 public:
  // `maker` tells one build of the program from another.
  Cache(std::string folder, std::string maker) : folder_(std::move(folder)), maker_(std::move(maker)) {}

  std::optional<std::string> find(const std::string& name, std::string_view key) const;
  // A full disk is no error here: the result is then simply not kept.
  void store(const std::string& name, std::string_view key, std::string_view bytes) const;

 private:
  std::string digest_of(std::string_view key) const;

  std::string folder_;
  std::string maker_;
};

// Makes the folder of what hakusho remembers, and fails when nothing can be kept in it.
Outcome make_usable(const std::string& state);

}  // namespace hakusho::publish
