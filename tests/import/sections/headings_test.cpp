#include "import/sections/headings.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

// One line a section: two blanks for each level above it, the label, the ids, the title.
std::string tree(const Imported& result) {
  std::string text;
  for (const SectionAt& at : sections_in_order(result.whitepaper)) {
    std::vector<std::string> words;
    if (!at.section->label.empty()) words.push_back(at.section->label);
    for (const ControlReference& control : at.section->controls) words.push_back("[" + control.id + "]");
    if (!at.section->title.empty()) words.push_back(at.section->title);
    text += std::string(static_cast<std::size_t>(2 * at.depth), ' ') + join(words, " ") + "\n";
  }
  return text;
}

bool reports(const Imported& result, std::string_view what) {
  return report_text(result.report).find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("numbers of a document are its own where no title is that of the control with that number") {
  const Imported result = imported(
      "# 見本帳票 安全の説明\n\n## 5. 帳票\n\n### 5.1 使える紙\n\n三種類です。\n\n### 5.2 "
      "使えない紙\n\n薄い紙です。\n\n"
      "## 8. 控え\n\n### 8.1 残す長さ\n\n七日です。\n",
      "sample.md");
  CHECK(tree(result) == "5. 帳票\n  5.1 使える紙\n  5.2 使えない紙\n8. 控え\n  8.1 残す長さ\n");
  CHECK(result.whitepaper.layout == "guideline");
  CHECK(reports(result, "the numbers of 3 headings are also those of controls"));
}

TEST_CASE("numbers are a catalog's where most titles agree, in other words now and then") {
  const Imported result = imported(
      "# 見本雲 管理策への対応\n\n## 5 組織的管理策\n\n### 5.1 情報セキュリティのための方針群\n\n定めます。\n\n"
      "### 5.2 情報セキュリティの役割及び責任\n\n定めます。\n\n### 5.3 仕事の分け方\n\n分けます。\n",
      "sample.md");
  CHECK(tree(result) == "5 組織的管理策\n  [5.1]\n  [5.2]\n  [5.3] 仕事の分け方\n");
  CHECK(result.whitepaper.catalog == "iso-27002-2022");
}

TEST_CASE("ids in brackets behind a title are ids, a version in brackets is none") {
  const Imported result = imported(
      "# 見本文書庫の説明\n\n括弧の中は ISO/IEC 27002:2022 の番号です。\n\n## 1. 扱い\n\n### 1.1 "
      "分け方（5.12、5.13）\n\n"
      "四つです。\n\n### 1.2 手順書（2.4）\n\n社内の版です。\n\n## 2. 相手（5.19～5.21）\n\n調べます。\n",
      "sample.md");
  CHECK(tree(result) ==
        "前文\n1. 扱い\n  1.1 [5.12] [5.13] 分け方\n  1.2 手順書（2.4）\n2. [5.19] [5.20] [5.21] 相手\n");
}

TEST_CASE("the catalog is the one that the document names") {
  const Imported named = imported("見本雲 ISO/IEC 27017 説明書\n\n1. 目的\n\n説明します。\n\n2. 範囲\n\n全部です。\n");
  CHECK(named.whitepaper.catalog == "iso-27017-2015");
  const Imported silent = imported("見本雲 説明書\n\n1. 目的\n\n説明します。\n\n2. 範囲\n\n全部です。\n");
  CHECK(reports(silent, "the document names no catalog"));
}

TEST_CASE("articles stand below chapters, and a sentence that begins with one is none") {
  const Imported result = imported(
      "見本規程\n\n第1章 総則\n\n第1条（目的）\n  目的を定めます。\n\n第2条（用語）\n  用語を定めます。\n\n第2章 "
      "雑則\n\n"
      "第3条（申請）\n  書面で申請してください。\n第2条の用語に従います。\n\n附則\n  今日から行います。\n");
  CHECK(tree(result) == "第1章 総則\n  第1条 （目的）\n  第2条 （用語）\n第2章 雑則\n  第3条 （申請）\n附則\n");
}

TEST_CASE("a document without numbers has headings: short lines above paragraphs") {
  CHECK(tree(imported("見本の説明\n\n人のこと\n\n年に一度、全員が学びます。\n\n物のこと\n\n鍵は二つあります。\n")) ==
        "人のこと\n物のこと\n");
}

TEST_CASE("headings inside an answer stay in its text") {
  const Imported result = imported(
      "# 見本雲 ISO/IEC 27017 説明書\n\n## A.9 アクセス制御\n\n### A.9.2.1 "
      "利用者登録及び登録削除\n\n画面で行います。\n\n"
      "#### 消し方\n\n申込書で受けます。\n\n### A.9.4.1 情報へのアクセス制限\n\n役割で分けます。\n",
      "sample.md");
  CHECK(tree(result) == "A.9 アクセス制御\n  [A.9.2.1]\n  [A.9.4.1]\n");
  CHECK(find_section(result.whitepaper, "A.9.2.1")->body.markdown ==
        "画面で行います。\n\n#### 消し方\n\n申込書で受けます。");
}

TEST_CASE("signs between a control's id and its title are no part of the title") {
  for (const char* sign : {" - ", " – ", " — ", " | ", "：", "・"}) {
    const Imported result =
        imported("# 見本\n\n## A.9.2.1" + std::string(sign) +
                     "利用者登録及び登録削除\n\n画面です。\n\n## A.9.4.1 情報へのアクセス制限\n\n役割です。\n",
                 "sample.md");
    CAPTURE(sign);
    CHECK(tree(result) == "[A.9.2.1]\n[A.9.4.1]\n");
  }
}

TEST_CASE("an id that no catalog has stays the number of its heading") {
  const Imported result = imported(
      "# 見本\n\n## A.9.2.1 利用者登録及び登録削除\n\n画面です。\n\n## A.99.1.1 新しい管理策\n\nまだありません。\n",
      "sample.md");
  CHECK(tree(result) == "[A.9.2.1]\nA.99.1.1 新しい管理策\n");
  CHECK(reports(result, "no control is called \"A.99.1.1\""));
}
