#include "read/history.h"

#include <algorithm>

#include "base/files.h"
#include "base/system_files.h"
#include "base/text.h"
#include "read/identity.h"

namespace hakusho::read {

namespace {

constexpr Word<HistoryPosition> positions[] = {
    {"front", HistoryPosition::front}, {"back", HistoryPosition::back}, {"none", HistoryPosition::none}};
constexpr Word<HistoryForm> forms[] = {{"table", HistoryForm::table}, {"list", HistoryForm::list}};
constexpr Word<HistoryOrder> orders[] = {{"oldest-first", HistoryOrder::oldest_first},
                                         {"newest-first", HistoryOrder::newest_first}};

// The labels' own order is the order of the columns.
void read_columns(Fields& fields, History& history) {
  const Tree* const labels = fields.take("labels");
  if (labels == nullptr) return;
  Fields named(*labels, fields.reading(), "map of labels");
  for (const auto& [word, column] : history_column_words) named.take(word);
  named.finish();
  for (const TreeField& field : labels->fields) {
    const auto column = std::find_if(std::begin(history_column_words), std::end(history_column_words),
                                     [&](const auto& candidate) { return candidate.first == field.key; });
    if (column == std::end(history_column_words)) continue;
    if (auto heading = scalar_text(field.value, fields.reading(), column->first))
      history.columns.emplace_back(column->second, std::move(*heading));
  }
}

DeclaredChange read_change(const Tree& tree, Reading& reading, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  Fields fields(tree, reading, "change");
  DeclaredChange change;
  change.at = tree.at;
  change.section_written = fields.text("section");
  if (!change.section_written.empty()) change.section = section_named(change.section_written, whitepaper, catalogs);
  change.kind = fields.text("kind");
  change.page = fields.text("page");
  change.summary = fields.prose("summary", Need::required);
  fields.finish();
  return change;
}

void check_version(const Revision& revision, Fields& fields) {
  const std::string& version = revision.version;
  if (is_device_name(version) || version.ends_with('.') || version.find("..") != std::string::npos)
    fields.reading().error("read/identifier", fields.at("version"),
                           quoted(version) + " cannot be a version: no file has this name on every system",
                           "use another name, and say what is printed in `printed_version`");
  if (version.empty() || is_version_name(version)) return;
  fields.reading().error("read/identifier", fields.at("version"),
                         quoted(revision.version) + " cannot be a version, which names files",
                         "use letters, digits, `.`, `-` and `_`, and say what is printed in `printed_version`");
}

Revision read_revision(const Tree& tree, Reading& reading, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  Fields fields(tree, reading, "revision");
  Revision revision;
  revision.at = tree.at;
  revision.version = fields.text("version", Need::required);
  check_version(revision, fields);
  revision.printed_version = fields.text("printed_version");
  revision.date = fields.date("date");
  revision.kind = fields.text("kind");
  revision.note = fields.text("note");
  revision.reconstructed = fields.yes("reconstructed");
  for (const Tree& change : fields.list("changes"))
    revision.changes.push_back(read_change(change, reading, whitepaper, catalogs));
  fields.finish();
  return revision;
}

const Section* find_answer(const std::vector<Section>& sections, const ControlReference& wanted) {
  for (const Section& section : sections) {
    if (std::find(section.controls.begin(), section.controls.end(), wanted) != section.controls.end()) return &section;
    if (const Section* found = find_answer(section.sections, wanted)) return found;
  }
  return nullptr;
}

}  // namespace

std::string section_named(const std::string& written, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  if (find_section(whitepaper, written) != nullptr) return written;
  const Resolved resolved = resolve(catalogs, whitepaper.catalog, written);
  if (resolved.control == nullptr) return written;
  if (find_section(whitepaper, resolved.control->id) != nullptr) return resolved.control->id;
  const ControlReference wanted{resolved.catalog->id, resolved.control->id, {}, {}};
  const Section* const answer = find_answer(whitepaper.sections, wanted);
  return answer == nullptr ? resolved.control->id : answer->id;
}

History read_history(Fields& fields, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  History history;
  const Tree* const tree = fields.take("history");
  if (tree == nullptr) return history;
  Fields own(*tree, fields.reading(), "history");
  history.at = tree->at;
  history.title = own.text("title");
  history.position = own.choice("position", positions, history.position);
  history.form = own.choice("form", forms, history.form);
  history.order = own.choice("order", orders, history.order);
  read_columns(own, history);
  Identities versions(fields.reading(), "revision");
  for (const Tree& item : own.list("revisions")) {
    history.revisions.push_back(read_revision(item, fields.reading(), whitepaper, catalogs));
    versions.add(history.revisions.back().version, item.at);
  }
  own.finish();
  return history;
}

}  // namespace hakusho::read
