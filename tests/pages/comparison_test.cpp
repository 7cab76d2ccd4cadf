#include <catch2/catch.hpp>
#include <random>

#include "diff/text.h"
#include "render/compare/redline.h"

using namespace hakusho;
using namespace hakusho::diff;
using namespace hakusho::render;

namespace {

// A marked text that grows from a list of choices, so that a changed choice changes a word, a style or a link.
std::string text_of(const std::vector<unsigned>& choices) {
  static const char* const words[] = {"約款", "記録を", "保存します。", "Data ", "35 日", "ません。"};
  static const char* const addresses[] = {"https://a.example/1", "https://b.example/", "#A.9.2.3"};
  std::string text;
  for (const unsigned choice : choices) {
    const std::string word = words[choice % 6];
    switch (choice / 6 % 5) {
      case 0: text += '\x01' + word + '\x02'; break;
      case 1: text += '\x10' + word + '\x12' + addresses[choice / 30 % 3] + '\x13'; break;
      case 2: text += '\x10' + ('\x03' + word + '\x04') + '\x12' + addresses[choice / 30 % 3] + '\x13'; break;
      default: text += word;
    }
  }
  return text;
}

// What a column of the comparison says, without the addresses that it adds.
std::string said(const Script& script, RedlineSide side) {
  std::string text;
  for (const RedlinePart& part : redline_parts(script, {side}))
    for (const RedlineRun& run : part.runs)
      if (!run.address) text += run.text;
  return text;
}

}  // namespace

TEST_CASE("each column of a comparison says every word of its text and no other, whatever became of styles and links") {
  std::mt19937 random(20261121);
  for (int each = 0; each < 3000; ++each) {
    std::vector<unsigned> choices(1 + random() % 8);
    for (unsigned& choice : choices) choice = static_cast<unsigned>(random() % 90);
    const std::string before = text_of(choices);
    for (unsigned edits = 1 + static_cast<unsigned>(random() % 3); edits > 0; --edits)
      choices[random() % choices.size()] = static_cast<unsigned>(random() % 90);
    const std::string after = text_of(choices);
    const Script script = compare_texts(before, after).script;
    INFO(spell_marks(before) << "\n" << spell_marks(after));
    REQUIRE(said(script, RedlineSide::before) == unmarked(before));
    REQUIRE(said(script, RedlineSide::after) == unmarked(after));
  }
}
