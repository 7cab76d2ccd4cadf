#include "base/open_inside.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <cerrno>
#include <cstddef>

#include "base/files.h"

using namespace hakusho;
namespace fs = boost::filesystem;

namespace {

struct Tree {
  fs::path path = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  Tree() {
    for (const char* name : {"secret", "in/a.yaml", "in/b/c.yaml"}) REQUIRE(write_file((path / name).string(), name));
    fs::create_symlink("../secret", path / "in/link");
    fs::create_directory_symlink("b", path / "in/folder-link");
    REQUIRE(::mkfifo((path / "in/pipe").c_str(), 0600) == 0);
  }
  ~Tree() { fs::remove_all(path); }
  std::string in() const { return (path / "in").string(); }
};

// 0 when it opens, else the reason.
int reason_for(const std::string& root, const std::string& relative) {
  const Descriptor folder(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  return open_inside(folder.number(), relative, O_RDONLY | O_NONBLOCK).is_open() ? 0 : errno;
}

// Lets this process have no openat2 any more, as an old kernel or a container does.
void withhold_openat2(int reason) {
  sock_filter rules[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                         BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
                         BPF_STMT(BPF_RET | BPF_K, static_cast<__u32>(SECCOMP_RET_ERRNO | reason)),
                         BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  const sock_fprog program{4, rules};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

const std::map<std::string, int> expected = {{"a.yaml", 0},
                                             {"b/c.yaml", 0},
                                             {"./b//../a.yaml", 0},
                                             {"link", ELOOP},
                                             {"folder-link/c.yaml", ELOOP},
                                             {"../secret", EXDEV},
                                             {"none", ENOENT},
                                             {"b/../../secret", EXDEV},
                                             {"a.yaml/x", ENOTDIR},
                                             {"/etc/passwd", EXDEV}};

std::map<std::string, int> reasons(const std::string& root) {
  std::map<std::string, int> found;
  for (const auto& [path, reason] : expected) found[path] = reason_for(root, path);
  return found;
}

}  // namespace

TEST_CASE("what lies inside a folder opens; what leads out of it or through a symbolic link does not") {
  CHECK(reasons(Tree().in()) == expected);
}

TEST_CASE("a kernel or a sandbox without openat2 changes nothing of that") {
  const Tree tree;
  for (const int withheld : {ENOSYS, EPERM}) {
    const pid_t child = ::fork();
    if (child == 0) {
      withhold_openat2(withheld);
      const bool gone = ::syscall(SYS_openat2, 0, "", nullptr, 0) == -1 && errno == withheld;
      ::_exit(gone && reasons(tree.in()) == expected ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
}

TEST_CASE("a pipe that nobody writes to is refused, and not waited for") {
  CHECK(read_inside(Tree().in(), "pipe", 100).failure().message.find("no regular file") != std::string::npos);
}
