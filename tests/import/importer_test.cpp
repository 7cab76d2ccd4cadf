#include "import/importer.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

constexpr double wanted = 0.95;
constexpr std::string_view front =
    "クラウドサービス "
    "セキュリティホワイトペーパー\n\n第2."
    "1版\n2024年5月1日\n株式会社見本\n\nはじめに\n\n本書は、株式会社見本（以下、「当社」といいます）の取り組みを説明し"
    "ます。\n\n";
constexpr std::string_view front_en =
    "Cloud Service Security White Paper\n\nVersion 2.1\nMay 1, 2024\n\nIntroduction\n\nThis paper describes what we "
    "do.\n\n";

std::string number_of(const Control& control) {
  return control.id.starts_with("A.") ? control.id.substr(2) : control.id;
}

std::string full_width(std::string_view text) {
  std::string wide;
  for (const char byte : text)
    append_utf8(wide, byte >= '0' && byte <= '9' ? U'０' + static_cast<char32_t>(byte - '0')
                                                 : static_cast<unsigned char>(byte));
  return wide;
}

double share(const Heading_& heading, std::string_view begin = front, std::string_view language = "ja",
             const std::string& path = "document.txt") {
  const auto controls = provider_controls();
  const Imported result = imported(document_of(controls, begin, heading, language), path);
  UNSCOPED_INFO(report_text(result.report));
  CHECK(result.report.unplaced_lines == 0);
  return share_of_responses(result.whitepaper, controls);
}

}  // namespace

TEST_CASE("headings that begin with the control's id are responses") {
  CHECK(share([](const Control& c, std::size_t) { return c.id + " " + c.title.ja; }) >= wanted);
  CHECK(share([](const Control& c, std::size_t) { return "【" + c.id + "】" + c.title.ja; }) >= wanted);
  CHECK(share([](const Control& c, std::size_t) { return "■ " + c.id + "　" + c.title.ja; }) >= wanted);
  CHECK(share([](const Control& c, std::size_t) { return full_width(c.id) + "　" + c.title.ja; }) >= wanted);
}

TEST_CASE("ids without their letter are responses where they are the standard's") {
  CHECK(share([](const Control& c, std::size_t) { return number_of(c) + " " + c.title.ja; }) >= wanted);
  CHECK(share([](const Control& c, std::size_t) { return number_of(c) + ". " + c.title.ja; }) >= wanted);
}

TEST_CASE("chapters and groups of the standard above the ids are headings, not responses") {
  std::string chapter;
  const Heading_ heading = [&](const Control& c, std::size_t) {
    const std::string number = number_of(c);
    std::string text;
    const std::string own = c.chapter;
    if (own != chapter && !c.id.starts_with("CLD"))
      text = own + ". " + test_catalogs().at("iso-27017-2015").chapter(own)->title.ja + "\n\n";
    if (!c.id.starts_with("CLD")) chapter = own;
    return text + number + " " + c.title.ja;
  };
  CHECK(share(heading) >= wanted);
}

TEST_CASE("numbered headings with ids behind the title or below it are responses with their labels") {
  const Heading_ behind = [](const Control& c, std::size_t n) {
    return std::to_string(n) + "." + c.title.ja + "（" + full_width(c.id) + "）";
  };
  CHECK(share(behind) >= wanted);
  CHECK(share([](const Control& c, std::size_t n) {
          return std::to_string(n) + ". " + c.title.ja + "\n\n(項番：" + number_of(c) + ")";
        }) >= wanted);
  CHECK(share([](const Control& c, std::size_t n) {
          return "4." + std::to_string(n) + " " + c.title.ja + "\n\n［対応管理策：" + c.id + "］";
        }) >= wanted);
  const auto controls = provider_controls();
  const Imported result = imported(document_of(controls, front, behind));
  std::size_t number = 0;
  for (const SectionAt& at : sections_in_order(result.whitepaper))
    if (at.section->is_response()) CHECK(at.section->label == std::to_string(++number) + ".");
}

