// Runs one scene: a text file that holds its input files, its commands and what must come out.
//
//   A sentence that says what is shown.
//   -- use basic --                      the files of basic.files beside the scene
//   -- file content/a.yaml --            writes a file
//   -- copy content --                   copies a folder of the project
//   $ hakusho check                      runs it in the scene's folder
//   -- stdout --                         its whole output; a line may hold [..] for anything
//   -- stderr --
//   -- exit 1 --                         0 when it is not said; stdout and stderr may be left out when not of interest
//   -- expect public/index.html --       a whole file
//   -- contains public/index.html --     every line stands in the file, in this order
//   -- lacks public/index.html --        none of the lines stands in it
//   -- missing public/old.html --        no such file
//
// usage: run_scene SCENE HAKUSHO PROJECT [--accept]
#include <sys/wait.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "base/files.h"
#include "base/text.h"

using namespace hakusho;
namespace fs = boost::filesystem;

namespace {

struct Block {
  std::string head;  // `-- stdout --` without the dashes, `$ command`, or nothing for the sentence
  std::string body;
};

std::string read_or_fail(const std::string& path) {
  const Result<std::string> bytes = read_file(path, 64u << 20);
  if (bytes) return *bytes;
  std::cerr << bytes.failure().message << "\n";
  std::exit(2);
}

std::vector<Block> parse(const std::string& text) {
  std::vector<Block> blocks(1);
  for (const std::string_view line : split_lines(text)) {
    if (line.starts_with("-- ") && line.ends_with(" --"))
      blocks.push_back({std::string(line.substr(3, line.size() - 6)), ""});
    else if (line.starts_with("$ ")) blocks.push_back({std::string(line), ""});
    else blocks.back().body.append(line).append("\n");
  }
  return blocks;
}

std::string unparse(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    if (block.head.starts_with("$ ")) text += block.head + "\n";
    else if (!block.head.empty()) text += "-- " + block.head + " --\n";
    text += block.body;
  }
  return text;
}

bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t hole = pattern.find("[..]");
  if (hole == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, hole))) return false;
  const std::string_view rest = pattern.substr(hole + 4);
  for (std::size_t at = hole; at <= line.size(); ++at)
    if (line_matches(rest, line.substr(at))) return true;
  return false;
}

bool matches(std::string_view expected, std::string_view actual) {
  const std::vector<std::string_view> patterns = split_lines(expected), lines = split_lines(actual);
  if (patterns.size() != lines.size()) return false;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (!line_matches(patterns[at], lines[at])) return false;
  return true;
}

struct Run {
  int exit = 0;
  std::string out;
  std::string err;
};

class Scene {
 public:
  Scene(std::string path, std::string hakusho, std::string project, bool accept)
      : path_(std::move(path)),
        project_(std::move(project)),
        accept_(accept),
        folder_(fs::temp_directory_path() / fs::unique_path("hakusho-scene-%%%%%%%%")) {
    fs::create_directories(folder_ / "scene");
    const std::string home = folder_.string();
    ::setenv("PATH", (fs::absolute(hakusho).parent_path().string() + ":" + std::getenv("PATH")).c_str(), 1);
    for (const auto& [name, value] :
         std::vector<std::pair<const char*, std::string>>{{"HOME", home},
                                                          {"LC_ALL", "C.UTF-8"},
                                                          {"TZ", "UTC"},
                                                          {"NO_COLOR", "1"},
                                                          {"SOURCE_DATE_EPOCH", "1750000000"},
                                                          {"GIT_CONFIG_NOSYSTEM", "1"},
                                                          {"GIT_AUTHOR_NAME", "a"},
                                                          {"GIT_AUTHOR_EMAIL", "a@example.jp"},
                                                          {"GIT_COMMITTER_NAME", "a"},
                                                          {"GIT_COMMITTER_EMAIL", "a@example.jp"},
                                                          {"GIT_AUTHOR_DATE", "2025-01-01T00:00:00Z"},
                                                          {"GIT_COMMITTER_DATE", "2025-01-01T00:00:00Z"}})
      ::setenv(name, value.c_str(), 1);
  }
  ~Scene() { fs::remove_all(folder_); }

  bool play() {
    std::vector<Block> blocks = parse(read_or_fail(path_));
    for (Block& block : blocks) step(block);
    flush_exit();
    if (accept_) {
      const Outcome written = replace_file(path_, unparse(blocks));
      if (!written) std::cerr << written.failure().message << "\n";
    }
    return failures_ == 0;
  }

