#include "import/lines/source_text.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

// U+FFFC OBJECT REPLACEMENT CHARACTER stands where a text had a picture; the importer marks tables with it.
constexpr std::string_view object_mark = "\xEF\xBF\xBC";

// Null when the bytes are not well-formed in that encoding.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string text(bytes.size() * 3 + 16, '\0');
  char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
  char* out = text.data();
  std::size_t in_left = bytes.size();
  std::size_t out_left = text.size();
  const bool good = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1) && in_left == 0;
  iconv_close(converter);
  if (!good) return std::nullopt;
  text.resize(text.size() - out_left);
  return text;
}

// How much the text looks like Japanese that somebody wrote: kana and common marks count, half-width kana and
// ideographs out of the common range count against it.
double plausibility(const std::string& text) {
  double score = 0;
  double count = 1;
  for (const char32_t character : wide(text)) {
    if (character < 0x80) continue;
    ++count;
    if ((character >= 0x3041 && character <= 0x30FF) || (character >= 0x3000 && character <= 0x3002)) score += 1;
    else if (character >= 0xFF61 && character <= 0xFF9F) score -= 1;
    else if (character >= 0x4E00 && character <= 0x9FFF) score += 0.3;
  }
  return score / count;
}

struct Guess {
  std::string text;
  std::string encoding;
  double score = -2;
};

std::optional<Guess> guess_encoding(std::string_view bytes) {
  struct Candidate {
    const char* name;
    const char* converter;
  };
  static constexpr Candidate candidates[] = {{"Shift_JIS", "CP932"}, {"EUC-JP", "EUC-JP-MS"}, {"EUC-JP", "EUC-JP"}};
  std::optional<Guess> best;
  for (const auto& [name, converter] : candidates) {
    std::optional<std::string> text = convert(bytes, converter);
    if (!text) continue;
    const double score = plausibility(*text);
    if (!best || score > best->score) best = Guess{std::move(*text), name, score};
  }
  return best;
}

bool looks_like_iso_2022(std::string_view bytes) {
  return bytes.find("\x1B$B") != std::string_view::npos || bytes.find("\x1B$@") != std::string_view::npos;
}

// Carriage returns become line feeds, other control characters go; tabs, line feeds and form feeds stay.
void clean(SourceText& source) {
  std::string cleaned;
  cleaned.reserve(source.text.size());
  bool returns = false;
  std::size_t controls = 0;
  std::size_t objects = 0;
  for (std::size_t at = 0; at < source.text.size(); ++at) {
    const char byte = source.text[at];
    if (source.text.compare(at, object_mark.size(), object_mark) == 0) {
      ++objects;
      at += object_mark.size() - 1;
    } else if (byte == '\r') {
      returns = true;
      if (at + 1 >= source.text.size() || source.text[at + 1] != '\n') cleaned += '\n';
    } else if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t' && byte != '\f') ||
               byte == 0x7F) {
      ++controls;
    } else {
      cleaned += byte;
    }
  }
  if (returns) source.repairs.emplace_back("carriage returns became line feeds");
  if (controls > 0) source.repairs.push_back(fmt::format("{} control characters were dropped", controls));
  if (objects > 0)
    source.repairs.push_back(
        fmt::format("{} signs for pictures and the like, which are no text, were dropped", objects));
  source.text = std::move(cleaned);
}

bool drop_prefix(std::string_view& bytes, std::string_view prefix) {
  if (!bytes.starts_with(prefix)) return false;
  bytes.remove_prefix(prefix.size());
  return true;
}

}  // namespace

Result<SourceText> decode_source(std::string_view bytes) {
  SourceText source;
  source.encoding = "UTF-8";
  if (drop_prefix(bytes, "\xEF\xBB\xBF")) source.repairs.emplace_back("a byte order mark was dropped");
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    source.encoding = little ? "UTF-16LE" : "UTF-16BE";
    std::optional<std::string> text = convert(bytes.substr(2), source.encoding.c_str());
    if (!text) return Failure{"the file begins like UTF-16 but is not well-formed", "save it as UTF-8"};
    source.text = std::move(*text);
  } else if (bytes.find('\0') != std::string_view::npos) {
    return Failure{"the file holds NUL bytes, so it is no text",
                   "PDF, XLSX, CSV, TSV, Markdown and plain text can be imported"};
  } else if (looks_like_iso_2022(bytes)) {
    source.encoding = "ISO-2022-JP";
    std::optional<std::string> text = convert(bytes, "ISO-2022-JP-3");
    if (!text) return Failure{"the file begins like ISO-2022-JP but is not well-formed", "save it as UTF-8"};
    source.text = std::move(*text);
  } else if (!first_invalid(bytes)) {
    source.text = bytes;
  } else {
    std::optional<Guess> guess = guess_encoding(bytes);
    if (!guess)
      return Failure{fmt::format("byte {} fits neither UTF-8, Shift_JIS nor EUC-JP", *first_invalid(bytes) + 1),
                     "save the file as UTF-8"};
    source.text = std::move(guess->text);
    source.encoding = guess->encoding;
  }
  if (source.encoding != "UTF-8")
    source.repairs.push_back(fmt::format("the text was converted from {} to UTF-8", source.encoding));
  clean(source);
  return source;
}

}  // namespace hakusho::imports
