#include "import/formats/docx.h"

#include <catch2/catch.hpp>

#include "import/documents.h"
#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::string word_file(const std::string& body, const std::string& styles = "", const std::string& numbering = "",
                      const std::string& notes = "") {
  return stored_archive(
      {{"_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>"},
       {"word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/><Relationship Id=\"n\" "
        "Type=\"x/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"f\" Type=\"x/footnotes\" "
        "Target=\"footnotes.xml\"/></Relationships>"},
       {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"},
       {"word/numbering.xml", "<w:numbering>" + numbering + "</w:numbering>"},
       {"word/footnotes.xml", "<w:footnotes>" + notes + "</w:footnotes>"},
       {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}});
}

std::string run(const std::string& text, const std::string& look = "") {
  return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string styled(const std::string& text, const std::string& style) {
  return paragraph(run(text), "<w:pStyle w:val=\"" + style + "\"/>");
}

struct Read {
  std::string text;  // one line for each
  ImportReport report;
};

Read read(const std::string& bytes) {
  Read result;
  const auto document = read_docx(bytes, result.report);
  REQUIRE(document);
  for (const SourceLine& line : document->lines) result.text += narrow(line.text) + "\n";
  return result;
}

const std::string heading_styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"見出し 1\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"a2\"><w:name w:val=\"heading "
    "2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style "
    "w:type=\"paragraph\" w:styleId=\"mine\"><w:name w:val=\"社内の節\"/><w:basedOn w:val=\"a2\"/></w:style>";

std::string numbering(const std::string& first, const std::string& second) {
  return "<w:abstractNum w:abstractNumId=\"0\">" + first + second +
         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
}

std::string level(int at, const std::string& format, const std::string& text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

}  // namespace

TEST_CASE("headings carry the numbers that Word computes, and begin again below a higher one") {
  const Read result =
      read(word_file(styled("目的", "a1") + styled("読む人", "a2") + styled("言葉", "mine") + styled("守り", "a1") +
                         styled("鍵", "a2"),
                     heading_styles, numbering(level(0, "decimal", "第%1章"), level(1, "decimal", "%1-%2."))));
  CHECK(result.text == "## 第1章 目的\n### 1-1. 読む人\n### 1-2. 言葉\n## 第2章 守り\n### 2-1. 鍵\n");
}

TEST_CASE("kana and Roman numbers are computed too") {
  const Read result = read(word_file(styled("い", "a1") + styled("ろ", "a2") + styled("は", "a2"), heading_styles,
                                     numbering(level(0, "upperRoman", "%1."), level(1, "aiueoFullWidth", "%2）"))));
  CHECK(result.text == "## I. い\n### ア） ろ\n### イ） は\n");
}

TEST_CASE("tracked changes are accepted, hidden and struck-out text is left out, and the report says so") {
  const Read result = read(word_file(paragraph(
      run("鍵は") + "<w:del><w:r><w:delText>三つ</w:delText></w:r></w:del><w:ins>" + run("二つ") + "</w:ins>" +
      run("あり、") + run("社内では一つ", "<w:vanish/>") + run("五年", "<w:strike/>") + run("三年で替えます。"))));
  CHECK(result.text == "鍵は二つあり、三年で替えます。\n");
  const std::string report = report_text(result.report);
  CHECK(report.find("三つ") != std::string::npos);
  CHECK(report.find("社内では一つ") != std::string::npos);
  CHECK(report.find("五年") != std::string::npos);
}

TEST_CASE("a paragraph that was deleted is not counted") {
  const std::string deleted = paragraph("<w:del><w:r><w:delText>消えた章</w:delText></w:r></w:del>",
                                        "<w:pStyle w:val=\"a1\"/><w:rPr><w:del/></w:rPr>");
  const Read result = read(word_file(styled("前", "a1") + deleted + styled("後", "a1"), heading_styles,
                                     numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))));
  CHECK(result.text == "## 1. 前\n## 2. 後\n");
}

TEST_CASE("cells that go over columns and rows keep the table's columns") {
  const auto cell = [](const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(text)) + "</w:tc>";
  };
  const Read result = read(word_file("<w:tbl><w:tr>" + cell("所", "<w:vMerge w:val=\"restart\"/>") +
                                     cell("時", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
                                     cell("", "<w:vMerge/>") + cell("朝|昼") + cell("夜") + "</w:tr></w:tbl>"));
  CHECK(result.text == "| 所 | 時 |  |\n| --- | --- | --- |\n|  | 朝\\|昼 | 夜 |\n");
}

TEST_CASE("a text box that is written twice is read once") {
  const std::string box = "<w:txbxContent>" + paragraph(run("箱の中")) + "</w:txbxContent>";
  const Read result = read(word_file(paragraph(run("外") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                                               "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                               "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")));
  CHECK(result.text == "外\n箱の中\n");
}

TEST_CASE("a table of contents is left out, and other fields show what they show") {
  const auto mark = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
  const auto field = [&](const std::string& words) {
    return mark("begin") + "<w:r><w:instrText>" + words + "</w:instrText></w:r>" + mark("separate");
  };
  const Read result = read(word_file(paragraph(run("目次")) + paragraph(field("TOC \\o") + run("1. 前 3")) +
                                     paragraph(run("2. 後 4") + mark("end")) +
                                     paragraph(run("図") + field("SEQ 図") + run("7") + mark("end") + run("を見る"))));
  CHECK(result.text == "図7を見る\n");
}

TEST_CASE("footnotes stand behind the text, under the name of their mark") {
  const Read result =
      read(word_file(paragraph(run("別紙で分けます。") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"), "", "",
                     "<w:footnote w:id=\"2\">" + paragraph(run("別紙は一枚です。")) + "</w:footnote>"));
  CHECK(result.text == "別紙で分けます。[^2]\n[^2]: 別紙は一枚です。\n");
}

TEST_CASE("without heading styles, bold lines of their own are headings by their size") {
  const auto bold = [](const std::string& text, int size) {
    return paragraph(run(text, "<w:b/><w:sz w:val=\"" + std::to_string(size) + "\"/>"));
  };
  const std::string text = paragraph(run("毎日ほかの建物に写します。", "<w:sz w:val=\"21\"/>"));
  const Read result = read(word_file(bold("守りの手引", 40) + bold("控え", 28) + text + bold("夜の控え", 24) + text +
                                     bold("鍵", 28) + text + bold("大事なことです。", 21) + text));
  CHECK(result.text.starts_with("# 守りの手引\n## 控え\n"));
  CHECK(result.text.find("### 夜の控え\n") != std::string::npos);
  CHECK(result.text.find("\n大事なことです。\n") != std::string::npos);
}

TEST_CASE("text that Markdown would take for marks is escaped") {
  const Read result =
      read(word_file(paragraph(run("# 印")) + paragraph(run("a*b*c と &lt;b&gt;")) + paragraph(run("---"))));
  CHECK(result.text == "\\# 印\na\\*b\\*c と \\<b>\n\\---\n");
}

TEST_CASE("what is no Word document gives a message") {
  ImportReport report;
  CHECK_FALSE(read_docx("PK\x03\x04", report));
  CHECK_FALSE(read_docx(stored_archive({{"word/document.xml", "<x/>"}}), report));
}
