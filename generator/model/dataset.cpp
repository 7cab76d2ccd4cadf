#include "model/dataset.h"

#include <utility>

#include "base/json_text.h"
#include "base/text.h"

namespace hakusho {

namespace {

DatasetValue text(std::string_view value) {
  DatasetValue made;
  made.text = value;
  return made;
}

DatasetValue list(std::vector<DatasetValue> items) {
  DatasetValue made;
  made.kind = DatasetKind::list;
  made.items = std::move(items);
  return made;
}

DatasetValue prose(const Prose& value) {
  DatasetValue made;
  made.kind = DatasetKind::prose;
  made.text = value.markdown;
  return made;
}

// Builds a map; leaves out empty values.
class Map {
 public:
  Map() { value_.kind = DatasetKind::map; }
  Map& add(std::string key, DatasetValue value) {
    if (!value.empty()) value_.fields.push_back({std::move(key), std::move(value)});
    return *this;
  }
  Map& add(std::string key, std::string_view value) { return add(std::move(key), text(value)); }
  template <typename Items, typename Make>
  Map& add_all(std::string key, const Items& items, Make make) {
    std::vector<DatasetValue> values;
    for (const auto& item : items) values.push_back(make(item));
    return add(std::move(key), list(std::move(values)));
  }
  DatasetValue take() { return std::move(value_); }