TEST_CASE("English whitepapers are read as English") {
  CHECK(share([](const Control& c, std::size_t) { return c.id + " " + c.title.en; }, front_en, "en") >= wanted);
  CHECK(share([](const Control& c, std::size_t n) { return std::to_string(n) + ". " + c.title.en + " (" + c.id + ")"; },
              front_en, "en") >= wanted);
  const Imported result = imported(document_of(
      provider_controls(), front_en, [](const Control& c, std::size_t) { return c.id + " " + c.title.en; }, "en"));
  CHECK(result.whitepaper.language == "en");
  CHECK(result.whitepaper.title == "Cloud Service Security White Paper");
}

TEST_CASE("numbers of ISO/IEC 27002:2022 are recognised as that edition's") {
  const auto controls = first_controls("iso-27002-2022", 93);
  for (const bool english : {false, true}) {
    const std::string text = document_of(
        controls, english ? front_en : front,
        [&](const Control& c, std::size_t) { return c.id + " " + (english ? c.title.en : c.title.ja); },
        english ? "en" : "ja");
    const Imported result = imported(text);
    CHECK(result.whitepaper.catalog == "iso-27002-2022");
    CHECK(share_of_responses(result.whitepaper, controls) >= wanted);
  }
}

TEST_CASE("Markdown of a converter is read with its headings at any level, bold or not") {
  CHECK(share(
            [](const Control& c, std::size_t n) {
              return std::string(n % 2 == 0 ? "### " : "#### **") + c.id + " " + c.title.ja + (n % 2 == 0 ? "" : "**");
            },
            "# クラウドサービス セキュリティホワイトペーパー\n\n", "ja", "document.md") >= wanted);
}

TEST_CASE("a document that was broken into pages gives its text again without their furniture") {
  const auto controls = provider_controls();
  std::string contents = "目次\n\n";
  for (const Control* control : controls) contents += control->id + " " + control->title.ja + " ........ 3\n";
  const std::string text = document_of(controls, std::string(front) + contents + "\n",
                                       [](const Control& c, std::size_t) { return c.id + " " + c.title.ja; });
  const Imported result = imported(printed(text, 70, 40));
  UNSCOPED_INFO(report_text(result.report));
  CHECK(share_of_responses(result.whitepaper, controls) >= wanted);
  CHECK(result.whitepaper.contents);
  for (const SectionAt& at : sections_in_order(result.whitepaper)) {
    CAPTURE(at.section->id);
    CHECK(at.section->body.markdown.find("第2.1版") == std::string::npos);
    CHECK(at.section->body.markdown.find("- 3 -") == std::string::npos);
    if (at.section->is_response())
      CHECK(at.section->body.markdown ==
            "当社は、本項目が求める取り組みを定め、年に 1 "
            "回見直しています。詳しい内容は、サービス仕様書に記載しています。\n\n- 見直しの結果は記録します。\n- "
            "指摘された事項は 30 日以内に是正します。");
  }
}

TEST_CASE("several ids in one heading are several controls of one response") {
  const Imported result = imported(
      "はじめに\n\n説明します。\n\nA.9.2.1、A.9.2.2 利用者の登録とアクセスの提供\n\n申請書で受け付けます。\n\nA.12.3.1 "
      "情報のバックアップ\n\n毎日取得します。\n");
  REQUIRE(result.report.responses == 2);
  for (const SectionAt& at : sections_in_order(result.whitepaper))
    if (at.section->is_response() && at.section->controls.size() == 2) {
      CHECK(at.section->controls[0].id == "A.9.2.1");
      CHECK(at.section->controls[1].id == "A.9.2.2");
      return;
    }
  FAIL("no response has two controls");
}

TEST_CASE("a sentence that begins with an id is no heading") {
  const Imported result = imported(
      "A.9.2.1 利用者登録及び登録削除\n\n申請書で受け付けます。\n\nA.9.2.2 を参照してください。\n\nA.12.3.1 "
      "情報のバックアップ\n\n毎日取得します。\n");
  CHECK(result.report.responses == 2);
}

