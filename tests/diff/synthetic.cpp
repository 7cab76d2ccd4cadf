#include "synthetic.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

namespace hakusho::synthetic {

namespace {

const std::array<std::string, 10> clauses = {
    "必要に応じて、",         "原則として、",           "利用者の同意を得たうえで、", "手順書に従い、",
    "緊急の場合を除き、",     "別途定める基準により、", "関係する部門と協議し、",     "サービスの品質を保つため、",
    "事前に通知したうえで、", "法令の定めに従って、"};
const std::array<std::string, 8> numbers = {"2", "3", "6", "15", "45", "120", "180", "365"};
const std::set<std::string> particles = {"は", "が", "を", "に", "で", "へ", "と", "の", "から", "は、"};

std::string spelt(const std::string& word) {
  std::string text = word;
  if (text.starts_with('*')) text.erase(0, 1);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

bool is_number(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <typename Phrase>
std::string text_of(const Phrase& phrase) {
  std::string text;
  for (const std::string& word : phrase) text += spelt(word);
  return text;
}

template <typename Sentence>
std::string whole(const Sentence& sentence) {
  std::string text;
  for (const auto& phrase : sentence) text += text_of(phrase);
  return text;
}

void add(std::vector<Span>& redline, Span::Kind kind, const std::string& text) {
  if (text.empty()) return;
  if (!redline.empty() && redline.back().kind == kind) redline.back().text += text;
  else redline.push_back({kind, text});
}

std::string first_character(const std::string& text) {
  std::size_t end = 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(0, end);
}

std::string last_character(const std::string& text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) continue;
  return text.substr(begin);
}

// Whether a person would take one for the other with a part kept: then the redline is a matter of taste.
bool alike(const std::string& a, const std::string& b) {
  return first_character(a) == first_character(b) || last_character(a) == last_character(b);
}

}  // namespace

Generator::Generator(unsigned seed) : random_(seed) {
  std::ifstream file(HAKUSHO_SOURCE "/tests/diff/sentences.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    Sentence sentence;
    std::istringstream parts(line);
    for (std::string part; parts >> part;) {
      Phrase phrase;
      std::istringstream words(part);
      for (std::string word; std::getline(words, word, '/');) phrase.push_back(word);
      sentence.push_back(phrase);
    }
    for (const Phrase& phrase : sentence) {
      for (const std::string& word : phrase)
        if (word.starts_with('*')) nouns_.push_back(spelt(word));
      if (phrase.size() >= 2 && phrase.front().starts_with('*') && particles.contains(phrase.back()) &&
          phrase.back() != "は、")
        phrases_.push_back(phrase);
    }
    pool_.push_back(sentence);
  }
  std::sort(nouns_.begin(), nouns_.end());
  nouns_.erase(std::unique(nouns_.begin(), nouns_.end()), nouns_.end());
}

const Generator::Sentence& Generator::other(const Sentence& sentence) {
  for (;;) {
    const Sentence& found = pool_[pick(pool_.size())];
    if (whole(found) != whole(sentence)) return found;
  }
}

bool Generator::edit_whole(std::vector<Span>& redline, const Sentence& sentence, std::string& name) {
  const std::string text = whole(sentence);
  switch (pick(3)) {
    case 0:
      name = "sentence inserted";
      add(redline, Span::Kind::kept, text);
      add(redline, Span::Kind::added, whole(other(sentence)));
      return true;
    case 1:
      name = "sentence deleted";
      add(redline, Span::Kind::removed, text);
      return true;
    default:
      name = "sentence replaced";
      add(redline, Span::Kind::removed, text);
      add(redline, Span::Kind::added, whole(other(sentence)));
      return true;
  }
}

bool Generator::change_value(std::vector<Span>& redline, const Sentence& sentence) {
  bool changed = false;
  for (const Phrase& phrase : sentence) {
    for (const std::string& word : phrase) {
      const std::string value = numbers[pick(numbers.size())];
      if (changed || !is_number(word) || value == word) {
        add(redline, Span::Kind::kept, spelt(word));
        continue;
      }
      add(redline, Span::Kind::removed, word);
      add(redline, Span::Kind::added, value);
      changed = true;
    }
  }
  return changed;
}

bool Generator::change_noun(std::vector<Span>& redline, const Sentence& sentence) {
  std::size_t count = 0;
  for (const Phrase& phrase : sentence)
    for (const std::string& word : phrase) count += word.starts_with('*') ? 1 : 0;
  if (count == 0) return false;
  std::size_t wanted = pick(count);
  for (const Phrase& phrase : sentence) {
    for (const std::string& word : phrase) {
      const bool here = word.starts_with('*') && wanted-- == 0;
      if (!here) {
        add(redline, Span::Kind::kept, spelt(word));
        continue;
      }
      std::string noun = nouns_[pick(nouns_.size())];
      while (alike(noun, spelt(word))) noun = nouns_[pick(nouns_.size())];
      add(redline, Span::Kind::removed, spelt(word));
      add(redline, Span::Kind::added, noun);
    }
  }
  return true;
}

bool Generator::change_phrase(std::vector<Span>& redline, const Sentence& sentence, std::string& name) {
  std::vector<std::size_t> places;
  for (std::size_t at = 1; at + 1 < sentence.size(); ++at)
    if (sentence[at].size() >= 2 && sentence[at].front().starts_with('*') && particles.contains(sentence[at].back()) &&
        sentence[at].back() != "は、")
      places.push_back(at);
  if (places.empty()) return false;
  const std::size_t place = places[pick(places.size())];
  const Phrase& phrase = phrases_[pick(phrases_.size())];
  const std::size_t kind = pick(3);
  if (text_of(phrase) == text_of(sentence[place]) || alike(text_of(phrase), text_of(sentence[place]))) return false;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const std::string text = text_of(sentence[at]);
    if (at != place) {
      add(redline, Span::Kind::kept, text);
      continue;
    }
    if (kind != 1) add(redline, Span::Kind::removed, text);
    if (kind != 0) add(redline, Span::Kind::added, text_of(phrase));
    if (kind == 1) add(redline, Span::Kind::kept, text);
  }
  name = kind == 0 ? "phrase dropped" : kind == 1 ? "phrase inserted" : "phrase exchanged";
  return true;
}

bool Generator::insert_clause(std::vector<Span>& redline, const Sentence& sentence) {
  bool inserted = false;
  for (const Phrase& phrase : sentence) {
    add(redline, Span::Kind::kept, text_of(phrase));
    if (inserted || !phrase.back().ends_with("、")) continue;
    add(redline, Span::Kind::added, clauses[pick(clauses.size())]);
    inserted = true;
  }
  return inserted;
}

bool Generator::edit(std::vector<Span>& redline, const Sentence& sentence, std::string& name) {
  if (pick(3) == 0) return edit_whole(redline, sentence, name);
  switch (pick(4)) {
    case 0: name = "value changed"; return change_value(redline, sentence);
    case 1: name = "noun exchanged"; return change_noun(redline, sentence);
    case 2: return change_phrase(redline, sentence, name);
    default: name = "clause inserted"; return insert_clause(redline, sentence);
  }
}

MarkedPair Generator::next() {
  for (;;) {
    MarkedPair pair;
    const std::size_t count = 2 + pick(5);
    const std::size_t first = pick(pool_.size() - count);
    const std::size_t edits = std::min(count, 1 + pick(3));
    std::set<std::size_t> edited;
    while (edited.size() < edits) edited.insert(pick(count));
    bool good = true;
    for (std::size_t at = 0; at < count; ++at) {
      const Sentence& sentence = pool_[first + at];
      if (!edited.contains(at)) {
        add(pair.redline, Span::Kind::kept, whole(sentence));
        continue;
      }
      const bool touches = !pair.redline.empty() && pair.redline.back().kind != Span::Kind::kept;
      std::vector<Span> part;
      std::string name;
      good = good && edit(part, sentence, name) && !(touches && part.front().kind != Span::Kind::kept);
      for (const Span& span : part) add(pair.redline, span.kind, span.text);
      pair.edit += (pair.edit.empty() ? "" : ", ") + name;
    }
    if (!good) continue;
    for (const Span& span : pair.redline) {
      if (span.kind != Span::Kind::added) pair.before += span.text;
      if (span.kind != Span::Kind::removed) pair.after += span.text;
    }
    if (pair.before.empty() || pair.after.empty() || pair.before == pair.after) continue;
    return pair;
  }
}

}  // namespace hakusho::synthetic
