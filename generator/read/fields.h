// A map of a tree read key by key, each value as what it stands for.
//
// A loader takes the keys it knows; `finish` then reports those that nobody took, with the key that was probably
// meant.  Every problem is added to the diagnostics and reading goes on with an empty value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/dataset_words.h"
#include "model/local_text.h"
#include "model/prose.h"
#include "read/tree.h"

namespace hakusho::read {

// What all maps of one file share.
class Reading {
 public:
  // Requires: `path` and `diagnostics` outlive this.
  Reading(const std::string& path, Diagnostics& diagnostics) : path_(path), diagnostics_(diagnostics) {}

  // Past limits::problems_in_file the rest is counted and not listed.
  void error(std::string_view code, Position at, std::string message, std::string hint);
  bool listing() const;

  const std::string& path() const { return path_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  const std::string& language() const { return language_; }  // of texts that name none
  void set_language(std::string language) { language_ = std::move(language); }

 private:
  const std::string& path_;
  Diagnostics& diagnostics_;
  std::string language_ = "ja";
  std::size_t problems_ = 0;
};

// Whether a value is wanted: a key that is left out when it is wanted is an error.
enum class Need { optional, required };

// Codes: `read/type` (a list where a text is wanted), `read/empty` (a key without a value), `read/missing-key`,
// `read/unknown-key`, `read/unknown-word`, `read/date`.
class Fields {
 public:
  // `thing` is what the map is, in the reader's words: `section`, `revision`.  A tree that is no map is an error
  // here, and then has no keys.  Requires: `map` and `reading` outlive this.
  Fields(const Tree& map, Reading& reading, std::string_view thing);

  // The value of `key`, which is known from now on; null when it is left out.  Requires: `key` is a literal.
  const Tree* take(std::string_view key, Need need = Need::optional);

  std::string text(std::string_view key, Need need = Need::optional);
  LocalText local_text(std::string_view key, Need need = Need::optional);
  Prose prose(std::string_view key, Need need = Need::optional);  // Markdown
  std::optional<Date> date(std::string_view key);
  bool yes(std::string_view key);  // `yes` or `no`, `true` or `false`
  const std::vector<Tree>& list(std::string_view key, Need need = Need::optional);
  std::vector<std::string> texts(std::string_view key);
  std::vector<LocalText> local_texts(std::string_view key);
  const std::vector<TreeField>& map(std::string_view key);  // a map whose keys are free

  // One of `words`; anything else is an error whose hint lists them, and gives `otherwise`.
  template <typename Meaning, std::size_t count>
  Meaning choice(std::string_view key, const Word<Meaning> (&words)[count], Meaning otherwise,
                 Need need = Need::optional) {
    const Tree* const value = take(key, need);
    const std::optional<std::string> written = value == nullptr ? std::nullopt : scalar(*value, key);
    if (!written) return otherwise;
    for (const auto& [word, meaning] : words)
      if (*written == word) return meaning;
    std::vector<std::string> allowed;
    for (const auto& [word, meaning] : words) allowed.emplace_back(word);
    refuse_word(*value, key, allowed);
    return otherwise;
  }

  // Where the value of `key` stands; the map itself when it is left out.
  Position at(std::string_view key) const;
  const Tree& tree() const { return map_; }
  Reading& reading() { return reading_; }

  // Reports every key that was not taken.  Call it once, after the last one was taken.
  void finish();

 private:
  std::optional<std::string> scalar(const Tree& value, std::string_view key);
  void refuse_word(const Tree& value, std::string_view key, const std::vector<std::string>& allowed);
  std::vector<std::string> known_keys() const;
  const Tree* of_kind(std::string_view key, TreeKind kind, Need need);

  const Tree& map_;
  Reading& reading_;
  std::string thing_;
  std::vector<std::string_view> known_;  // as they were asked for, some more than once
  std::vector<bool> taken_;              // of the fields of the map
};

// The text of a scalar, a block without the line end that closes it; null after an error that names `what` when it is
// something else.
std::optional<std::string> scalar_text(const Tree& value, Reading& reading, std::string_view what);
// A plain text in the file's language, or `{ja: …, en: …}`.
LocalText local_text_of(const Tree& value, Reading& reading, std::string_view what);

}  // namespace hakusho::read
