#include "import/pdf.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/text.h"
#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

struct Placed {
  int x = 0;  // points from the left
  int y = 0;  // points from the bottom
  std::string text;
};

std::string hexadecimal(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_character(text, offset);
    for (const int shift : {12, 8, 4, 0}) hex += digits[(character >> shift) & 15];
  }
  return hex;
}

std::string object(std::size_t number, const std::string& body) {
  return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}
std::string stream(const std::string& bytes) {
  return "<</Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
}

// Pages of text in a font whose codes are the characters of Unicode; characters are as wide as high, ASCII half that.
std::string pdf_of(const std::vector<std::vector<Placed>>& pages) {
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  const auto add = [&](const std::string& body) {
    offsets.push_back(pdf.size());
    pdf += object(offsets.size(), body);
  };
  std::string kids;
  for (std::size_t page = 0; page < pages.size(); ++page) kids += std::to_string(7 + 2 * page) + " 0 R ";
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  add("<</Type/Font/Subtype/Type0/BaseFont/Text/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
  add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Text/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
      "0>>/DW 1000/W[32 126 500]/FontDescriptor 5 0 R>>");
  add("<</Type/FontDescriptor/FontName/Text/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent "
      "-200/CapHeight 700/StemV 80>>");
  add(
      stream("/CIDInit /ProcSet findresource begin begincmap /CMapName /U def 1 begincodespacerange <0000><FFFF> "
             "endcodespacerange\n"
             "1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end"));
  for (std::size_t page = 0; page < pages.size(); ++page) {
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " +
        std::to_string(8 + 2 * page) + " 0 R>>");
    std::string content;
    for (const Placed& placed : pages[page])
      content += "BT /F 10 Tf " + std::to_string(placed.x) + " " + std::to_string(placed.y) + " Td <" +
                 hexadecimal(placed.text) + "> Tj ET\n";
    add(stream(content));
  }
  const std::size_t table = pdf.size();
  pdf += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer<</Size " + std::to_string(offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

bool is_missing() {
  if (std::system("command -v pdftotext >/dev/null 2>&1") == 0) return false;
  WARN("skipped: pdftotext is not installed");
  return true;
}

Result<std::string> text_of(const std::string& pdf, const std::string& name) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("hakusho-pdf-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / name, std::ios::binary) << pdf;
  Result<std::string> text = text_of_pdf((folder / name).string());
  std::filesystem::remove_all(folder);
  return text;
}

// Lines from the top of the page, with a head and a page number.
std::vector<Placed> page_of(const std::vector<std::string>& lines, int number) {
  std::vector<Placed> page = {{60, 800, "見本クラウド セキュリティホワイトペーパー"},
                              {290, 30, std::to_string(number) + " / 3"}};
  int y = 760;
  for (const std::string& line : lines) {
    page.push_back({60, y, line});
    y -= 18;
  }
  return page;
}

}  // namespace

TEST_CASE("a PDF with heads, page numbers, contents and broken lines gives its responses") {
  if (is_missing()) return;
  const std::string pdf =
      pdf_of({page_of({"目次", "1. 情報のバックアップ（A.12.3.1）.................... 2",
                       "2. クロックの同期（A.12.4.4）.................... 2",
                       "3. 知的財産権（A.18.1.2）.................... 3"},
                      1),
              page_of({"1. 情報のバックアップ（A.12.3.1）",
                       "当社は、お客様のデータのバックアップを一日に一回取得し、三十日のあいだ保管しま", "す。",
                       "2. クロックの同期（A.12.4.4）", "当社の機器の時刻は、標準時に合わせています。"},
                      2),
              page_of({"3. 知的財産権（A.18.1.2）", "窓口を設けています。"}, 3)});
  const auto text = text_of(pdf, "heads.pdf");
  REQUIRE(text);
  const Imported result = imported(*text, "heads.pdf");
  UNSCOPED_INFO(*text << report_text(result.report));
  CHECK(result.report.responses == 3);
  REQUIRE(find_section(result.whitepaper, "A.12.3.1"));
  CHECK(find_section(result.whitepaper, "A.12.3.1")->body.markdown ==
        "当社は、お客様のデータのバックアップを一日に一回取得し、三十日のあいだ保管します。");
  CHECK(find_section(result.whitepaper, "A.12.4.4")->body.markdown == "当社の機器の時刻は、標準時に合わせています。");
  CHECK(result.whitepaper.contents);
}

TEST_CASE("a PDF with a table of responses gives each row, its cells whole") {
  if (is_missing()) return;
  std::vector<Placed> page = {{60, 800, "見本クラウド セキュリティ対応表"},
                              {60, 760, "管理策番号"},
                              {150, 760, "管理策"},
                              {300, 760, "当社の対応"}};
  int y = 740;
  const auto row = [&](const std::string& id, const std::vector<std::string>& title,
                       const std::vector<std::string>& answer) {
    page.push_back({60, y, id});
    for (std::size_t line = 0; line < title.size(); ++line)
      page.push_back({150, y - 14 * static_cast<int>(line), title[line]});
    for (std::size_t line = 0; line < answer.size(); ++line)
      page.push_back({300, y - 14 * static_cast<int>(line), answer[line]});
    y -= 14 * static_cast<int>(std::max(title.size(), answer.size())) + 4;
  };
  row("A.5.1.1", {"情報セキュリティのた", "めの方針群"}, {"方針を定め、年に一回見直して", "います。"});
  row("A.12.3.1", {"情報のバックアップ"}, {"毎日取得します。"});
  row("A.12.4.4", {"クロックの同期"}, {"時刻は、標準時に合わせていま", "す。"});
  row("A.18.1.2", {"知的財産権"}, {"窓口を設けています。"});
  const auto text = text_of(pdf_of({page}), "table.pdf");
  REQUIRE(text);
  const Imported result = imported(*text, "table.pdf");
  UNSCOPED_INFO(*text << report_text(result.report));
  REQUIRE(result.report.responses == 4);
  CHECK(find_section(result.whitepaper, "A.5.1.1")->body.markdown == "方針を定め、年に一回見直しています。");
  CHECK(find_section(result.whitepaper, "A.5.1.1")->title.empty());
  CHECK(find_section(result.whitepaper, "A.12.4.4")->body.markdown == "時刻は、標準時に合わせています。");
}

TEST_CASE("a file that is no PDF is refused with what it may be") {
  if (is_missing()) return;
  const auto text = text_of("%PDF-1.4 nothing", "nothing.pdf");
  REQUIRE_FALSE(text);
  CHECK(text.failure().message.starts_with("pdftotext cannot read \""));
  CHECK(text.failure().message.ends_with("/nothing.pdf\""));
}
