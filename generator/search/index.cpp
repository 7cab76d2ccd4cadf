#include "search/index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/characters/fold.h"
#include "base/json_text.h"
#include "base/text.h"
#include "search/keys.h"
#include "search/number_code.h"
#include "search/script.h"
#include "search/words.h"

namespace hakusho::search {

namespace {

constexpr std::size_t most_places = 4000;                     // of a list; what stands in more is common
constexpr std::size_t places_file = 3072, words_file = 8192;  // bytes of a file of lists, about
constexpr std::size_t weight_step = 512;                      // bytes; sizes of files are told in multiples of it
constexpr std::size_t slot_characters = 256;                  // of the texts for each slot
constexpr std::size_t size_step = 16;  // sections take up multiples of it, so that sizes are short

// All texts one behind the other; zeros between them.
struct Corpus {
  std::u32string text;
  std::vector<std::uint32_t> texts;     // where each section's text begins
  std::vector<std::uint32_t> sections;  // which section it is, every `size_step` places
  std::string sizes;  // JSON texts, one a document: of each section twice the title's size, one more where a chunk
                      // begins, and its steps
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
      for (std::size_t at = 0; at < count; ++at)
        append_section(corpus, *section++, at == 0 ? Begins::chunk : Begins::no, sizes);
    corpus.sizes += (corpus.sizes.empty() ? "" : ",") + json_string(sizes);
  }
  return corpus;
}

std::string utf8(std::u32string_view text) { return encode({text.begin(), text.end()}); }

void append_item(std::string& list, std::u32string_view text) {
  if (!list.empty()) list += ',';
  append_json(list, utf8(text));
}

// As JSON; the codes have no character that JSON would escape.
std::string quoted(const std::string& codes) { return '"' + codes + '"'; }

std::string path_of(const std::string& chunk) { return "assets/search/" + chunk + ".js"; }

// Keys and their values, spread over slots by their hash.  A slot of many bytes makes a file of its own; the others are
// put together in as many files as make about that many bytes each.
class Slots {
 public:
  Slots(std::string chunk, std::size_t count, std::size_t file_bytes)
      : chunk_(std::move(chunk)), slots_(count), file_bytes_(file_bytes) {}

  // The slot of a key, to which its value as JSON is to be added.
  std::string& at(std::u32string_view key) {
    std::string& slot = slots_[hash_of(key) & (slots_.size() - 1)];
    if (!slot.empty()) slot += ',';
    utf8_.clear();
    for (const char32_t character : key) append_utf8(utf8_, character);
    append_json(slot, utf8_);
    return slot += ':';
  }

  // `[slots,shared,"…"]`: how many slots there are, over how many files those are spread that share one, and of every
  // other slot, whose file's number comes behind theirs, the distance to the one before and its weight.
  std::string write(std::vector<Page>& files) {
    std::size_t bytes = 0;
    for (const std::string& slot : slots_) bytes += is_own(slot) ? 0 : slot.size();
    const std::size_t shared = std::min(slots_.size(), bytes / file_bytes_ + 1);
    std::vector<std::vector<const std::string*>> contents(shared);
    std::string own;
    std::size_t last = 0;
    for (std::size_t at = 0; at < slots_.size(); ++at) {
      const std::string& slot = slots_[at];
      if (is_own(slot)) {
        append_code(own, static_cast<std::uint32_t>(at - std::exchange(last, at)));
        append_code(own, static_cast<std::uint32_t>(slot.size() / weight_step));
        contents.push_back({&slot});
      } else if (!slot.empty()) {
        contents[at % shared].push_back(&slot);
      }
    }
    for (std::size_t number = 0; number < contents.size(); ++number) files.push_back(file(number, contents[number]));
    return "[" + std::to_string(slots_.size()) + "," + std::to_string(shared) + "," + quoted(own) + "]";
  }

 private:
  bool is_own(const std::string& slot) const { return slot.size() > file_bytes_; }

  Page file(std::size_t number, const std::vector<const std::string*>& slots) const {
    const std::string chunk = chunk_ + std::to_string(number);
    std::string bytes = chunk_begin(chunk);
    std::size_t size = bytes.size() + 1 + chunk_end.size();
    for (const std::string* slot : slots) size += slot->size() + 1;
    bytes.reserve(size);
    bytes += '{';
    for (const std::string* slot : slots) {
      if (slot != slots.front()) bytes += ',';
      bytes += *slot;
    }
    bytes.append("}").append(chunk_end);
    return {path_of(chunk), std::move(bytes)};
  }

