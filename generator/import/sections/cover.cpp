#include "import/sections/cover.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/lines/pipes.h"
#include "import/sections/cover_fields.h"
#include "import/sections/history_text.h"
#include "import/words/characters.h"
#include "import/words/dates.h"
#include "import/words/markdown_text.h"
#include "import/words/versions.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_title_line = 60;  // characters
constexpr std::size_t most_title_lines = 3;

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

namespace {

bool is_sentence(std::u32string_view text) {
  return contains(text, U"。") || text.size() > longest_title_line ||
         (text.back() == U'.' && std::count(text.begin(), text.end(), U' ') > 3);
}

class CoverReader {
 public:
  CoverReader(std::span<const TextLine> lines, const std::string& title, ImportReport& report)
      : lines_(lines), report_(report), titled_(!title.empty()) {
    cover_.title = title;
  }

  Cover read() {
    std::size_t at = 0;
    while (at < lines_.size())
      if (!table(at)) line(at++);
    choose_title();
    settle_revisions();
    return std::move(cover_);
  }

 private:
  // A table of names and values: 版 | 1.4.
  bool table(std::size_t& at) {
    if (!lines_[at].text.starts_with(U"|")) return false;
    const auto rows = pipe_table(lines_.subspan(at));
    if (!rows || rows->begin != 0) return false;
    std::size_t known = 0;
    for (const auto& row : rows->rows)
      if (row.size() == 2 && (cover_field(row[0]) || is_history_title(row[0]))) ++known;
    if (known * 2 < rows->rows.size() || known < 2) {
      for (std::size_t end = at + rows->end; at < end; ++at) left(lines_[at]);
      return true;
    }
    bool history = false;
    for (const auto& row : rows->rows) {
      if (row.size() != 2) continue;
      history = is_history_title(row[0]) || (history && trimmed(row[0]).empty());
      if (history) add_revisions(row[1]);
      else if (auto facts = cover_facts(row[0], row[1])) take(std::move(*facts));
    }
    report_.recognised(Certainty::likely, lines_[at].first, "a table about the document itself",
                       narrow(lines_[at].text));
    at += rows->end;
    return true;
  }

  // 第5版 2024年10月15日 what changed, one a line.
  void add_revisions(std::u32string_view cell) {
    for (std::size_t begin = 0; begin < cell.size();) {
      const std::size_t end = std::min(cell.find(U'\n', begin), cell.size());
      TextLine line;
      line.text = cell.substr(begin, end - begin);
      if (auto revision = revision_of_item(line)) listed_.push_back(std::move(*revision));
      begin = end + 1;
    }
  }

  void line(std::size_t at) {
    const std::u32string text = plain(lines_[at]);
    if (is_rule(text)) return;
    if (auto facts = cover_facts(text); facts && !(words_.empty() && !titled_ && is_document_title(text))) {
      report_.recognised(Certainty::likely, lines_[at].first, "a line of the cover", narrow(text));
      if (facts->other)
        report_.look(Certainty::likely, lines_[at].first, "this line of the cover was left out", narrow(text));
      take(std::move(*facts));
      return;
    }
    if (!cover_.left.empty() || is_sentence(text)) left(lines_[at]);
    else if (cover_.title.empty() || !titled_) words_.push_back(at);
    else if (narrow(with_single_blanks(text)) != cover_.title) left(lines_[at]);
  }

  void left(const TextLine& line) { cover_.left.push_back(line); }

  void take(CoverFacts facts) {
    if (!facts.title.empty() && cover_.title.empty()) {
      cover_.title = narrow(with_single_blanks(facts.title));
      titled_ = true;
    }
    if (!facts.vendor.empty() && (cover_.vendor.empty())) cover_.vendor = narrow(facts.vendor);
    if (facts.version) version_ = facts.version;
    if (cover_field(facts.rest) == CoverFieldKind::date) facts.rest.clear();  // 最終更新日 2023年9月1日
    for (std::size_t at = 0; at < facts.dates.size(); ++at) {
      Revision revision;
      revision.date = facts.dates[at];
      revision.kind = narrow(facts.names[at]);
      if (!facts.rest.empty()) {
        DeclaredChange change;
        change.summary.markdown = escaped_block(facts.rest);
        revision.changes.push_back(std::move(change));
      }
      dated_.push_back(std::move(revision));
    }
  }

  std::string words(std::size_t begin, std::size_t end) const {
    std::vector<std::string> lines;
    for (std::size_t at = begin; at < end; ++at) lines.push_back(narrow(with_single_blanks(plain(lines_[words_[at]]))));
    return join(lines, " ");
  }

  // The first lines that stand together, or the line that says what kind of document it is.
  void choose_title() {
    if (titled_ || words_.empty()) {
      for (const std::size_t at : words_) cover_.left.insert(cover_.left.begin(), lines_[at]);
      return;
    }
    const auto together = [&](std::size_t at) {
      return words_[at] == words_[at - 1] + 1 && !lines_[words_[at]].after_blank;
    };
    std::size_t begin = 0;
    const auto kind = std::find_if(words_.begin(), words_.end(),
                                   [&](std::size_t at) { return is_document_title(plain(lines_[at])); });
    if (kind != words_.end()) begin = static_cast<std::size_t>(kind - words_.begin());
    while (begin > 0 && together(begin)) --begin;
    std::size_t end = begin + 1;
    while (end < words_.size() && end - begin < most_title_lines && together(end)) ++end;
    cover_.title = words(begin, end);
    report_.recognised(kind != words_.end() ? Certainty::certain : Certainty::likely, lines_[words_[begin]].first,
                       "the title", cover_.title);
    cover_.subtitle = words(0, begin);
    if (const std::string behind = words(end, words_.size()); !behind.empty())
      cover_.subtitle += (cover_.subtitle.empty() ? "" : " ") + behind;
  }

  void settle_revisions() {
    if (!listed_.empty()) {
      cover_.revisions = std::move(listed_);
      return;
    }
    if (!version_ && dated_.empty() && !cover_.title.empty())
      version_ = find_version(wide(cover_.title), Where::anywhere);
    std::stable_sort(dated_.begin(), dated_.end(),
                     [](const Revision& a, const Revision& b) { return *a.date < *b.date; });
    if (dated_.empty() && version_) dated_.emplace_back();
    if (dated_.empty()) return;
    if (version_) {
      dated_.back().version = version_->version;
      dated_.back().printed_version = version_->printed;
    }
    // Several dates without names are those of one version.
    if (dated_.size() > 1 && dated_.front().kind.empty()) dated_ = {dated_.back()};
    if (dated_.size() == 1) dated_.front().kind.clear();
    for (Revision& revision : dated_)
      if (revision.version.empty()) revision.version = iso(*revision.date);
    cover_.revisions = std::move(dated_);
  }

  std::span<const TextLine> lines_;
  ImportReport& report_;
  Cover cover_;
  bool titled_;
  std::vector<std::size_t> words_;  // lines that are neither facts nor sentences
  std::optional<PrintedVersion> version_;
  std::vector<Revision> dated_;
  std::vector<Revision> listed_;
};

}  // namespace

Cover read_cover(std::span<const TextLine> lines, const std::string& title, ImportReport& report) {
  return CoverReader(lines, title, report).read();
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
