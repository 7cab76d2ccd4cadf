#include "registry/search_index.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "base/fold.h"
#include "base/json_text.h"
#include "base/text.h"
#include "registry/gram_places.h"
#include "registry/number_code.h"
#include "registry/script.h"
#include "registry/search_words.h"

namespace hakusho {

namespace {

constexpr std::size_t common_places = 4000;  // from here on a list is kept apart
constexpr std::size_t size_step = 16;        // sections take up multiples of it, so that sizes are short

// All texts one behind the other; zeros between them.
struct Corpus {
  std::u32string text;
  std::vector<std::uint32_t> texts;     // where each section's text begins
  std::vector<std::uint32_t> sections;  // which section it is, every `size_step` places
  std::string sizes;                    // JSON texts, one a document: of each section twice the title's size, one more where a chunk begins, and its steps
  SearchWords words;
};

enum class Begins { no, chunk };  // does a file of texts begin with it?

void append_section(Corpus& corpus, const SearchSection& section, Begins begins, std::string& sizes) {
  const auto number = static_cast<std::uint32_t>(corpus.texts.size());
  const std::u32string title = fold(section.title), text = fold(section.text());
  const std::size_t steps = (title.size() + text.size() + 2 + size_step - 1) / size_step;
  append_code(sizes, static_cast<std::uint32_t>(2 * title.size() + (begins == Begins::chunk ? 1 : 0)));
  append_code(sizes, static_cast<std::uint32_t>(steps));
  corpus.words.add(number, section, title, text);
  const std::size_t begin = corpus.text.size();
  corpus.texts.push_back(static_cast<std::uint32_t>(begin + title.size() + 1));
  corpus.sections.insert(corpus.sections.end(), steps, number);
  corpus.text.append(title).append(1, U'\0').append(text).resize(begin + steps * size_step, U'\0');
}

Corpus gather(const std::vector<const SearchDocument*>& documents, const std::vector<std::string>& prefixes) {
  Corpus corpus{{}, {}, {}, {}, SearchWords(prefixes)};
  for (const SearchDocument* document : documents) {
    std::string sizes;
    auto section = document->sections.begin();
    for (const std::size_t count : sections_of_chunks(*document))
      for (std::size_t at = 0; at < count; ++at) append_section(corpus, *section++, at == 0 ? Begins::chunk : Begins::no, sizes);
    corpus.sizes += (corpus.sizes.empty() ? "" : ",") + json_string(sizes);
  }
  return corpus;
}

Page chunk_file(const std::string& chunk, std::string_view json) {
  return {"assets/search/" + chunk + ".js", chunk_script(chunk, json)};
}

std::string utf8(std::u32string_view text) { return encode({text.begin(), text.end()}); }

void append_item(std::string& list, std::string_view text) {
  if (!list.empty()) list += ',';
  append_json(list, text);
}

// As JSON; the codes have no character that JSON would escape.
std::string quoted(const std::string& codes) { return '"' + codes + '"'; }

// Keys and their values, spread over files; a list is never divided.
class Shards {
 public:
  Shards(std::string name, char kind, std::size_t count) : name_(std::move(name)), kind_(kind), parts_(count) {}

  void add(std::u32string_view key, std::string_view json) {
    std::string& part = parts_[shard_of(key, parts_.size())];
    part += part.empty() ? '{' : ',';
    append_json(part, utf8(key));
    part += ':';
    part += json;
  }

  void write(std::vector<Page>& files) const {
    for (std::size_t at = 0; at < parts_.size(); ++at)
      files.push_back(chunk_file(name_ + "/" + kind_ + std::to_string(at), parts_[at].empty() ? "{}" : parts_[at] + "}"));
  }

 private:
  std::string name_;
  char kind_;
  std::vector<std::string> parts_;
};

// Writes the lists of a corpus: into shards, and what is common into files of its own.
class ListWriter {
 public:
  using At = std::vector<GramPlaces::Followed>::const_iterator;

  ListWriter(std::string name, const Corpus& corpus, ShardCounts shards)
      : corpus_(corpus), grams_(corpus.text), marks_(corpus.texts.size()), name_(std::move(name)),
        places_(name_, 'g', shards.grams), words_(name_, 'w', shards.words) {}

