// Where the rules put what they find, so that the dataset can accept it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/whitepaper.h"

namespace hakusho::check {

// Where a finding stands: its place in the file, and the section it belongs to (null: to the whole whitepaper).
struct Spot {
  const Section* section = nullptr;
  Position at;
  std::uint32_t length = 1;
};

// The findings of one whitepaper, one rule after the other.  The same message at the same place is kept once.
class Findings {
 public:
  explicit Findings(std::string path) : path_(std::move(path)) {}

  // What follows is found by that rule.
  void begin(std::string_view code, Severity severity);
  void add(const Spot& spot, std::string message, std::string hint);

  std::vector<Diagnostic>& all() { return found_; }

 private:
  std::string path_;
  std::string code_;
  Severity severity_ = Severity::error;
  std::vector<Diagnostic> found_;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>> seen_;
};

}  // namespace hakusho::check
