#include "model/marks.h"

#include "model/dataset.h"

namespace hakusho {

namespace {

// Escaped as the title of a link reference definition takes it (CommonMark 0.31, 6.3).
std::string mark(const std::string& word, const std::string& json = {}) {
  std::string written(mark_begin);
  for (const char character : json.empty() ? word : word + " " + json) {
    if (character == '\'' || character == '\\' || character == '&') written += '\\';
    written += character;
  }
  return written.append(mark_end);
}

std::string section_word(int depth) { return "section " + std::to_string(depth); }

}  // namespace

std::string page_mark(const Whitepaper& whitepaper) {
  return mark("page", json_of(dataset_of(whitepaper, WithSections::no)));
}

std::string section_mark(const Section& section, const Whitepaper& whitepaper, int depth) {
  return mark(section_word(depth), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::no)));
}

std::string row_mark(const Section& section, const Whitepaper& whitepaper, int depth) {
  return mark(section_word(depth), json_of(dataset_of(section, whitepaper, WithSections::no, WithProse::yes)));
}

std::string body_mark() { return mark("body"); }
std::string part_mark(const Part& part) { return mark("part", json_of(dataset_of(part, WithProse::no))); }
std::string note_mark(const Note& note, const Whitepaper& whitepaper) {
  return mark("note", json_of(dataset_of(note, whitepaper, WithProse::no)));
}
std::string layout_mark() { return mark("layout"); }

}  // namespace hakusho
