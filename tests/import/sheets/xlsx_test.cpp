#include "import/sheets/xlsx.h"

#include <catch2/catch.hpp>

#include "import/documents.h"
#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::string workbook(const std::string& sheet, const std::string& strings = "", const std::string& styles = "") {
  return stored_archive(
      {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"一\" r:id=\"a\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"/xl/worksheets/s.xml\"/></Relationships>"},
       {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
       {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
       {"xl/worksheets/s.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"}});
}

std::string cell(const std::string& bytes, std::size_t row, std::size_t column) {
  ImportReport report;
  const auto tables = read_xlsx(bytes, report);
  REQUIRE(tables);
  return narrow((*tables)[0].rows.at(row).cells.at(column));
}

}  // namespace

TEST_CASE("shared strings are read with their runs and without their readings") {
  CHECK(cell(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                      "<si><r><t>白</t></r><r><t>書</t></r><rPh><t>ハクショ</t></rPh></si>"),
             0, 0) == "白書");
}

TEST_CASE("a date and a share are written as their formats show them") {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy/mm/dd\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
      "numFmtId=\"170\"/><xf numFmtId=\"10\"/></cellXfs>";
  const std::string sheet =
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45383</v></c><c r=\"B1\" s=\"2\"><v>0.995</v></c><c "
      "r=\"C1\"><v>3</v></c></row>";
  CHECK(cell(workbook(sheet, "", styles), 0, 0) == "2024/04/01");
  CHECK(cell(workbook(sheet, "", styles), 0, 1) == "99.50%");
  CHECK(cell(workbook(sheet, "", styles), 0, 2) == "3");
}

TEST_CASE("a formula gives the value that was saved with it") {
  CHECK(cell(workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(1)</f><v>値</v></c></row>"), 0, 0) == "値");
}

TEST_CASE("a string that is not there, a place that is none and a broken archive are no trouble") {
  CHECK(cell(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"), 0, 0).empty());
  CHECK(cell(workbook("<row r=\"1\"><c r=\"??\" t=\"str\"><v>x</v></c></row>"), 0, 0) == "x");
  ImportReport report;
  CHECK_FALSE(read_xlsx("PK\x03\x04", report));
  CHECK_FALSE(read_xlsx(stored_archive({{"a.txt", "x"}}), report));
}

TEST_CASE("hidden rows, columns and sheets are left out and named in the report") {
  const std::string text = "<c r=\"A%\" t=\"str\"><v>見える</v></c>";
  const std::string bytes = stored_archive(
      {{"xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" r:id=\"a\"/><sheet name=\"控え\" state=\"hidden\" "
        "r:id=\"b\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"/xl/worksheets/s.xml\"/><Relationship Id=\"b\" "
        "Target=\"/xl/worksheets/t.xml\"/></Relationships>"},
       {"xl/worksheets/s.xml",
        "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" "
        "t=\"str\"><v>見える</v></c><c r=\"B1\" t=\"str\"><v>見えない列</v></c></row><row r=\"2\" hidden=\"1\"><c "
        "r=\"A2\" t=\"str\"><v>見えない行</v></c></row></sheetData></worksheet>"},
       {"xl/worksheets/t.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>内輪の話</v></c></row></sheetData></worksheet>"}});
  ImportReport report;
  const auto tables = read_xlsx(bytes, report);
  REQUIRE(tables);
  REQUIRE(tables->size() == 1);
  std::u32string all;
  for (const SourceRow& row : (*tables)[0].rows)
    for (const std::u32string& each : row.cells) all += each;
  CHECK(narrow(all) == "見える");
  CHECK(report.count(ReportKind::look) == 3);
  CHECK(report_text(report).find("the hidden sheet \"控え\" was left out") != std::string::npos);
  CHECK(report_text(report).find("the hidden column B was left out") != std::string::npos);
  CHECK(report_text(report).find("表!A2") != std::string::npos);
}

TEST_CASE("struck-out cells and runs are left out") {
  const std::string styles =
      "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>";
  const std::string strings =
      "<si><r><rPr><strike/></rPr><t>月に一度</t></r><r><t>週に一度</t></r></si><si><t>やめた</t></si>";
  const std::string bytes = workbook(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\" s=\"1\"><v>1</v></c></row>", strings, styles);
  CHECK(cell(bytes, 0, 0) == "週に一度");
  CHECK(cell(bytes, 0, 1).empty());
}
