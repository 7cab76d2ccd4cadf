// What is wrong with the data, said to a person.
//
// A room that finds something wrong adds a Diagnostic and goes on to find the rest; `app` alone prints, and
// decides whether to stop.  Codes read `room/what` and are documented where they are born.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

enum class Severity { error, warning, info };

// Where a value stands in its file.  Lines and columns start at 1, columns count characters; line 0 is unknown.
// Two positions always compare equal: where a value stands is no part of what it says.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Position&, const Position&) { return true; }
};

struct Location {
  std::string path;  // relative to the root; `tag:path` for a git revision
  Position at;
  std::uint32_t length = 1;  // characters to underline

  friend bool operator==(const Location&, const Location&) = default;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // `check/unknown-control`
  std::string message;  // lower case, no full stop, quotes what was written
  std::string hint;     // what to do; empty when there is nothing to add
  Location where;
  std::string source_line;    // the line of the file, when it is known
  std::string accepted = {};  // why it is accepted, when the dataset says so
  std::string section = {};   // of the whitepaper that it is about, which `accepted:` may name; empty: none
};

// A list of findings.  Findings keep the order in which they were found until `sort` is called.
class Diagnostics {
 public:
  void add(Diagnostic found);
  void error(std::string_view code, Location where, std::string message, std::string hint = {});
  void warning(std::string_view code, Location where, std::string message, std::string hint = {});
  void info(std::string_view code, Location where, std::string message, std::string hint = {});
  void append(Diagnostics other);

  // By path, line, column, code: the order in which they are reported.  What was found twice is kept once.
  void sort();
  // Fills in the source line of every finding in `path`, whose whole text is `bytes`.
  void attach_source(std::string_view path, std::string_view bytes);

  // Accepted findings count as none.
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }
  const std::vector<Diagnostic>& all() const { return found_; }
  std::vector<Diagnostic>& all() { return found_; }

 private:
  std::vector<Diagnostic> found_;
};

// `path:line:column: error: message [code]`, the source line with a caret, the hint.  Ends with a line feed.
std::string format_text(const Diagnostic& diagnostic);

}  // namespace hakusho
