#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "sample.h"
#include "text_of.h"

using namespace hakusho;

namespace {

const Sample& sample() {
  static const Sample loaded = load_sample();
  return loaded;
}

const Whitepaper& whitepaper(std::string_view id) {
  for (const Whitepaper& paper : sample().whitepapers)
    if (paper.id == id) return paper;
  throw std::runtime_error("no such whitepaper");
}

std::string page_of(std::string_view id, const std::string& name) {
  for (Page& page : all_pages(whitepaper(id), sample()))
    if (page.path.ends_with("/" + name)) return page.bytes;
  throw std::runtime_error("no such page");
}

std::string article_of(const std::string& page) {
  const std::size_t begin = page.find("<article");
  return page.substr(begin, page.find("</article>") - begin);
}

// The values of an attribute, in order.
std::vector<std::string> values_of(const std::string& page, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string begin = " " + attribute + "=\"";
  for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
    at += begin.size();
    values.push_back(page.substr(at, page.find('"', at) - at));
  }
  return values;
}

bool holds(const std::string& page, const std::string& text) {
  return text_of_html(article_of(page)).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("the project's templates, layouts and content are read without an error") {
  for (const Diagnostic& problem : sample().found.all()) UNSCOPED_INFO(format_text(problem));
  CHECK_FALSE(sample().found.has_errors());
  CHECK(sample().whitepapers.size() == 5);
}

TEST_CASE("no text is lost in any layout or format") {
  for (const Whitepaper& paper : sample().whitepapers) {
    const std::vector<std::string> pieces = pieces_of(paper);
    REQUIRE(pieces.size() > 50);
    const std::vector<Page> pages = all_pages(paper, sample());
    CHECK(pages.size() == (paper.catalog == "iso-27017-2015" ? 9 : 7));
    for (const Page& page : pages) {
      const bool html = page.path.ends_with(".html");
      const std::string text = html ? text_of_html(article_of(page.bytes)) : text_of_markdown(page.bytes);
      std::vector<std::string> lost;
      for (const std::string& piece : pieces)
        if (text.find(piece) == std::string::npos) lost.push_back(piece);
      INFO(page.path);
      CHECK(lost == std::vector<std::string>{});
    }
  }
}

TEST_CASE("an id stands once on a page, and every link into the page finds one") {
  for (const Whitepaper& paper : sample().whitepapers)
    for (const Page& page : all_pages(paper, sample())) {
      if (!page.path.ends_with(".html")) continue;
      const std::vector<std::string> ids = values_of(page.bytes, "id");
      const std::set<std::string> known(ids.begin(), ids.end());
      INFO(page.path);
      CHECK(known.size() == ids.size());
      for (const std::string& href : values_of(page.bytes, "href"))
        if (href.starts_with("#")) CHECK(known.count(href.substr(1)) == 1);
    }
}

TEST_CASE("headings never skip a level") {
  for (const Whitepaper& paper : sample().whitepapers)
    for (const Page& page : all_pages(paper, sample())) {
      if (!page.path.ends_with(".html")) continue;
      int last = 1;
      const std::string article = article_of(page.bytes);
      for (std::size_t at = article.find("<h"); at != std::string::npos; at = article.find("<h", at + 1)) {
        if (article[at + 2] < '1' || article[at + 2] > '6') continue;
        const int level = article[at + 2] - '0';
        INFO(page.path << " " << article.substr(at, 80));
        CHECK(level <= last + 1);
        last = level;
      }
    }
}

TEST_CASE("each vendor's own layout shows the numbers as they were published") {
  const std::string alog = page_of("alog-cloud", "guideline.html");
  CHECK(holds(alog, "11-2.暗号化機能に対する規則（項番：18.1.5）"));
  CHECK(holds(alog, "3-3クラウドコンピューティング環境"));
  CHECK(holds(page_of("superstream-nx", "annex.html"), "（A.１８.２.１）"));
  CHECK(holds(page_of("superstream-nx", "annex.html"), "44."));
  CHECK(holds(page_of("intersafe-gatewayconnection", "annex.html"), "A.18.1.5暗号化機能に対する規制"));
  const std::string verona = page_of("verona-hypersonix", "guideline.html");
  CHECK(holds(verona, "3-2.関係当局との連絡"));
  CHECK(holds(verona, "3-2.クラウドコンピューティング環境"));
  CHECK(holds(verona, "1-1-3D."));
}

TEST_CASE("a checksheet keeps the gap in its numbers, its bands and every row") {
  const std::string sheet = page_of("logmeets", "checksheet.html");
  CHECK(sheet.find("<th scope=\"row\" class=\"number\">33</th>") != std::string::npos);
  CHECK(sheet.find("<th scope=\"row\" class=\"number\">34</th>") == std::string::npos);
  CHECK(sheet.find("<th scope=\"row\" class=\"number\">58</th>") != std::string::npos);
  std::size_t rows = 0;
  for (std::size_t at = sheet.find("<tr id="); at != std::string::npos; at = sheet.find("<tr id=", at + 1)) ++rows;
  CHECK(rows == 57);
  CHECK(sheet.find("scope=\"rowgroup\" colspan=\"6\"") != std::string::npos);
}

TEST_CASE("a history table keeps the vendor's columns, and a revision spans its changes") {
  const std::string alog = page_of("alog-cloud", "guideline.html");
  CHECK(alog.find("<th scope=\"row\" rowspan=\"7\" class=\"version\">1.1</th>") != std::string::npos);
  CHECK(alog.find("<a href=\"#A.16.1.1\">10-1. 責任及び手順</a> 目標時間を追記") != std::string::npos);
  CHECK(holds(page_of("alog-cloud", "checksheet.html"), "目標時間を追記"));
  const std::string superstream = page_of("superstream-nx", "annex.html");
  CHECK(holds(superstream, "版改訂種別改訂内容頁発行/改訂日"));
  CHECK(superstream.find("id=\"history\"") > superstream.find("id=\"A.18.2.1\""));
}

TEST_CASE("every whitepaper of 27017:2015 stands under the numbers of 27002:2022 as well, with both numbers") {
  const std::string page = page_of("alog-cloud", "iso-27002-2022.html");
  CHECK(holds(page, "8.24暗号による管理策の利用方針（A.10.1.1）"));
  CHECK(holds(page, "ISO/IEC27002:2022に対応する項目がないもの"));
  CHECK(page.find("id=\"CLD.6.3.1\"") > page.find("id=\"no-counterpart\""));
  CHECK_THROWS(page_of("logmeets", "iso-27002-2022.html"));
}

TEST_CASE("each response leads to its control's page and to the other layouts") {
  const std::string page = page_of("alog-cloud", "guideline.html");
  CHECK(page.find("href=\"../../../controls/iso-27017-2015/A.12.3.1.html\"") != std::string::npos);
  CHECK(page.find("href=\"annex.html#A.12.3.1\"") != std::string::npos);
  CHECK(page.find("href=\"1.0/guideline.html#A.12.3.1\"") != std::string::npos);
  CHECK(page_of("logmeets", "guideline.html").find("controls/meti-sla-2010/5.html") != std::string::npos);
}

TEST_CASE("a page of an earlier revision says so, leads to the current one and is not indexed") {
  const auto pages = pages_at(whitepaper("alog-cloud"), "1.0", sample());
  REQUIRE(pages.size() == 8);
  CHECK(pages[0].path == "whitepapers/amiya/alog-cloud/1.0/guideline.html");
  CHECK(pages[0].bytes.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
  CHECK(pages[0].bytes.find(sample().words("old_revision")) != std::string::npos);
  CHECK(pages[0].bytes.find("href=\"../../../../whitepapers/amiya/alog-cloud/guideline.html\"") != std::string::npos);
}

TEST_CASE("the generator speaks the site's language, the whitepaper its own") {
  const Sample english = load_sample({}, "en");
  CHECK_FALSE(english.found.has_errors());
  const std::string page = all_pages(english.whitepapers.front(), english).front().bytes;
  CHECK(page.find("<html lang=\"en\">") != std::string::npos);
  CHECK(page.find("lang=\"ja\"") != std::string::npos);
  CHECK(page.find(">Contents</p>") != std::string::npos);
}

TEST_CASE("the entry tells every section with links for pages two folders down") {
  const Whitepaper& paper = whitepaper("alog-cloud");
  const Entry entry = entry_of_sample(paper, sample());
  CHECK(entry.sections.size() == sections_in_order(paper).size());
  REQUIRE(entry.revisions.size() == 2);
  CHECK(entry.revisions[0].page == "whitepapers/amiya/alog-cloud/1.0/guideline.html");
  CHECK(entry.revisions[1].page == "whitepapers/amiya/alog-cloud/guideline.html");
  CHECK(entry.layout_titles.at("annex") == "管理策順");
  std::size_t links = 0;
  for (const EntrySection& section : entry.sections) {
    for (const std::string& href : values_of(section.html, "href")) {
      ++links;
      CHECK((href.starts_with("../../whitepapers/amiya/alog-cloud/index.html#") || href.starts_with("http")));
    }
    CHECK(section.label.find('{') == std::string::npos);
  }
  CHECK(links > 0);
}

TEST_CASE("the entry's texts, which are searched, say what references read") {
  const Whitepaper& paper = whitepaper("alog-cloud");
  const Entry entry = entry_of_sample(paper, sample());
  const auto refers = std::find_if(entry.sections.begin(), entry.sections.end(), [](const EntrySection& section) {
    return section.text.find("用いている暗号化の詳細は、「11-2. 暗号化機能に対する規則」に") != std::string::npos;
  });
  CHECK(refers != entry.sections.end());
  for (const EntrySection& section : entry.sections) CHECK(section.text.find("「」") == std::string::npos);
}

TEST_CASE("a whitepaper gives the same bytes whichever was made before it") {
  const std::vector<Page> first = all_pages(whitepaper("superstream-nx"), sample());
  all_pages(whitepaper("alog-cloud"), sample());
  CHECK(all_pages(whitepaper("superstream-nx"), sample()) == first);
}

TEST_CASE("a part is headed by its marker on the whitepaper's pages and on those of its controls") {
  const Whitepaper& paper = whitepaper("verona-hypersonix");
  CHECK(page_of("verona-hypersonix", "guideline.html").find(" class=\"part-title\">■") != std::string::npos);
  std::size_t headings = 0;
  for (const EntrySection& section : entry_of_sample(paper, sample()).sections)
    for (std::size_t at = section.html.find("part-title"); at != std::string::npos;
         at = section.html.find("part-title", at + 1)) {
      ++headings;
      CHECK(section.html.substr(at).starts_with("part-title\">■"));
    }
  CHECK(headings > 0);
}

TEST_CASE("a checksheet answers in its own language, whatever the language of the site") {
  Whitepaper english = whitepaper("logmeets");
  english.language = "en";
  const Sample words = load_sample({}, "en");
  const std::vector<Outline> outlines = outlines_of(english, sample());
  const std::vector<render::KnownRevision> revisions = known_revisions(english, outlines);
  const render::RevisionInput japanese = input_of(english, outlines, revisions, sample());
  const render::RevisionInput input{japanese.site,
                                    japanese.catalogs,
                                    japanese.words,
                                    words.words,
                                    japanese.templates,
                                    japanese.common,
                                    japanese.vendor,
                                    japanese.whitepaper,
                                    japanese.outlines,
                                    japanese.revisions,
                                    japanese.version,
                                    {},
                                    {}};
  render::Bodies bodies = render::bodies_of(input, Format::html);
  std::size_t sheets = 0;
  render::whitepaper_pages(input, bodies, [&](const std::vector<std::string>& paths, std::string_view page) {
    if (!paths.back().ends_with("checksheet.html")) return;
    ++sheets;
    CHECK(page.find(">Yes<") != std::string_view::npos);
    CHECK(page.find(">有<") == std::string_view::npos);
  });
  CHECK(sheets == 1);
}