TEST_CASE("parts for services, points and notes are kept apart from the text") {
  const Imported result = imported(
      "A.12.3.1 "
      "情報のバックアップ\n\n両サービスで取得します。\n\n■Verona\n毎日取得します。\n\n■Hypersonix\n毎週取得します。\n\n"
      "A.18.1.3 記録の保護\n\n保護します。\n\n■Verona\n3か月保管します。\n\n■Hypersonix\n1か月保管します。\n\n"
      "A.18.1.5 暗号化機能に対する規制\n\n暗号を使います。\n\n＜ポイント＞\nTLS "
      "を使います。\n\n※輸出規制の対象ではありません。\n");
  REQUIRE(result.whitepaper.scopes.size() == 2);
  CHECK(result.whitepaper.scopes[0].id == "verona");
  const Section* backup = find_section(result.whitepaper, "A.12.3.1");
  REQUIRE(backup);
  REQUIRE(backup->parts.size() == 2);
  CHECK(backup->parts[1].scope == "hypersonix");
  CHECK(backup->parts[1].body.markdown == "毎週取得します。");
  const Section* encryption = find_section(result.whitepaper, "A.18.1.5");
  REQUIRE(encryption);
  CHECK(encryption->body.markdown == "暗号を使います。");
  REQUIRE(encryption->notes.size() == 2);
  CHECK(encryption->notes[0].kind == NoteKind::point);
  CHECK(encryption->notes[0].body.markdown == "TLS を使います。");
  CHECK(encryption->notes[1].body.markdown == "※輸出規制の対象ではありません。");
}

TEST_CASE("text without any heading is a preface, and the report says that no heading was recognised") {
  const Imported result = imported(
      "これは、見出しのない、長い長い説明の文章です。どこにも番号がなく、管理策の番号もありませんが、読む人には意味があ"
      "ります。もう少し長く書いて、表紙の行とは思えない長さにします。\n");
  REQUIRE(result.whitepaper.sections.size() == 1);
  CHECK(result.whitepaper.sections[0].role == Role::preface);
  CHECK(result.whitepaper.sections[0].body.markdown.find("読む人には意味があります") != std::string::npos);
  CHECK(result.report.unplaced_lines == 0);
  CHECK(report_text(result.report).find("no headings were recognised") != std::string::npos);
}

TEST_CASE("HTML, scripts and formulas in a document stay text") {
  const Imported result = imported(
      "A.9.2.1 利用者登録及び登録削除\n\n<script>alert(1)</script> と <img src=x onerror=alert(1)> と "
      "=HYPERLINK(1)\n\nA.9.2.2 利用者アクセスの提供\n\n[x](javascript:alert(1)) です。\n");
  const Section* section = find_section(result.whitepaper, "A.9.2.1");
  REQUIRE(section);
  CHECK(section->body.markdown == "\\<script>alert(1)\\</script> と \\<img src=x onerror=alert(1)> と =HYPERLINK(1)");
}

TEST_CASE("what is no document is refused in words") {
  const auto refused = [](const std::string& bytes) {
    const auto result = import_document(bytes, {"x", "v", "w", {}}, test_catalogs());
    return result ? std::string() : result.failure().message;
  };
  CHECK(refused(std::string("\x7F"
                            "ELF\0\0",
                            6))
            .find("program") != std::string::npos);
  CHECK(refused("") == "\"x\" holds no text");
  CHECK(refused("PK\x03\x04 nothing") == "\"x\" is a ZIP archive, which is not read");
}

