#include "render/template/template.h"

#include <catch2/catch.hpp>
#include <thread>

#include "base/limits.h"

using namespace hakusho;
using namespace hakusho::render;

namespace {

constexpr std::string_view declared = R"(
name      text
href      text
level     number
shown     flag
body      markup
data      json
vendor    object
  name    text
  city    text
rows      list
  cell    text
  tags    list of text
)";

TemplateFiles files_with(std::string_view page, std::string_view path = "templates/kind/page.html") {
  return {{"templates/names/kind.txt", std::string(declared)}, {std::string(path), std::string(page)}};
}

Words words() {
  Words words;
  words.texts = {{"answer", "回答 & 対策"}};
  return words;
}

std::string rendered(TemplateFiles files, const View& view, std::string_view name = "kind/page.html") {
  Diagnostics found;
  const Templates templates = Templates::load(files, words(), found);
  for (const Diagnostic& diagnostic : found.all()) UNSCOPED_INFO(format_text(diagnostic));
  REQUIRE(found.all().empty());
  std::string out;
  templates.render(name, {&view}, out);
  return out;
}

std::string rendered(std::string_view page, const View& view) { return rendered(files_with(page), view); }

std::string rendered_markdown(std::string_view page, const View& view) {
  return rendered(files_with(page, "templates/kind/page.md"), view, "kind/page.md");
}

// `line:column message` of each finding.
std::vector<std::string> complaints(const TemplateFiles& files) {
  Diagnostics found;
  Templates::load(files, words(), found);
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : found.all())
    lines.push_back(std::to_string(diagnostic.where.at.line) + ":" + std::to_string(diagnostic.where.at.column) + " " +
                    diagnostic.code + " " + diagnostic.message);
  return lines;
}

std::vector<std::string> complaints(std::string_view page) { return complaints(files_with(page)); }

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a value is escaped in text and in attributes") {
  const View view = View().set("name", "<b a=\"1\" c='2'>&");
  CHECK(rendered("<p title=\"{{name}}\">{{name}}</p>", view) ==
        "<p title=\"&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;</p>");
}

TEST_CASE("an address of another scheme than the web's or mail's is not written") {
  for (const std::string_view href :
       {"javascript:alert(1)", " javascript:x", "JaVaScRiPt:x", "data:text/html,x", "java\tscript:x"})
    CHECK(rendered("<a href=\"{{href}}\">x</a>", View().set("href", href)) == "<a href=\"#\">x</a>");
  for (const std::string_view href :
       {"https://example.jp/?a=b:c", "mailto:a@example.jp", "../x.html#A.5:1", "#meti-5", ""})
    CHECK(rendered("<a href=\"{{href}}\">x</a>", View().set("href", href)) ==
          "<a href=\"" + std::string(href) + "\">x</a>");
}

TEST_CASE("a number may complete a tag's name and is nothing but digits") {
  CHECK(rendered("<h{{level}}>x</h{{level}}>", View().set("level", 3)) == "<h3>x</h3>");
  CHECK(rendered("<h{{level}}>", View().set("level", "3 onclick=x")) == "<h3>");
}

TEST_CASE("sections are shown for lists, objects, texts and flags, inverted ones for their lack") {
  View view;
  view.set("name", "n").set("rows", std::vector<View>{View().set("cell", "a"), View().set("cell", "b")});
  view.set("vendor", View().set("city", "c"));
  CHECK(rendered("{{#rows}}{{cell}}{{name}};{{/rows}}", view) == "an;bn;");
  CHECK(rendered("{{#vendor}}{{city}}{{name}}{{/vendor}}", view) == "c");
  CHECK(rendered("{{#name}}yes{{/name}}{{^name}}no{{/name}}", view) == "yes");
  CHECK(rendered("{{#shown}}yes{{/shown}}{{^shown}}no{{/shown}}", view) == "no");
  CHECK(rendered("{{#href}}yes{{/href}}{{^rows}}none{{/rows}}{{vendor.city}}", view) == "c");
}

TEST_CASE("a name belongs to the innermost section that declares it") {
  View view;
  view.set("name", "outer").set("vendor", View().set("name", "inner"));
  CHECK(rendered("{{#vendor}}{{name}}{{/vendor}} {{name}}", view) == "inner outer");
}

TEST_CASE("a dot is an item of a list of texts") {
  View row = View().set("tags", std::vector<View>{"a", "<"});
  CHECK(rendered("{{#rows}}{{#tags}}[{{.}}]{{/tags}}{{/rows}}", View().set("rows", std::vector<View>{row})) ==
        "[a][&lt;]");
}

