#include "diff/quantities.h"

#include <algorithm>
#include <iterator>

namespace hakusho::diff {

namespace {

// What counts, behind a number; a longer one before its beginning.
constexpr std::u32string_view counters[] = {
    U"営業日", U"時間", U"分間", U"秒間", U"日間", U"週間", U"年間", U"文字", U"世代", U"段階", U"種類",
    U"年度",   U"か月", U"カ月", U"ヶ月", U"ヵ月", U"ケ月", U"箇月", U"か所", U"カ所", U"ヶ所", U"箇所",
    U"か国",   U"ヶ国", U"か年", U"カ年", U"ヶ年", U"拠点", U"時",   U"分",   U"秒",   U"日",   U"週",
    U"月",     U"年",   U"回",   U"件",   U"名",   U"人",   U"台",   U"個"};
constexpr std::u32string_view kanji_digits = U"〇零一二三四五六七八九十百千万億兆";
constexpr std::u32string_view halved[] = {U"年", U"年間", U"日", U"月", U"期", U"時間"};
// 十分 is ten minutes only before these; otherwise it means enough.
constexpr std::u32string_view after_ten_minutes[] = {U"間",   U"以内", U"以上", U"以下", U"未満",
                                                     U"程度", U"前",   U"後",   U"ごと", U"おき"};

constexpr std::string_view units[] = {
    "秒",         "秒間",       "分",         "分間",      "時",   "時間",  "日",     "日間",    "営業日", "週",
    "週間",       "月",         "か月",       "ヶ月",      "カ月", "ヵ月",  "ケ月",   "箇月",    "年",     "年間",
    "年度",       "期",         "回",         "件",        "名",   "人",    "台",     "個",      "世代",   "段階",
    "種類",       "文字",       "桁",         "社",        "円",   "割",    "倍",     "%",       "GB",     "MB",
    "TB",         "KB",         "kB",         "PB",        "GiB",  "MiB",   "TiB",    "Mbps",    "Gbps",   "bit",
    "bits",       "byte",       "bytes",      "ms",        "hour", "hours", "day",    "days",    "week",   "weeks",
    "minute",     "minutes",    "month",      "months",    "year", "years", "second", "seconds", "ビット", "バイト",
    "パーセント", "ギガバイト", "テラバイト", "メガバイト"};
constexpr std::string_view qualifiers[] = {
    "約",      "およそ", "おおよそ", "概ね",          "おおむね", "ほぼ",  "以内",       "以上",  "以下", "未満",
    "超",      "超え",   "程度",     "前後",          "以降",     "以前",  "最大",       "最小",  "最低", "最高",
    "最短",    "最長",   "上限",     "下限",          "計",       "合計",  "少なくとも", "ごと",  "毎",   "おき",
    "半",      "within", "about",    "approximately", "over",     "under", "than",       "least", "most", "up",
    "maximum", "minimum"};
constexpr std::string_view range_signs[] = {"〜", "～", "~", "-", "－", "–", "—", "から",
                                            "to", "±",  "<", ">", "≦",  "≧", "≤", "≥"};

bool has(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

template <typename Words, typename Word>
bool is_among(const Words& words, const Word& word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

std::size_t counter_at(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view counter : counters)
    if (text.substr(at).starts_with(counter)) return counter.size();
  return 0;
}

std::size_t kanji_number_at(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at);
  if (rest.empty()) return 0;
  if (rest.front() == U'半') {
    const bool counts = std::any_of(std::begin(halved), std::end(halved),
                                    [&](std::u32string_view unit) { return rest.substr(1).starts_with(unit); });
    return counts ? 1 : 0;
  }
  std::size_t length = 0;
  while (length < rest.size() && has(kanji_digits, rest[length])) ++length;
  if (length == 0) return 0;
  std::size_t behind = length;
  while (behind < rest.size() && rest[behind] == U' ') ++behind;
  const std::u32string_view tail = rest.substr(behind);
  const std::size_t counter = counter_at(rest, behind);
  if (counter == 0 || (tail.front() == U'時' && counter == 1)) return 0;
  if (rest[length - 1] == U'十' && tail.front() == U'分' && counter == 1) {
    const bool minutes = std::any_of(std::begin(after_ten_minutes), std::end(after_ten_minutes),
                                     [&](std::u32string_view word) { return tail.substr(1).starts_with(word); });
    if (!minutes) return 0;
  }
  return length;
}

bool is_kanji_digit(char32_t character) { return character == U'半' || has(kanji_digits, character); }

bool is_unit(std::string_view word) { return is_among(units, word); }

bool qualifies_number(std::string_view word) {
  return is_unit(word) || is_among(qualifiers, word) || is_among(range_signs, word);
}

}  // namespace hakusho::diff