  void write_grams() {
    std::vector<GramPlaces::Followed> places;
    for (std::uint32_t first = 1; first <= grams_.characters(); ++first) {
      grams_.find(first, places);
      gram_.assign(1, grams_.character(first));
      mark_sections(places.begin(), places.end());
      words_.add(gram_, take_sections());
      for (At begin = places.begin(); begin != places.end();) {
        const At next = std::find_if(begin, At(places.end()), [&](const auto& each) { return each.second() != begin->second(); });
        if (begin->second() != 0) write_pair(begin, next);
        begin = next;
      }
    }
  }

  void write_words() {
    for (const auto& [key, json] : corpus_.words.entries()) {
      const std::vector<char32_t> characters = decode(key);
      words_.add({characters.data(), characters.size()}, json);
    }
  }

  std::vector<Page> take_files() {
    const std::string lists = "[[" + corpus_.sizes + "],[" + commons_ + "]," + json_string(kinds_) + "]";
    files_.push_back(chunk_file(name_ + "/docs", lists));
    places_.write(files_);
    words_.write(files_);
    return std::move(files_);
  }

 private:
  // As JSON.
  static std::string distances(At begin, At end) {
    std::string codes = "\"";
    for (std::uint32_t last = 0; begin != end; last = (begin++)->place) append_code(codes, begin->place - last);
    return codes += '"';
  }

  // As JSON: a text of codes, or a list of the two texts of a dense code, whichever is shorter.
  static std::string distances(const std::vector<std::uint32_t>& places) {
    std::vector<std::uint32_t> steps;
    std::string codes;
    std::uint32_t last = 0;
    for (const std::uint32_t place : places) {
      steps.push_back(place - std::exchange(last, place));
      append_code(codes, steps.back());
    }
    const DenseCode dense = dense_code(steps);
    if (dense.rests.size() + dense.quotients.size() >= codes.size()) return quoted(codes);
    return "[" + quoted(dense.rests) + "," + quoted(dense.quotients) + "]";
  }

  void mark_section(std::uint32_t place) {
    const std::uint32_t section = corpus_.sections[place / size_step];
    if (marks_[section] == nowhere) marked_.push_back(section);
    if (marks_[section] != in_title) marks_[section] = place < corpus_.texts[section] ? in_title : in_text;
  }

  void mark_sections(At begin, At end) {
    for (; begin != end; ++begin) mark_section(begin->place);
  }

  // Many are found in order sooner than sorted.
  void order_marked() {
    if (marked_.size() < marks_.size() / 16) {
      std::sort(marked_.begin(), marked_.end());
      return;
    }
    marked_.clear();
    for (std::uint32_t section = 0; section < marks_.size(); ++section)
      if (marks_[section] != nowhere) marked_.push_back(section);
  }

  // `["…","…"]`: the marked sections, in their title and anywhere; none is marked any more.
  std::string take_sections() {
    order_marked();
    SectionNumbers title, anywhere;
    for (const std::uint32_t section : marked_) {
      anywhere.add(section);
      if (marks_[section] == in_title) title.add(section);
      marks_[section] = nowhere;
    }
    marked_.clear();
    return "[" + quoted(title.codes()) + "," + quoted(anywhere.codes()) + "]";
  }

  void write_pair(At pair, At end) {
    gram_.resize(1);
    gram_ += grams_.character(pair->second());
    mark_sections(pair, end);
    words_.add(gram_, take_sections());
    for (At begin = pair; begin != end;) {
      const At next = std::find_if(begin, end, [&](const auto& each) { return each.pair != begin->pair; });
      gram_.resize(2);
      gram_ += grams_.character(begin->third());
      if (begin->third() != 0 && static_cast<std::size_t>(next - begin) > common_places) {
        std::vector<GramPlaces::Ahead> places;
        places.reserve(static_cast<std::size_t>(next - begin));
        for (At at = begin; at != next; ++at) places.push_back(grams_.ahead(at->place));
        write_common(gram_, places, {});
      } else if (begin->third() != 0) {
        places_.add(gram_, distances(begin, next));
      }
      begin = next;
    }
  }

  const std::vector<std::uint32_t>& places_of_pair(const std::u32string& pair) {
    const auto [held, added] = pairs_.try_emplace(pair);
    if (added) held->second = grams_.places_of(pair);
    return held->second;
  }