  std::string chunk_;
  std::vector<std::string> slots_;
  std::size_t file_bytes_;
  std::string utf8_;
};

// Codes that are written at once, and then taken as a JSON text; they have no character that JSON would escape.
class Codes {
 public:
  // Where they are to be written.
  char* room(std::size_t most) {
    if (room_.size() < most * longest_code) room_.resize(most * longest_code);
    return room_.data();
  }
  void append_to(std::string& json, const char* end) const {
    json += '"';
    json.append(room_.data(), static_cast<std::size_t>(end - room_.data()));
    json += '"';
  }

 private:
  std::vector<char> room_;
};

// Writes the lists of a corpus.
class ListWriter {
 public:
  ListWriter(std::string name, Corpus corpus)
      : corpus_(std::move(corpus)),
        name_(std::move(name)),
        places_(name_ + "/g", std::bit_ceil(corpus_.text.size() / slot_characters + 1), places_file),
        words_(name_ + "/w", std::bit_ceil(corpus_.text.size() / slot_characters + 1), words_file) {}

  std::vector<Page> write() {
    find_keys(std::move(corpus_.text), most_places, [this](const FoundKey& key) {
      if (key.keep == Keep::places) write_places(key);
      else write_sections(key.piece, key.places);
    });
    write_words();
    std::vector<Page> files;
    const std::string places = places_.write(files), words = words_.write(files);
    const std::string chunk = name_ + "/docs";
    files.push_back({path_of(chunk),
                     chunk_script(chunk, "[[" + corpus_.sizes + "],[" + commons_ + "]," + places + "," + words + "]")});
    return files;
  }

 private:
  // `"…"`, or with what stands before and behind it `["…","…","…"]`.
  void write_places(const FoundKey& key) {
    char* end = all_.room(key.places.size());
    std::uint32_t last = 0;
    for (const std::uint32_t place : key.places) end = put_code(end, place - std::exchange(last, place));
    std::string& slot = places_.at(key.piece);
    const bool beside = !key.before.empty() || !key.after.empty();
    if (beside) slot += '[';
    all_.append_to(slot, end);
    if (beside) slot += "," + json_string(utf8(key.before)) + "," + json_string(utf8(key.after)) + "]";
  }

  // `["…","…"]`: the sections of these places, those that hold one in their title, and all of them.
  void write_sections(std::u32string_view key, std::span<const std::uint32_t> places) {
    char* titles_end = titles_.room(places.size());
    char* end = all_.room(places.size());
    std::uint32_t next_title = 0, next = 0;  // the smallest numbers that may still come
    for (const std::uint32_t place : places) {
      const std::uint32_t section = corpus_.sections[place / size_step];
      if (section < next) continue;
      end = put_code(end, section - next);
      next = section + 1;
      if (place >= corpus_.texts[section]) continue;  // a title stands before its text
      titles_end = put_code(titles_end, section - next_title);
      next_title = next;
    }
    if (key.size() > 2) append_item(commons_, key);
    std::string& file = words_.at(key);
    file += '[';
    titles_.append_to(file, titles_end);
    file += ',';
    all_.append_to(file, end);
    file += ']';
  }

  void write_words() {
    for (const auto& [key, json] : corpus_.words.entries()) {
      const std::vector<char32_t> characters = decode(key);
      words_.at({characters.data(), characters.size()}) += json;
    }
  }

  Corpus corpus_;
  std::string name_;
  Slots places_;
  Slots words_;
  std::string commons_;
  Codes titles_, all_;
};

}  // namespace

std::uint32_t hash_of(std::u32string_view key) {
  std::uint32_t mixed = 0x811C9DC5;
  for (const char32_t character : key) mixed = (mixed ^ character) * 0x01000193;
  mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6D;
  return mixed ^ (mixed >> 13);
}

std::vector<Page> index_documents(const std::string& name, const std::vector<const SearchDocument*>& documents,
                                  const std::vector<std::string>& prefixes) {
  return ListWriter(name, gather(documents, prefixes)).write();
}

}  // namespace hakusho::search
