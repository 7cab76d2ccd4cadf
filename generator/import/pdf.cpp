#include "import/pdf.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

namespace hakusho::imports {

namespace {

constexpr std::size_t most_text_bytes = 32u << 20;
constexpr rlim_t most_memory_bytes = 2ull << 30;
constexpr int most_seconds = 60;
constexpr int not_installed = 127;  // as shells say it

void limit(__rlimit_resource_t resource, rlim_t most) {
  const rlimit bound{most, most};
  setrlimit(resource, &bound);
}

[[noreturn]] void become_pdftotext(const std::string& path, int output) {
  const int nothing = open("/dev/null", O_RDWR);
  dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(nothing, STDERR_FILENO);
  limit(RLIMIT_CPU, most_seconds);
  limit(RLIMIT_AS, most_memory_bytes);
  limit(RLIMIT_CORE, 0);
  execlp("pdftotext", "pdftotext", "-layout", "-enc", "UTF-8", "-q", path.c_str(), "-", static_cast<char*>(nullptr));
  _exit(not_installed);
}

enum class End { closed, too_long, too_slow };

End read_all(int input, std::string& text) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(most_seconds);
  std::array<char, 65536> buffer;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return End::too_slow;
    pollfd waiting{input, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(left.count())) < 0 && errno != EINTR) return End::closed;
    if (waiting.revents == 0) continue;
    const ssize_t count = read(input, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return End::closed;
    if (text.size() + static_cast<std::size_t>(count) > most_text_bytes) return End::too_long;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

Result<std::string> text_of_pdf(const std::string& path) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return Failure{"no pipe could be opened to pdftotext", "try again"};
  const std::string argument = path.starts_with("-") ? "./" + path : path;
  const pid_t child = fork();
  if (child == 0) become_pdftotext(argument, pipe_ends[1]);
  close(pipe_ends[1]);
  if (child < 0) {
    close(pipe_ends[0]);
    return Failure{"pdftotext could not be started", "try again"};
  }
  std::string text;
  const End end = read_all(pipe_ends[0], text);
  close(pipe_ends[0]);
  if (end != End::closed) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (end == End::too_long)
    return Failure{fmt::format("\"{}\" gives more than {} MiB of text", path, most_text_bytes >> 20),
                   "import the part that is the whitepaper"};
  if (end == End::too_slow)
    return Failure{fmt::format("pdftotext needed more than {} seconds for \"{}\"", most_seconds, path),
                   "make the text with another program and import that"};
  if (WIFEXITED(status) && WEXITSTATUS(status) == not_installed)
    return Failure{"pdftotext is not installed, and a PDF cannot be read without it",
                   "install poppler-utils (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler)"};
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return Failure{fmt::format("pdftotext cannot read \"{}\"", path), "is it a PDF that opens without a password?"};
  return text;
}

}  // namespace hakusho::imports
