#include "model/marks.h"

#include "base/scan.h"
#include "model/dataset.h"

namespace hakusho {

namespace {

// The JSON escaped as the title of a link reference definition takes it (CommonMark 0.31, 6.3); the word needs no
// escape.
std::string mark(const std::string& word, const std::string& json = {}) {
  const auto special = [](auto byte) { return (byte == '\'') | (byte == '\\') | (byte == '&'); };
  std::string written;
  written.reserve(mark_begin.size() + word.size() + 1 + json.size() + json.size() / 8 + mark_end.size());
  written += mark_begin;
  written += word;
  if (!json.empty()) written += ' ';
  std::size_t done = 0;
  for (std::size_t at = find_byte(json, 0, special); at < json.size(); at = find_byte(json, at + 1, special)) {
    written.append(json, done, at - done);
    written += '\\';
    done = at;
  }
  written.append(json, done);
  return written.append(mark_end);
}

int highest_heading(const std::vector<Block>& blocks) {
  int highest = 0;
  const auto take = [&](int level) { highest = level != 0 && (highest == 0 || level < highest) ? level : highest; };
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) take(block.level);
    take(highest_heading(block.blocks));
  }
  return highest;
}

std::string heading_level(const Prose& prose) { return std::to_string(highest_heading(prose.blocks)); }

std::string section_word(const SectionPlace& place) {
  return "section " + std::to_string(place.depth) + " " + std::to_string(place.before);
}

}  // namespace

SectionPlaces section_places(const Whitepaper& whitepaper) {
  SectionPlaces places;
  for (const SectionAt& at : sections_in_order(whitepaper))
    places.emplace(at.section, SectionPlace{at.depth, places.size()});
  return places;
}

std::string page_mark(const Whitepaper& whitepaper) {
  return mark("page", json_of(dataset_of(whitepaper, WithSections::no)));
}

std::string section_mark(const Section& section, const SectionPlace& place, const Whitepaper& whitepaper) {
  return mark(section_word(place), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::no)));
}

std::string row_mark(const Section& section, const SectionPlace& place, const Whitepaper& whitepaper) {
  return mark(section_word(place), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::yes)));
}

std::string body_mark(const Prose& body) { return mark("body " + heading_level(body)); }
std::string part_mark(const Part& part) {
  return mark("part " + heading_level(part.body), json_of(dataset_of(part, WithProse::no)));
}
std::string note_mark(const Note& note, const Whitepaper& whitepaper) {
  return mark("note " + heading_level(note.body), json_of(dataset_of(note, whitepaper, WithProse::no)));
}
std::string layout_mark() { return mark("layout"); }

}  // namespace hakusho
