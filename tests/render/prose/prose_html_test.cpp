#include "render/prose/prose_html.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

const Words words{"ja",
                  {{"footnotes", "脚注"},
                   {"footnote_number", "注{number}"},
                   {"footnote_back", "注{number}へ戻る"},
                   {"table_region", "表"},
                   {"task_done", "済み"},
                   {"task_open", "未了"}}};

ProseOptions options() {
  ProseOptions made;
  made.words = &words;
  return made;
}

Inline text(std::string value) {
  Inline part;
  part.text = std::move(value);
  return part;
}

Inline inline_of(InlineKind kind, std::string target, std::vector<Inline> children) {
  Inline part;
  part.kind = kind;
  part.target = std::move(target);
  part.children = std::move(children);
  return part;
}

Block block(BlockKind kind, std::vector<Inline> inlines, std::vector<Block> blocks = {}) {
  Block made;
  made.kind = kind;
  made.inlines = std::move(inlines);
  made.blocks = std::move(blocks);
  return made;
}

Block heading(int level, std::string title) {
  Block made = block(BlockKind::heading, {text(std::move(title))});
  made.level = level;
  return made;
}

std::string html(const std::vector<Block>& blocks) { return html_of(blocks, options()).text; }
std::string html(const Inline& part) { return html_of(std::vector<Inline>{part}, options()).text; }

}  // namespace

TEST_CASE("texts, targets and titles are escaped") {
  CHECK(html(text("<b>&")) == "&lt;b&gt;&amp;");
  Inline link = inline_of(InlineKind::link, "guide.html?a=1&b=\"", {text("案内")});
  link.title = "\"><script>";
  CHECK(html(link) == "<a href=\"guide.html?a=1&amp;b=&quot;\" title=\"&quot;&gt;&lt;script&gt;\">案内</a>");
  CHECK(html(inline_of(InlineKind::image, "figures/a.png", {text("\"x\"")})) ==
        "<img src=\"figures/a.png\" alt=\"&quot;x&quot;\">");
}

TEST_CASE("a link off the site gives nothing away, one inside is plain") {
  CHECK(html(inline_of(InlineKind::link, "https://example.jp/", {text("x")})) ==
        "<a href=\"https://example.jp/\" rel=\"noopener noreferrer\">x</a>");
  CHECK(html(inline_of(InlineKind::link, "mailto:a@example.jp", {text("x")})) ==
        "<a href=\"mailto:a@example.jp\">x</a>");
  CHECK(html(inline_of(InlineKind::link, "#a", {text("x")})) == "<a href=\"#a\">x</a>");
}

TEST_CASE("a scheme that is not allowed makes no link, whatever made the prose") {
  CHECK(html(inline_of(InlineKind::link, "javascript:alert(1)", {text("x")})) == "x");
  CHECK(html(inline_of(InlineKind::link, "java\tscript:alert(1)", {text("x")})) == "x");
  CHECK(html(inline_of(InlineKind::image, "data:image/svg+xml,x", {text("図")})) == "図");
}

TEST_CASE("a link without text is filled with number and title, one to nowhere stays text") {
  ProseOptions asked = options();
  asked.find_destination = [](const std::string& target) {
    return target == "#A.18.1.5" ? Destination{"annex.html#A.18.1.5", "41. 暗号化機能に対する規制"} : Destination{};
  };
  CHECK(html_of({inline_of(InlineKind::link, "#A.18.1.5", {})}, asked).text ==
        "<a href=\"annex.html#A.18.1.5\">41. 暗号化機能に対する規制</a>");
  CHECK(html_of({inline_of(InlineKind::link, "#none", {text("記述")})}, asked).text == "記述");
}

TEST_CASE("headings begin at the given level and never skip one") {
  ProseOptions from3 = options();
  from3.heading_level = 3;
  CHECK(html_of({heading(2, "a"), heading(4, "b"), heading(3, "c"), heading(1, "d")}, from3).text ==
        "<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n<h3>d</h3>\n");
  from3.heading_level = 6;
  CHECK(html_of({heading(1, "a"), heading(2, "b")}, from3).text == "<h6>a</h6>\n<h6>b</h6>\n");
}

TEST_CASE("a line end between two wide characters is no space") {
  Inline soft = inline_of(InlineKind::soft_break, "", {});
  CHECK(html_of({text("当社は"), soft, text("管理する")}, options()).text == "当社は管理する");
  CHECK(html_of({text("当社は"), soft, text("ISO")}, options()).text == "当社は\nISO");
}

TEST_CASE("a tight list holds bare texts and a loose one paragraphs") {
  Block item = block(BlockKind::item, {}, {block(BlockKind::paragraph, {text("a")})});
  Block list = block(BlockKind::ordered_list, {}, {item});
  list.start = 3;
  CHECK(html({list}) == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n</ol>\n");
  list.tight = true;
  CHECK(html({list}) == "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
}

TEST_CASE("a task says whether it is done") {
  Block item = block(BlockKind::item, {}, {block(BlockKind::paragraph, {text("a")})});
  item.task = Task::done;
  Block list = block(BlockKind::bullet_list, {}, {item});
  list.tight = true;
  CHECK(html({list}) == "<ul>\n<li><span class=\"task\" role=\"img\" aria-label=\"済み\">☑</span> a</li>\n</ul>\n");
}

TEST_CASE("a table stands in a labelled group that the keyboard reaches") {
  Block table = block(BlockKind::table, {});
  table.alignments = {Alignment::none, Alignment::right};
  table.rows = {{{{{text("項目")}}, {{}}}, {}}, {{{{text("a")}}, {{text("1")}}}, {}}};
  CHECK(html({table}) ==
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"表\">\n<table>\n<thead>\n"
        "<tr><th scope=\"col\">項目</th><td class=\"align-right\"></td></tr>\n</thead>\n<tbody>\n"
        "<tr><td>a</td><td class=\"align-right\">1</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE("footnotes of two bodies have different ids, and each reference its own") {
  Inline reference = inline_of(InlineKind::footnote_reference, "", {});
  reference.text = "1";
  Block note = block(BlockKind::footnote_definition, {}, {block(BlockKind::paragraph, {text("注")})});
  note.text = "1";
  ProseOptions prefixed = options();
  prefixed.id_prefix = "A-9-2-3-";
  const std::string written =
      html_of({block(BlockKind::paragraph, {text("a"), reference, reference}), note}, prefixed).text;
  CHECK(written.find("id=\"fnref-A-9-2-3-1\"") != std::string::npos);
  CHECK(written.find("id=\"fnref-A-9-2-3-1-2\"") != std::string::npos);
  CHECK(written.find("<li id=\"fn-A-9-2-3-1\">") != std::string::npos);
  CHECK(written.find("href=\"#fnref-A-9-2-3-1\"") != std::string::npos);
}

TEST_CASE("a code block's language is a class only when it can be one") {
  Block code = block(BlockKind::code, {});
  code.text = "a < b\n";
  code.info = "c++ x";
  CHECK(html({code}) == "<pre><code class=\"language-c++\">a &lt; b\n</code></pre>\n");
  code.info = "\"><script>";
  CHECK(html({code}) == "<pre><code>a &lt; b\n</code></pre>\n");
}
