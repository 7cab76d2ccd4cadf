#include "publish/compiled.h"

#include "publish/archive.h"

namespace hakusho {

template <typename Archive>
void fields(Archive& archive, Position& value) { archive(value.line, value.column); }
template <typename Archive>
void fields(Archive& archive, Location& value) { archive(value.path, value.at, value.length); }
template <typename Archive>
void fields(Archive& archive, Diagnostic& value) {
  archive(value.severity, value.code, value.message, value.hint, value.where, value.source_line, value.accepted);
}
template <typename Archive>
void fields(Archive& archive, Date& value) { archive(value.year, value.month, value.day); }
template <typename Archive>
void fields(Archive& archive, Provenance& value) { archive(value.status, value.of, value.url, value.note); }
template <typename Archive>
void fields(Archive& archive, ControlReference& value) { archive(value.catalog, value.id, value.written, value.at); }
template <typename Archive>
void fields(Archive& archive, EntrySection& value) {
  archive(value.id, value.controls, value.label, value.title, value.status, value.reason, value.answer, value.scopes,
          value.response, value.empty, value.html, value.text, value.since, value.changed_in);
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
void fields(Archive& archive, Entry& value) {
  archive(value.vendor, value.whitepaper, value.title, value.language, value.catalog, value.layout, value.services,
          value.provenance, value.revisions, value.sections, value.links, value.layout_titles);
}
template <typename Archive>
void fields(Archive& archive, PageRecord& value) { archive(value.path, value.sha256, value.size); }
template <typename Archive>
void fields(Archive& archive, Compiled& value) { archive(value.entry, value.pages, value.found); }

std::string to_bytes(const Compiled& compiled) {
  ArchiveWriter writer;
  writer(compiled);
  return std::move(writer.bytes);
}

std::optional<Compiled> compiled_from(std::string_view bytes) {
  ArchiveReader reader(bytes);
  Compiled compiled;
  reader(compiled);
  if (!reader.at_end()) return std::nullopt;
  return compiled;
}

}  // namespace hakusho