TEST_CASE("a line that holds a section tag alone leaves no line behind") {
  View view;
  view.set("rows", std::vector<View>{View().set("cell", "a"), View().set("cell", "b")});
  CHECK(rendered("<ul>\n  {{#rows}}\n  <li>{{cell}}</li>\n  {{/rows}}\n{{! gone }}\n</ul>\n", view) ==
        "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n");
}

TEST_CASE("markup is printed as it is, and a text in its place is not") {
  CHECK(rendered("<div>{{{body}}}</div>", View().set("body", Markup{"<p>x</p>"})) == "<div><p>x</p></div>");
  CHECK(rendered("<div>{{{body}}}</div>", View().set("body", "<script>")) == "<div></div>");
}

TEST_CASE("words are written into the template") {
  CHECK(rendered("<p>{{words.answer}}</p>", View()) == "<p>回答 &amp; 対策</p>");
}

TEST_CASE("a partial sees the names of the place that includes it") {
  TemplateFiles files = files_with("{{#vendor}}{{> who}}{{/vendor}}{{> who}}");
  files["templates/partials/who.html"] = "<i>{{name}}</i>";
  CHECK(rendered(files, View().set("name", "n").set("vendor", View().set("name", "v"))) == "<i>v</i><i>n</i>");
}

TEST_CASE("the later view is asked first") {
  Diagnostics found;
  const Templates templates = Templates::load(files_with("{{name}} {{href}}"), words(), found);
  const View site = View().set("name", "site").set("href", "h");
  const View page = View().set("name", "page");
  std::string out = "kept ";
  templates.render("kind/page.html", {&site, &page}, out);
  CHECK(out == "kept page h");
}

TEST_CASE("Markdown text keeps its marks from meaning anything") {
  CHECK(rendered_markdown("{{name}}", View().set("name", "a*b_c`d[e]<f>&g|h~i\\j")) ==
        "a\\*b_c\\`d\\[e\\]\\<f>\\&g\\|h~i\\\\j");
  CHECK(rendered_markdown("- {{name}}", View().set("name", "1. x")) == "- 1\\. x");
  CHECK(rendered_markdown("{{name}}", View().set("name", "# x")) == "\\# x");
  CHECK(rendered_markdown("## {{name}}", View().set("name", "1. x")) == "## 1. x");
  CHECK(rendered_markdown("| {{name}} |", View().set("name", "a\nb")) == "| a b |");
  CHECK(rendered_markdown("[x]({{href}})", View().set("href", "a b(c).md")) == "[x](<a b(c).md>)");
  CHECK(rendered_markdown("[x]({{href}})", View().set("href", "javascript:x")) == "[x](#)");
}

TEST_CASE("an unknown name is an error with its place and a proposal") {
  Diagnostics found;
  Templates::load(files_with("<p>\n  日本{{nane}}</p>"), words(), found);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].where.path == "templates/kind/page.html");
  CHECK(found.all()[0].where.at.line == 2);
  CHECK(found.all()[0].where.at.column == 5);
  CHECK(found.all()[0].message == "no name is called \"nane\"");
  CHECK(found.all()[0].hint == "did you mean \"name\"?");
}

TEST_CASE("unknown fields, words and partials are errors, and so are names below an unknown section never") {
  CHECK(complaints("{{vendor.town}}") == Lines{"1:1 render/unknown-name no name is called \"vendor.town\""});
  CHECK(complaints("{{words.anser}}") == Lines{"1:1 render/unknown-name no word is called \"words.anser\""});
  CHECK(complaints("{{> whom}}") == Lines{"1:1 render/unknown-name no partial is called \"whom\""});
  CHECK(complaints("{{#nobody}}{{knows}}{{/nobody}}") == Lines{"1:1 render/unknown-name no name is called \"nobody\""});
}

TEST_CASE("sections that are not closed, or closed twice, are errors") {
  CHECK(complaints("{{#rows}}x") == Lines{"1:1 render/unclosed the section \"rows\" is never closed"});
  CHECK(complaints("x{{/rows}}") == Lines{"1:2 render/unclosed the section \"rows\" is closed but not open here"});
  CHECK(complaints("{{name") == Lines{"1:1 render/tag a tag begins here and is never closed"});
  CHECK(complaints("{{a b}}") == Lines{"1:1 render/tag \"a b\" is not how a name is written"});
}

