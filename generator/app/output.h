// Prints: data to standard output, messages to standard error.  Nothing else in the program does.
//
// Colour and progress appear on a terminal alone, and never with NO_COLOR set (https://no-color.org).
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"

namespace hakusho::app {

void print(std::string_view data);
// True if everything printed so far reached standard output; false for example on a full disk.
bool printed_all();
void say(std::string_view message);
// `hakusho: error: …` with its hint.
void say(const Failure& failure);
// Says the failure and returns the exit code that tells so.
int refuse(const Failure& failure, int exit_code = 3);
// Prints every finding with its source line.  `counted` leaves infos and accepted findings out.
enum class Infos { shown, counted };
void say(const Diagnostics& found, Infos infos);

bool colour_on_output();

// A progress line that is overwritten in place; prints nothing when standard error is no terminal.
class Progress {
 public:
  explicit Progress(std::string_view doing);
  ~Progress() { clear(); }
  void at(std::size_t done, std::size_t total);
  // Erases the line.
  void clear();

 private:
  std::string doing_;
  std::size_t shown_ = 0;
  bool terminal_;
};

// `1 whitepaper`, `3 whitepapers`.
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);
// `12.3 MB`
std::string readable_size(std::uint64_t bytes);

}  // namespace hakusho::app
