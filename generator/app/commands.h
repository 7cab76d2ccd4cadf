// The commands, one file each; main.cpp is their menu.
//
// Every command returns its exit code: 0 success, 1 errors or differences found, 2 wrong use, 3 the disk or another
// part of the system refused.
#pragma once

#include <optional>
#include <string>

#include "import/importer.h"

namespace hakusho::app {

inline constexpr int exit_good = 0;
inline constexpr int exit_errors = 1;
inline constexpr int exit_wrong_use = 2;
inline constexpr int exit_refused = 3;

enum class ReportFormat { text, json, sarif, github };
enum class Strict { no, yes };
enum class ListFormat { text, json };

enum class Wait { no, yes };

struct BuildOptions {
  std::string root;  // empty: found by walking up from the working folder
  std::string output = "public";
  std::string state;         // where hakusho keeps what it remembers; empty: .hakusho below the root
  unsigned threads = 0;      // 0: as many as there are cores
  std::size_t releases = 0;  // how many are kept; 0: the output folder itself is the site
  Wait wait = Wait::no;      // for another build that publishes to the same folder
};
int build_command(const BuildOptions& options);

struct CheckOptions {
  std::string root;
  std::string state;  // as for build
  Strict strict = Strict::no;
  ReportFormat format = ReportFormat::text;
};
int check_command(const CheckOptions& options);

struct ListOptions {
  std::string root;
  ListFormat format = ListFormat::text;
};
int list_command(const ListOptions& options);

enum class KeepEdits { no, yes };

struct ImportOptions {
  std::string root;
  std::string file;
  std::string into;  // content/vendors/V/W
  std::optional<imports::DocumentForm> form;
  std::string report;  // where the report goes; JSON when it ends in .json
  KeepEdits merge = KeepEdits::no;
};
int import_command(const ImportOptions& options);

enum class DiffFormat { text, html, markdown, json };

struct DiffOptions {
  std::string root;
  std::string whitepaper;  // vendor/whitepaper
  std::string range;       // FROM..TO
  DiffFormat format = DiffFormat::text;
};
// Returns what diff(1) does: 0 no differences, 1 differences, 2 trouble.
int diff_command(const DiffOptions& options);

struct FreezeOptions {
  std::string root;
  std::string whitepaper;  // vendor/whitepaper
  std::string version;     // empty: the newest
};
// Returns 1 when another text is frozen already.
int freeze_command(const FreezeOptions& options);

struct ReviseOptions {
  std::string root;
  std::string whitepaper;  // vendor/whitepaper
  std::string version;
  std::string date;  // empty: today
};
int revise_command(const ReviseOptions& options);

}  // namespace hakusho::app
