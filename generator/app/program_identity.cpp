#include "app/program_identity.h"

#include "base/content_digest.h"
#include "base/files.h"
#include "pipeline/version.h"

namespace hakusho::app {

std::string program_identity() {
  constexpr std::size_t most_bytes = std::size_t{1} << 30;
  const Result<std::string> bytes = read_file("/proc/self/exe", most_bytes);
  // Where the file cannot be read, its size and time have to be enough.
  const std::string content = bytes ? ContentDigest().add(*bytes).text() : file_stamp("/proc/self/exe");
  return std::string(pipeline::program_version) + " " + content;
}

}  // namespace hakusho::app
