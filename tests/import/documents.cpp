#include "import/documents.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/files.h"
#include "base/text.h"
#include "read/catalog.h"

namespace hakusho {

using namespace read;

namespace {

Catalog catalog(const std::string& id) {
  const std::string path = "content/catalogs/" + id + ".yaml";
  auto bytes = read_file(std::string(HAKUSHO_SOURCE "/") + path, 8u << 20);
  if (!bytes) throw std::runtime_error(bytes.failure().message);
  Diagnostics found;
  return *read_catalog(*bytes, path, id, found);
}

void append_number(std::string& bytes, std::uint32_t number, int size) {
  for (int at = 0; at < size; ++at) bytes += static_cast<char>((number >> (8 * at)) & 0xFF);
}

// CRC-32 of ISO 3309.
std::uint32_t checksum(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> remainders{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
      std::uint32_t crc = byte;
      for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
      remainders[byte] = crc;
    }
    return remainders;
  }();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~crc;
}

std::string xml(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "&", "&amp;"), "<", "&lt;"), "\n", "&#10;");
}

}  // namespace

const Catalogs& test_catalogs() {
  static const Catalogs catalogs = [] {
    Catalogs all;
    for (const char* id : {"iso-27017-2015", "iso-27002-2022", "meti-sla-2010"}) all.emplace(id, catalog(id));
    return all;
  }();
  return catalogs;
}

std::vector<const Control*> provider_controls() {
  std::vector<const Control*> controls;
  for (const Control& control : test_catalogs().at("iso-27017-2015").controls)
    if (control.guides_provider) controls.push_back(&control);
  return controls;
}

std::vector<const Control*> first_controls(const std::string& id, std::size_t count) {
  std::vector<const Control*> controls;
  for (const Control& control : test_catalogs().at(id).controls)
    if (controls.size() < count) controls.push_back(&control);
  return controls;
}

std::string document_of(const std::vector<const Control*>& controls, std::string_view front, const Heading_& heading,
                        std::string_view language) {
  std::string text(front);
  for (std::size_t at = 0; at < controls.size(); ++at) {
    text += heading(*controls[at], at + 1) + "\n\n";
    if (language == "en")
      text +=
          "We operate the service as this control asks, and review how we do so once a year.\n"
          "Customers find the details in the service description.\n\n"
          "- Reviews are recorded.\n- Findings are mended within 30 days.\n\n";
    else
      text +=
          "当社は、本項目が求める取り組みを定め、年に 1 "
          "回見直しています。詳しい内容は、サービス仕様書に記載しています。\n\n"
          "・見直しの結果は記録します。\n・指摘された事項は 30 日以内に是正します。\n\n";
  }
  return text;
}

std::string printed(const std::string& document, int columns, std::size_t lines_a_page) {
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(document)) {
    std::string text;
    int width = 0;
    for (std::size_t offset = 0; offset < line.size();) {
      const char32_t character = next_character(line, offset);
      if (width + columns_of(character) > columns) {
        lines.push_back("    " + std::exchange(text, {}));
        width = 0;
      }
      append_utf8(text, character);
      width += columns_of(character);
    }
    lines.push_back(text.empty() ? "" : "    " + text);
  }
  std::string pages;
  for (std::size_t begin = 0, page = 1; begin < lines.size(); begin += lines_a_page, ++page) {
    pages += "    セキュリティホワイトペーパー 第2.1版\n\n";
    for (std::size_t at = begin; at < std::min(lines.size(), begin + lines_a_page); ++at) pages += lines[at] + "\n";
    pages += "\n                    - " + std::to_string(page) + " -\n\f";
  }
  return pages;
}

Imported imported(const std::string& bytes, const std::string& path) {
  auto result = import_document(bytes, {path, "vendor", "whitepaper", {}}, test_catalogs());
  if (!result) throw std::runtime_error(result.failure().message);
  return std::move(*result);
}

double share_of_responses(const Whitepaper& whitepaper, const std::vector<const Control*>& controls) {
  std::size_t next = 0;
  std::size_t found = 0;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    if (!at.section->is_response() || at.section->controls.empty() || at.section->body.markdown.empty()) continue;
    for (std::size_t ahead = next; ahead < controls.size(); ++ahead)
      if (controls[ahead]->id == at.section->controls.front().id) {
        ++found;
        next = ahead + 1;
        break;
      }
  }
  return static_cast<double>(found) / static_cast<double>(controls.size());
}

std::string stored_archive(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string archive;
  std::string directory;
  for (const auto& [name, bytes] : entries) {
    const std::uint32_t offset = static_cast<std::uint32_t>(archive.size());
    std::string fields;
    for (const std::uint32_t field : {20u, 0u, 0u, 0u, 0u}) append_number(fields, field, 2);
    append_number(fields, checksum(bytes), 4);
    append_number(fields, static_cast<std::uint32_t>(bytes.size()), 4);
    append_number(fields, static_cast<std::uint32_t>(bytes.size()), 4);
    append_number(fields, static_cast<std::uint32_t>(name.size()), 2);
    append_number(fields, 0, 2);
    archive += "PK\x03\x04" + fields + name + bytes;
    directory += std::string("PK\x01\x02\x14\0", 6) + fields + std::string(10, '\0');
    append_number(directory, offset, 4);
    directory += name;
  }
  std::string end = std::string("PK\x05\x06\0\0\0\0", 8);
  append_number(end, static_cast<std::uint32_t>(entries.size()), 2);
  append_number(end, static_cast<std::uint32_t>(entries.size()), 2);
  append_number(end, static_cast<std::uint32_t>(directory.size()), 4);
  append_number(end, static_cast<std::uint32_t>(archive.size()), 4);
  append_number(end, 0, 2);
  return archive + directory + end;
}

std::string xlsx_of(const std::vector<std::vector<std::string>>& rows, const std::string& merges) {
  std::string sheet = "<worksheet><sheetData>";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    sheet += "<row r=\"" + std::to_string(row + 1) + "\">";
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty())
        sheet += "<c r=\"" + std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1) +
                 "\" t=\"inlineStr\"><is><t>" + xml(rows[row][column]) + "</t></is></c>";
    sheet += "</row>";
  }
  sheet += "</sheetData>" + merges + "</worksheet>";
  return stored_archive(
      {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"回答\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", sheet}});
}

}  // namespace hakusho
