#include "render/compare/redline.h"

#include <catch2/catch.hpp>

#include "render/compare/diff_table.h"

using namespace hakusho;
using namespace hakusho::render;

namespace {

Words words() {
  Words words;
  words.texts = {{"redline_removed", "［削除："},
                 {"redline_added", "［追加："},
                 {"redline_moved_from", "［移動元："},
                 {"redline_moved_to", "［移動先："},
                 {"redline_end", "］"}};
  return words;
}

std::string html(const Script& script, RedlineSide side = RedlineSide::both) {
  const Words all = words();
  return redline_html(script, {side, &all, {}}).text;
}

const Script period = {{PieceKind::equal, "保持は ", "保持は ", -1},
                       {PieceKind::removed, "35", "", -1},
                       {PieceKind::added, "", "90", -1},
                       {PieceKind::equal, " 日", " 日", -1}};

}  // namespace

TEST_CASE("each side shows its own text with its own marks") {
  CHECK(html(period, RedlineSide::before).find("90") == std::string::npos);
  CHECK(html(period, RedlineSide::after).find("35") == std::string::npos);
  CHECK(html(period, RedlineSide::before).find("<del>") != std::string::npos);
}

TEST_CASE("words are escaped, whatever the dataset says") {
  CHECK(html({{PieceKind::equal, "<b>&", "<b>&", -1}}) == "&lt;b&gt;&amp;");
}

TEST_CASE("emphasis that spans a change is closed and opened around it") {
  const Script script = {{PieceKind::equal,
                          "\x01"
                          "必ず",
                          "\x01"
                          "必ず",
                          -1},
                         {PieceKind::added, "", "毎日", -1},
                         {PieceKind::equal,
                          "行う"
                          "\x02",
                          "行う"
                          "\x02",
                          -1}};
  CHECK(html(script) ==
        "<strong>必ず</strong><ins><span class=\"visually-hidden\">［追加：</span><strong>毎日</strong>"
        "<span class=\"visually-hidden\">］</span></ins><strong>行う</strong>");
}

TEST_CASE("the address of a link is shown only where it changed") {
  const std::string kept = std::string("\x10") + "約款" + '\x12' + "https://a.example" + '\x13';
  CHECK(html({{PieceKind::equal, kept, kept, -1}}) == "約款");
  const std::string open = std::string("\x10") + "約款" + '\x12';
  const std::string changed =
      html({{PieceKind::equal, open, open, -1}, {PieceKind::added, "", "https://b.example", -1}});
  CHECK(changed.find("<code>（https://b.example）</code>") != std::string::npos);
}

TEST_CASE("a link without a text is called what its target is called") {
  const Words all = words();
  const RedlineOptions options{RedlineSide::both, &all,
                               [](std::string_view target, Edition) { return "項" + std::string(target); }};
  const std::string link = std::string("\x10") + '\x12' + "#A.9.2.3" + '\x13';
  CHECK(redline_html({{PieceKind::equal, link, link, -1}}, options).text == "項#A.9.2.3");
}

TEST_CASE("a link leads to where its own edition's text leads") {
  const Words all = words();
  const auto find_link = [](std::string_view target, Edition edition) {
    return (edition == Edition::before ? "old" : "new") + std::string(target);
  };
  const std::string kept = std::string("\x10") + "約款" + '\x12' + "#a" + '\x13',
                    gone = std::string("\x10") + "細則" + '\x12' + "#b" + '\x13';
  const Script script = {{PieceKind::removed, gone, "", -1}, {PieceKind::equal, kept, kept, -1}};
  const auto spelt = [&](RedlineSide side) { return redline_html(script, {side, &all, {}, find_link}).text; };
  CHECK(spelt(RedlineSide::after) == "<a href=\"new#a\">約款</a>");
  CHECK(spelt(RedlineSide::before).find("<a href=\"old#a\">約款</a>") != std::string::npos);
  CHECK(spelt(RedlineSide::both).find("<a href=\"old#b\">細則</a>") != std::string::npos);
  CHECK(redline_markdown(script, {RedlineSide::after, &all, {}, find_link}).text == "[約款](new#a)");
}

TEST_CASE("a link stays one link, whatever the styles inside it") {
  const Words all = words();
  const std::string link = std::string("\x10") + "約" + '\x01' + "款" + '\x02' + '\x12' + "#a" + '\x13';
  const RedlineOptions options{
      RedlineSide::both, &all, {}, [](std::string_view target, Edition) { return std::string(target); }};
  CHECK(redline_html({{PieceKind::equal, link, link, -1}}, options).text == "<a href=\"#a\">約<strong>款</strong></a>");
}

TEST_CASE("a link that went takes no words with it") {
  // [約款](https://a.example)も became 約款も: the address opens in what was removed and closes in what was kept.
  const Script script = {{PieceKind::format,
                          "\x10"
                          "約款",
                          "約款", -1},
                         {PieceKind::removed,
                          "\x12"
                          "https://a.example",
                          "", -1},
                         {PieceKind::format,
                          "\x13"
                          "も",
                          "も", -1},
                         {PieceKind::equal, "あります。", "あります。", -1}};
  for (const RedlineSide side : {RedlineSide::both, RedlineSide::before, RedlineSide::after}) {
    const std::string shown = html(script, side);
    INFO(shown);
    CHECK(shown.find("あります。") != std::string::npos);
    CHECK(shown.find("（も") == std::string::npos);
  }
}

TEST_CASE("in a terminal a cell of a column that is gone is named as the column was") {
  TextChange name, cell;
  name.script = {{PieceKind::removed, "期間", "", -1}};
  cell.state = TextState::modified;
  cell.script = {{PieceKind::removed, "1 年", "", -1}};
  const TableChange table{{{Presence::removed, Movement::none, name}},
                          {{"k", "", Presence::removed, Movement::none, {{cell}}}}};
  CHECK(diff_table_text(table, words(), TerminalStyle::plain).find("期間: [-1 年-]") != std::string::npos);
}

TEST_CASE("the lines of code stay lines") {
  const Words all = words();
  const RedlineOptions options{RedlineSide::both, &all, {}, {}, LineEnds::kept};
  const Script code = {{PieceKind::equal, "a = 1\nb = 2", "a = 1\nb = 2", -1}};
  CHECK(redline_html(code, options).text == "a = 1\nb = 2");
  CHECK(redline_markdown(code, options).text == "a = 1<br>b = 2");
}

TEST_CASE("a line end between Japanese words is no space, between Latin ones it is") {
  CHECK(html({{PieceKind::equal, "記録\nを", "記録\nを", -1}}) == "記録を");
  CHECK(html({{PieceKind::equal, "kept\nin", "kept\nin", -1}}) == "kept in");
}

TEST_CASE("Markdown keeps its own characters apart from the text's") {
  const Words all = words();
  CHECK(redline_markdown({{PieceKind::added, "", "a|b*", -1}}, {RedlineSide::both, &all, {}}).text ==
        "<ins>a\\|b\\*</ins>");
}

TEST_CASE("in a pipe, words stand in brackets, and nothing of the text commands the terminal") {
  CHECK(redline_text(period, TerminalStyle::plain) == "保持は [-35-]{+90+} 日");
  CHECK(redline_text({{PieceKind::added, "", "\x1b[2J", -1}}, TerminalStyle::plain) == "{+?[2J+}");
}
