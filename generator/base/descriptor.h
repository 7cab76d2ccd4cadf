// An open file or folder that is closed when its owner goes.
#pragma once

#include <unistd.h>

#include <utility>

namespace hakusho {

class Descriptor {
 public:
  // Owns `number`; a negative one stands for nothing.
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  // Gives the number away; nobody closes it any more.
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

}  // namespace hakusho
