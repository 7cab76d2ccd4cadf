#include "import/words/characters.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace hakusho::imports {

namespace {

// The ideographs that the Kangxi radicals U+2F00 to U+2FD5 stand for, in order (NFKC of the Unicode Standard).
constexpr std::u32string_view radicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
    U"廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
    U"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
    U"邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

constexpr char32_t first_radical = 0x2F00;

bool within(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

char32_t fold_one(char32_t character) {
  if (within(character, 0xFF01, 0xFF5E)) character -= 0xFEE0;
  if (is_blank(character)) return U' ';
  if (within(character, 0x2010, 0x2015) || character == 0x2212) return U'-';
  if (character == U'【' || character == U'〔' || character == U'［') return U'[';
  if (character == U'】' || character == U'〕' || character == U'］') return U']';
  return character;
}

}  // namespace

std::u32string wide(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) characters.push_back(next_character(text, offset));
  return characters;
}

std::string narrow(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (const char32_t character : text) append_utf8(bytes, character);
  return bytes;
}

std::u32string folded(std::u32string_view text) {
  std::u32string result(text);
  std::transform(result.begin(), result.end(), result.begin(), fold_one);
  return result;
}

bool is_blank(char32_t character) {
  return character == U' ' || character == U'\t' || character == 0xA0 || character == 0x3000 || character == U'\n' ||
         within(character, 0x2000, 0x200B) || character == 0x202F || character == 0xFEFF;
}

bool is_digit(char32_t character) { return within(character, U'0', U'9'); }

bool is_latin(char32_t character) { return within(character, 0x21, 0x7E) || within(character, 0xC0, 0x24F); }

bool is_east_asian(char32_t character) {
  return within(character, 0x2E80, 0x9FFF) || within(character, 0xF900, 0xFAFF) || within(character, 0xFF00, 0xFFEF) ||
         within(character, 0x20000, 0x3FFFD);
}

std::ptrdiff_t latin_surplus(std::u32string_view text) {
  std::ptrdiff_t surplus = 0;
  for (const char32_t character : text) surplus += is_east_asian(character) ? -10 : is_latin(character) ? 1 : 0;
  return surplus;
}

bool is_closing_punctuation(char32_t character) {
  return std::u32string_view(U"、。，．・：；？！）」』】〕］｝〉》,.:;?!)]}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
             .find(character) != std::u32string_view::npos;
}

bool is_bullet(char32_t character) {
  static constexpr std::u32string_view bullets =
      U"・･•‣⁃◦●○◎⚫⚪⬤■□▪▫◆◇▶▷►➢➤⮚✓✔☑★☆";
  return bullets.find(character) != std::u32string_view::npos || within(character, 0xE000, 0xF8FF);
}

std::optional<int> circled_number(char32_t character) {
  static constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x2460, 0x2473}, {0x2474, 0x2487}, {0x2488, 0x249B}, {0x2776, 0x277F}, {0x24F5, 0x24FE}};
  for (const auto& [first, last] : ranges)
    if (within(character, first, last)) return static_cast<int>(character - first) + 1;
  return std::nullopt;
}

std::optional<int> roman_number(char32_t character) {
  if (within(character, 0x2160, 0x216B)) return static_cast<int>(character - 0x2160) + 1;
  if (within(character, 0x2170, 0x217B)) return static_cast<int>(character - 0x2170) + 1;
  return std::nullopt;
}

std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool contains(std::u32string_view text, std::u32string_view part) {
  return text.find(part) != std::u32string_view::npos;
}

std::string comparison_key(std::string_view text) {
  static constexpr std::u32string_view left_out = U"、，,。．.・･:;()[]{}<>「」『』“”\"'‘’/-_〜~ーｰ〈〉《》*`";
  std::u32string key;
  for (char32_t character : folded(wide(text))) {
    if (const auto radical = unified_radical(character)) character = *radical;
    if (is_blank(character) || left_out.find(character) != std::u32string_view::npos) continue;
    key += within(character, U'A', U'Z') ? character + 32 : character;
  }
  std::string bytes = narrow(key);
  static constexpr std::pair<std::string_view, std::string_view> spellings[] = {
      {"ぜい弱", "脆弱"}, {"取り扱い", "取扱"}, {"取扱い", "取扱"},       {"問い合わせ", "問合せ"},
      {"および", "及び"}, {"または", "又は"},   {"もしくは", "若しくは"}, {"並びに", "ならびに"}};
  for (const auto& [from, to] : spellings) bytes = replace_all(bytes, from, to);
  return bytes;
}

double likeness(std::string_view a, std::string_view b) {
  const std::u32string first = wide(comparison_key(a));
  const std::u32string second = wide(comparison_key(b));
  if (first == second) return 1.0;
  if (first.size() < 2 || second.size() < 2) return 0.0;
  std::map<std::u32string, int> pairs;
  for (std::size_t at = 0; at + 1 < first.size(); ++at) ++pairs[first.substr(at, 2)];
  double shared = 0;
  for (std::size_t at = 0; at + 1 < second.size(); ++at)
    if (const auto found = pairs.find(second.substr(at, 2)); found != pairs.end() && found->second-- > 0) ++shared;
  return 2 * shared / static_cast<double>(first.size() + second.size() - 2);
}

std::optional<char32_t> unified_radical(char32_t character) {
  if (!within(character, first_radical, first_radical + radicals.size() - 1)) return std::nullopt;
  return radicals[character - first_radical];
}

std::u32string without_blanks(std::u32string_view text) {
  std::u32string result(text);
  std::erase_if(result, is_blank);
  return result;
}

std::size_t skip_blanks(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::u32string lower(std::u32string_view text) {
  std::u32string result = folded(text);
  for (char32_t& character : result)
    if (character >= U'A' && character <= U'Z') character += 32;
  return result;
}

}  // namespace hakusho::imports