TEST_CASE("unescaped output is for markup alone, and markup is never escaped") {
  CHECK(complaints("{{{name}}}") == Lines{"1:1 render/unescaped \"name\" is not markup and must be escaped"});
  CHECK(complaints("<p title=\"{{{body}}}\">") == Lines{"1:11 render/unescaped \"body\" may stand only between tags"});
  CHECK(complaints("{{body}}") == Lines{"1:1 render/escape \"body\" is finished markup and would be escaped"});
  CHECK(complaints("<script type=\"application/ld+json\">{{{data}}}</script>").empty());
  CHECK(complaints("{{{data}}}") == Lines{"1:1 render/unescaped \"data\" is not markup and must be escaped"});
}

TEST_CASE("a tag in an attribute without quotes is an error") {
  CHECK(complaints("<a href={{href}}>") == Lines{"1:9 render/unquoted a tag in an attribute without quotes"});
  CHECK(complaints("<a href=x{{href}}>") == Lines{"1:10 render/unquoted a tag in an attribute without quotes"});
}

TEST_CASE("a value in a script, a comment or a tag is an error") {
  CHECK(complaints("<script src=\"a.js\">{{name}}</script>") ==
        Lines{"1:20 render/unsafe no value is safe in this place"});
  CHECK(complaints("<!-- {{name}} -->") == Lines{"1:6 render/unsafe no value is safe in this place"});
  CHECK(complaints("<a {{name}}>") == Lines{"1:4 render/unsafe no value is safe in this place"});
  CHECK(complaints("<{{name}}>") == Lines{"1:2 render/unsafe no value is safe in this place"});
  CHECK(complaints("<h{{name}}>") == Lines{"1:3 render/unsafe only a number may complete a tag's name"});
  CHECK(complaints("<a href=\"x\" {{> who}}>").size() == 1);
}

TEST_CASE("what the security policy would ignore is an error") {
  CHECK(complaints("<p style=\"color: red\">") ==
        Lines{"1:21 render/unsafe the attribute \"style\" has no effect under the site's security policy"});
  CHECK(complaints("<p onclick='x'>").size() == 1);
  CHECK(complaints("<style>p{}</style>").size() == 1);
  CHECK(complaints("<script>x</script>").size() == 1);
  CHECK(complaints("<script src=\"a.js\" defer></script>").empty());
}

TEST_CASE("a section holds whole tags or whole attributes") {
  CHECK(complaints("<a{{#name}} title=\"{{name}}\"{{/name}}>x</a>").empty());
  CHECK(complaints("<a class=\"b{{#name}} c{{/name}}\">x</a>").empty());
  CHECK(complaints("{{#name}}<a title=\"{{/name}}\">") ==
        Lines{"1:20 render/open-tag the section \"name\" opens a tag or quote that it does not close"});
  CHECK(complaints("<p title=\"x") ==
        Lines{"1:12 render/open-tag the template ends inside a tag, an attribute, a comment or a script"});
}

TEST_CASE("a partial that includes itself is an error") {
  TemplateFiles files = files_with("{{> who}}");
  files["templates/partials/who.html"] = "{{> who}}";
  CHECK(complaints(files) == Lines{"1:1 render/partial the partial \"who\" includes itself"});
}

TEST_CASE("a mistake in a partial is reported once, in the partial") {
  TemplateFiles files = files_with("{{> who}}{{> who}}");
  files["templates/partials/who.html"] = "\n{{nobody}}";
  CHECK(complaints(files) == Lines{"2:1 render/unknown-name no name is called \"nobody\""});
}

TEST_CASE("a printed kind without text is an error") {
  CHECK(complaints("{{rows}}") == Lines{"1:1 render/kind \"rows\" is no text to print"});
  CHECK(complaints("{{.}}") == Lines{"1:1 render/unknown-name {{.}} stands for an item of a list of texts alone"});
}

TEST_CASE("two threads render from the same templates") {
  Diagnostics found;
  const Templates templates = Templates::load(files_with("{{#rows}}<i>{{cell}}</i>{{/rows}}"), words(), found);
  const View view = View().set("rows", std::vector<View>(50, View().set("cell", "a&b")));
  std::string expected;
  templates.render("kind/page.html", {&view}, expected);
  std::string outs[2];
  std::thread threads[2];
  for (int index = 0; index < 2; ++index)
    threads[index] = std::thread([&, index] {
      for (int round = 0; round < 20; ++round) {
        outs[index].clear();
        templates.render("kind/page.html", {&view}, outs[index]);
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(outs[0] == expected);
  CHECK(outs[1] == expected);
}

TEST_CASE("a template of nothing but mistakes is refused at once") {
  std::string page;
  for (int tag = 0; tag < 50000; ++tag) page += "{{a b}}{{x}}";
  CHECK(complaints(page).size() == 2 * limits::problems_in_file);
}
