#include "history/git_command.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

extern char** environ;

namespace hakusho::history {

namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  bool opened = ::pipe2(ends.data(), O_CLOEXEC) == 0;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  void close_end(int end) {
    if (ends[static_cast<std::size_t>(end)] >= 0) ::close(ends[static_cast<std::size_t>(end)]);
    ends[static_cast<std::size_t>(end)] = -1;
  }
};

std::vector<std::string> environment() {
  std::vector<std::string> variables;
  for (char** each = environ; *each != nullptr; ++each)
    if (std::strncmp(*each, "GIT_DIR=", 8) != 0 && std::strncmp(*each, "GIT_WORK_TREE=", 14) != 0)
      variables.emplace_back(*each);
  variables.emplace_back("GIT_TERMINAL_PROMPT=0");
  variables.emplace_back("GIT_OPTIONAL_LOCKS=0");
  variables.emplace_back("LC_ALL=C");
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Reads both streams and writes the input meanwhile, so that neither side waits for the other for ever.
bool exchange(Pipe& in, Pipe& out, Pipe& errors, std::string_view input, std::string& printed, std::string& said,
              std::size_t most_bytes) {
  ::fcntl(in.ends[1], F_SETFL, O_NONBLOCK);
  std::array<char, 1 << 16> buffer{};
  while (out.ends[0] >= 0 || errors.ends[0] >= 0) {
    if (input.empty()) in.close_end(1);
    std::array<pollfd, 3> waiting{{{out.ends[0], POLLIN, 0}, {errors.ends[0], POLLIN, 0}, {in.ends[1], POLLOUT, 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return false;
    if ((waiting[2].revents & (POLLERR | POLLHUP)) != 0) in.close_end(1);
    else if ((waiting[2].revents & POLLOUT) != 0)
      if (const ssize_t put = ::write(in.ends[1], input.data(), input.size()); put > 0)
        input.remove_prefix(static_cast<std::size_t>(put));
    for (const auto& [pipe, text, ready] :
         {std::tuple{&out, &printed, waiting[0].revents}, {&errors, &said, waiting[1].revents}}) {
      if (ready == 0) continue;
      const ssize_t got = ::read(pipe->ends[0], buffer.data(), buffer.size());
      if (got > 0 && text->size() <= most_bytes) text->append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) pipe->close_end(0);
    }
  }
  return true;
}

}  // namespace

Result<std::string> run_git(const std::string& folder, const std::vector<std::string>& arguments,
                            const std::string& input, std::size_t most_bytes) {
  ::signal(SIGPIPE, SIG_IGN);
  Pipe in, out, errors;
  if (!in.opened || !out.opened || !errors.opened) return Failure{"git cannot be run", {}};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.ends[0], 0);
  ::posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
  ::posix_spawn_file_actions_adddup2(&actions, errors.ends[1], 2);
  std::vector<std::string> words = {"git", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment();
  pid_t child = 0;
  const int refused =
      ::posix_spawnp(&child, "git", &actions, nullptr, pointers_to(words).data(), pointers_to(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (refused != 0) return Failure{"the program git is not installed", {}};
  in.close_end(0);
  out.close_end(1);
  errors.close_end(1);
  std::string printed, said;
  const bool exchanged = exchange(in, out, errors, input, printed, said, most_bytes);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (!exchanged || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return Failure{said.empty() ? "git stopped" : said.substr(0, said.find('\n')), {}};
  if (printed.size() > most_bytes) return Failure{"git printed more than " + std::to_string(most_bytes) + " bytes", {}};
  return printed;
}

}  // namespace hakusho::history
