#include "app/readable_import.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/markdown_text.h"
#include "read/markdown.h"

namespace hakusho::app {

namespace {

bool is_readable(const std::string& markdown) {
  Diagnostics found;
  read::read_markdown(markdown, "imported", {}, found);
  return !found.has_errors();
}

// Paragraph by paragraph, so that only what is refused loses its form.
std::string plain_paragraph(std::string_view paragraph) {
  std::string plain;
  for (const std::string_view line : split(paragraph, '\n')) {
    std::string_view text = trim(line);
    if (text.ends_with("\\")) text = trim(text.substr(0, text.size() - 1));
    if (text.empty()) continue;
    if (!plain.empty()) plain += "\\\n";
    // An address in the text would become a link again.
    plain += replace_all(imports::escaped_block(imports::wide(text)), "://", ":\\//");
  }
  return plain;
}

std::string readable(const std::string& markdown) {
  std::vector<std::string> paragraphs(1);
  for (const std::string_view line : split(markdown, '\n')) {
    if (trim(line).empty() && !paragraphs.back().empty()) paragraphs.emplace_back();
    else if (!trim(line).empty()) paragraphs.back().append(paragraphs.back().empty() ? "" : "\n").append(line);
  }
  std::erase_if(paragraphs, [](const std::string& paragraph) { return paragraph.empty(); });
  std::vector<std::string> kept = paragraphs;
  for (std::string& paragraph : kept)
    if (!is_readable(paragraph)) paragraph = plain_paragraph(paragraph);
  std::string text = join(kept, "\n\n");
  if (is_readable(text)) return text;
  for (std::string& paragraph : paragraphs) paragraph = plain_paragraph(paragraph);
  return join(paragraphs, "\n\n");
}

class Mender {
 public:
  explicit Mender(imports::ImportReport& report) : report_(report) {}

  void mend(std::vector<Section>& sections) {
    for (Section& section : sections) {
      mend(section.body, section.at.line, section.title);
      for (Part& part : section.parts) mend(part.body, section.at.line, section.title);
      for (Note& note : section.notes) mend(note.body, section.at.line, section.title);
      mend(section.sections);
    }
  }

  void mend(History& history) {
    for (Revision& revision : history.revisions) {
      for (DeclaredChange& change : revision.changes) {
        mend(change.summary, 0, revision.version);
        if (trim(change.summary.markdown).empty())
          change.summary.markdown = change.section_written.empty() ? change.section : change.section_written;
      }
      std::erase_if(revision.changes,
                    [](const DeclaredChange& change) { return trim(change.summary.markdown).empty(); });
    }
  }

 private:
  void mend(Prose& prose, std::size_t line, const std::string& title) {
    if (prose.markdown.empty() || is_readable(prose.markdown)) return;
    prose.markdown = readable(prose.markdown);
    report_.look(imports::Certainty::certain, line, "a text that the dataset does not take as it stands became plain",
                 title);
  }

  imports::ImportReport& report_;
};

}  // namespace

void make_readable(Whitepaper& whitepaper, imports::ImportReport& report) {
  Mender mender(report);
  mender.mend(whitepaper.sections);
  mender.mend(whitepaper.history);
}

}  // namespace hakusho::app
