#include "import/formats/file_kind.h"

#include <catch2/catch.hpp>

#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

// What is said of a file that is not read: what it is, and what to do.
std::string said_of(std::string_view bytes) {
  REQUIRE(kind_of_file(bytes, "file") == FileKind::other);
  const Failure failure = unread_file(bytes, "file");
  return failure.message + ": " + failure.hint;
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string stream(std::string_view name) {
  std::string wide;
  for (const char character : name) wide.append({character, '\0'});
  return compound + std::string(512, '\0') + wide;
}

}  // namespace

TEST_CASE("a file is known by what it holds, not by its name") {
  CHECK(kind_of_file(stored_archive({{"word/document.xml", "<x/>"}}), "a.xlsx") == FileKind::docx);
  CHECK(kind_of_file(stored_archive({{"xl/workbook.xml", "<x/>"}}), "a.docx") == FileKind::xlsx);
  CHECK(kind_of_file("\n<!-- saved -->\n<!DOCTYPE HTML><p>x", "a.txt") == FileKind::html);
  CHECK(kind_of_file("<p>x", "a.HTML") == FileKind::html);
  CHECK(kind_of_file("# title\n\n<b>x</b>\n", "a.md") == FileKind::text);
  CHECK(kind_of_file("BMI is a number", "a.txt") == FileKind::text);
}

TEST_CASE("for a file that is not read, one line says what it is and what to do") {
  CHECK(said_of(stream("WordDocument")).find("save it as DOCX") != std::string::npos);
  CHECK(said_of(stream("Workbook")).find("save it as XLSX") != std::string::npos);
  CHECK(said_of(stream("EncryptedPackage")).find("password") != std::string::npos);
  CHECK(said_of("{\\rtf1\\ansi x}").find("RTF") != std::string::npos);
  CHECK(said_of("\x89PNG\r\n").find("text recognition") != std::string::npos);
  CHECK(said_of(stored_archive({{"ppt/presentation.xml", "<x/>"}})).find("PDF") != std::string::npos);
  CHECK(said_of(stored_archive({{"a.pdf", "x"}})).find("unpack it") != std::string::npos);
}
