#include "read/typed_lines.h"

#include <catch2/catch.hpp>

#include "read/markdown.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

// The first paragraph, with `/` for a line break and `+` for a line end that joins.
std::string shown(const std::string& markdown, std::size_t infos) {
  Diagnostics found;
  const Prose prose = read_markdown(markdown, "a.md", {}, found);
  CHECK(found.count(Severity::info) == infos);
  std::string text;
  for (const Inline& part : prose.blocks.at(0).inlines) {
    if (part.kind == InlineKind::hard_break) text += "/";
    else if (part.kind == InlineKind::soft_break) text += "+";
    else text += plain_text(std::vector<Inline>{part});
  }
  return text;
}

}  // namespace

TEST_CASE("lines that begin like items of a list are known") {
  for (const char* line :
       {"・項目",    "• 項目",  "① 取得",   "（1）取得", "(2) 取得",   "（ア）取得", "ア．取得", "ア. 取得",
        "１．取得",  "2) 取得", "3.取得",   "※ 注意",    "－ 取得",    "― 取得",     "-項目",    "#見出し",
        "注1）説明", "㋐ 取得", "　・項目", "一．総則",  "（一）総則", "● 取得",     "a) 取得"}) {
    INFO(line);
    CHECK(begins_like_item(line));
  }
  for (const char* line : {"取得します。", "1.5 倍", "（2024年に改めた）もの", "e.g. this", "-1 度", "AES-256 を使う",
                           "第1章", "", "2024.4.1 から", "アクセス", "14. The doors", "-v を付ける", "一般に"}) {
    INFO(line);
    CHECK_FALSE(begins_like_item(line));
  }
}

TEST_CASE("lines typed as a list stay apart, and lines that are only wrapped are joined") {
  CHECK(shown("次を行います。\n・毎日の取得\n・週次の確認", 1) == "次を行います。/・毎日の取得/・週次の確認");
  CHECK(shown("（1）**取得**します\n（2）確認します\n以上です。", 1) == "（1）取得します/（2）確認します/以上です。");
  CHECK(shown("　一つめの段落です。\n続きます。\n　二つめの段落です。", 1) ==
        "　一つめの段落です。+続きます。/　二つめの段落です。");
  CHECK(shown("ここは長いので\n折り返します。", 0) == "ここは長いので+折り返します。");
  CHECK(shown("※ 注意です。\n続きです。", 0) == "※ 注意です。+続きです。");
}
