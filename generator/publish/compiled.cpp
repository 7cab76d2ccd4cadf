#include "publish/compiled.h"

#include "publish/archive.h"

namespace hakusho::publish {

template <typename Archive>
void fields(Archive& archive, Position& value) {
  archive(value.line, value.column);
}
template <typename Archive>
void fields(Archive& archive, Location& value) {
  archive(value.path, value.at, value.length);
}
template <typename Archive>
void fields(Archive& archive, Diagnostic& value) {
  archive(value.severity, value.code, value.message, value.hint, value.where, value.source_line, value.accepted,
          value.section);
}
template <typename Archive>
void fields(Archive& archive, Date& value) {
  archive(value.year, value.month, value.day);
}
template <typename Archive>
void fields(Archive& archive, Provenance& value) {
  archive(value.status, value.of, value.url, value.note);
}
template <typename Archive>
void fields(Archive& archive, ControlReference& value) {
  archive(value.catalog, value.id, value.written, value.at);
}
template <typename Archive>
void fields(Archive& archive, EntrySection& value) {
  archive(value.id, value.controls, value.label, value.title, value.status, value.reason, value.answer, value.scopes,
          value.response, value.empty, value.html, value.text, value.since, value.changed_in, value.digest);
}
template <typename Archive>
void fields(Archive& archive, EntryRevision& value) {
  archive(value.version, value.printed_version, value.date, value.kind, value.summary, value.page, value.diff_page,
          value.reconstructed);
}
template <typename Archive>
void fields(Archive& archive, OutgoingLink& value) {
  archive(value.vendor, value.whitepaper, value.anchor, value.where);
}
template <typename Archive>
void fields(Archive& archive, PageLink& value) {
  archive(value.target, value.where);
}
template <typename Archive>
void fields(Archive& archive, Entry& value) {
  archive(value.vendor, value.whitepaper, value.title, value.language, value.catalog, value.layout, value.services,
          value.provenance, value.revisions, value.sections, value.links, value.layout_titles);
}
template <typename Archive>
void fields(Archive& archive, PageRecord& value) {
  archive(value.path, value.sha256, value.size);
}
template <typename Archive>
void fields(Archive& archive, Compiled& value) {
  archive(value.entry, value.past, value.pages, value.links, value.past_links, value.found);
}

template <typename Archive>
void fields(Archive& archive, MadeFiles& value) {
  archive(value.digest, value.files);
}

namespace {

template <typename Value>
std::string bytes_of(const Value& value) {
  ArchiveWriter writer;
  writer(value);
  return std::move(writer.bytes);
}

template <typename Value>
std::optional<Value> value_from(std::string_view bytes) {
  ArchiveReader reader(bytes);
  Value value;
  reader(value);
  if (!reader.at_end()) return std::nullopt;
  return value;
}

}  // namespace

std::string to_bytes(const Compiled& compiled) { return bytes_of(compiled); }
std::string to_bytes(const MadeByPlan& made) { return bytes_of(made); }
std::string to_bytes(const std::vector<Diagnostic>& findings) { return bytes_of(findings); }
std::optional<Compiled> compiled_from(std::string_view bytes) { return value_from<Compiled>(bytes); }
std::optional<MadeByPlan> made_from(std::string_view bytes) { return value_from<MadeByPlan>(bytes); }
std::optional<std::vector<Diagnostic>> findings_from(std::string_view bytes) {
  return value_from<std::vector<Diagnostic>>(bytes);
}

}  // namespace hakusho::publish
