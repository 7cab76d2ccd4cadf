// A value, or why the world refused to give it (a missing file, a full disk, git).
//
// For wrong data use Diagnostics, which goes on and finds the rest; for our own bugs, assert.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace hakusho {

struct Failure {
  std::string message;  // names the thing and what was being done
  std::string hint;     // what to do
};

template <typename Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : held_(std::move(value)) {}
  Result(Failure failure) : held_(std::move(failure)) {}

  explicit operator bool() const { return std::holds_alternative<Value>(held_); }

  // Requires: the result holds a value.
  Value& operator*() {
    assert(*this);
    return *std::get_if<Value>(&held_);
  }
  const Value& operator*() const {
    assert(*this);
    return *std::get_if<Value>(&held_);
  }
  Value* operator->() { return &**this; }
  const Value* operator->() const { return &**this; }

  // Requires: the result holds a failure.
  const Failure& failure() const {
    assert(!*this);
    return *std::get_if<Failure>(&held_);
  }

 private:
  std::variant<Value, Failure> held_;
};

struct Done {};
using Outcome = Result<Done>;

}  // namespace hakusho
