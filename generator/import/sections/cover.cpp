#include "import/sections/cover.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/dates.h"
#include "import/words/versions.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_cover = 12;       // lines
constexpr std::size_t longest_cover_line = 80;  // characters

std::u32string plain(const TextLine& line) {
  std::u32string text = line.text;
  for (const std::u32string_view mark : {U"**", U"<b>", U"</b>"})
    for (std::size_t at = text.find(mark); at != std::u32string::npos; at = text.find(mark))
      text.erase(at, mark.size());
  std::u32string_view rest = text;
  while (!rest.empty() && rest.front() == U'#') rest.remove_prefix(1);
  return std::u32string(trimmed(rest));
}

// What stands at both edges of a line is one text all the same.
std::u32string with_single_blanks(std::u32string_view text) {
  std::u32string single;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (at == 0 || !is_blank(text[at]) || !is_blank(text[at - 1])) single += text[at];
  return single;
}

bool is_rule(std::u32string_view text) {
  return !text.empty() && text.find_first_not_of(U"-_=*─━ ") == std::u32string_view::npos;
}

constexpr std::array<std::u32string_view, 20> kinds = {U"ホワイトペーパー",
                                                       U"ガイドライン",
                                                       U"チェックシート",
                                                       U"チェックリスト",
                                                       U"White Paper",
                                                       U"Whitepaper",
                                                       U"whitepaper",
                                                       U"Guideline",
                                                       U"Checklist",
                                                       U"仕様書",
                                                       U"確認票",
                                                       U"対応表",
                                                       U"調査票",
                                                       U"回答書",
                                                       U"チェック表",
                                                       U"対応状況",
                                                       U"取り組み",
                                                       U"Statement",
                                                       U"Security Overview",
                                                       U"Questionnaire"};

}  // namespace

bool is_document_title(std::u32string_view text) {
  const std::u32string line = folded(text);
  if (line.empty() || line.size() > 60 || contains(line, U"。")) return false;
  return std::any_of(kinds.begin(), kinds.end(), [&](std::u32string_view kind) { return contains(line, kind); });
}

Cover read_cover(std::span<const TextLine> lines, ImportReport& report) {
  Cover cover;
  const bool long_text =
      lines.size() > longest_cover || std::any_of(lines.begin(), lines.end(), [](const TextLine& line) {
        return with_single_blanks(line.text).size() > longest_cover_line;
      });
  auto title =
      std::find_if(lines.begin(), lines.end(), [](const TextLine& line) { return is_document_title(plain(line)); });
  if (title == lines.end() && !lines.empty() && !long_text && !find_date(lines.front().text)) title = lines.begin();
  std::vector<std::string> others;
  Revision revision;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    const std::u32string text = plain(*line);
    if (line == title) {
      cover.title = narrow(with_single_blanks(text));
      report.recognised(is_document_title(text) ? Certainty::certain : Certainty::likely, line->first, "the title",
                        cover.title);
      continue;
    }
    if (is_rule(text)) continue;
    if (long_text || contains(text, U"。")) {
      cover.left.push_back(*line);
      continue;
    }
    if (const auto date = find_date(text)) revision.date = date->date;
    if (const auto version = find_version(text, Where::anywhere)) {
      revision.version = version->version;
      revision.printed_version = version->printed;
    }
    others.push_back(narrow(with_single_blanks(text)));
    report.recognised(Certainty::likely, line->first, "a line of the cover", narrow(text));
  }
  cover.subtitle = join(others, " ");
  if (revision.version.empty() && !cover.title.empty())
    if (const auto version = find_version(wide(cover.title), Where::anywhere)) {
      revision.version = version->version;
      revision.printed_version = version->printed;
    }
  if (!revision.version.empty() || revision.date) {
    if (revision.version.empty()) revision.version = iso(*revision.date);
    cover.revision = revision;
  }
  return cover;
}

std::string title_in_text(std::span<const TextLine> lines) {
  for (const TextLine& line : lines) {
    std::u32string_view text = line.text;
    for (const std::u32string_view mark :
         {U"（以下、「本", U"（以下「本", U"(以下、「本", U"(以下「本", U"(以下、本", U"（以下、本"}) {
      const std::size_t at = text.find(mark);
      if (at == std::u32string_view::npos) continue;
      std::u32string_view before = trimmed(text.substr(0, at));
      if (!before.empty() && before.back() == U'」') {
        before.remove_suffix(1);
        const std::size_t open = before.rfind(U'「');
        if (open != std::u32string_view::npos) before.remove_prefix(open + 1);
      } else {
        const std::size_t begin = before.find_last_of(U"、。，．「」");
        if (begin != std::u32string_view::npos) before.remove_prefix(begin + 1);
        for (const std::u32string_view word : {U"この", U"本"})
          if (before.starts_with(word)) before.remove_prefix(word.size());
      }
      if (is_document_title(before)) return narrow(before);
    }
  }
  return {};
}

}  // namespace hakusho::imports