TEST_CASE("input that is no document ends in a message that names the limit") {
  const auto refused = [](const std::string& bytes, const std::string& path = "x.txt") {
    const auto result = import_document(bytes, {path, "v", "w", {}}, test_catalogs());
    return result ? std::string() : result.failure().message;
  };
  CHECK(refused(std::string(10u << 20, 'a')) == "the text is longer than 8 MiB");
  CHECK(refused(std::string(1u << 20, 'a')) == "line 1 is longer than 128 KiB");
  std::string headings;
  for (int at = 1; at <= 100'000; ++at) headings += std::to_string(at) + ". 見出し\n\n本文です。\n\n";
  CHECK(refused(headings) == "the text has more than 100000 lines");
  headings.clear();
  for (int at = 1; at <= 6'000; ++at) headings += "A.9.2.1 利用者登録及び登録削除\n\n本文です。\n\n";
  CHECK(refused(headings) == "the document has more than 5000 headings");
  CHECK(refused(stored_archive({{"xl/workbook.xml", std::string(70u << 20, ' ')}}), "x.xlsx") ==
        "the archive unpacks to more than 64 MiB");
}

TEST_CASE("lists a thousand levels deep and lines that never end a sentence are read in bounded time") {
  std::string deep;
  for (int at = 0; at < 1'000; ++at) deep += std::string(static_cast<std::size_t>(at), ' ') + "・項目\n";
  CHECK(imported("A.9.2.1 利用者登録及び登録削除\n\n" + deep).report.responses == 1);
  std::string endless = "A.9.2.1 利用者登録及び登録削除\n\n";
  for (int at = 0; at < 20'000; ++at) endless += "終わらない文が続いていくので、どこにも句点がなく、行は端まで届いて\n";
  CHECK(imported(endless).report.responses == 1);
}

TEST_CASE("Shift_JIS and EUC-JP documents are converted, and the report says so") {
  const std::string shift_jis =
      "A.5.1.1 "
      "\x8F\xEE\x95\xF1\x83\x5A\x83\x4C\x83\x85\x83\x8A\x83\x65\x83\x42\x82\xCC\x82\xBD\x82\xDF\x82\xCC\x95\xFB\x90\x6A"
      "\x8C\x51\n\n\x95\xFB\x90\x6A\x82\xAA\x82\xA0\x82\xE8\x82\xDC\x82\xB7\x81\x42\n";
  const Imported result = imported(shift_jis);
  CHECK(result.report.encoding == "Shift_JIS");
  CHECK(result.report.responses == 1);
  CHECK(find_section(result.whitepaper, "A.5.1.1")->body.markdown == "方針があります。");
  CHECK(report_text(result.report).find("the text was converted from Shift_JIS to UTF-8") != std::string::npos);
  const std::string euc =
      "A.5.1.1 \xCA\xFD\xBF\xCB\n\n\xCA\xFD\xBF\xCB\xA4\xAC\xA4\xA2\xA4\xEA\xA4\xDE\xA4\xB9\xA1\xA3\n";
  CHECK(imported(euc).report.encoding == "EUC-JP");
}

TEST_CASE("a text with one paragraph a line and blank lines between them keeps its paragraphs") {
  std::string text;
  for (const Control* control : provider_controls())
    text += control->id + " " + control->title.ja + "\n\n当社は方針を定めています。\n\n年に 1 回見直します。\n\n";
  const Imported result = imported(text);
  CHECK(share_of_responses(result.whitepaper, provider_controls()) == 1.0);
  CHECK(find_section(result.whitepaper, "A.5.1.1")->body.markdown ==
        "当社は方針を定めています。\n\n年に 1 回見直します。");
}

TEST_CASE("signs that stand for pictures are dropped, and said to be") {
  for (const char* text : {".￼.￼", "￼0￼", "a￼￼￼99999999999999999999￼", "A.9.2.1 利用者登録\n\n図￼を示します。￼1￼\n"}) {
    const Imported result = imported(text, "document.txt");
    CHECK(report_text(result.report).find("signs for pictures and the like, which are no text, were dropped") !=
          std::string::npos);
  }
  const Imported markdown =
      imported("# A.9.2.1 利用者登録\n\n&#xFFFC;.&#xFFFC; 図&#xFFFC;0&#xFFFC;を示します。\n", "document.md");
  CHECK(markdown.report.responses == 1);
}