  // A file of places, when they are no more than `most`; says whether it was written.
  bool write_places(char kind, const std::vector<std::uint32_t>& places, std::size_t most) {
    if (places.size() > most) return false;
    files_.push_back(chunk_file(name_ + "/" + kind + std::to_string(common_count_), distances(places)));
    return true;
  }

  // Where its first two characters stand without the rest of it, and its last two, where those lists are the shorter ones;
  // and its own places, where they are not, or where a phrase may have to begin with them.
  void write_apart(const std::u32string& gram, std::span<const GramPlaces::Ahead> ordered) {
    const auto behind = static_cast<std::uint32_t>(gram.size() - 2);
    std::vector<std::uint32_t> places, ends, lacking;
    for (const GramPlaces::Ahead& place : ordered) {
      places.push_back(place.place);
      ends.push_back(place.place + behind);
    }
    const std::vector<std::uint32_t>& first = places_of_pair(gram.substr(0, 2));
    std::set_difference(first.begin(), first.end(), places.begin(), places.end(), std::back_inserter(lacking));
    const bool after = write_places('l', lacking, places.size());
    lacking.clear();
    const std::vector<std::uint32_t>& last = places_of_pair(gram.substr(behind));
    std::set_difference(last.begin(), last.end(), ends.begin(), ends.end(), std::back_inserter(lacking));
    const bool before = write_places('b', lacking, places.size());
    const bool own = gram.size() == 3 || !after || !before;
    if (own) write_places('c', places, places.size());
    append_item(commons_, utf8(gram));
    kinds_ += static_cast<char>('0' + (own ? 1 : 0) + (after ? 2 : 0) + (before ? 4 : 0));
    ++common_count_;
  }

  // The sections of what stands at these places, and of every longer text that is still common.  `shorter`: those of the
  // text without its last character, when it stands nowhere else.
  void write_common(const std::u32string& gram, std::span<GramPlaces::Ahead> places, std::string shorter) {
    if (shorter.empty()) {
      for (const GramPlaces::Ahead& place : places) mark_section(place.place);
      shorter = take_sections();
    }
    words_.add(gram, shorter);
    write_apart(gram, places);
    if (gram.size() == GramPlaces::longest) return;
    const std::size_t at = gram.size() - 3;
    const auto end = grams_.order_common(places, at, common_places);
    for (auto begin = places.begin(); begin != end;) {
      const std::uint32_t number = begin->numbers[at];
      const auto next = std::find_if(begin, end, [&](const auto& place) { return place.numbers[at] != number; });
      const bool all = next - begin == places.end() - places.begin();
      write_common(gram + grams_.character(number), {begin, next}, all ? shorter : std::string());
      begin = next;
    }
  }

  enum Mark : unsigned char { nowhere, in_text, in_title };

  const Corpus& corpus_;
  GramPlaces grams_;
  std::vector<Mark> marks_;            // one a section; all `nowhere` but while a list is gathered
  std::vector<std::uint32_t> marked_;  // those that are not
  std::u32string gram_;                // that is being written
  std::string name_;
  Shards places_;
  Shards words_;
  std::string commons_;
  std::string kinds_;  // a digit for each of them: 1 has its places, 2 those after, 4 those before
  std::size_t common_count_ = 0;
  std::map<std::u32string, std::vector<std::uint32_t>> pairs_;  // places of two characters that were asked for
  std::vector<Page> files_;
};

}  // namespace

std::uint32_t shard_of(std::u32string_view key, std::size_t shards) {
  std::uint32_t mixed = 0x811C9DC5;
  for (const char32_t character : key) mixed = (mixed ^ character) * 0x01000193;
  mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6D;
  return (mixed ^ (mixed >> 13)) & static_cast<std::uint32_t>(shards - 1);
}

ShardCounts shard_counts(std::size_t text_bytes) {
  // The places take about as many bytes as the text, the lists of sections half as many.
  const std::size_t grams = std::bit_ceil(text_bytes / 4096 + 1);
  return {grams, std::max<std::size_t>(1, grams / 4)};
}

std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  ShardCounts shards, const std::vector<std::string>& prefixes) {
  const Corpus corpus = gather(documents, prefixes);
  ListWriter writer(name, corpus, shards);
  writer.write_grams();
  writer.write_words();
  return writer.take_files();
}

}  // namespace hakusho
