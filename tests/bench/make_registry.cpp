// Writes a synthetic registry: V vendors with one whitepaper of 44 responses each, about 400 Japanese characters with a
// list and a table in every response.  The same arguments always give the same bytes.
//
// usage: make_registry PROJECT FOLDER VENDORS yaml|json
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/text.h"

using namespace hakusho;

namespace {

constexpr std::size_t responses_each = 44;

// splitmix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t value = (state_ += 0x9E3779B97F4A7C15u);
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
  }
  template <std::size_t count>
  const char* pick(const std::array<const char*, count>& words) {
    return words[next() % count];
  }
  std::string number(std::uint64_t most) { return std::to_string(1 + next() % most); }

 private:
  std::uint64_t state_;
};

constexpr std::array subjects = {
    "当社",         "運用部門",         "情報セキュリティ委員会", "サービス責任者",     "開発部門",
    "監視センター", "委託先の管理担当", "データセンター事業者",   "インシデント対応班", "品質保証の担当者"};
constexpr std::array objects = {"利用者のアクセス権", "バックアップの世代", "暗号鍵",       "操作ログ",
                                "変更の手順",         "ぜい弱性の情報",     "仮想サーバー", "ネットワークの分離",
                                "委託先との契約",     "復旧の手順",         "監査の記録",   "特権アカウント"};
constexpr std::array acts = {"を定期的に見直し、結果を記録します。",
                             "を台帳で管理し、変更のたびに承認を得ます。",
                             "について年に一度の訓練を行い、改善点を反映します。",
                             "を自動で監視し、異常があれば担当者に知らせます。",
                             "を東京と大阪の二つの拠点に分けて保管します。",
                             "の取り扱いを規程に定め、全従業員に周知します。",
                             "を TLS 1.3 で保護し、鍵は専用の装置に置きます。",
                             "の一覧をお客様の管理画面から確認していただけます。"};
constexpr std::array items = {"多要素認証を必須とします",         "権限は最小限にとどめます",
                              "証跡を改ざんから守ります",         "四半期ごとに棚卸しします",
                              "契約の終了後は速やかに消去します", "第三者による診断を受けます",
                              "時刻を NTP で同期します"};
constexpr std::array rows = {"操作ログ", "アクセスログ", "バックアップ", "設定情報", "お客様データ", "監査証跡"};

std::string body_of(Chance& chance) {
  std::string body;
  for (int paragraph = 0; paragraph < 2; ++paragraph) {
    for (std::uint64_t sentence = 0; sentence < 3 + chance.next() % 3; ++sentence)
      body += std::string(chance.pick(subjects)) + "は、" + chance.pick(objects) + chance.pick(acts);
    body += "\n\n";
  }
  for (int item = 0; item < 3; ++item) body += "- " + std::string(chance.pick(items)) + "\n";
  body += "\n| 対象 | 保持期間 | 保管場所 |\n| --- | --- | --- |\n";
  for (int row = 0; row < 2; ++row)
    body += "| " + std::string(chance.pick(rows)) + " | " + chance.number(365) + " 日 | 国内 " + chance.number(3) +
            " 拠点 |\n";
  return body;
}

std::vector<std::string> control_ids(const std::string& project) {
  const Result<std::string> catalog = read_file(project + "/content/catalogs/iso-27017-2015.yaml", 1u << 20);
  std::vector<std::string> ids;
  if (!catalog) return ids;
  bool among_controls = false;  // groups have ids too
  for (const std::string_view line : split_lines(*catalog)) {
    among_controls = among_controls || line.starts_with("controls:");
    if (!among_controls) continue;
    if (line.starts_with("sets:")) break;
    for (const std::string_view start : {"id: A.", "id: CLD.", "id: 'A.", "id: 'CLD."}) {
      const std::size_t at = line.find(start);
      if (at == std::string_view::npos) continue;
      const std::string_view id = line.substr(at + (start[4] == '\'' ? 5 : 4));
      ids.emplace_back(id.substr(0, id.find_first_of(", '}")));
    }
  }
  return ids;
}

