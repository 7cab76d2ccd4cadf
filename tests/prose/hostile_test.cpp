// Payloads that were written to get scripts into pages, through reading and rendering.
#include <catch2/catch.hpp>

#include "allowed_html.h"
#include "fixtures.h"
#include "read/markdown.h"
#include "render/prose/prose_html.h"
#include "render/prose/prose_markdown.h"

using namespace hakusho;
using namespace hakusho::read;
using namespace hakusho::render;

namespace {

std::string html(const std::string& markdown) {
  static const Words words;
  ProseOptions options;
  options.words = &words;
  Diagnostics found;
  return html_of(read_markdown(markdown, "body", {}, found), options).text;
}

// As it is, and in the places that a body offers: a cell, a link's text, target and title, code, an item, a note.
std::vector<std::string> placed(const std::string& payload) {
  return {payload,
          "段落 " + payload + " 続き",
          "| 表 |\n|---|\n| " + payload + " |\n",
          "[" + payload + "](" + payload + " \"" + payload + "\")",
          "[x](<" + payload + ">)",
          "![図" + payload + "](figures/" + payload + ".png \"" + payload + "\")",
          "```" + payload + "\n" + payload + "\n```\n",
          "`" + payload + "`",
          "- [ ] " + payload,
          "本文[^1]\n\n[^1]: " + payload,
          "<" + payload + ">",
          "[x]\n\n[x]: " + payload + " '" + payload + "'"};
}

void check_all(const std::vector<std::string>& payloads) {
  for (const std::string& payload : payloads) {
    for (const std::string& markdown : placed(payload)) {
      const std::string written = html(markdown);
      const auto wrong = why_not_allowed(written);
      if (!wrong) continue;
      CAPTURE(markdown, written);
      FAIL_CHECK(*wrong);
    }
  }
}

}  // namespace

TEST_CASE("the check of the HTML itself finds what must not be there") {
  CHECK(why_not_allowed("<script>"));
  CHECK(why_not_allowed("<p onclick=\"x\"></p>"));
  CHECK(why_not_allowed("<a href=\"java\tscript:x\">x</a>"));
  CHECK(why_not_allowed("<p>a & b</p>"));
  CHECK(why_not_allowed("<p><em></p></em>"));
  CHECK(why_not_allowed("<p title=x></p>"));
  CHECK_FALSE(why_not_allowed("<p>a &amp; b <a href=\"x.html\">c</a></p>"));
}

TEST_CASE("our own hostile samples leave only allowed elements") {
  check_all({"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
             "JaVa&#x73;cript&colon;alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "&#106;avascript:alert(1)",
             "<a href='javascript:x'>", "]]>", "<!--", "-->", "<![CDATA[x]]>", "<?xml?>", "x](javascript:alert(1)",
             "`<script>`", "\\<script>", "<svg/onload=x>", "\x01javascript:x", "//evil.example/\" onclick=\"x"});
}

TEST_CASE("the published cross-site scripting payloads leave only allowed elements") {
  check_all(json_payloads("dompurify/expect.json", "payload"));
  check_all(json_payloads("h5sc/vectors.json", "payload"));
  check_all(json_payloads("owasp/xss_filter_evasion.payloads.json", "payload"));
  check_all(json_payloads("blns/blns.json", ""));
}

TEST_CASE("thousands of one-line payloads leave only allowed elements") {
  check_all(line_payloads("payloadbox/xss-payload-list.txt"));
}

TEST_CASE("the inputs of the HTML parser's own tests leave only allowed elements") {
  check_all(data_blocks("html5lib-tests/tree-construction"));
}
