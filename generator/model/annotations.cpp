#include "model/annotations.h"

#include "base/scan.h"
#include "model/dataset.h"

namespace hakusho {

namespace {

// Escapes the JSON for the title of a link reference definition (CommonMark 0.31, 6.3).  `word` must not need escapes.
std::string annotation(const std::string& word, const std::string& json = {}) {
  const auto special = [](auto byte) { return (byte == '\'') | (byte == '\\') | (byte == '&'); };
  std::string written;
  written.reserve(annotation_begin.size() + word.size() + 1 + json.size() + json.size() / 8 + annotation_end.size());
  written += annotation_begin;
  written += word;
  if (!json.empty()) written += ' ';
  std::size_t done = 0;
  for (std::size_t at = find_byte(json, 0, special); at < json.size(); at = find_byte(json, at + 1, special)) {
    written.append(json, done, at - done);
    written += '\\';
    done = at;
  }
  written.append(json, done);
  return written.append(annotation_end);
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

std::string section_word(const SectionPosition& place) {
  return "section " + std::to_string(place.depth) + " " + std::to_string(place.before);
}

}  // namespace

SectionPositions section_positions(const Whitepaper& whitepaper) {
  SectionPositions places;
  for (const SectionAt& at : sections_in_order(whitepaper))
    places.emplace(at.section, SectionPosition{at.depth, places.size()});
  return places;
}

std::string page_annotation(const Whitepaper& whitepaper) {
  return annotation("page", json_of(dataset_of(whitepaper, WithSections::no)));
}

std::string section_annotation(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper) {
  return annotation(section_word(place), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::no)));
}

std::string row_annotation(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper) {
  return annotation(section_word(place), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::yes)));
}

std::string body_annotation(const Prose& body) { return annotation("body " + heading_level(body)); }
std::string part_annotation(const Part& part) {
  return annotation("part " + heading_level(part.body), json_of(dataset_of(part, WithProse::no)));
}
std::string note_annotation(const Note& note, const Whitepaper& whitepaper) {
  return annotation("note " + heading_level(note.body), json_of(dataset_of(note, whitepaper, WithProse::no)));
}
std::string layout_annotation() { return annotation("layout"); }

}  // namespace hakusho
