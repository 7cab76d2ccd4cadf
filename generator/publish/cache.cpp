#include "publish/cache.h"

#include "base/digest.h"
#include "base/files.h"

namespace hakusho {

namespace {

constexpr std::size_t digest_length = 64;
constexpr std::size_t most_bytes = std::size_t{1} << 30;

}  // namespace

std::string Cache::digest_of(std::string_view key) const { return sha256(maker_ + "\n" + std::string(key)); }

std::optional<std::string> Cache::find(const std::string& name, std::string_view key) const {
  Result<std::string> held = read_file(folder_ + "/" + name, most_bytes);
  // digest of the key, digest of the payload, payload
  if (!held || held->size() < 2 * digest_length) return std::nullopt;
  const std::string_view bytes = *held;
  if (bytes.substr(0, digest_length) != digest_of(key)) return std::nullopt;
  const std::string_view payload = bytes.substr(2 * digest_length);
  if (bytes.substr(digest_length, digest_length) != sha256(payload)) return std::nullopt;
  return std::string(payload);
}

void Cache::store(const std::string& name, std::string_view key, std::string_view bytes) const {
  std::string held;
  held.reserve(2 * digest_length + bytes.size());
  held.append(digest_of(key)).append(sha256(bytes)).append(bytes);
  const Outcome stored = replace_file(folder_ + "/" + name, held);
  (void)stored;
}

}  // namespace hakusho
