// How fast two texts and two whitepapers are compared: prints one line a measurement, the best of five.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <string>

#include "diff/text.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

constexpr const char* words[] = {
    "管理者", "利用者", "記録", "暗号化", "設定",   "通信",           "バックアップ", "クラウドサービス",
    "承認",   "権限",   "監視", "障害",   "脆弱性", "データセンター", "契約",         "通知",
    "復元",   "試験",   "点検", "教育",   "委託先", "証明書",         "鍵",           "端末"};
constexpr const char* endings[] = {"を実施しています", "を行います",     "に保存します", "により保護します",
                                   "を確認しています", "を定めています", "へ通知します"};
constexpr const char* particles[] = {"は", "の", "を", "に", "と", "から", "で"};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string sentence(const char* end = "。") {
    std::string text;
    for (std::size_t count = 3 + random_() % 5; count > 0; --count) text += std::string(one(words)) + one(particles);
    if (random_() % 3 == 0) text += std::to_string(random_() % 400) + "日以内に";
    return text + one(words) + one(endings) + end;
  }
  std::string text(std::size_t bytes, const char* end = "。") {
    std::string made;
    while (made.size() < bytes) made += sentence(end);
    return made;
  }
  bool chance(unsigned of_hundred) { return random_() % 100 < of_hundred; }

 private:
  template <std::size_t Count>
  const char* one(const char* const (&list)[Count]) {
    return list[random_() % Count];
  }

  std::mt19937 random_;
};

double milliseconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int each = 0; each < 5; ++each) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    best = std::min(best, taken.count());
  }
  return best;
}

void report(const char* what, const std::string& before, const std::string& after) {
  TextChange change;
  const double taken = milliseconds([&] { change = compare_texts(before, after); });
  std::printf("%-44s %6.1f KB %6.1f KB %8.1f ms %6zu pieces%s\n", what, static_cast<double>(before.size()) / 1e3,
              static_cast<double>(after.size()) / 1e3, taken, change.script.size(), change.coarse ? "  coarse" : "");
}

Block paragraph(const std::string& text) {
  Block block;
  block.inlines.emplace_back();
  block.inlines.back().text = text;
  return block;
}

// 60 responses of 2 KB, as a large published whitepaper has them; the newer one with a tenth of its sentences edited.
struct Pair {
  Whitepaper before;
  Whitepaper after;
  std::size_t before_bytes = 0;
  std::size_t after_bytes = 0;
};

Pair whitepapers(std::size_t responses) {
  Writer writer(5);
  Pair pair;
  for (std::size_t each = 0; each < responses; ++each) {
    Section before;
    before.id = "section-" + std::to_string(each);
    before.id_given = true;
    before.title = "項目" + std::to_string(each);
    Section after = before;
    for (int blocks = 0; blocks < 5; ++blocks) {
      std::string old_text;
      std::string new_text;
      while (old_text.size() < 400) {
        const std::string sentence = writer.sentence();
        old_text += sentence;
        if (!writer.chance(10)) new_text += sentence;
        else if (writer.chance(70)) new_text += "また、" + sentence;
      }
      pair.before_bytes += old_text.size();
      pair.after_bytes += new_text.size();
      before.body.blocks.push_back(paragraph(old_text));
      after.body.blocks.push_back(paragraph(new_text));
    }
    pair.before.sections.push_back(before);
    pair.after.sections.push_back(after);
  }
  return pair;
}

void report_whitepapers(std::size_t responses) {
  const Pair pair = whitepapers(responses);
  DiffReport result;
  const double taken = milliseconds([&] { result = compare(pair.before, pair.after, {}); });
  std::printf("whitepapers of %4zu responses, a tenth edited %6.1f KB %6.1f KB %8.1f ms %6zu changed%s\n", responses,
              static_cast<double>(pair.before_bytes) / 1e3, static_cast<double>(pair.after_bytes) / 1e3, taken,
              result.summary.changed_sections, result.coarse ? "  coarse" : "");
}

void report_shuffled(std::size_t count) {
  Writer writer(6);
  Whitepaper before;
  before.sections.emplace_back();
  before.sections.front().id = "a";
  before.sections.front().id_given = true;
  for (std::size_t each = 0; each < count; ++each)
    before.sections.front().body.blocks.push_back(paragraph(writer.sentence() + writer.sentence()));
  Whitepaper after = before;
  std::vector<Block>& blocks = after.sections.front().body.blocks;
  std::shuffle(blocks.begin(), blocks.end(), std::mt19937(7));
  for (Block& block : blocks)
    if (writer.chance(20)) block = paragraph(writer.sentence() + writer.sentence());
  DiffReport result;
  const double taken = milliseconds([&] { result = compare(before, after, {}); });
  std::printf("%5zu paragraphs shuffled, a fifth rewritten %30.1f ms%s\n", count, taken,
              result.coarse ? "  coarse" : "");
}

}  // namespace

int main() {
  report_whitepapers(60);
  report_whitepapers(600);
  report("unrelated, with sentences", Writer(1).text(200'000), Writer(2).text(200'000));
  report("unrelated, without any full stop", Writer(1).text(200'000, ""), Writer(2).text(200'000, ""));
  std::string boilerplate;
  while (boilerplate.size() < 200'000) boilerplate += "本サービスでは、記録を保存します。";
  report("boilerplate against another text", boilerplate, Writer(3).text(200'000));
  const std::string text = Writer(4).text(200'000);
  report("a sentence put in front", text, "新しい文を先頭に置きます。" + text);
  report_shuffled(200);
  report_shuffled(1000);
  report_shuffled(4000);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("most memory %.0f MB\n", static_cast<double>(used.ru_maxrss) / 1024);
}
