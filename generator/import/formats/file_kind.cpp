#include "import/formats/file_kind.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "import/sheets/archive.h"

namespace hakusho::imports {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_searched = 4u << 20;  // bytes of a compound file
constexpr std::string_view compound_begin = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& character : lower)
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  return lower;
}

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> ends) {
  const std::string lower = lower_ascii(path);
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

bool any_begins(const std::vector<std::string>& names, std::string_view begin) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(begin); });
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The media type that an OpenDocument file begins with, stored and first in the archive.
std::string_view open_document_type(std::string_view bytes) {
  const std::size_t at = bytes.substr(0, 200).find("application/vnd.oasis.opendocument.");
  return at == std::string_view::npos ? std::string_view() : bytes.substr(at + 35, 20);
}

FileKind kind_of_archive(std::string_view bytes) {
  if (!open_document_type(bytes).empty()) return FileKind::other;
  const std::vector<std::string> names = entry_names(bytes);
  if (any_begins(names, "word/")) return FileKind::docx;
  const bool binary = holds(names, "xl/workbook.bin");
  return any_begins(names, "xl/") && !binary ? FileKind::xlsx : FileKind::other;
}

// Markup behind blanks and comments.
bool begins_like_html(std::string_view bytes) {
  std::string_view text = bytes.substr(0, 4096);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (;;) {
    text = trim(text);
    if (!text.starts_with("<!--") && !text.starts_with("<?xml")) break;
    const std::size_t end = text.find(text.starts_with("<!--") ? "-->" : "?>");
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.starts_with("<!--") ? 3 : 2));
  }
  const std::string begin = lower_ascii(text.substr(0, 16));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html") || begin.starts_with("<head") ||
         begin.starts_with("<body");
}

// The name of a stream in a compound file, which holds names in UTF-16.
bool holds_stream(std::string_view bytes, std::string_view name) {
  std::string wanted;
  for (const char character : name) wanted.append({character, '\0'});
  return bytes.substr(0, most_searched).find(wanted) != std::string_view::npos;
}

struct Beginning {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view recognise_text =
    "a picture holds no text: run text recognition over it, and import the text or the PDF that this gives";

std::optional<Beginning> known_beginning(std::string_view bytes) {
  static constexpr std::array<Beginning, 14> beginnings = {
      {{"{\\rtf"sv, "an RTF document", "open it in a word processor and save it as DOCX"},
       {"\x89PNG"sv, "a PNG picture", recognise_text},
       {"\xFF\xD8\xFF"sv, "a JPEG picture", recognise_text},
       {"GIF8"sv, "a GIF picture", recognise_text},
       {"II*\0"sv, "a TIFF picture", recognise_text},
       {"MM\0*"sv, "a TIFF picture", recognise_text},
       {"BM"sv, "a BMP picture", recognise_text},
       {"\x1F\x8B"sv, "a gzip archive", "unpack it and import the document inside"},
       {"7z\xBC\xAF"sv, "a 7-Zip archive", "unpack it and import the document inside"},
       {"Rar!"sv, "a RAR archive", "unpack it and import the document inside"},
       {"From: "sv, "an e-mail", "save the document that is attached to it and import that"},
       {"MIME-Version:"sv, "a web archive", "save the page as HTML and import that"},
       {"\x7F"
        "ELF"sv,
        "a program", "import a document"},
       {"MZ"sv, "a program", "import a document"}}};
  for (const Beginning& beginning : beginnings) {
    if (!bytes.starts_with(beginning.bytes)) continue;
    // Two letters may begin a text as well.
    if (beginning.bytes.size() == 2 && bytes.substr(0, 512).find('\0') == std::string_view::npos &&
        beginning.bytes != "\x1F\x8B"sv)
      continue;
    return beginning;
  }
  if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP"))
    return Beginning{"RIFF", "a WebP picture", recognise_text};
  if (bytes.size() > 12 && bytes.substr(4).starts_with("ftyphei"))
    return Beginning{"", "a HEIC picture", recognise_text};
  return std::nullopt;
}

Beginning unread_compound(std::string_view bytes) {
  if (holds_stream(bytes, "EncryptedPackage"))
    return {{}, "an Office file that a password protects", "open it, take the password off, and save it again"};
  if (holds_stream(bytes, "WordDocument"))
    return {{}, "a Word document of the old format (.doc)", "open it in Word or LibreOffice and save it as DOCX"};
  if (holds_stream(bytes, "Workbook") || holds_stream(bytes, "Book"))
    return {{}, "an Excel workbook of the old format (.xls)", "open it in Excel or LibreOffice and save it as XLSX"};
  if (holds_stream(bytes, "PowerPoint Document"))
    return {{}, "a presentation of the old format (.ppt)", "save it as PDF, and import that"};
  return {{}, "an Office file of an old format", "open it and save it as DOCX or XLSX"};
}

Beginning unread_archive(std::string_view bytes) {
  const std::string_view type = open_document_type(bytes);
  const std::vector<std::string> names = entry_names(bytes);
  if (type.starts_with("text"))
    return {{}, "an OpenDocument text (.odt)", "open it in LibreOffice or Word and save it as DOCX"};
  if (type.starts_with("spreadsheet"))
    return {{}, "an OpenDocument spreadsheet (.ods)", "open it in LibreOffice or Excel and save it as XLSX"};
  if (any_begins(names, "ppt/") || type.starts_with("presentation"))
    return {{}, "a presentation", "save it as PDF, and import that"};
  if (any_begins(names, "xl/")) return {{}, "a binary workbook (.xlsb)", "open it in Excel and save it as XLSX"};
  if (any_begins(names, "Index/"))
    return {{}, "a file of Pages, Numbers or Keynote", "export it as DOCX, XLSX or PDF, and import that"};
  if (any_begins(names, "OEBPS/") || holds(names, "META-INF/container.xml"))
    return {{}, "an e-book", "save it as HTML or PDF, and import that"};
  return {{}, "a ZIP archive", "unpack it and import the document inside"};
}

}  // namespace

FileKind kind_of_file(std::string_view bytes, std::string_view path) {
  if (is_zip(bytes)) return kind_of_archive(bytes);
  if (bytes.starts_with(compound_begin) || known_beginning(bytes)) return FileKind::other;
  if (begins_like_html(bytes)) return FileKind::html;
  return ends_with_any(path, {".html", ".htm", ".xhtml"}) && bytes.find('<') != std::string_view::npos ? FileKind::html
                                                                                                       : FileKind::text;
}

Failure unread_file(std::string_view bytes, const std::string& path) {
  const Beginning found = bytes.starts_with(compound_begin) ? unread_compound(bytes)
                          : is_zip(bytes)                   ? unread_archive(bytes)
                                                            : *known_beginning(bytes);
  return Failure{"\"" + path + "\" is " + std::string(found.what) + ", which is not read", std::string(found.hint)};
}

}  // namespace hakusho::imports
