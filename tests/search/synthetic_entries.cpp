#include "search/synthetic_entries.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hakusho {

namespace {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>((state_ >> 11) % limit);
  }
  template <typename List>
  auto one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 64> subjects = {"バックアップ",
                                                       "利用者ID",
                                                       "特権アカウント",
                                                       "暗号鍵",
                                                       "アクセスログ",
                                                       "データセンター",
                                                       "仮想マシン",
                                                       "脆弱性診断",
                                                       "ハイパーバイザー",
                                                       "多要素認証",
                                                       "シングルサインオン",
                                                       "情報セキュリティ方針",
                                                       "個人情報",
                                                       "再委託先",
                                                       "入退室管理",
                                                       "お客様データ",
                                                       "サーバー",
                                                       "ネットワーク",
                                                       "ファイアウォール",
                                                       "監査証跡",
                                                       "時刻同期",
                                                       "変更管理",
                                                       "インシデント対応",
                                                       "事業継続計画",
                                                       "知的財産権",
                                                       "スナップショット",
                                                       "構成情報",
                                                       "管理コンソール",
                                                       "API",
                                                       "TLS1.2",
                                                       "AES-256",
                                                       "SAML2.0",
                                                       "ISO/IEC 27001",
                                                       "ISO/IEC 27017:2015",
                                                       "SOC2報告書",
                                                       "CI/CD",
                                                       "ﾊﾞｯｸｱｯﾌﾟ",
                                                       "ＴＬＳ１．２",
                                                       "ｱｸｾｽﾛｸﾞ",
                                                       "ぜい弱性",
                                                       "問合せ窓口",
                                                       "お問い合わせ窓口",
                                                       "取扱い手順",
                                                       "取り扱い手順",
                                                       "⼝座情報",
                                                       "㈱サンプル",
                                                       "改定履歴",
                                                       "改訂履歴",
                                                       "法令順守",
                                                       "法令遵守",
                                                       "ユーザ",
                                                       "ユーザー",
                                                       "ルーター",
                                                       "ルータ",
                                                       "契約",
                                                       "廃棄",
                                                       "訓練",
                                                       "鍵管理システム",
                                                       "責任共有モデル",
                                                       "ストレージ",
                                                       "リージョン",
                                                       "コンテナ",
                                                       "監視",
                                                       "ウイルス対策ソフト"};
constexpr std::array<std::string_view, 24> actions = {"定期的に取得しています",
                                                      "暗号化して保管しています",
                                                      "年に一度見直しています",
                                                      "お客様の責任で管理していただきます",
                                                      "当社の責任者が承認します",
                                                      "記録し、一年間保管します",
                                                      "提供していません",
                                                      "管理画面から設定できます",
                                                      "分離しています",
                                                      "第三者による評価を受けています",
                                                      "契約の終了後に消去します",
                                                      "通知します",
                                                      "制限しています",
                                                      "監視し、異常を検知します",
                                                      "文書化し、従業員に周知しています",
                                                      "復元できることを確認しています",
                                                      "最新の状態に保っています",
                                                      "申請と承認の手順を定めています",
                                                      "必要な場合に限って許可しています",
                                                      "冗長化しています",
                                                      "点検し、結果を経営層に報告します",
                                                      "利用規約に定めています",
                                                      "個別の契約によります",
                                                      "手順に従って行います"};
constexpr std::array<std::string_view, 20> modifiers = {"本番環境の",
                                                        "開発環境の",
                                                        "東京リージョンにある",
                                                        "お客様が登録した",
                                                        "当社が運用する",
                                                        "外部に委託している",
                                                        "重要な",
                                                        "退職した従業員の",
                                                        "複数のテナントで共有する",
                                                        "仮想化した",
                                                        "クラウドサービスの",
                                                        "管理者が使う",
                                                        "インターネットに公開している",
                                                        "全ての",
                                                        "契約で定めた",
                                                        "保存中の",
                                                        "通信中の",
                                                        "新しく導入した",
                                                        "不要になった",
                                                        "物理的な"};
constexpr std::array<std::string_view, 12> reasons = {
    "情報漏えいを防ぐため、",     "障害に備えて、",       "法令の要求に応じて、",
    "A.12.3.1 に示すとおり、",    "原則として、",         "ISO 27001 の認証にもとづき、",
    "お客様からの求めがあれば、", "24時間365日、",        "夜間も含めて、",
    "15.2.1 と同様に、",          "CLD.9.5.1 のとおり、", "不正な利用を見つけるため、"};

struct ControlId {
  std::string chapter;
  std::string id;
};

