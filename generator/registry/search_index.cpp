#include "registry/search_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/fold.h"
#include "base/text.h"
#include "registry/number_code.h"
#include "registry/script.h"
#include "registry/search_words.h"

namespace hakusho {

namespace {

// All texts one behind the other; 0 closes each.
struct Corpus {
  std::u32string text;
  std::string sizes;  // JSON: a list with one text of numbers a document: title and text of each section
  SearchWords words;
};

Corpus gather(const std::vector<const SearchDocument*>& documents, const std::vector<std::string>& prefixes) {
  Corpus corpus{{}, "[", SearchWords(prefixes)};
  std::uint32_t number = 0;
  for (const SearchDocument* document : documents) {
    std::string sizes;
    for (const SearchSection& section : document->sections) {
      const std::u32string title = fold(section.title), text = fold(section.text);
      append_code(sizes, static_cast<std::uint32_t>(title.size()));
      append_code(sizes, static_cast<std::uint32_t>(text.size()));
      corpus.text.append(title).append(1, U'\0').append(text).append(1, U'\0');
      corpus.words.add(number++, section, title, text);
    }
    if (corpus.sizes.size() > 1) corpus.sizes += ',';
    append_json(corpus.sizes, sizes);
  }
  corpus.sizes += ']';
  return corpus;
}

// Characters numbered densely in their order; 0 stays 0.
struct Alphabet {
  std::vector<char32_t> characters;
  std::vector<std::uint32_t> text;  // the corpus in these numbers, with three more zeros at its end
};

Alphabet number_characters(const std::u32string& text) {
  Alphabet alphabet;
  std::vector<std::uint32_t> numbers(0x110000);
  numbers[0] = 1;
  for (const char32_t character : text) numbers[character] = 1;
  for (char32_t character = 0; character < numbers.size(); ++character) {
    if (numbers[character] == 0) continue;
    numbers[character] = static_cast<std::uint32_t>(alphabet.characters.size());
    alphabet.characters.push_back(character);
  }
  alphabet.text.reserve(text.size() + 3);
  for (const char32_t character : text) alphabet.text.push_back(numbers[character]);
  alphabet.text.insert(alphabet.text.end(), 3, 0);
  return alphabet;
}

// Orders the places by the character that stands `ahead` of each; places of equal ones keep their order.
void order_by(const Alphabet& alphabet, std::size_t ahead, std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> begins(alphabet.characters.size() + 1);
  for (const std::uint32_t place : places) ++begins[alphabet.text[place + ahead] + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<std::uint32_t> ordered(places.size());
  for (const std::uint32_t place : places) ordered[begins[alphabet.text[place + ahead]]++] = place;
  places.swap(ordered);
}

// The places where two characters stand, ordered by these two, the one behind them, and the place.
std::vector<std::uint32_t> ordered_places(const Alphabet& alphabet) {
  std::vector<std::uint32_t> places;
  places.reserve(alphabet.text.size());
  for (std::uint32_t place = 0; place + 3 < alphabet.text.size(); ++place)
    if (alphabet.text[place] != 0 && alphabet.text[place + 1] != 0) places.push_back(place);
  for (const std::size_t ahead : {2u, 1u, 0u}) order_by(alphabet, ahead, places);
  return places;
}

using Places = std::vector<std::uint32_t>::const_iterator;

// `["…","…"]`: the characters that follow, and for each how many places and their distances.
std::string group_json(const Alphabet& alphabet, Places begin, Places end) {
  std::string following, codes;
  while (begin != end) {
    const std::uint32_t third = alphabet.text[*begin + 2];
    const Places next = std::find_if(begin, end, [&](std::uint32_t place) { return alphabet.text[place + 2] != third; });
    append_utf8(following, third == 0 ? U'\n' : alphabet.characters[third]);
    append_code(codes, static_cast<std::uint32_t>(next - begin));
    for (std::uint32_t last = 0; begin != next; last = *begin++) append_code(codes, *begin - last);
  }
  return "[" + json_string(following) + "," + json_string(codes) + "]";
}

// Keys and their values, spread over files; a list is never divided.
class Shards {
 public:
  Shards(std::string name, char kind, std::size_t count) : name_(std::move(name)), kind_(kind), parts_(count) {}

  void add(std::u32string_view key, std::string_view json) {
    std::string& part = parts_[shard_of(key, parts_.size())];
    part += part.empty() ? '{' : ',';
    append_json(part, encode({key.begin(), key.end()}));
    part += ':';
    part += json;
  }

  void write(std::vector<Page>& files) const {
    for (std::size_t at = 0; at < parts_.size(); ++at) {
      const std::string chunk = name_ + "/" + kind_ + std::to_string(at);
      files.push_back({"assets/search/" + chunk + ".js", chunk_script(chunk, parts_[at].empty() ? "{}" : parts_[at] + "}")});
    }
  }

 private:
  std::string name_;
  char kind_;
  std::vector<std::string> parts_;
};

void add_grams(const std::u32string& text, Shards& shards) {
  const Alphabet alphabet = number_characters(text);
  const std::vector<std::uint32_t> places = ordered_places(alphabet);
  for (Places begin = places.begin(); begin != places.end();) {
    const std::uint32_t first = alphabet.text[*begin], second = alphabet.text[*begin + 1];
    const Places end = std::find_if(begin, places.end(), [&](std::uint32_t place) {
      return alphabet.text[place] != first || alphabet.text[place + 1] != second;
    });
    const char32_t key[] = {alphabet.characters[first], alphabet.characters[second]};
    shards.add({key, 2}, group_json(alphabet, begin, end));
    begin = end;
  }
}

void add_words(const SearchWords& words, Shards& shards) {
  for (const auto& [key, json] : words.entries()) {
    const std::vector<char32_t> characters = decode(key);
    shards.add({characters.data(), characters.size()}, json);
  }
}

}  // namespace

std::uint32_t shard_of(std::u32string_view key, std::size_t shards) {
  std::uint32_t mixed = 0x811C9DC5;
  for (const char32_t character : key) mixed = (mixed ^ character) * 0x01000193;
  mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6D;
  return (mixed ^ (mixed >> 13)) & static_cast<std::uint32_t>(shards - 1);
}

ShardCounts shard_counts(std::size_t text_bytes) {
  // A character takes about three bytes of text, and two in the index; the words take about an eighth of that.
  const std::size_t grams = std::bit_ceil(text_bytes * 2 / 3 / 4096 + 1);
  return {grams, std::max<std::size_t>(1, grams / 8)};
}

std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  ShardCounts shards, const std::vector<std::string>& prefixes) {
  const Corpus corpus = gather(documents, prefixes);
  std::vector<Page> files;
  files.push_back({"assets/search/" + name + "/docs.js", chunk_script(name + "/docs", corpus.sizes)});
  Shards grams(name, 'g', shards.grams), words(name, 'w', shards.words);
  add_grams(corpus.text, grams);
  grams.write(files);
  add_words(corpus.words, words);
  words.write(files);
  return files;
}

}  // namespace hakusho
