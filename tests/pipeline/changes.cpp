#include "changes.h"

#include <catch2/catch.hpp>

#include "base/text.h"

namespace hakusho::sample {

namespace {

const std::string paper = "content/vendors/hokan/kiroku/whitepaper.yaml";
const std::string frozen = "content/vendors/hokan/kiroku/revisions/1.0.yaml";
const std::string catalog = "content/catalogs/own.yaml";
const std::string about = "site/pages/about.md";
const std::string site = "site/site.yaml";
const std::string shown = "content/vendors/hokan/vendor.yaml";
const std::string bare = "content/vendors/mada/vendor.yaml";

using Apply = std::function<void(Files&)>;

Apply replace(const std::string& path, const std::string& from, const std::string& to) {
  return [=](Files& files) {
    REQUIRE(files.at(path).find(from) != std::string::npos);
    files.at(path) = replace_all(files.at(path), from, to);
  };
}

Apply write(const std::string& path, const std::string& bytes) {
  return [=](Files& files) { files[path] = bytes; };
}

Apply append(const std::string& path, const std::string& text) {
  return [=](Files& files) { files[path] += text; };
}

Apply remove(const std::string& path) {
  return [=](Files& files) { REQUIRE(files.erase(path) == 1); };
}

Apply rename(const std::string& path, const std::string& to) {
  return [=](Files& files) {
    auto file = files.extract(path);
    REQUIRE_FALSE(file.empty());
    file.key() = to;
    files.insert(std::move(file));
  };
}

Apply both(Apply first, Apply second) {
  return [=](Files& files) {
    first(files);
    second(files);
  };
}

}  // namespace

std::vector<Change> changes() {
  const std::string page = "---\ntitle: 別の頁\n---\n\n本文です。\n";
  return {
      {"edit a body", replace(paper, "40 日間", "50 日間")},
      {"edit a title", replace(paper, "title: 記録の白書", "title: 新しい白書")},
      {"edit the history", replace(paper, "summary: 期間", "summary: 保持期間")},
      {"change a date", replace(paper, "2024-05-20", "2024-05-21")},
      {"add a section", append(paper, "      - id: more\n        title: 追加\n        body: 追加です。\n")},
      {"remove a section", replace(paper, "      - control: OWN-2\n        body: 詳細は[](#OWN-1)にあります。\n", "")},
      {"say a status", replace(paper, "      - control: OWN-2\n", "      - control: OWN-2\n        status: partial\n")},
      {"change the layout", replace(paper, "layout: guideline", "layout: annex")},
      {"add a scope",
       replace(paper, "layout: guideline", "layout: guideline\nscopes: [{id: a, kind: plan, name: 標準}]")},
      {"edit a comment", append(paper, "# 覚え書き\n")},
      {"edit a frozen revision", replace(frozen, "30 日間", "20 日間")},
      {"remove a frozen revision", remove(frozen)},
      {"rename a frozen revision", rename(frozen, "content/vendors/hokan/kiroku/revisions/1.0.yml")},
      {"add a figure", write("content/vendors/hokan/kiroku/figures/other.png", "\x89PNG\r\n\x1a\n other")},
      {"edit a figure", append("content/vendors/hokan/kiroku/figures/plan.png", "more")},
      {"rename a figure and its link",
       both(rename("content/vendors/hokan/kiroku/figures/plan.png", "content/vendors/hokan/kiroku/figures/map.png"),
            both(replace(paper, "plan.png", "map.png"), replace(frozen, "plan.png", "map.png")))},
      {"edit a vendor", replace(shown, "保管社", "保管株式会社")},
      {"edit a contact", replace(shown, "へ'", "をご覧ください'")},
      {"rename a vendor",
       [](Files& files) {
         Files moved;
         for (const auto& [path, bytes] : files)
           moved[replace_all(path, "vendors/hokan", "vendors/kura")] =
               replace_all(bytes, "hokan/kiroku", "kura/kiroku");
         files = moved;
       }},
      {"rename a whitepaper",
       [](Files& files) {
         Files moved;
         for (const auto& [path, bytes] : files)
           moved[replace_all(path, "/kiroku/", "/log/")] = replace_all(bytes, "hokan/kiroku", "hokan/log");
         files = moved;
       }},
      {"edit a vendor without whitepapers", replace(bare, "まだない社", "もうすぐ社")},
      {"add a vendor without whitepapers", write("content/vendors/atarashii/vendor.yaml", "name: 新しい社\n")},
      {"remove a vendor without whitepapers", remove(bare)},
      {"rename a vendor without whitepapers", rename(bare, "content/vendors/mou/vendor.yaml")},
      {"write a vendor as JSON",
       both(remove(bare), write("content/vendors/mada/vendor.json", "{\"name\": \"まだない社\"}"))},
      {"add a whitepaper",
       [](Files& files) {
         files["content/vendors/mada/first/whitepaper.yaml"] =
             "title: 最初\ncatalog: own\nlayout: annex\nsections: [{control: OWN-2, body: はい。}]\n";
       }},
      {"edit a catalog", replace(catalog, "記録の確認", "記録の点検")},
      {"add a control", append(catalog, "  - {id: OWN-3, chapter: '1', title: 記録の廃棄}\n")},
      {"add a catalog",
       write("content/catalogs/more.yaml", "title: 別\nedition: 2025\ncontrols: [{id: M-1, title: 一つ}]\n")},
      {"rename a catalog",
       both(rename(catalog, "content/catalogs/ours.yaml"),
            both(replace(paper, "catalog: own", "catalog: ours"), replace(frozen, "catalog: own", "catalog: ours")))},
      {"edit the site's title", replace(site, "見本", "手本")},
      {"change the address", replace(site, "docs.example", "papers.example")},
      {"publish fewer layouts", append(site, "layouts: [guideline]\n")},
      {"publish one format", append(site, "formats: [html]\n")},
      {"change the language", append(site, "language: en\n")},
      {"change the theme", append(site, "theme: ledger\n")},
      {"compare all pairs", append(site, "diff_pairs: all\n")},
      {"turn the columns", append(site, "diff_columns: old-first\n")},
      {"name a contact", append(site, "contact_url: https://docs.example/contact\n")},
      {"edit an own page", append(about, "\n追記。\n")},
      {"retitle an own page", replace(about, "title: 案内", "title: ご案内")},
      {"order an own page", replace(about, "title: 案内", "title: 案内\norder: 3")},
      {"add an own page", write("site/pages/other.md", page)},
      {"rename an own page and its links",
       [](Files& files) {
         Files moved;
         for (const auto& [path, bytes] : files)
           moved[replace_all(path, "pages/about.md", "pages/guide.md")] =
               replace_all(bytes, "about.html", "guide.html");
         files = moved;
       }},
      {"edit a static file", append("site/static/files/tebiki.txt", "追記\n")},
      {"add a static file", write("site/static/a/b.txt", "b")},
      {"rename a static file and its link", both(rename("site/static/files/tebiki.txt", "site/static/files/guide.txt"),
                                                 replace(about, "tebiki.txt", "guide.txt"))},
      {"bring robots.txt", write("site/static/robots.txt", "User-agent: *\nDisallow: /\n")},
      {"change a template",
       write("templates/own/page.html", "{{> head}}\n<h1>{{page.heading}}</h1>\n<div>{{{body}}}</div>\n{{> foot}}\n")},
      {"change a word", write("templates/words/ja.yaml", "home: 入口\n")},
      {"bring a theme",
       both(append(site, "theme: ours\n"), both(write("themes/ours/theme.yaml", "title: 私たち\nextends: default\n"),
                                                write("themes/ours/assets/look.css", "body { color: navy }\n")))},
      {"write the file in another order of lines", replace(site, "title: 見本\nbase_url: https://docs.example/\n",
                                                           "base_url: https://docs.example/\ntitle: 見本\n")},
  };
}

std::vector<Change> mistakes() {
  const std::string page = "---\ntitle: 別の頁\n---\n\n本文です。\n";
  const auto in_page = [](const std::string& text) { return append(about, "\n" + text + "\n"); };
  const auto in_body = [](const std::string& text) { return replace(paper, "詳細は", text); };
  return {
      {"a page that does not exist", in_page("[x](abuot.html)")},
      {"a page named as Markdown", in_page("[x](about.md)")},
      {"a heading that does not exist", in_page("[x](#tsukaikata)")},
      {"a heading of another page", in_body("[x](about.html#nai)")},
      {"a revision that does not exist", in_page("[x](whitepapers/hokan/kiroku/0.9/guideline.html)")},
      {"a section that is not on that page", in_page("[x](whitepapers/hokan/kiroku/1.0/guideline.html#OWN-9)")},
      {"a vendor's page that does not exist", in_body("[x](vendors/hokann.html)")},
      {"a file that does not exist", in_page("[x](files/tebiki.pdf)")},
      {"a figure that is linked and not there", in_body("[x](figures/plam.png)")},
      {"a contact that leads nowhere", replace(shown, "about.html", "nowhere.html")},
      {"another whitepaper's section from a page", in_page("[](hokan/kiroku#OWN-9)")},
      {"another whitepaper from a contact", replace(shown, "about.html", "hokan/nai#OWN-1")},
      {"a section of its own", in_body("[](#OWN-7)")},
      {"a page called as the search", write("site/pages/search.md", page)},
      {"a page called as the home page", write("site/pages/index.md", page)},
      {"a page for what is missing", write("site/pages/404.md", page)},
      {"a static file at a page's address", write("site/static/vendors/hokan.html", "x")},
      {"a static file as a folder of the site", write("site/static/vendors", "x")},
      {"a static file below a page", write("site/static/index.html/x", "x")},
      {"a static manifest", write("site/static/manifest.json", "{}")},
      {"a static asset", write("site/static/assets/site.css", "x")},
      {"a static search", write("site/static/assets/search/x.js", "x")},
      {"a static page of a whitepaper", write("site/static/whitepapers/hokan/kiroku/annex.html", "x")},
      {"a static file that differs in case", write("site/static/Index.html", "x")},
      {"a vendor called index", write("content/vendors/index/vendor.yaml", "name: 索引社\n")},
      {"a vendor called as a device", write("content/vendors/con/vendor.yaml", "name: 端末社\n")},
      {"a control called index", append(catalog, "  - {id: index, title: 索引}\n")},
      {"controls that differ in case", append(catalog, "  - {id: own-1, title: 小文字}\n")},
      {"a version called as a file", both(replace(paper, "'1.0'", "feed.xml"), remove(frozen))},
      {"a version called as a layout's page", both(replace(paper, "'1.0'", "annex.html"), remove(frozen))},
      {"a version called as a device", both(replace(paper, "'1.0'", "NUL"), remove(frozen))},
      {"versions that differ in case", replace(paper, "- version: '1.1'", "- version: 1.1-RC\n    - version: 1.1-rc")},
      {"a layout that is not published", append(site, "layouts: [annex]\n")},
      {"a layout that does not exist", append(site, "layouts: [guideline, nai]\n")},
      {"a theme that does not exist", append(site, "theme: nai\n")},
      {"a broken vendor without whitepapers", write(bare, "name: [\n")},
      {"a broken whitepaper", append(paper, "  sections: [\n")},
      {"a broken catalog", append(catalog, "  - {id: \n")},
      {"a broken frozen revision", write(frozen, "title: [\n")},
      {"a broken page", write(about, "# 題名\n")},
      {"a conflict in a page", in_page("<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> other")},
      {"a conflict in a whitepaper", append(paper, "<<<<<<< HEAD\n=======\n>>>>>>> other\n")},
      {"a conflict in a template", write("templates/own/page.html", "<<<<<<< HEAD\n=======\n>>>>>>> x\n")},
      {"a template that does not close", write("templates/own/page.html", "{{#page}}\n")},
      {"a figure that is no picture", write("content/vendors/hokan/kiroku/figures/plan.png", "text")},
      {"a folder that is no id", write("content/vendors/Hokan/vendor.yaml", "name: x\n")},
      {"a whitepaper without a vendor",
       write("content/vendors/dare/paper/whitepaper.yaml", "title: x\ncatalog: own\nlayout: annex\nsections: []\n")},
      {"raw HTML in a page", in_page("<b>x</b>")},
      {"a refused scheme", in_page("[x](javascript:alert)")},
  };
}

}  // namespace hakusho::sample