std::vector<ControlId> control_ids() {
  std::vector<ControlId> ids;
  for (int chapter = 5; chapter <= 18; ++chapter)
    for (int group = 1; group <= 2; ++group)
      for (int control = 1; control <= 3; ++control)
        ids.push_back({"A." + std::to_string(chapter),
                       "A." + std::to_string(chapter) + "." + std::to_string(group) + "." + std::to_string(control)});
  for (const char* id : {"6.3.1", "8.1.5", "9.5.1", "9.5.2", "12.1.5", "12.4.5", "13.1.4"})
    ids.push_back({"CLD", "CLD." + std::string(id)});
  ids.push_back({"A.12", "A.12.3.10"});
  return ids;
}

std::string sentence(Chance& chance) {
  std::string text;
  if (chance.below(3) == 0) text += chance.one_of(reasons);
  if (chance.below(2) == 0) text += chance.one_of(modifiers);
  text += chance.one_of(subjects);
  text += chance.below(4) == 0 ? "及び" + std::string(chance.one_of(subjects)) + "を" : "を";
  text += chance.one_of(actions);
  if (chance.below(5) == 0) text += "（保持期間は " + std::to_string(chance.below(400)) + " 日）";
  return text + "。";
}

EntrySection response(Chance& chance, const ControlId& control, std::size_t number) {
  EntrySection section;
  section.id = control.id;
  section.controls.push_back({"synthetic", control.id, control.id, {}});
  section.label = std::to_string(number) + ".";
  section.title = std::string(chance.one_of(subjects)) + "の" +
                  std::string(chance.one_of(std::array{"管理", "取得", "保護", "方針", "手順", "取扱い"}));
  section.status = Status::implemented;
  section.response = true;
  while (section.text.size() < 1200) section.text += sentence(chance) + (chance.below(3) == 0 ? "\n" : "");
  if (chance.below(4) == 0) section.text += "\n項目\t値\n世代\t" + std::to_string(chance.below(50)) + "\n";
  section.html = "<p>" + section.text + "</p>";
  return section;
}

}  // namespace

Catalogs synthetic_catalogs() {
  Catalog catalog;
  catalog.id = "synthetic";
  catalog.title = {"合成した管理策", "Synthetic controls"};
  for (int chapter = 5; chapter <= 18; ++chapter)
    catalog.chapters.push_back({"A." + std::to_string(chapter),
                                {"第" + std::to_string(chapter) + "章", "Chapter " + std::to_string(chapter)}});
  catalog.chapters.push_back({"CLD", {"クラウド", "Cloud"}});
  for (const ControlId& written : control_ids()) {
    Control control;
    control.id = written.id;
    control.chapter = written.chapter;
    control.title = {"管理策 " + written.id, "Control " + written.id};
    catalog.index[control.id] = catalog.controls.size();
    catalog.controls.push_back(control);
  }
  catalog.sets.push_back({"provider", {"事業者向け", "For providers"}, {"A.5.1.1", "A.5.1.2", "CLD.6.3.1"}});
  return {{"synthetic", catalog}};
}

std::vector<Entry> synthetic_entries(std::size_t count) {
  const std::vector<ControlId> controls = control_ids();
  std::vector<Entry> entries;
  for (std::size_t at = 0; at < count; ++at) {
    Chance chance(at + 1);
    Entry entry;
    entry.vendor = "vendor-" + std::to_string(at);
    entry.whitepaper = "cloud";
    entry.title = "サービス" + std::to_string(at) + " セキュリティホワイトペーパー";
    entry.language = "ja";
    entry.catalog = "synthetic";
    entry.layout = std::array{"guideline", "annex", "checksheet"}[at % 3];
    entry.services = {"Service" + std::to_string(at) + " Cloud"};
    EntryRevision revision;
    revision.version = "1.0";
    revision.date = Date{2024, 1 + static_cast<int>(at % 12), 1 + static_cast<int>(at % 28)};
    revision.page = "whitepapers/" + entry.vendor + "/cloud/index.html";
    entry.revisions.push_back(revision);
    for (std::size_t section = 0; section < 44; ++section)
      entry.sections.push_back(response(chance, controls[(section * 7 + at) % controls.size()], section + 1));
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<Vendor> synthetic_vendors(std::size_t count) {
  std::vector<Vendor> vendors;
  for (std::size_t at = 0; at < count; ++at) {
    Vendor vendor;
    vendor.id = "vendor-" + std::to_string(at);
    vendor.name = {"株式会社ベンダー" + std::to_string(at), "Vendor " + std::to_string(at)};
    vendors.push_back(std::move(vendor));
  }
  return vendors;
}

}  // namespace hakusho
