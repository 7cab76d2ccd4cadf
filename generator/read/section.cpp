#include "read/section.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "read/identity.h"
#include "read/markdown.h"

namespace hakusho::read {

namespace {

// What YAML writers also write for yes and no.
constexpr Word<Answer> answers[] = {
    {"yes", Answer::yes}, {"no", Answer::no}, {"true", Answer::yes}, {"false", Answer::no}};
constexpr Word<Numbered> numberings[] = {
    {"yes", Numbered::yes}, {"no", Numbered::no}, {"true", Numbered::yes}, {"false", Numbered::no}};
class SectionReader {
 public:
  SectionReader(Reading& reading, const SectionContext& context)
      : reading_(reading), context_(context), ids_(reading, "section") {}

  // `path` are the positions from the top, as in `section-2-1`.
  std::vector<Section> read(Fields& above, std::size_t level, const std::string& path);

 private:
  Section section(const Tree& tree, std::size_t level, const std::string& path);
  void identify(Section& section, Fields& fields, const std::string& path);
  void say(Section& section, Fields& fields);
  std::vector<ControlReference> controls(Fields& fields);
  ControlReference control(const Tree& tree, const std::string& written);
  std::vector<Part> parts(Fields& fields);
  std::vector<Note> notes(Fields& fields);
  std::vector<ResponsibilityItem> responsibilities(Fields& fields);
  Prose difference(const Note& note);
  void check_scope(const std::string& scope, Position at);

