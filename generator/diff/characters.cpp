#include "diff/characters.h"

#include <array>
#include <string_view>

#include "base/text.h"
#include "model/change.h"

namespace hakusho::diff {

namespace {

// Unicode's compatibility mappings (Unicode Character Database, UnicodeData.txt) of three ranges; a character without
// one stands for itself.
constexpr std::u32string_view half_width_from_ff61 =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネ"
    U"ノハヒフヘホマミムメモヤユヨラリルレロワン";

constexpr std::u32string_view radicals_from_2f00 =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
    U"寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋"
    U"比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
    U"黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

constexpr std::u32string_view ideographs_from_f900 =
    U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟"
    U"廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累"
    U"縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
    U"兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈"
    U"裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉"
    U"杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
    U"藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\uFA0E\uFA0F塚\uFA11晴\uFA13\uFA14凞猪益"
    U"礼神祥福靖精羽\uFA1F蘒\uFA21諸\uFA23\uFA24逸都\uFA27\uFA28\uFA29飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"
    U"懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
    U"難響頻恵𤋮舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒"
    U"敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆"
    U"視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

constexpr char32_t combining_voiced = 0x3099;
constexpr char32_t combining_semi_voiced = 0x309A;

bool from_to(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

bool is_ascii_letter(char32_t character) { return from_to(character, 'a', 'z') || from_to(character, 'A', 'Z'); }

bool is_kanji(char32_t character) {
  return from_to(character, 0x3400, 0x9FFF) || from_to(character, 0xF900, 0xFAFF) ||
         from_to(character, 0x20000, 0x323AF) || from_to(character, 0x2E80, 0x2FD5) || character == U'々' ||
         character == U'〆';
}

bool is_superscript(char32_t character) {
  return character == U'²' || character == U'³' || character == U'¹' || from_to(character, 0x2070, 0x209C);
}

bool is_punctuation(char32_t character) {
  if (character < 0x80) return true;
  return from_to(character, 0xA1, 0xBF) || character == 0xD7 || character == 0xF7 ||
         from_to(character, 0x2000, 0x206F) || from_to(character, 0x2190, 0x245F) ||
         from_to(character, 0x2500, 0x2BFF) || from_to(character, 0x3001, 0x303F) || character == U'・' ||
         from_to(character, 0xFE30, 0xFE6F) || from_to(character, 0xFF00, 0xFF65);
}

// か + ゛ = が, は + ゜ = ぱ, the same in katakana; null when the two do not compose.
char32_t compose(char32_t kana, char32_t sound) {
  const char32_t base = from_to(kana, 0x30A1, 0x30FA) ? kana - 0x60 : kana;
  const char32_t shift = kana - base;
  if (sound == combining_voiced) {
    if (base == U'う') return 0x3094 + shift;
    if (from_to(base, U'か', U'ぢ') && (base - U'か') % 2 == 0) return kana + 1;
    if (base == U'つ' || base == U'て' || base == U'と') return kana + 1;
    if (from_to(base, U'は', U'ほ') && (base - U'は') % 3 == 0) return kana + 1;
  }
  if (sound == combining_semi_voiced && from_to(base, U'は', U'ほ') && (base - U'は') % 3 == 0) return kana + 2;
  return 0;
}

}  // namespace

char32_t narrow(char32_t character) {
  if (from_to(character, 0xFF01, 0xFF5E)) return character - 0xFF01 + 0x21;
  return character == 0x3000 || character == 0xA0 ? U' ' : character;
}

char32_t fold(char32_t character) {
  const char32_t narrowed = narrow(character);
  if (narrowed < 0x80) return narrowed;
  if (from_to(narrowed, 0xFF61, 0xFF9D)) return fold(half_width_from_ff61[narrowed - 0xFF61]);
  if (from_to(narrowed, 0x2F00, 0x2FD5)) return radicals_from_2f00[narrowed - 0x2F00];
  if (from_to(narrowed, 0xF900, 0xFAD9)) return ideographs_from_f900[narrowed - 0xF900];
  if (from_to(narrowed, 0x2010, 0x2015)) return U'-';
  switch (narrowed) {
    case 0x2212: return U'-';
    case 0x301C: return U'~';
    case 0x2018:
    case 0x2019: return U'\'';
    case 0x201C:
    case 0x201D: return U'"';
    case U'、': return U',';
    case U'。': return U'.';
    case 0x2022:
    case 0x25CF:
    case 0x26AB:
    case U'・': return U'・';
    case 0x2E9F: return U'母';
    case 0x2EF3: return U'龟';
    case 0xFF9E: return combining_voiced;
    case 0xFF9F: return combining_semi_voiced;
    default: return narrowed;
  }
}

void append_folded(std::u32string& key, char32_t character) {
  const char32_t folded = fold(character);
  if (!key.empty() && (folded == combining_voiced || folded == combining_semi_voiced)) {
    if (const char32_t composed = compose(key.back(), folded)) {
      key.back() = composed;
      return;
    }
  }
  key += folded;
}

CharacterClass class_of(char32_t character) {
  const char32_t narrowed = narrow(character);
  if (narrowed < 0x80) {
    if (is_mark(static_cast<char>(narrowed))) return CharacterClass::mark;
    if (narrowed == ' ' || narrowed == '\t' || narrowed == '\n' || narrowed == '\r') return CharacterClass::space;
    if (from_to(narrowed, '0', '9')) return CharacterClass::digit;
    return is_ascii_letter(narrowed) ? CharacterClass::latin : CharacterClass::punctuation;
  }
  if (is_superscript(narrowed)) return CharacterClass::superscript;
  if (from_to(narrowed, 0x3041, 0x309F)) return CharacterClass::hiragana;
  if (from_to(narrowed, 0x30A1, 0x30FA) || narrowed == U'ー' || from_to(narrowed, 0x31F0, 0x31FF) ||
      from_to(narrowed, 0xFF66, 0xFF9F))
    return CharacterClass::katakana;
  if (is_kanji(narrowed)) return CharacterClass::kanji;
  if (from_to(narrowed, 0x200B, 0x200D) || narrowed == 0xFEFF || narrowed == 0xAD) return CharacterClass::mark;
  if (is_punctuation(narrowed)) return CharacterClass::punctuation;
  return narrowed < 0x2E80 && !from_to(narrowed, 0x2460, 0x24FF) ? CharacterClass::latin : CharacterClass::other;
}

bool is_japanese(char32_t character) {
  switch (class_of(character)) {
    case CharacterClass::kanji:
    case CharacterClass::hiragana:
    case CharacterClass::katakana: return true;
    default: return from_to(character, 0x3000, 0x303F) || from_to(character, 0xFF00, 0xFFEF);
  }
}

}  // namespace hakusho::diff
