#include "import/sections/cover_fields.h"

#include <algorithm>
#include <array>

#include "import/words/characters.h"
#include "import/words/dates.h"
#include "import/words/line_start.h"
#include "import/words/vendor_name.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_line = 80;  // characters
constexpr std::size_t longest_name = 24;  // of a field
constexpr std::size_t longest_rest = 24;  // words beside a date or a version that are no sentence

std::u32string without_emphasis(std::u32string_view text) {
  std::u32string plain(text);
  for (const std::u32string_view mark : {U"**", U"__", U"<b>", U"</b>"})
    for (std::size_t at = plain.find(mark); at != std::u32string::npos; at = plain.find(mark))
      plain.erase(at, mark.size());
  return std::u32string(trimmed(plain));
}

bool parts_fields(std::u32string_view text, std::size_t at) {
  if (text[at] == U'／' || text[at] == U'|' || text[at] == U'｜') return true;
  const bool spaced = at > 0 && is_blank(text[at - 1]) && at + 1 < text.size() && is_blank(text[at + 1]);
  if (text[at] == U'/' && spaced) return true;
  if (text[at] == 0x3000) return true;
  return is_blank(text[at]) && at + 1 < text.size() && is_blank(text[at + 1]);
}

std::vector<std::u32string> fields_of(std::u32string_view text) {
  std::vector<std::u32string> fields(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (parts_fields(text, at)) fields.emplace_back();
    else fields.back() += text[at];
  }
  for (std::u32string& field : fields) field = trimmed(field);
  std::erase_if(fields, [](const std::u32string& field) { return field.empty(); });
  return fields;
}

void erase(std::u32string& text, std::size_t begin, std::size_t end) { text.replace(begin, end - begin, U" "); }

// What is left without brackets, signs and the words that only join.
std::u32string tidied(std::u32string_view text) {
  std::u32string tidy;
  for (const char32_t character : text)
    tidy += std::u32string_view(U"（）()[]【】:：、,").find(character) != std::u32string_view::npos ? U' ' : character;
  std::u32string single;
  for (const char32_t character : trimmed(tidy))
    if (!is_blank(character) || !is_blank(single.back())) single += character;
  return single;
}

// Adds what a value says; false when it is no value of that kind.
bool add_value(CoverFacts& facts, CoverFieldKind kind, std::u32string_view name, std::u32string_view value) {
  switch (kind) {
    case CoverFieldKind::title: facts.title = value; return true;
    case CoverFieldKind::vendor:
      facts.vendor = company_in(value);
      if (facts.vendor.empty()) facts.vendor = value;
      return true;
    case CoverFieldKind::version: {
      facts.version = find_version(value, Where::beginning);
      if (!facts.version) facts.version = find_version(value, Where::anywhere);
      if (const auto date = find_date(value)) {
        facts.dates.push_back(date->date);
        facts.names.emplace_back();
      }
      return facts.version || !facts.dates.empty();
    }
    case CoverFieldKind::date: {
      std::u32string rest(value);
      const auto date = find_date(rest);
      if (!date) return false;
      facts.dates.push_back(date->date);
      facts.names.emplace_back(name);
      erase(rest, date->begin, date->end);
      if (const auto version = find_version(trimmed(rest), Where::anywhere)) facts.version = version;
      return true;
    }
    case CoverFieldKind::other: facts.other = true; return true;
  }
  return false;
}

// `name: value`; the name has no blank inside Japanese and is short.
std::optional<std::size_t> colon_of(std::u32string_view field) {
  const std::size_t colon = std::min(field.find(U':'), field.find(U'：'));
  if (colon == std::u32string_view::npos || colon == 0 || colon > longest_name || colon + 1 >= field.size())
    return std::nullopt;
  return colon;
}

// A field without a name: a version, a date, a company.
bool add_plain(CoverFacts& facts, std::u32string_view field) {
  std::u32string rest(field);
  bool any = false;
  while (const auto date = find_date(rest)) {
    facts.dates.push_back(date->date);
    facts.names.emplace_back();
    erase(rest, date->begin, date->end);
    any = true;
  }
  const std::u32string alone = tidied(rest);
  auto version = find_version(rest, Where::anywhere);
  if (!version && (any || rest.size() <= 8)) {
    // 初版, 版 2.1
    version = find_version(alone, Where::beginning);
    if (version && is_digit(folded(alone)[0]) && (!any || alone.size() > version->end)) version.reset();
    if (!version && alone.starts_with(U"版"))
      version = find_version(trimmed(std::u32string_view(alone).substr(1)), Where::beginning);
    if (version) rest.clear();
  } else if (version) {
    erase(rest, version->begin, version->end);
  }
  if (version) facts.version = version;
  any = any || version.has_value();
  if (const std::u32string company = company_in(rest); !company.empty()) {
    const std::size_t at = rest.find(company);
    if (at != std::u32string::npos) {
      facts.vendor = company;
      erase(rest, at, at + company.size());
      any = true;
    }
  }
  const std::u32string words = tidied(rest);
  if (!any || words.size() > longest_rest) return false;
  if (!words.empty()) facts.rest += (facts.rest.empty() ? U"" : U" ") + words;
  return true;
}

