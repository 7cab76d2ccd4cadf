#include "registry/registry.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "sample.h"
#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::render;
using namespace hakusho::registry;

namespace {

// Two whitepapers that say everything an entry can say, a third that says little, and a vendor without any.
struct Everything {
  std::vector<Entry> entries = synthetic_entries(3);
  std::vector<Entry> past;
  std::vector<Vendor> vendors = synthetic_vendors(4);
  Catalogs catalogs = synthetic_catalogs();
  Sample sample = load_sample();
  std::map<std::string, Markup> contacts = {{"vendor-0", Markup{"<p>窓口</p>"}}};

  Everything() {
    sample.site.base_url = "https://example.jp/";
    sample.common = common_view(sample.site, "1");
    Control& control = catalogs["synthetic"].controls[1];
    control.counterparts["other"] = {"1.1", "1.2"};
    control.item = {{"種別", "Kind"}, {"内容", "Content"}, {"単位", "Unit"}};
    control.guides_provider = control.guides_customer = true;
    catalogs["synthetic"].prefix = "synthetic";
    Catalog other;
    other.id = "other";
    other.title = {"別の体系", "Another"};
    other.edition = "2022";
    other.chapters = {{"1", {"一", "One"}}};
    for (const char* id : {"1.1", "1.2"}) {
      Control copy;
      copy.id = id;
      copy.chapter = "1";
      copy.title = {"対応", "Counterpart"};
      copy.counterparts["synthetic"] = {control.id};
      other.index[id] = other.controls.size();
      other.controls.push_back(copy);
    }
    catalogs["synthetic"].edition = "2015";
    catalogs["other"] = other;
    for (std::size_t at = 0; at < 2; ++at) fill(entries[at], control.id);
    entries[2].revisions.clear();
    Vendor& vendor = vendors[0];
    vendor.legal_name = vendor.description = {"甲", "A"};
    vendor.address = "東京都";
    vendor.url = "https://example.jp/";
    vendor.services = {{"s", {"サービス", "Service"}, "SaaS", {"説明", "About"}, {{"日本", "Japan"}}}};
    vendor.certificates = {{{"ISMS", "ISMS"}, {"全社", "All"}, "機関", "123", Date{2024, 1, 0}, Date{2027, 1, 0}}};
    past = {entries[0]};
    past[0].revisions.pop_back();
    past[0].sections.push_back(past[0].sections[0]);
    past[0].sections.back().id = "old";
  }

  static void fill(Entry& entry, const std::string& control) {
    EntryRevision second = entry.revisions[0];
    second.version = "2.0";
    second.printed_version = "第2版";
    second.kind = "改訂";
    second.summary = "変更した";
    second.diff_page = "whitepapers/" + entry.vendor + "/cloud/diff/1.0..2.0.html";
    second.reconstructed = true;
    second.date = Date{2024, 6, 0};
    entry.revisions.push_back(second);
    entry.layout_titles = {{"annex", "管理策順"}, {"guideline", "ガイドライン"}};
    entry.provenance = {ProvenanceStatus::restated, "原本", "https://example.jp/", "注"};
    EntrySection& first = entry.sections[0];
    first.controls = {{"synthetic", control, control, {}}};
    first.status = Status::not_applicable;
    first.reason = "提供していないため";
    first.answer = Answer::no;
    first.since = "1.0";
    first.changed_in = "2.0";
    entry.sections[1].controls = {{"synthetic", control, control, {}}};
    entry.sections[1].status = Status::partial;
  }

