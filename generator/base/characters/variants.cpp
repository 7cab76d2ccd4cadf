#include "base/characters/variants.h"

#include <algorithm>
#include <unordered_map>

#include "base/characters/ideographs.h"
#include "base/json_text.h"
#include "base/text.h"

namespace hakusho {

namespace {

// Groups of kanji, the one that stands for the others first: old and new forms, and forms that names are written with.
// To add a variant, add it to its group; each character appears once.
constexpr std::string_view kanji_groups =
    "亜亞 悪惡 圧壓 囲圍 為爲 医醫 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 悦悅 閲閱 円圓 塩鹽 縁緣 艶艷 応應 欧歐 "
    "殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 缶罐 "
    "巻卷 陥陷 勧勸 寛寬 関關 歓歡 館舘 観觀 顔顏 気氣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 "
    "教敎 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 "
    "剣劍劔剱釼 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 戸戶 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛砿礦 号號 告吿 "
    "国國圀囯 黒黑 歳歲 済濟 砕碎 斎齋斉齊 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 "
    "写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 "
    "浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 "
    "瀬瀨 声聲 静靜 窃竊 摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 "
    "痩瘦 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體躰軆 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 脱脫 担擔 "
    "単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕 点點 転轉 伝傳 灯燈 当當 "
    "党黨 盗盜 闘鬪 徳德悳 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 "
    "浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶 豊豐 褒襃 翻飜 毎每 万萬 満滿 麺麵麪 黙默 "
    "弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 "
    "戻戾 霊靈 隷隸 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣 尭堯 凜凛 遥遙 槙槇 瑶瑤 彦彥 穣穰 亘亙 "
    "晋晉 桧檜 祢禰 萌萠 鴬鶯 鴎鷗 鹸鹼 噛嚙 侠俠 撹攪 繋繫 頚頸 麹麴 屡屢 繍繡 蒋蔣 醤醬 蝉蟬 掻搔 騨驒 掴摑 填塡 "
    "顛顚 祷禱 涛濤 涜瀆 嚢囊 溌潑 醗醱 頬頰 剥剝 叱𠮟 莱萊 蝋蠟 攅攢 焔焰 諌諫 薮藪 籠篭 蛎蠣 蕊蘂 賎賤 壷壺 砺礪 "
    "梼檮 迩邇 蝿蠅 清淸 青靑 猫貓 箪簞 鯵鰺 鰯鰮 芦蘆 高髙 吉𠮷 島嶋嶌 富冨 峰峯 淵渕渊 野埜 村邨 桑桒 柳栁 船舩 "
    "崖崕 略畧 群羣 鶴鸖靏靎 隣鄰 裏裡 氷冰 涼凉 杯盃 杉杦 昇曻 秋穐 松枩 梅楳 棋棊 崇崈 雁鴈 橋槗 塔墖 協恊 留畄 "
    "卯夘 鑑鑒 場塲 沖冲 決决 減减 準凖 曳曵 兎兔 庵菴 跡迹蹟 崎﨑嵜碕 か箇个";

// Groups of spellings in folded form, `/` between them; the first stands for the others.  It is the longest usual one,
// so that a search for a part of it still finds the others.  Where it begins with another one (手続き with 手続), it is
// repeated among the others, so that the shorter one does not apply to it.
constexpr std::string_view spelling_groups =
    // Kana and kanji outside the common set, and words that are taken for each other.
    "脆弱 ぜい弱/漏えい 漏洩/改ざん 改竄/隠ぺい 隠蔽/破棄 破毀/改訂 改定/遵守 順守/付属 附属/付随 附随/付帯 附帯/"
    "放棄 抛棄/き損 毀損/障害 障碍 障礙 障がい/か所 個所/"
    "および 及び/または 又は/もしくは 若しくは/ならびに 並びに/ただし 但し/すべて 全て/ください 下さい/あらかじめ 予め/"
    // Okurigana.
    "取り扱 取扱/問い合わせ 問合せ 問合わせ 問い合せ/組み合わせ 組合せ 組合わせ 組み合せ/打ち合わせ 打合せ 打合わせ "
    "打ち合せ/"
    "申し込 申込/申し出 申出/届け出 届出/引き渡し 引渡し/引き継 引継/切り替 切替/割り当て 割当て 割当/読み取り 読取り/"
    "読み込 読込/書き込み 書込み/書き換え 書換え/呼び出し 呼出し/取り消し 取消し 取消/取り組み 取組み 取組/取り出 取出/"
    "繰り返し 繰返し/埋め込み 埋込み/貸し出し 貸出し 貸出/持ち出し 持出し 持出/持ち込み 持込み/立ち入り 立入り/立ち会 "
    "立会/"
    "入れ替え 入替え/差し替え 差替え/振る舞い 振舞い/見積もり 見積り/受け渡し 受渡し/受け入れ 受入れ 受入/受け付け "
    "受付け/"
    "払い出し 払出し/洗い出し 洗出し/切り離し 切離し/絞り込み 絞込み/組み込 組込/貸し付け 貸付け/"
    "手続き 手続 手続き/仕組み 仕組 仕組み/位置付け 位置づけ/裏付け 裏づけ/関連付け 関連づけ/義務付け 義務づけ/"
    "行う 行なう/行い 行ない/行っ 行なっ/行わ 行なわ/行え 行なえ/"
    // Sounds that loanwords write in two ways.
    "ば ゔぁ ヷ/び ゔぃ ヸ/べ ゔぇ ヹ/ぼ ゔぉ ヺ/びゃ ゔゃ/びゅ ゔゅ/びょ ゔょ/ぶ ゔ/うい うぃ/うえ うぇ/うお "
    "うぉ/くお くぉ/"
    // Loanwords.
    "いんたーふぇーす いんたふぇーす いんたーふぇいす いんたふぇいす/"
    "ふぁいあうおーる ふぁいやうぉーる ふぁいやうおーる ふぁいあーうぉーる ふぁいあーうおーる ふぁいやーうぉーる/"
    "でじたる でぃじたる/れぽじとり りぽじとり りぽじとりー/まねじめんと まねーじめんと/まねーじゃ まねじゃ まねじゃー/"
    "めんてなんす めいんてなんす/しみゅれーしょん しゅみれーしょん/こみゅにけーしょん こみにゅけーしょん "
    "こみゅにけいしょん/"
    "ぷろきし ぷろくし/ふぇいるおーば ふぇーるおーば ふぇーるおーばー/ふぇいるせーふ ふぇーるせーふ/とらふぃっく "
    "とらひっく/すむーず すむーす/"
    "げーとうえい げーとうぇい げーとうぇー げーとうえー げーとうぇ げーとうえ げーとうえい/でぃすぷれい でぃすぷれー "
    "でぃすぷれ でぃすぷれい/だいあろぐ だいやろぐ/だいあるあっぷ だいやるあっぷ";

// Folded words that are written with and without a long vowel mark behind them, also inside longer words:
// サーバールーム, サーバルーム.
constexpr std::string_view long_vowel_words =
    "さーば ゆーざ こんぴゅーた せんた るーた ふぉるだ ぷりんた どらいば ぷろばいだ べんだ おぺれーた ぶらうざ れいや "
    "まねーじゃ "
    "ふぃるた めもり えでぃた ぷろせっさ こねくた あだぷた ぱらめーた もにた すきゃな かうんた へっだ ふった かてごり "
    "でぃれくとり れぽじとり めーか ぱーとな おーな でべろっぱ ふぇいるおーば らいぶらり りかばり ばってり "
    "せきゅりてぃ "
    "あいでんてぃてぃ こんとろーら はいぱーばいざ ばらんさ じぇねれーた しみゅれーた いんじけーた かすたま めんば "
    "めっせんじゃ "
    "れびゅあ ほるだ あどばいざ とれーな すけじゅーら こんてな くらすた";

std::u32string characters_of(std::string_view text) {
  const std::vector<char32_t> characters = decode(text);
  return {characters.begin(), characters.end()};
}

std::vector<std::pair<char32_t, char32_t>> make_kanji_variants() {
  std::vector<std::pair<char32_t, char32_t>> variants;
  std::unordered_map<char32_t, char32_t> kept;
  for (const std::string_view group : split(kanji_groups, ' ')) {
    const std::u32string characters = characters_of(group);
    for (const char32_t variant : characters.substr(1)) {
      variants.emplace_back(variant, characters.front());
      kept.emplace(variant, characters.front());
    }
  }
  for (char32_t radical = 0x2E80; radical <= 0x2EF3; ++radical) {  // those that NFKD leaves as they are
    const char32_t unified = unified_ideograph(radical);
    const auto found = kept.find(unified);
    if (unified != radical) variants.emplace_back(radical, found == kept.end() ? unified : found->second);
  }
  return variants;
}

std::vector<std::pair<std::u32string, std::u32string>> make_spelling_variants() {
  std::vector<std::pair<std::u32string, std::u32string>> variants;
  for (const std::string_view group : split(spelling_groups, '/')) {
    const std::vector<std::string_view> spellings = split(group, ' ');
    const std::u32string kept = characters_of(spellings.front());
    for (std::size_t at = 1; at < spellings.size(); ++at) variants.emplace_back(characters_of(spellings[at]), kept);
  }
  for (const std::string_view word : split(long_vowel_words, ' '))
    variants.emplace_back(characters_of(word) + U'ー', characters_of(word));
  return variants;
}

}  // namespace

const std::vector<std::pair<char32_t, char32_t>>& kanji_variants() {
  static const std::vector<std::pair<char32_t, char32_t>> variants = make_kanji_variants();
  return variants;
}

char32_t kept_kanji(char32_t character) {
  static const std::unordered_map<char32_t, char32_t> kept(kanji_variants().begin(), kanji_variants().end());
  const auto found = kept.find(character);
  return found == kept.end() ? character : found->second;
}

const std::vector<std::pair<std::u32string, std::u32string>>& spelling_variants() {
  static const std::vector<std::pair<std::u32string, std::u32string>> variants = make_spelling_variants();
  return variants;
}

std::string variants_json() {
  std::string kanji(kanji_groups);
  for (const auto& [variant, kept] : kanji_variants())
    if (variant <= 0x2EF3) kanji += " " + encode({kept, variant});
  return "[" + json_string(kanji) + "," + json_string(spelling_groups) + "," + json_string(long_vowel_words) + "]";
}

}  // namespace hakusho