  Reading& reading_;
  const SectionContext& context_;
  Identities ids_;
  bool difference_read_ = false;  // what is wrong with the shared note is said once
};

std::vector<Section> SectionReader::read(Fields& above, std::size_t level, const std::string& path) {
  std::vector<Section> sections;
  const std::vector<Tree>& trees = above.list("sections", level == 1 ? Need::required : Need::optional);
  if (trees.empty()) return sections;
  if (level > limits::section_levels) {
    reading_.error("read/limit", trees.front().at,
                   "sections are nested more than " + std::to_string(limits::section_levels) + " levels deep",
                   "a heading has no seventh level; take the sections up by one");
    return sections;
  }
  sections.reserve(trees.size());
  for (const Tree& tree : trees)
    sections.push_back(section(tree, level, path + "-" + std::to_string(sections.size() + 1)));
  return sections;
}

Section SectionReader::section(const Tree& tree, std::size_t level, const std::string& path) {
  Fields fields(tree, reading_, "section");
  Section section;
  section.at = tree.at;
  section.controls = controls(fields);
  section.title = fields.text("title");
  if (section.title.empty() && section.controls.empty() && tree.kind == TreeKind::map)
    reading_.error("read/missing-key", tree.at, "the section has neither a `title` nor a `control`",
                   "add `title:` or `control:`");
  section.title_at = fields.at("title");
  identify(section, fields, path);
  say(section, fields);
  section.parts = parts(fields);
  section.notes = notes(fields);
  section.responsibilities = responsibilities(fields);
  section.accepted = read_accepted(fields);
  section.sections = read(fields, level + 1, path);
  fields.finish();
  return section;
}

void SectionReader::identify(Section& section, Fields& fields, const std::string& path) {
  section.id = fields.text("id");
  section.id_given = !section.id.empty();
  if (section.id_given) {
    check_identifier(section.id, fields.at("id"), reading_);
    ids_.add(section.id, fields.at("id"));
    return;
  }
  const bool answers = !section.controls.empty() && !section.controls.front().catalog.empty();
  section.id = answers ? section.controls.front().id : "section" + path;
  ids_.add(section.id, answers ? section.controls.front().at : section.at, "give one of them an `id` of its own");
}

void SectionReader::say(Section& section, Fields& fields) {
  section.printed_control = fields.text("printed_control");
  section.label = fields.text("label");
  section.label_at = fields.at("label");
  section.numbered = fields.choice("numbered", numberings, section.numbered);
  section.role = fields.choice("role", role_words, section.role);
  section.status = fields.choice("status", status_words, section.status);
  section.responsibility = fields.choice("responsibility", party_words, section.responsibility);
  section.answer = fields.choice("answer", answers, section.answer);
  section.reason = fields.text("reason");
  section.body = fields.prose("body");
  const Tree* const item = fields.take("item");
  if (item == nullptr) return;
  Fields columns(*item, reading_, "item");
  section.item = {columns.local_text("kind"), columns.local_text("content"), columns.local_text("unit")};
  columns.finish();
}

ControlReference SectionReader::control(const Tree& tree, const std::string& written) {
  const Resolved resolved = resolve(context_.catalogs, context_.whitepaper.catalog, written);
  if (resolved.control == nullptr) return {{}, fold_control_id(written), written, tree.at};
  return {resolved.catalog->id, resolved.control->id, written, tree.at};
}

std::vector<ControlReference> SectionReader::controls(Fields& fields) {
  std::vector<ControlReference> references;
  const Tree* const one = fields.take("control");
  const Tree* const several = fields.take("controls");
  if (one != nullptr && several != nullptr)
    reading_.error("read/two-keys", several->at, "the section has both `control` and `controls`",
                   "keep `controls` and list them all there");
  if (one != nullptr) {
    const std::string written = fields.text("control", Need::required);
    if (!trim(written).empty()) references.push_back(control(*one, written));
  }
  if (several == nullptr) return references;
  for (const Tree& item : fields.list("controls")) {
    const std::optional<std::string> written = scalar_text(item, reading_, "controls");
    if (!written) continue;
    if (trim(*written).empty()) {
      reading_.error("read/empty", item.at, "`controls` holds an empty text",
                     "write a control's id or remove the line");
      continue;
    }
    references.push_back(control(item, *written));
  }
  return references;
}

void SectionReader::check_scope(const std::string& scope, Position at) {
  if (scope.empty() || find_scope(context_.whitepaper, scope) != nullptr) return;
  std::vector<std::string> known;
  for (const Scope& candidate : context_.whitepaper.scopes) known.push_back(candidate.id);
  const std::optional<std::string> meant = did_you_mean(scope, known);
  reading_.error("read/unknown-scope", at, "the whitepaper has no scope " + quoted(scope),
                 meant           ? "did you mean `" + *meant + "`?"
                 : known.empty() ? "add it to `scopes`"
                                 : "its scopes: " + join(known, ", "));
}

std::vector<Part> SectionReader::parts(Fields& fields) {
  std::vector<Part> parts;
  for (const Tree& tree : fields.list("parts")) {
    Fields own(tree, reading_, "part");
    Part& part = parts.emplace_back();
    part.at = tree.at;
    part.scope = own.text("scope", Need::required);
    check_scope(part.scope, own.at("scope"));
    part.title = own.text("title");
    part.body = own.prose("body");
    own.finish();
  }
  return parts;
}

std::vector<Note> SectionReader::notes(Fields& fields) {
  std::vector<Note> notes;
  for (const Tree& tree : fields.list("notes")) {
    Fields own(tree, reading_, "note");
    Note& note = notes.emplace_back();
    note.at = tree.at;
    note.kind = own.choice("kind", note_words, note.kind);
    note.title = own.text("title");
    for (const Tree& item : own.list("scopes")) {
      const std::optional<std::string> scope = scalar_text(item, reading_, "scopes");
      if (!scope) continue;
      check_scope(*scope, item.at);
      note.scopes.push_back(*scope);
    }
    note.body = own.prose("body");
    if (note.kind == NoteKind::difference && note.body.empty()) note.body = difference(note);
    own.finish();
  }
  return notes;
}

Prose SectionReader::difference(const Note& note) {
  if (context_.difference_note == nullptr) {
    reading_.error("read/difference-note", note.at, "the note has no body, and the whitepaper has no `difference_note`",
                   "write the sentence once under `difference_note`, with `{scopes}` in it");
    return {};
  }
  const std::string& language = context_.whitepaper.language;
  std::vector<std::string> names;
  for (const std::string& id : note.scopes)
    if (const Scope* scope = find_scope(context_.whitepaper, id)) names.push_back(scope->name.in(language));
  const std::string filled =
      replace_all(context_.whitepaper.difference_note, "{scopes}", join(names, language == "en" ? ", " : "・"));
  const Position at = context_.difference_note->text_at;
  Diagnostics again;
  Diagnostics& findings = difference_read_ ? again : reading_.diagnostics();
  difference_read_ = true;
  // Names of any length move the columns, so only the note's beginning is known.
  return read_markdown(filled, reading_.path(), {at.line, at.column, MarkdownLines::folded}, findings);
}

std::vector<ResponsibilityItem> SectionReader::responsibilities(Fields& fields) {
  std::vector<ResponsibilityItem> items;
  for (const Tree& tree : fields.list("responsibilities")) {
    Fields own(tree, reading_, "responsibility");
    ResponsibilityItem& item = items.emplace_back();
    item.at = tree.at;
    item.item = own.text("item", Need::required);
    item.party = own.choice("party", party_words, item.party, Need::required);
    item.note = own.text("note");
    item.group = own.text("group");
    own.finish();
  }
  return items;
}

}  // namespace

std::vector<Section> read_sections(Fields& whitepaper, const SectionContext& context) {
  return SectionReader(whitepaper.reading(), context).read(whitepaper, 1, {});
}

std::vector<Accepted> read_accepted(Fields& fields) {
  std::vector<Accepted> accepted;
  for (const Tree& tree : fields.list("accepted")) {
    Fields own(tree, fields.reading(), "accepted finding");
    Accepted& finding = accepted.emplace_back();
    finding.at = tree.at;
    finding.code = own.text("code", Need::required);
    finding.reason = own.text("reason", Need::required);
    finding.section = own.text("section");
    own.finish();
  }
  return accepted;
}

}  // namespace hakusho::read
