// Variant spellings that mean the same in whitepapers, in folded form (hiragana, no final long vowel).
// The second is the longest usual spelling, so that a search for a part of it still finds it.  To add one, add a line;
// a test checks that no spelling that is kept holds one that is replaced.
#include "base/fold.h"

namespace hakusho {

const std::vector<std::pair<std::u32string_view, std::u32string_view>>& fold_variants() {
  static const std::vector<std::pair<std::u32string_view, std::u32string_view>> variants = {
      // Characters outside the common set, written in kana, and like-sounding ones that are taken for each other.
      {U"ぜい弱", U"脆弱"},
      {U"漏洩", U"漏えい"},
      {U"改竄", U"改ざん"},
      {U"隠蔽", U"隠ぺい"},
      {U"破毀", U"破棄"},
      {U"改定", U"改訂"},
      {U"順守", U"遵守"},
      {U"附属", U"付属"},
      {U"附随", U"付随"},
      {U"抛棄", U"放棄"},
      {U"毀損", U"き損"},
      // Okurigana.
      {U"取扱", U"取り扱"},
      {U"問合せ", U"問い合わせ"},
      {U"問合わせ", U"問い合わせ"},
      {U"問い合せ", U"問い合わせ"},
      {U"組合せ", U"組み合わせ"},
      {U"組合わせ", U"組み合わせ"},
      {U"組み合せ", U"組み合わせ"},
      {U"打合せ", U"打ち合わせ"},
      {U"打合わせ", U"打ち合わせ"},
      {U"打ち合せ", U"打ち合わせ"},
      {U"申込", U"申し込"},
      {U"引渡し", U"引き渡し"},
      {U"引継", U"引き継"},
      {U"切替", U"切り替"},
      {U"割当て", U"割り当て"},
      {U"割当", U"割り当て"},
      {U"読取り", U"読み取り"},
      {U"書込み", U"書き込み"},
      {U"呼出し", U"呼び出し"},
      {U"取消し", U"取り消し"},
      {U"取消", U"取り消し"},
      {U"取組み", U"取り組み"},
      {U"取組", U"取り組み"},
      {U"繰返し", U"繰り返し"},
      {U"埋込み", U"埋め込み"},
      {U"貸出し", U"貸し出し"},
      {U"貸出", U"貸し出し"},
      {U"持出し", U"持ち出し"},
      {U"持出", U"持ち出し"},
      {U"持込み", U"持ち込み"},
      {U"立入り", U"立ち入り"},
      {U"入替え", U"入れ替え"},
      {U"差替え", U"差し替え"},
      {U"振舞い", U"振る舞い"},
      {U"見積り", U"見積もり"},
      {U"受渡し", U"受け渡し"},
      {U"払出し", U"払い出し"},
      {U"洗出し", U"洗い出し"},
      {U"切離し", U"切り離し"},
      // Loanwords.
      {U"ゔぁ", U"ば"},
      {U"ゔぃ", U"び"},
      {U"ゔぇ", U"べ"},
      {U"ゔぉ", U"ぼ"},
      {U"ゔ", U"ぶ"},
      {U"うぃるす", U"ういるす"},
      {U"いんたふぇーす", U"いんたーふぇーす"},
      {U"いんたーふぇいす", U"いんたーふぇーす"},
      {U"いんたふぇいす", U"いんたーふぇーす"},
      {U"ふぁいやうぉーる", U"ふぁいあうぉーる"},
      {U"ふぁいあーうぉーる", U"ふぁいあうぉーる"},
      {U"ふぁいやーうぉーる", U"ふぁいあうぉーる"},
      {U"でぃじたる", U"でじたる"},
      {U"とうえあ", U"とうぇあ"},
      {U"どうえあ", U"どうぇあ"},
      {U"るうえあ", U"るうぇあ"},
      {U"むうえあ", U"むうぇあ"},
      {U"りぽじとり", U"れぽじとり"},
  };
  return variants;
}

}  // namespace hakusho