 private:
  DatasetValue value_;
};

// A plain text if it is only known in the language of the file, else a map of languages.
DatasetValue local(const LocalText& value, std::string_view language) {
  const bool english = language == "en";
  if ((english ? value.ja : value.en).empty()) return text(english ? value.en : value.ja);
  return Map().add("ja", value.ja).add("en", value.en).take();
}

DatasetValue texts(const std::vector<std::string>& values) {
  std::vector<DatasetValue> items;
  for (const std::string& value : values) items.push_back(text(value));
  return list(std::move(items));
}

DatasetValue of(const Accepted& accepted) {
  return Map().add("code", accepted.code).add("reason", accepted.reason).add("section", accepted.section).take();
}

DatasetValue of(const Scope& scope, std::string_view language) {
  return Map()
      .add("id", scope.id)
      .add("kind", scope.kind)
      .add("name", local(scope.name, language))
      .add("model", scope.model)
      .add("description", local(scope.description, language))
      .take();
}

DatasetValue of(const ResponsibilityItem& item) {
  return Map()
      .add("item", item.item)
      .add("party", word_of(item.party))
      .add("note", item.note)
      .add("group", item.group)
      .take();
}

DatasetValue of(const Provenance& provenance) {
  if (provenance == Provenance{}) return {};
  return Map()
      .add("status", word_of(provenance.status))
      .add("of", provenance.of)
      .add("url", provenance.url)
      .add("note", provenance.note)
      .take();
}

DatasetValue of(const DeclaredChange& change) {
  const std::string& section = change.section_written.empty() ? change.section : change.section_written;
  return Map()
      .add("section", section)
      .add("summary", prose(change.summary))
      .add("kind", change.kind)
      .add("page", change.page)
      .take();
}

DatasetValue of(const Revision& revision) {
  Map map;
  map.add("version", revision.version)
      .add("date", revision.date ? iso(*revision.date) : "")
      .add("kind", revision.kind)
      .add("printed_version", revision.printed_version)
      .add("note", revision.note);
  if (revision.reconstructed) map.add("reconstructed", "yes");
  return map.add_all("changes", revision.changes, [](const DeclaredChange& change) { return of(change); }).take();
}

DatasetValue of(const History& history) {
  static const History plain;
  Map map;
  map.add("title", history.title);
  if (history.position != plain.position)
    map.add("position", history.position == HistoryPosition::front ? "front" : "none");
  if (history.form != plain.form) map.add("form", "list");
  if (history.order != plain.order) map.add("order", "newest-first");
  Map labels;
  for (const auto& [column, heading] : history.columns) labels.add(std::string(word_of(column)), heading);
  map.add("labels", labels.take());
  return map.add_all("revisions", history.revisions, [](const Revision& revision) { return of(revision); }).take();
}

DatasetValue layout_of(const Whitepaper& whitepaper) {
  if (whitepaper.layout_options.empty()) return text(whitepaper.layout);
  Map map;
  map.add("id", whitepaper.layout);
  for (const auto& [option, value] : whitepaper.layout_options) map.add(option, value);
  return map.take();
}

DatasetValue control_of(const ControlReference& reference) {
  return text(reference.written.empty() ? reference.id : reference.written);
}

// True if the reader filled in the body: a `difference` note with the whitepaper's common text.
bool is_filled_in(const Note& note, const Whitepaper& whitepaper) {
  if (note.kind != NoteKind::difference || whitepaper.difference_note.empty()) return false;
  const auto [before, after] = [&] {
    const std::string& pattern = whitepaper.difference_note;
    const std::size_t at = pattern.find("{scopes}");
    if (at == std::string::npos) return std::pair(pattern, std::string());
    return std::pair(pattern.substr(0, at), pattern.substr(at + std::string_view("{scopes}").size()));
  }();
  const std::string_view body = trim(note.body.markdown);
  return body.starts_with(trim(before)) && body.ends_with(trim(after));
}

void add_attributes(Map& map, const Section& section, const Whitepaper& whitepaper) {
  if (section.id_given) map.add("id", section.id);
  if (section.controls.size() == 1) map.add("control", control_of(section.controls.front()));
  else map.add_all("controls", section.controls, control_of);
  map.add("printed_control", section.printed_control).add("title", section.title).add("label", section.label);
  if (section.numbered == Numbered::no) map.add("numbered", "no");
  map.add("role", word_of(section.role))
      .add("status", word_of(section.status))
      .add("responsibility", word_of(section.responsibility))
      .add("answer", word_of(section.answer));
  map.add("item", Map()
                      .add("kind", local(section.item.kind, whitepaper.language))
                      .add("content", local(section.item.content, whitepaper.language))
                      .add("unit", local(section.item.unit, whitepaper.language))
                      .take());
  map.add("reason", section.reason);
}

void append_value(std::string& json, const DatasetValue& value) {
  std::string_view separator;
  switch (value.kind) {
    case DatasetKind::text:
    case DatasetKind::prose: append_json(json, value.text); return;
    case DatasetKind::list:
      json += '[';
      for (const DatasetValue& item : value.items) {
        json += std::exchange(separator, ",");
        append_value(json, item);
      }
      json += ']';
      return;
    case DatasetKind::map:
      json += '{';
      for (const auto& [key, field] : value.fields) {
        json += std::exchange(separator, ",");
        append_json(json, key);
        json += ':';
        append_value(json, field);
      }
      json += '}';
      return;
  }
}

}  // namespace

DatasetValue dataset_of(const Revision& revision) { return of(revision); }

DatasetValue dataset_of(const Part& part, WithProse with_prose) {
  Map map;
  map.add("scope", part.scope).add("title", part.title);
  if (with_prose == WithProse::yes) map.add("body", prose(part.body));
  return map.take();
}

DatasetValue dataset_of(const Note& note, const Whitepaper& whitepaper, WithProse with_prose) {
  Map map;
  map.add("kind", word_of(note.kind)).add("title", note.title).add("scopes", texts(note.scopes));
  if (with_prose == WithProse::yes && !is_filled_in(note, whitepaper)) map.add("body", prose(note.body));
  return map.take();
}

DatasetValue dataset_of(const Section& section, const Whitepaper& whitepaper, WithSections with_sections,
                        WithProse with_prose) {
  Map map;
  add_attributes(map, section, whitepaper);
  if (with_prose == WithProse::yes) {
    map.add("body", prose(section.body));
    map.add_all("parts", section.parts, [](const Part& part) { return dataset_of(part, WithProse::yes); });
    map.add_all("notes", section.notes, [&](const Note& note) { return dataset_of(note, whitepaper, WithProse::yes); });
  }
  map.add_all("responsibilities", section.responsibilities, [](const ResponsibilityItem& item) { return of(item); });
  if (with_sections == WithSections::yes)
    map.add_all("sections", section.sections,
                [&](const Section& below) { return dataset_of(below, whitepaper, with_sections, with_prose); });
  map.add_all("accepted", section.accepted, [](const Accepted& accepted) { return of(accepted); });
  return map.take();
}

DatasetValue dataset_of(const Whitepaper& whitepaper, WithSections with_sections) {
  Map map;
  map.add("title", whitepaper.title).add("subtitle", whitepaper.subtitle).add("language", whitepaper.language);
  map.add("catalog", whitepaper.catalog).add("layout", layout_of(whitepaper));
  map.add_all("scopes", whitepaper.scopes, [&](const Scope& scope) { return of(scope, whitepaper.language); });
  map.add("provenance", of(whitepaper.provenance)).add("difference_note", text(whitepaper.difference_note));
  if (whitepaper.contents) map.add("contents", "yes");
  map.add("closing", whitepaper.closing).add("history", of(whitepaper.history));
  if (with_sections == WithSections::yes)
    map.add_all("sections", whitepaper.sections, [&](const Section& section) {
      return dataset_of(section, whitepaper, WithSections::yes, WithProse::yes);
    });
  return map.add_all("accepted", whitepaper.accepted, [](const Accepted& accepted) { return of(accepted); }).take();
}

std::string json_of(const DatasetValue& value) {
  std::string json;
  append_value(json, value);
  return json;
}

}  // namespace hakusho