std::string json_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') quoted += '\\';
    if (byte == '\n') quoted += "\\n";
    else quoted += byte;
  }
  return quoted + "\"";
}

std::string yaml_whitepaper(const std::string& name, const std::vector<std::string>& ids, Chance& chance) {
  std::string text = "title: " + name +
                     " セキュリティホワイトペーパー\nlanguage: ja\ncatalog: iso-27017-2015\nlayout: annex\n"
                     "provenance: {status: restated, of: 合成データ}\nhistory:\n"
                     "  labels: {version: 版, summary: 内容, date: 日付}\n  revisions:\n"
                     "    - {version: '1.0', date: 2025-04-01, changes: [{summary: 新規作成}]}\nsections:\n";
  for (const std::string& id : ids) {
    text += "  - control: " + id + "\n    status: implemented\n    responsibility: provider\n    body: |\n";
    const std::string body = body_of(chance);
    for (const std::string_view line : split_lines(body))
      text += line.empty() ? std::string("\n") : "      " + std::string(line) + "\n";
  }
  return text;
}

std::string json_whitepaper(const std::string& name, const std::vector<std::string>& ids, Chance& chance) {
  std::string text =
      "{\"title\": " + json_text(name + " セキュリティホワイトペーパー") +
      ", \"language\": \"ja\", \"catalog\": \"iso-27017-2015\", \"layout\": \"annex\",\n"
      "\"provenance\": {\"status\": \"restated\", \"of\": \"合成データ\"},\n"
      "\"history\": {\"labels\": {\"version\": \"版\", \"summary\": \"内容\", \"date\": \"日付\"}, \"revisions\": "
      "[{\"version\": \"1.0\", \"date\": \"2025-04-01\", \"changes\": [{\"summary\": \"新規作成\"}]}]},\n\"sections\": "
      "[\n";
  for (std::size_t at = 0; at < ids.size(); ++at)
    text += "{\"control\": " + json_text(ids[at]) +
            ", \"status\": \"implemented\", \"responsibility\": \"provider\", \"body\": " + json_text(body_of(chance)) +
            "}" + (at + 1 < ids.size() ? ",\n" : "\n");
  return text + "]}\n";
}

bool write_or_say(const std::string& path, const std::string& bytes) {
  const Outcome written = write_file(path, bytes);
  if (!written) std::cerr << written.failure().message << "\n";
  return bool(written);
}

}  // namespace

int main(int count, char** words) {
  if (count < 5) {
    std::cerr << "usage: make_registry PROJECT FOLDER VENDORS yaml|json\n";
    return 2;
  }
  const std::string project = words[1], folder = words[2], spelling = words[4];
  const std::size_t vendors = std::strtoul(words[3], nullptr, 10);
  std::vector<std::string> ids = control_ids(project);
  if (ids.size() < responses_each) {
    std::cerr << "the catalog of \"" << project << "\" holds too few controls\n";
    return 1;
  }
  // Spread over the whole catalog, extensions included.
  std::vector<std::string> answered;
  for (std::size_t at = 0; at < responses_each; ++at) answered.push_back(ids[at * ids.size() / responses_each]);
  for (const std::string& name : list_files_below(project + "/content/catalogs"))
    if (!write_or_say(folder + "/content/catalogs/" + name,
                      *read_file(project + "/content/catalogs/" + name, 8u << 20)))
      return 1;
  if (!write_or_say(folder + "/site/site.yaml",
                    "title: 合成レジストリ\nlanguage: ja\nbase_url: https://example.jp/\ntag_pattern: ''\n"))
    return 1;
  for (std::size_t vendor = 0; vendor < vendors; ++vendor) {
    Chance chance(vendor + 1);
    const std::string id = "vendor-" + std::to_string(vendor), name = "事業者" + std::to_string(vendor);
    const std::string here = folder + "/content/vendors/" + id;
    const bool json = spelling == "json";
    if (!write_or_say(here + "/vendor.yaml", "name: " + name + "\n") ||
        !write_or_say(here + "/cloud/whitepaper." + spelling,
                      json ? json_whitepaper(name, answered, chance) : yaml_whitepaper(name, answered, chance)))
      return 1;
  }
  return 0;
}
