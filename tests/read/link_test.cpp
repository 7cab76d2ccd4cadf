#include "read/link.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::read;

namespace {

std::vector<std::string> urls(std::string_view text) {
  std::vector<std::string> found;
  for (const BareUrl& url : find_bare_urls(text)) found.emplace_back(text.substr(url.begin, url.end - url.begin));
  return found;
}

}  // namespace

TEST_CASE("a bare URL ends where the Japanese sentence goes on") {
  CHECK(urls("詳細は https://example.jp/path。続き") == std::vector<std::string>{"https://example.jp/path"});
  CHECK(urls("（https://example.jp/a?b=1&c#d）") == std::vector<std::string>{"https://example.jp/a?b=1&c#d"});
  CHECK(urls("はhttps://example.jp/を") == std::vector<std::string>{"https://example.jp/"});
}

TEST_CASE("a bare URL does not take the punctuation of its sentence") {
  CHECK(urls("see (https://example.com/a_(b)).") == std::vector<std::string>{"https://example.com/a_(b)"});
  CHECK(urls("http://a.example, http://b.example!") ==
        std::vector<std::string>{"http://a.example", "http://b.example"});
}

TEST_CASE("letters before the scheme, a lone scheme and other schemes are no bare URLs") {
  CHECK(urls("xhttp://a.example").empty());
  CHECK(urls("https:// だけ").empty());
  CHECK(urls("ftp://a.example javascript://a").empty());
}

TEST_CASE("links are allowed by a list") {
  for (const char* target : {"https://example.jp/", "HTTP://example.jp", "mailto:a@example.jp", "#A.9.2.3", "#meti:5",
                             "amiya/alog-cloud#A.9.2.3", "a/../guide.html", "図.html"})
    CHECK_FALSE(why_link_refused(target));
  for (const char* target : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
                             "data:image/png;base64,x", "file:///etc/passwd", "java\tscript:x", "//evil.example",
                             "/etc", "../guide.html", "a/../../b", "\\\\evil.example", "", " javascript:x"})
    CHECK(why_link_refused(target));
}

TEST_CASE("an image is a file of the figures folder") {
  CHECK_FALSE(why_image_refused("figures/split_1.png"));
  CHECK_FALSE(why_image_refused("figures/a.JPG"));
  for (const char* target : {"https://example.jp/a.png", "figures/../a.png", "figures/", "figures/.png", "a.png",
                             "figures/a.svg", "figures/a/b.png", "/figures/a.png", "data:image/png;base64,x"})
    CHECK(why_image_refused(target));
}
