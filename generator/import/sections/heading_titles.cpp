#include "import/sections/heading_titles.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

std::u32string name_key(std::u32string_view title) {
  std::u32string key;
  for (const char32_t character : folded(title))
    if (!is_blank(character) && std::u32string_view(U"[]<>()・:").find(character) == std::u32string_view::npos)
      key += character >= U'A' && character <= U'Z' ? character + 32 : character;
  return key;
}

}  // namespace

bool reads_like_title(std::u32string_view title) {
  if (title.empty() || title.size() > longest_title) return false;
  const char32_t last = title.back();
  if (std::u32string_view(U"。．、，,:：;").find(last) != std::u32string_view::npos || contains(title, U"。"))
    return false;
  if (last == U'.' && contains(title, U". ")) return false;
  return true;
}

bool begins_with_particle(std::u32string_view title) {
  static constexpr std::array<std::u32string_view, 12> particles = {U"を", U"に",   U"の",     U"は",   U"が", U"と",
                                                                    U"で", U"及び", U"および", U"から", U"～", U"、"};
  return std::any_of(particles.begin(), particles.end(),
                     [&](std::u32string_view particle) { return title.starts_with(particle); });
}

bool is_known_name(std::u32string_view title) {
  static constexpr std::array<std::u32string_view, 30> names = {
      U"はじめに",       U"序文",        U"まえがき",
      U"目的",           U"本書の目的",  U"用語",
      U"用語の定義",     U"用語集",      U"適用範囲",
      U"おわりに",       U"終わりに",    U"附則",
      U"付則",           U"参考文献",    U"お問い合わせ",
      U"お問い合わせ先", U"お問合せ先",  U"免責事項",
      U"著作権",         U"商標",        U"商標について",
      U"introduction",   U"preface",     U"foreword",
      U"scope",          U"definitions", U"termsanddefinitions",
      U"glossary",       U"contact",     U"references"};
  const std::u32string key = name_key(title);
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool is_closing(std::u32string_view text) {
  const std::u32string key = name_key(text);
  return key == U"以上";
}

bool is_history_title(std::u32string_view title) {
  static constexpr std::array<std::u32string_view, 10> english = {
      U"revisionhistory", U"changehistory",     U"documenthistory", U"versionhistory", U"changelog",
      U"documentcontrol", U"documentrevisions", U"recordofchanges", U"revisions",      U"history"};
  static constexpr std::array<std::u32string_view, 11> acts = {U"改訂", U"改定", U"更新", U"変更", U"改版", U"版数",
                                                               U"版",   U"発行", U"制定", U"公開", U"文書"};
  static constexpr std::array<std::u32string_view, 8> records = {U"履歴", U"履歴表", U"記録", U"経緯",
                                                                 U"歩み", U"一覧",   U"沿革", U"来歴"};
  std::u32string key = name_key(title);
  if (std::find(english.begin(), english.end(), key) != english.end()) return true;
  if (key == U"履歴" || key == U"文書管理" || key == U"制定改定" || key == U"制定改訂" || key == U"改定" ||
      key == U"改訂")
    return true;
  // 改訂履歴, 改訂の記録, 制定・改定の経緯
  std::size_t taken = 0;
  for (bool more = true; std::exchange(more, false);)
    for (const std::u32string_view act : acts)
      if (std::u32string_view(key).substr(taken).starts_with(act)) {
        taken += act.size();
        more = true;
        break;
      }
  if (taken == 0) return false;
  std::u32string_view rest = std::u32string_view(key).substr(taken);
  if (rest.starts_with(U"の")) rest.remove_prefix(1);
  return std::find(records.begin(), records.end(), rest) != records.end();
}

}  // namespace hakusho::imports
