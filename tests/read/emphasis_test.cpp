#include "read/emphasis.h"

#include <catch2/catch.hpp>

#include "read/markdown.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

// The first block's inlines, emphasis written as <e>, strong as <s>, strikethrough as <d>.
std::string shape(const std::vector<Inline>& inlines) {
  std::string text;
  for (const Inline& part : inlines) {
    switch (part.kind) {
      case InlineKind::emphasis: text += "<e>" + shape(part.children) + "</e>"; break;
      case InlineKind::strong: text += "<s>" + shape(part.children) + "</s>"; break;
      case InlineKind::strikethrough: text += "<d>" + shape(part.children) + "</d>"; break;
      default: text += part.text + shape(part.children);
    }
  }
  return text;
}

std::string shape(const std::string& markdown) {
  Diagnostics found;
  const Prose prose = read_markdown(markdown, "body", {}, found);
  CHECK(found.all().empty());
  return prose.blocks.empty() ? "" : shape(prose.blocks.front().inlines);
}

}  // namespace

TEST_CASE("strong works beside Japanese brackets and full stops") {
  CHECK(shape("当社は**「重要」**を管理する。") == "当社は<s>「重要」</s>を管理する。");
  CHECK(shape("これは**重要（必須）**です。") == "これは<s>重要（必須）</s>です。");
  CHECK(shape("これは**重要。**次の文。") == "これは<s>重要。</s>次の文。");
  CHECK(shape("**注：**本項は") == "<s>注：</s>本項は");
  CHECK(shape("これは**`code`**です。") == "これは<s>code</s>です。");
  CHECK(shape("これは**[リンク](x)**です。") == "これは<s>リンク</s>です。");
  CHECK(shape("版数**（必須）**API") == "版数<s>（必須）</s>API");
  CHECK(shape("は***「C」***に") == "は<e><s>「C」</s></e>に");
}

TEST_CASE("strikethrough and emphasis around brackets work too") {
  CHECK(shape("これは~~「取消」~~です。") == "これは<d>「取消」</d>です。");
  CHECK(shape("これは*「斜体」*です。") == "これは<e>「斜体」</e>です。");
}

TEST_CASE("a second strong behind a comma opens rather than closes") {
  CHECK(shape("**A**と、**重要。**次と**「B」**を") == "<s>A</s>と、<s>重要。</s>次と<s>「B」</s>を");
}

TEST_CASE("single asterisks that mark footnotes stay text") {
  CHECK(shape("料金*（税抜）と手数料*（税込）") == "料金*（税抜）と手数料*（税込）");
  CHECK(shape("項目*1、*2の") == "項目*1、*2の");
}

TEST_CASE("a single tilde stays text") { CHECK(shape("10~20名、30~40名") == "10~20名、30~40名"); }

TEST_CASE("code spans and escaped asterisks are not marked") {
  CHECK(mark_emphasis("`は**「x」**を`") == "`は**「x」**を`");
  CHECK(mark_emphasis("は\\*\\*「x」\\*\\*を") == "は\\*\\*「x」\\*\\*を");
}

TEST_CASE("runs of different paragraphs, cells and items are no pair") {
  CHECK(mark_emphasis("は**「x」\n\n次」**を") == "は**「x」\n\n次」**を");
  CHECK(mark_emphasis("は**「x」|次」**を") == "は**「x」|次」**を");
  CHECK(mark_emphasis("は**「x」\n1. 次」**を") == "は**「x」\n1. 次」**を");
}

TEST_CASE("Markdown that works by itself is left as it is") {
  const std::string markdown = "は**重要**を、*a*b 2\\*\\*3 と **「x」** です。\n\n- **項目**: 値\n";
  CHECK(mark_emphasis(markdown) == markdown);
}
