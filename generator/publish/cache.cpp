#include "publish/cache.h"

#include <unistd.h>

#include <boost/filesystem.hpp>
#include <cerrno>
#include <cstring>

#include "base/content_digest.h"
#include "base/digest.h"
#include "base/files.h"

namespace hakusho::publish {

namespace {

// Before the payload stand the digest of its key and its own.
constexpr std::size_t key_length = 64;
constexpr std::size_t payload_begin = key_length + 16;
constexpr std::size_t most_bytes = std::size_t{1} << 30;

}  // namespace

std::string Cache::digest_of(std::string_view key) const { return sha256(maker_ + "\n" + std::string(key)); }

std::optional<std::string> Cache::find(const std::string& name, std::string_view key) const {
  Result<std::string> held = read_file(folder_ + "/" + name, most_bytes);
  if (!held || held->size() < payload_begin) return std::nullopt;
  const std::string_view bytes = *held;
  if (bytes.substr(0, key_length) != digest_of(key)) return std::nullopt;
  if (bytes.substr(key_length, payload_begin - key_length) != ContentDigest().add(bytes.substr(payload_begin)).text())
    return std::nullopt;
  held->erase(0, payload_begin);
  return std::move(*held);
}

void Cache::store(const std::string& name, std::string_view key, std::string_view bytes) const {
  std::string held;
  held.reserve(payload_begin + bytes.size());
  held.append(digest_of(key)).append(ContentDigest().add(bytes).text()).append(bytes);
  const Outcome stored = replace_file(folder_ + "/" + name, held);
  (void)stored;
}

Outcome make_usable(const std::string& state) {
  boost::system::error_code error;
  boost::filesystem::create_directories(state, error);
  const int reason = error ? error.value() : ::access(state.c_str(), W_OK | X_OK) != 0 ? errno : 0;
  if (reason == 0) return Done{};
  return Failure{"nothing can be kept in \"" + state + "\": " + std::strerror(reason),
                 "name a folder that can be written with --state or HAKUSHO_STATE"};
}

}  // namespace hakusho::publish
