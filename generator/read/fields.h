// A map of a tree read key by key, each value as what it stands for.
//
// A loader takes the keys it knows; `finish` then reports those that nobody took, with the key that was probably
// meant.  Every problem is added to the diagnostics and reading goes on with an empty value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/local_text.h"
#include "read/tree.h"

namespace hakusho {

// What all maps of one file share.
struct Reading {
  const std::string& path;
  Diagnostics& diagnostics;
  std::string language = "ja";  // of texts that do not name one

  Location at(const Position& position) const { return {path, position, 1}; }
};

// Whether a text is wanted; a key that is left out when it is wanted is an error.
enum class Need { optional, required };

// A word of the dataset and what it means.
template <typename Meaning>
using Word = std::pair<std::string_view, Meaning>;

class Fields {
 public:
  // `thing` is what the map is, in the reader's words: `section`, `revision`.  A tree that is no map is an error
  // here, and then has no keys.  Requires: `map` and `reading` live as long as this.
  Fields(const Tree& map, Reading& reading, std::string_view thing);

  // The value of `key`, which is known from now on; null when it is left out.
  const Tree* take(std::string_view key, Need need = Need::optional);

  std::string text(std::string_view key, Need need = Need::optional);
  LocalText local_text(std::string_view key, Need need = Need::optional);
  std::optional<Date> date(std::string_view key);
  bool yes(std::string_view key);                                  // `yes` or `no`, `true` or `false`
  const std::vector<Tree>& list(std::string_view key, Need need = Need::optional);
  std::vector<std::string> texts(std::string_view key);            // a list of texts
  std::vector<LocalText> local_texts(std::string_view key);
  const std::vector<TreeField>& map(std::string_view key);         // a map whose keys are free

  // One of `words`; anything else is an error whose hint lists them, and gives `otherwise`.
  template <typename Meaning, std::size_t count>
  Meaning choice(std::string_view key, const Word<Meaning> (&words)[count], Meaning otherwise,
                 Need need = Need::optional) {
    std::vector<std::string> allowed;
    for (const auto& [word, meaning] : words) allowed.emplace_back(word);
    const std::optional<std::size_t> chosen = index_of(key, allowed, need);
    return chosen ? words[*chosen].second : otherwise;
  }

  // Where the value of `key` stands; the map itself when it is left out.
  Position at(std::string_view key) const;
  const Tree& tree() const { return map_; }
  Reading& reading() { return reading_; }

  // Reports every key that was not taken.  Call it once, after the last one was taken.
  void finish();

 private:
  std::optional<std::size_t> index_of(std::string_view key, const std::vector<std::string>& allowed, Need need);

  const Tree& map_;
  Reading& reading_;
  std::string thing_;
  std::vector<std::string> known_;
  std::vector<bool> taken_;  // of the fields of the map
};

// The text of a scalar; anything else is an error that names `what`, and gives an empty text.
std::string text_of(const Tree& value, const Reading& reading, std::string_view what);
// A plain text in the file's language, or `{ja: …, en: …}`.
LocalText local_text_of(const Tree& value, Reading& reading, std::string_view what);

}  // namespace hakusho
