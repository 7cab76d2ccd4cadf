#include "import/sections/named_catalogs.h"

#include <algorithm>
#include <optional>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t cover_lines = 30;
constexpr double cover_weight = 2;
constexpr double text_weight = 0.25;
constexpr double most_weight = 6;

// `27017:2015` in the text of an edition or of a document.
struct Standard {
  std::u32string number;
  std::u32string year;  // empty where none is said
};

std::u32string digits_at(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return std::u32string(text.substr(at, end - at));
}

// The next number of five digits at or after `at`, which is moved behind it.
std::optional<Standard> next_standard(std::u32string_view text, std::size_t& at) {
  for (; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    Standard standard{digits_at(text, at), {}};
    at += standard.number.size();
    if (standard.number.size() != 5) continue;
    const std::size_t sign = skip_blanks(text, at);
    if (sign < text.size() && (text[sign] == U':' || text[sign] == U'-')) {
      const std::u32string year = digits_at(text, skip_blanks(text, sign + 1));
      if (year.size() == 4) standard.year = year;
    }
    return standard;
  }
  return std::nullopt;
}

// The controls of ISO/IEC 27001 are those of ISO/IEC 27002.
double fit(const Standard& named, const Standard& of) {
  const bool annex = named.number == U"27001" && of.number == U"27002";
  if (named.number != of.number && !annex) return 0;
  const double weight = annex ? 0.5 : 1;
  if (named.year.empty() || of.year.empty()) return weight;
  return named.year == of.year ? 2 * weight : -weight;
}

// The title of a checklist without the words in brackets behind it.
std::u32string plain_title(const std::string& title) {
  const std::u32string text = without_blanks(folded(wide(title)));
  return text.substr(0, text.find(U'('));
}

}  // namespace

std::map<std::string, double> named_catalogs(const std::vector<TextLine>& lines, const Catalogs& catalogs) {
  std::map<std::string, double> named;
  for (const auto& [id, catalog] : catalogs) {
    std::size_t begin = 0;
    const auto standard = next_standard(folded(wide(catalog.edition)), begin);
    const std::u32string title = plain_title(catalog.title.ja);
    double& weight = named[id];
    for (std::size_t line = 0; line < lines.size() && weight < most_weight; ++line) {
      const std::u32string text = folded(lines[line].text);
      const double counts = line < cover_lines ? cover_weight : text_weight;
      if (!standard) {
        if (!title.empty() && contains(without_blanks(text), title)) weight += counts;
        continue;
      }
      for (std::size_t at = 0; const auto found = next_standard(text, at);) weight += counts * fit(*found, *standard);
    }
    weight = std::clamp(weight, 0.0, most_weight);
  }
  return named;
}

}  // namespace hakusho::imports
