#include "random_texts.h"

#include <array>

#include "base/text.h"

namespace hakusho::random_texts {

namespace {

constexpr std::array<std::string_view, 58> words = {"安全",
                                                    "管理",
                                                    "監査",
                                                    "を",
                                                    "は",
                                                    "が",
                                                    "に",
                                                    "。",
                                                    "、",
                                                    " ",
                                                    "\n",
                                                    "　",
                                                    "1",
                                                    "30",
                                                    "９",
                                                    "TLS 1.2",
                                                    "（",
                                                    "）",
                                                    "(",
                                                    ")",
                                                    "「",
                                                    "」",
                                                    "https://a.example/x",
                                                    "ＡＢ",
                                                    "クラウド",
                                                    "サービス",
                                                    "クラウドサービス",
                                                    "ｻｰﾋﾞｽ",
                                                    "ー",
                                                    "ません",
                                                    "ます",
                                                    "しています",
                                                    "A.5.1.1",
                                                    "7-2",
                                                    "|",
                                                    "<b>",
                                                    "𠮷",
                                                    "é",
                                                    "²",
                                                    "①",
                                                    "\u200b",
                                                    "日",
                                                    "年",
                                                    "日間",
                                                    "2024年7月17日",
                                                    ".",
                                                    "and ",
                                                    "not ",
                                                    "- ",
                                                    "99.9%",
                                                    "及び",
                                                    "\x01",
                                                    "\x02",
                                                    "\x10",
                                                    "\x12",
                                                    "\x13",
                                                    "\x14",
                                                    "⼝"};

Inline plain(const std::string& text) {
  Inline inline_text;
  inline_text.text = text;
  return inline_text;
}

}  // namespace

std::string Source::word() { return std::string(words[pick(words.size())]); }

std::string Source::text() {
  std::string made;
  for (std::size_t count = pick(30); count > 0; --count) made += word();
  return made;
}

std::string Source::edited(const std::string& text) {
  std::vector<char32_t> characters = decode(text);
  for (std::size_t count = 1 + pick(3); count > 0; --count) {
    const auto place = characters.begin() + static_cast<long>(pick(characters.size() + 1));
    if (pick(2) == 0) {
      const std::vector<char32_t> more = decode(word());
      characters.insert(place, more.begin(), more.end());
    } else {
      characters.erase(place, place + std::min<long>(static_cast<long>(pick(4)), characters.end() - place));
    }
  }
  return encode(characters);
}

Block Source::block() {
  Block made;
  switch (pick(5)) {
    case 0:
      made.kind = BlockKind::bullet_list;
      for (std::size_t count = 1 + pick(3); count > 0; --count) {
        Block item;
        item.kind = BlockKind::item;
        item.blocks.emplace_back();
        item.blocks.back().inlines.push_back(plain(text()));
        made.blocks.push_back(item);
      }
      break;
    case 1:
      made.kind = BlockKind::table;
      for (std::size_t rows = 1 + pick(4), columns = 1 + pick(3); rows > 0; --rows) {
        made.rows.emplace_back();
        for (std::size_t column = 0; column < columns; ++column)
          made.rows.back().cells.push_back({{plain(word() + word())}});
      }
      break;
    default: made.inlines.push_back(plain(text()));
  }
  return made;
}

Section Source::section() {
  Section made;
  made.id = "s" + std::to_string(++sections_made_);
  made.id_given = pick(4) != 0;
  made.title = word() + word();
  made.label = std::to_string(pick(9));
  made.status = static_cast<Status>(pick(6));
  for (std::size_t count = pick(5); count > 0; --count) made.body.blocks.push_back(block());
  return made;
}

Whitepaper Source::whitepaper() {
  Whitepaper made;
  for (std::size_t count = pick(6); count > 0; --count) {
    made.sections.push_back(section());
    for (std::size_t below = pick(3); below > 0; --below) made.sections.back().sections.push_back(section());
  }
  return made;
}

Whitepaper Source::edited(Whitepaper whitepaper) {
  for (std::size_t count = 1 + pick(4); count > 0 && !whitepaper.sections.empty(); --count) {
    const std::size_t at = pick(whitepaper.sections.size());
    Section& section = whitepaper.sections[at];
    switch (pick(6)) {
      case 0: whitepaper.sections.erase(whitepaper.sections.begin() + static_cast<long>(at)); break;
      case 1: whitepaper.sections.insert(whitepaper.sections.begin() + static_cast<long>(at), this->section()); break;
      case 2: std::swap(section, whitepaper.sections[pick(whitepaper.sections.size())]); break;
      case 3: section.body.blocks.push_back(block()); break;
      case 4: section.title = edited(section.title); break;
      default:
        if (section.body.blocks.empty()) break;
        for (Inline& part : section.body.blocks[pick(section.body.blocks.size())].inlines)
          part.text = edited(part.text);
    }
  }
  return whitepaper;
}

}  // namespace hakusho::random_texts