 private:
  std::string in_scene(const std::string& name) const { return (folder_ / "scene" / name).string(); }

  void fail(const std::string& what, std::string_view expected, std::string_view actual) {
    ++failures_;
    std::cout << path_ << ": " << what << "\n--- expected\n" << expected << "--- came out\n" << actual << "---\n";
  }

  // An exit code that no block asked for must be 0.
  void flush_exit() {
    if (!exit_checked_ && run_.exit != 0) fail("exit " + std::to_string(run_.exit) + " of: " + command_, "", run_.err);
    exit_checked_ = true;
  }

  void run(const std::string& command) {
    flush_exit();
    command_ = command;
    const std::string out = (folder_ / "out").string(), err = (folder_ / "err").string();
    const std::string line =
        "cd '" + in_scene("") + "' && ( " + command + " ) >'" + out + "' 2>'" + err + "' </dev/null";
    const int status = std::system(line.c_str());
    run_ = {WIFEXITED(status) ? WEXITSTATUS(status) : 128, read_or_fail(out), read_or_fail(err)};
    exit_checked_ = false;
  }

  void compare(Block& block, const std::string& actual) {
    if (matches(block.body, actual)) return;
    if (accept_) block.body = actual.empty() || actual.back() == '\n' ? actual : actual + "\n";
    else fail(block.head + " of: " + command_, block.body, actual);
  }

  void write_files(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (!block.head.starts_with("file ")) continue;
      const Outcome written = write_file(in_scene(block.head.substr(5)), block.body);
      if (!written) fail(written.failure().message, "", "");
    }
  }

  void step(Block& block) {
    const std::size_t space = block.head.find(' ');
    const std::string verb = block.head.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : block.head.substr(space + 1);
    if (verb.empty()) return;
    if (verb == "$") return run(rest);
    if (verb == "use")
      return write_files(parse(read_or_fail((fs::path(path_).parent_path() / (rest + ".files")).string())));
    if (verb == "file") return write_files({block});
    if (verb == "copy") {
      for (const std::string& file : list_files_below(project_ + "/" + rest)) {
        const Outcome written =
            write_file(in_scene(rest + "/" + file), read_or_fail(project_ + "/" + rest + "/" + file));
        if (!written) fail(written.failure().message, "", "");
      }
      return;
    }
    if (verb == "stdout") return compare(block, run_.out);
    if (verb == "stderr") return compare(block, run_.err);
    if (verb == "exit") {
      exit_checked_ = true;
      if (std::to_string(run_.exit) == rest) return;
      if (accept_) block.head = "exit " + std::to_string(run_.exit);
      else fail("exit code of: " + command_, rest + "\n", std::to_string(run_.exit) + "\n" + run_.err);
      return;
    }
    if (verb == "missing") {
      if (file_exists(in_scene(rest))) fail("a file that must be missing", rest + "\n", "");
      return;
    }
    const Result<std::string> bytes = read_file(in_scene(rest), 64u << 20);
    if (!bytes) return fail(bytes.failure().message, "", run_.err);
    if (verb == "expect") return compare(block, *bytes);
    check_lines(verb, rest, block.body, *bytes);
  }

  void check_lines(const std::string& verb, const std::string& name, const std::string& lines,
                   const std::string& bytes) {
    std::size_t from = 0;
    for (const std::string_view line : split_lines(lines)) {
      const std::size_t found = bytes.find(line, verb == "contains" ? from : 0);
      if (verb == "contains" && found == std::string::npos)
        fail(name + " does not contain", std::string(line) + "\n", bytes.size() < 4000 ? bytes : "");
      else if (verb == "lacks" && found != std::string::npos) fail(name + " contains", std::string(line) + "\n", "");
      else if (verb != "contains" && verb != "lacks") fail("no such block: " + verb, "", "");
      if (found != std::string::npos) from = found;
    }
  }

  std::string path_, project_;
  bool accept_;
  fs::path folder_;
  Run run_;
  std::string command_;
  bool exit_checked_ = true;
  int failures_ = 0;
};

}  // namespace

int main(int count, char** words) {
  if (count < 4) {
    std::cerr << "usage: run_scene SCENE HAKUSHO PROJECT [--accept]\n";
    return 2;
  }
  return Scene(words[1], words[2], words[3], count > 4 && std::string(words[4]) == "--accept").play() ? 0 : 1;
}
