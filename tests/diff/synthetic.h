// Synthetic pairs: a text, the same text with one to three edits, and the redline that a person would draw.
//
// The words are cut by hand (sentences.txt), not by the comparison's own rules.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace hakusho::synthetic {

struct Span {
  enum class Kind { kept, removed, added };
  Kind kind = Kind::kept;
  std::string text;
  friend bool operator==(const Span&, const Span&) = default;
};

struct MarkedPair {
  std::string before;
  std::string after;
  std::vector<Span> redline;  // neighbours of one kind joined, removed before added
  std::string edit;           // what was done
};

class Generator {
 public:
  explicit Generator(unsigned seed);
  // Two to six sentences with one to three edits, each of a value, a word, a phrase, a clause or a sentence.
  MarkedPair next();

 private:
  using Phrase = std::vector<std::string>;  // words; a `*` before a noun that may be exchanged
  using Sentence = std::vector<Phrase>;

  std::size_t pick(std::size_t size) { return static_cast<std::size_t>(random_() % size); }
  bool edit(std::vector<Span>& redline, const Sentence& sentence, std::string& name);
  bool edit_whole(std::vector<Span>& redline, const Sentence& sentence, std::string& name);
  bool change_value(std::vector<Span>& redline, const Sentence& sentence);
  bool change_noun(std::vector<Span>& redline, const Sentence& sentence);
  bool change_phrase(std::vector<Span>& redline, const Sentence& sentence, std::string& name);
  bool insert_clause(std::vector<Span>& redline, const Sentence& sentence);
  const Sentence& other(const Sentence& sentence);

  std::mt19937 random_;
  std::vector<Sentence> pool_;
  std::vector<std::string> nouns_;
  std::vector<Phrase> phrases_;  // that end in a particle
};

}  // namespace hakusho::synthetic