bool add_field(CoverFacts& facts, std::u32string_view field) {
  if (const auto colon = colon_of(field)) {
    const std::u32string_view name = trimmed(field.substr(0, *colon));
    const std::u32string_view value = trimmed(field.substr(*colon + 1));
    if (const auto kind = cover_field(name); kind && add_value(facts, *kind, name, value)) {
      // 改訂: 第1版（2023年5月15日）新規公開
      if (*kind == CoverFieldKind::date || *kind == CoverFieldKind::version) {
        CoverFacts again;
        if (add_plain(again, value)) facts.rest = again.rest;
      }
      return true;
    }
  }
  return add_plain(facts, field);
}

}  // namespace

std::optional<CoverFieldKind> cover_field(std::u32string_view name) {
  const std::u32string key = lower(without_blanks(without_emphasis(name)));
  const auto is = [&](std::initializer_list<std::u32string_view> names) {
    return std::find(names.begin(), names.end(), key) != names.end();
  };
  if (is({U"文書名", U"資料名", U"文書の名前", U"title", U"documenttitle", U"documentname", U"表題", U"タイトル"}))
    return CoverFieldKind::title;
  if (is({U"発行",         U"発行者",   U"発行元",   U"発行会社", U"会社名",    U"社名",        U"事業者",  U"事業者名",
          U"提供者",       U"提供元",   U"提供会社", U"作成会社", U"publisher", U"publishedby", U"company", U"vendor",
          U"organization", U"issuedby", U"author",   U"owner",    U"回答者",    U"回答会社"}))
    return CoverFieldKind::vendor;
  if (is({U"版", U"版数", U"バージョン", U"現在の版", U"version", U"issue", U"revision", U"rev", U"rev.", U"ver",
          U"ver.", U"版番号", U"最新版"}))
    return CoverFieldKind::version;
  for (const std::u32string_view word :
       {U"発行日",   U"公開日",      U"改訂日",       U"改定日",       U"制定日",    U"更新日",
        U"施行日",   U"発効日",      U"作成日",       U"回答日",       U"適用日",    U"日付",
        U"最終更新", U"最終更新日",  U"発行年月",     U"改訂",         U"改定",      U"制定",
        U"公開",     U"更新",        U"date",         U"effective",    U"published", U"updated",
        U"issued",   U"lastupdated", U"lastmodified", U"lastreviewed", U"施行"})
    if (key == word || (key.ends_with(word) && key.size() <= word.size() + 4) ||
        (word == U"date" && key.size() < 20 && contains(key, word)))
      return CoverFieldKind::date;
  if (is({U"文書番号",       U"文書管理番号", U"管理番号",   U"作成者",       U"承認者",
          U"承認",           U"作成",         U"担当",       U"責任者",       U"機密区分",
          U"区分",           U"分類",         U"公開範囲",   U"documentid",   U"documentnumber",
          U"classification", U"status",       U"approvedby", U"approver",     U"preparedby",
          U"reviewedby",     U"contact",      U"サービス名", U"対象サービス", U"service"}))
    return CoverFieldKind::other;
  return std::nullopt;
}

std::optional<CoverFacts> cover_facts(std::u32string_view written) {
  std::u32string line = without_emphasis(written);
  const LineStart start = line_start(line);
  if (start.kind == StartKind::bullet && start.text < line.size())
    line = trimmed(std::u32string_view(line).substr(start.text));
  if (line.empty() || line.size() > longest_line || contains(line, U"。")) return std::nullopt;
  CoverFacts facts;
  const std::vector<std::u32string> fields = fields_of(line);
  // 回答者：株式会社見本　回答日：2024年6月3日
  const auto named = [](const std::u32string& field) { return colon_of(field).has_value(); };
  if (fields.size() > 1 && std::all_of(fields.begin(), fields.end(), named) &&
      std::all_of(fields.begin(), fields.end(), [&](const std::u32string& field) { return add_field(facts, field); }))
    return facts;
  facts = {};
  if (add_field(facts, line)) return facts;
  facts = {};
  if (fields.size() < 2) return std::nullopt;
  if (fields.size() == 2)
    if (const auto kind = cover_field(fields[0]); kind && add_value(facts, *kind, fields[0], fields[1])) return facts;
  facts = {};
  if (!std::all_of(fields.begin(), fields.end(), [&](const std::u32string& field) { return add_field(facts, field); }))
    return std::nullopt;
  return facts;
}

std::optional<CoverFacts> cover_facts(std::u32string_view name, std::u32string_view value) {
  CoverFacts facts;
  const auto kind = cover_field(name);
  if (!kind || trimmed(value).empty() || !add_value(facts, *kind, trimmed(name), trimmed(value))) return std::nullopt;
  return facts;
}

}  // namespace hakusho::imports
