// Random texts and whitepapers: everything that cuts badly, and small edits of it.
#pragma once

#include <random>
#include <string>

#include "model/whitepaper.h"

namespace hakusho::random_texts {

class Source {
 public:
  explicit Source(unsigned seed) : random_(seed) {}

  std::string text();
  // The text with one to three characters or words put in or taken out.
  std::string edited(const std::string& text);
  Whitepaper whitepaper();
  // Some sections edited, moved, dropped, added.
  Whitepaper edited(Whitepaper whitepaper);

 private:
  std::size_t pick(std::size_t size) { return static_cast<std::size_t>(random_() % size); }
  std::string word();
  Block block();
  Section section();

  std::mt19937 random_;
  int sections_made_ = 0;
};

}  // namespace hakusho::random_texts
