#include <catch2/catch.hpp>

#include "sample.h"
#include "text_of.h"

using namespace hakusho;

namespace {

void say_everywhere(std::vector<Section>& sections, const std::string& text) {
  for (Section& section : sections) {
    section.title = section.label = section.printed_control = section.reason = text;
    section.item = {{text, text}, {text, text}, {text, text}};
    for (Part& part : section.parts) part.title = part.scope = text;
    for (Note& note : section.notes) {
      note.title = text;
      note.scopes = {text};
    }
    for (ResponsibilityItem& item : section.responsibilities) item.item = item.note = item.group = text;
    say_everywhere(section.sections, text);
  }
}

// The whitepaper with `text` wherever it says something that is no prose.
Whitepaper saying(Whitepaper paper, const std::string& text) {
  paper.title = paper.subtitle = paper.closing = paper.history.title = text;
  paper.provenance = {ProvenanceStatus::restated, text, text, text};
  for (Scope& scope : paper.scopes) scope.name = scope.description = {text, text};
  for (auto& [column, heading] : paper.history.columns) heading = text;
  for (Revision& revision : paper.history.revisions) {
    revision.printed_version = revision.kind = revision.note = text;
    for (DeclaredChange& change : revision.changes) change.kind = change.page = change.section_written = text;
  }
  say_everywhere(paper.sections, text);
  return paper;
}

// Every tag with the names of its attributes; what they and the text say is left out, and so are the lines of text
// that a figure breaks its labels into.
std::string skeleton_of(std::string html) {
  for (std::size_t at = html.find("<text "); at != std::string::npos; at = html.find("<text ", at))
    html.erase(at, html.find("</text>", at) + 7 - at);
  std::string skeleton;
  bool in_tag = false;
  bool quoted = false;
  for (const char byte : html) {
    if (!in_tag && byte == '<') in_tag = true;
    if (in_tag && !quoted) skeleton += byte;
    if (in_tag && byte == '"') quoted = !quoted;
    if (in_tag && !quoted && byte == '>') in_tag = false;
  }
  return skeleton;
}

}  // namespace

TEST_CASE("no text of the dataset changes the markup of a page") {
  Sample sample = load_sample();
  for (const Whitepaper& paper : sample.whitepapers) {
    const Whitepaper plain = saying(paper, "文");
    for (const std::string text : {"\"><script>alert(1)</script>", "' onmouseover='alert(1)", "javascript:alert(1)",
                                   "--><!--", "</title></svg>", "{{title}}{{{body}}}", "]]>&lt;b&gt;"}) {
      const Whitepaper hostile = saying(paper, text);
      const std::vector<Page> expected = all_pages(plain, sample);
      const std::vector<Page> made = all_pages(hostile, sample);
      REQUIRE(made.size() == expected.size());
      for (std::size_t at = 0; at < made.size(); ++at) {
        INFO(made[at].path << " " << text);
        if (made[at].path.ends_with(".html")) {
          CHECK(made[at].bytes.find("<script>alert") == std::string::npos);
          CHECK(made[at].bytes.find("href=\"javascript:") == std::string::npos);
          CHECK(skeleton_of(made[at].bytes) == skeleton_of(expected[at].bytes));
        } else {
          const std::string read = html_of_markdown(made[at].bytes);
          CHECK(read.find("raw HTML omitted") == std::string::npos);
          CHECK(read.find("href=\"javascript:") == std::string::npos);
        }
      }
    }
  }
}