  RegistryInput input() const {
    return {sample.site,
            sample.words,
            catalogs,
            vendors,
            entries,
            past,
            {{"about", "について", "説明", Markup{"<p>本文</p>"}}},
            contacts,
            Date{2024, 12, 1}};
  }
};

std::map<std::string, std::string> rendered(const Everything& everything) {
  const RegistryInput input = everything.input();
  std::map<std::string, std::string> pages;
  for (const PagePlan& plan : plan_pages(input)) {
    const Page page =
        render_page(everything.sample.templates, everything.sample.common, everything.sample.site, plan.make());
    CHECK(page.path == plan.path);
    pages[page.path] = page.bytes;
  }
  return pages;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the names of each page across whitepapers are declared, no less and no more") {
  const Everything everything;
  for (const Diagnostic& problem : everything.sample.found.all()) UNSCOPED_INFO(format_text(problem));
  REQUIRE_FALSE(everything.sample.found.has_errors());
  const RegistryInput input = everything.input();
  std::map<std::string, std::vector<View>> views;
  for (const PagePlan& plan : plan_pages(input)) {
    PageView page = plan.make();
    views[page.kind].push_back(std::move(page.view));
  }
  for (const auto& [kind, made] : views) {
    INFO(kind);
    Diagnostics found;
    const Names names = names_for(everything.sample.files, kind, found);
    std::vector<const View*> pointers = {&everything.sample.common};
    for (const View& view : made) {
      CHECK(undeclared(names, view) == std::vector<std::string>{});
      pointers.push_back(&view);
    }
    std::vector<std::string> missing = unmade(names, pointers);
    for (const std::string later :
         {".breadcrumb.title", ".breadcrumb.href", ".breadcrumb.current", ".page.path", ".page.print_sheet",
          ".page.linked_data", ".page.root", ".page.kind", ".page.canonical", ".page.search", ".page.noindex"})
      std::erase(missing, later);
    CHECK(missing == std::vector<std::string>{});
  }
  CHECK(views.size() == 10);
}

TEST_CASE(
    "every page across whitepapers has one heading of the first level, a unique title, and links that lead somewhere") {
  const Everything everything;
  std::map<std::string, std::string> titles;
  const auto pages = rendered(everything);
  for (const auto& [path, bytes] : pages) {
    INFO(path);
    const std::size_t heading = bytes.find("<h1>");
    REQUIRE(heading != std::string::npos);
    CHECK(bytes.find("<h1>", heading + 1) == std::string::npos);
    const std::size_t title = bytes.find("<title>");
    const std::string text = bytes.substr(title, bytes.find("</title>") - title);
    CHECK(titles.emplace(text, path).second);
    CHECK_FALSE(has(bytes, "style="));
    CHECK_FALSE(has(bytes, "href=\"\""));
  }
}

TEST_CASE("a control's page shows every answer with its state, and who says nothing") {
  const Everything everything;
  const auto pages = rendered(everything);
  const std::string& control = pages.at("controls/synthetic/A.5.1.2.html");
  CHECK(has(control, "対象外（提供していないため）"));
  CHECK(has(control, "株式会社ベンダー1"));
  CHECK(has(control, "一部実施"));
  CHECK(has(control, "id=\"only-chosen\""));
  CHECK(has(control, "../../controls/other/1.1.html"));
  CHECK(has(control, "whitepapers/vendor-0/cloud/diff/1.0..2.0.html"));
  CHECK(has(control, "2024年6月"));
  CHECK(has(control, "rel=\"next\""));
  const std::string& counterpart = pages.at("controls/other/1.2.html");
  CHECK(has(counterpart, "A.5.1.2"));
  CHECK(has(counterpart, "対象外（提供していないため）"));
}

TEST_CASE("home shows every whitepaper with its freshness and counts, and the newest revisions first") {
  const Everything everything;
  const std::string home = rendered(everything).at("index.html");
  for (const char* vendor : {"株式会社ベンダー0", "株式会社ベンダー1", "株式会社ベンダー2"}) CHECK(has(home, vendor));
  CHECK(has(home, "5か月前に改訂"));
  CHECK(has(home, "改訂日の記載なし"));
  CHECK(has(home, "第2版"));
  CHECK(home.find("2024年6月") < home.find("2024年1月1日"));
  CHECK(has(home, "whitepapers/vendor-0/cloud/diff/1.0..2.0.html"));
}

TEST_CASE("a section that only an earlier revision has leads on to it") {
  const Everything everything;
  const auto pages = rendered(everything);
  REQUIRE(pages.contains("whitepapers/vendor-0/cloud/retired/old.html"));
  const std::string& retired = pages.at("whitepapers/vendor-0/cloud/retired/old.html");
  CHECK(has(retired, "whitepapers/vendor-0/cloud/index.html#old"));
  CHECK(has(retired, "noindex"));
}

TEST_CASE("the page for addresses that lead nowhere finds its style sheets wherever it is served") {
  const auto addresses = [](const std::string& base_url) {
    Everything everything;
    everything.sample.site.base_url = base_url;
    const std::string page = rendered(everything).at("404.html");
    std::vector<std::string> found;
    for (const std::string_view attribute : {" href=\"", " action=\""})
      for (std::size_t at = page.find(attribute); at != std::string::npos; at = page.find(attribute, at + 1))
        found.push_back(
            page.substr(at + attribute.size(), page.find('"', at + attribute.size()) - at - attribute.size()));
    return found;
  };
  const std::vector<std::string> below = addresses("https://example.jp/papers/");
  CHECK(below.size() > 10);
  for (const std::string& address : below)
    if (address != "#main") CHECK(address.starts_with("/papers/"));
  const std::vector<std::string> nameless = addresses("");
  CHECK(std::find(nameless.begin(), nameless.end(), "assets/look.css") != nameless.end());
}

TEST_CASE("one changed answer changes the pages of its controls alone") {
  Everything everything;
  const RegistryInput input = everything.input();
  std::map<std::string, std::string> before;
  for (const PagePlan& plan : plan_pages(input)) before[plan.path] = plan.digest;
  EntrySection& section = everything.entries[0].sections[5];
  section.html += "<p>加筆</p>";
  section.digest = digest_of(section);
  const std::string id = section.controls[0].id;
  std::vector<std::string> changed;
  for (const PagePlan& plan : plan_pages(input))
    if (before.at(plan.path) != plan.digest) changed.push_back(plan.path);
  CHECK(changed == std::vector<std::string>{"controls/synthetic/" + id + ".html"});
}
