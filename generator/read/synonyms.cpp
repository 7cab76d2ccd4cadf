#include "read/synonyms.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/characters/fold.h"
#include "base/text.h"
#include "read/fields.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

// Every search loads all words, so that they are few and short.
constexpr std::size_t longest_word = 60;         // characters, as the search folds them
constexpr std::size_t most_words_bytes = 8'000;  // of all groups

constexpr const char* how_to_write = "write one group a line: `- 多要素認証, MFA, 二要素認証`";

struct WrittenWord {
  std::string text;
  Position at;
};

std::string with_ascii_commas(std::string_view text) {
  return replace_all(replace_all(std::string(text), "、", ","), "，", ",");
}

// The words of a group, without the spaces around them.
std::vector<WrittenWord> words_of(const Tree& group, Reading& reading) {
  std::vector<WrittenWord> words;
  if (group.kind == TreeKind::text) {
    const std::string text = with_ascii_commas(group.text);
    for (const std::string_view word : split(text, ',')) words.push_back({std::string(trim(word)), group.at});
    return words;
  }
  if (group.kind != TreeKind::list) {
    reading.error("read/synonyms", group.at, "a group of synonyms is a list of words", how_to_write);
    return words;
  }
  for (const Tree& item : group.items) {
    const std::optional<std::string> word = scalar_text(item, reading, "a word");
    if (!word) continue;
    words.push_back({std::string(trim(*word)), item.at});
    if (with_ascii_commas(*word).find(',') != std::string::npos)
      reading.error("read/synonyms", item.at, quoted(*word) + " holds a comma, and the search takes it for one word",
                    "put `, ` between the words of a list");
  }
  return words;
}

class SynonymReader {
 public:
  explicit SynonymReader(Reading& reading) : reading_(reading) {}

  SynonymGroups read(const Tree& tree) {
    SynonymGroups groups;
    for (const Tree& item : tree.items)
      if (std::vector<std::string> group = read_group(item); group.size() > 1) groups.push_back(std::move(group));
    return groups;
  }

 private:
  std::vector<std::string> read_group(const Tree& item) {
    std::vector<std::string> group;
    std::map<std::u32string, std::string> here;  // by folded word, how it is written
    std::size_t refused = 0;
    for (const WrittenWord& word : words_of(item, reading_)) {
      const std::u32string folded = fold(word.text);
      const std::optional<std::string> fault = fault_of(word.text, folded);
      const auto same = here.find(folded);
      if (fault) {
        reading_.error("read/synonyms", word.at, *fault, "correct it, or leave it out");
      } else if (same != here.end()) {
        reading_.error("read/synonyms", word.at,
                       quoted(word.text) + " and " + quoted(same->second) + " are one word to the search already",
                       "leave one of them out: width, case, kana and usual spellings need no synonyms");
      } else {
        here.emplace(folded, word.text);
        group.push_back(word.text);
        note_group_of(folded, word);
        continue;
      }
      ++refused;
    }
    if (group.size() + refused < 2 && (item.kind == TreeKind::text || item.kind == TreeKind::list))
      reading_.error("read/synonyms", item.at, "a group of synonyms needs two words at least", how_to_write);
    return group;
  }

  std::optional<std::string> fault_of(const std::string& word, const std::u32string& folded) {
    bytes_ += word.size();
    if (folded.empty())
      return word.empty() ? "a word is empty" : quoted(word) + " holds nothing that can be searched for";
    if (folded.size() > longest_word) return "a word is longer than " + std::to_string(longest_word) + " characters";
    if (folded.find_first_not_of(U"0123456789.") == std::u32string::npos)
      return quoted(word) + " is a number, which the search takes for a control's";
    if (bytes_ > most_words_bytes && !std::exchange(said_too_long_, true))
      return "all words together are longer than " + std::to_string(most_words_bytes) +
             " bytes, which every search loads";
    return std::nullopt;
  }

  // A word may be in two groups on purpose, when it has two meanings.
  void note_group_of(const std::u32string& folded, const WrittenWord& word) {
    const auto [first, fresh] = groups_of_.emplace(folded, word.at.line);
    if (fresh) return;
    reading_.diagnostics().warning("read/synonym-twice", {reading_.path(), word.at},
                                   quoted(word.text) + " is in a group of line " + std::to_string(first->second) +
                                       " too, and finds the words of both",
                                   "put the words into one group if they all mean the same");
  }

  Reading& reading_;
  std::map<std::u32string, std::uint32_t> groups_of_;  // by folded word, the line of its first group
  std::size_t bytes_ = 0;
  bool said_too_long_ = false;
};

}  // namespace

SynonymGroups read_synonyms(std::string_view bytes, const std::string& path, Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree || tree->kind == TreeKind::nothing) return {};
  Reading reading(path, diagnostics);
  if (tree->kind == TreeKind::list) return SynonymReader(reading).read(*tree);
  reading.error("read/synonyms", tree->at, "synonyms are a list of groups", how_to_write);
  return {};
}

}  // namespace hakusho::read
