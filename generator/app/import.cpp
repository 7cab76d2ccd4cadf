// `hakusho import`: a published document into content/vendors/V/W.
//
// What the import wrote is kept beside the whitepaper as `imported.yaml`, so that a later import can tell what a
// person edited from what the file changed.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/readable_import.h"
#include "base/files.h"
#include "base/text.h"
#include "export/yaml_writer.h"
#include "import/importer.h"
#include "import/merge.h"
#include "import/pdf.h"
#include "import/sections/own_markdown.h"
#include "outline/outline.h"
#include "pipeline/design.h"
#include "pipeline/project.h"
#include "read/whitepaper.h"

namespace hakusho::app {

namespace {

constexpr std::size_t most_file_bytes = 64u << 20;
constexpr int most_rounds = 64;
constexpr std::string_view schema_line = "# yaml-language-server: $schema=../../../schema/whitepaper.schema.json\n";

struct Target {
  std::string vendor;
  std::string whitepaper;
  std::string folder() const { return "content/vendors/" + vendor + "/" + whitepaper; }
};

Result<Target> target_of(std::string into, const std::string& root) {
  while (into.ends_with("/")) into.pop_back();
  if (into.starts_with(root + "/")) into.erase(0, root.size() + 1);
  if (into.starts_with("./")) into.erase(0, 2);
  const std::vector<std::string_view> parts = split(into, '/');
  if (parts.size() == 4 && parts[0] == "content" && parts[1] == "vendors" && is_identifier(parts[2]) &&
      is_identifier(parts[3]))
    return Target{std::string(parts[2]), std::string(parts[3])};
  return Failure{"\"" + into + "\" is no place for a whitepaper",
                 "say --into content/vendors/VENDOR/WHITEPAPER, both in small letters, digits and hyphens"};
}

// A label that the layout gives as well is left to the layout, so that a new section renumbers those behind it.
void drop_computed_labels(Whitepaper& whitepaper, const pipeline::Design& design) {
  const auto layout = design.layouts.find(whitepaper.layout);
  if (layout == design.layouts.end()) return;
  const auto each = [](std::vector<Section>& sections, auto&& self, auto act) -> void {
    for (Section& section : sections) {
      act(section);
      self(section.sections, self, act);
    }
  };
  std::vector<std::string> printed;
  each(whitepaper.sections, each, [&](Section& section) { printed.push_back(section.label); });
  Whitepaper numbered = whitepaper;
  each(numbered.sections, each, [](Section& section) { section.label.clear(); });
  // Each round gives back what the layout would number otherwise, which moves the numbers behind it.
  bool settled = false;
  for (int round = 0; !settled; ++round) {
    if (round == most_rounds) return;  // the vendor numbers in a way of its own: all labels stay
    settled = true;
    const Outline outline = outline::arrange(numbered, layout->second, design.catalogs, design.words);
    std::map<const Section*, std::string> labels;
    for (const OutlineNode& node : outline.nodes)
      if (node.section != nullptr) labels[node.section] = node.label;
    std::size_t at = 0;
    each(numbered.sections, each, [&](Section& section) {
      const std::string& wanted = printed[at++];
      if (!settled || !section.label.empty() || wanted.empty() || labels[&section] == wanted) return;
      section.label = wanted;
      settled = false;
    });
  }
  whitepaper = std::move(numbered);
}

struct Work {
  std::string root;
  Target target;
  pipeline::ProjectFiles files;
  pipeline::Design design;
};

Result<imports::Imported> read_own_markdown(const std::string& bytes, const Work& work, const std::string& path) {
  const std::optional<std::string> dataset = imports::dataset_of_own_markdown(bytes);
  if (!dataset)
    return Failure{"the marks of \"" + path + "\" do not belong together", "build the page again and import that"};
  Diagnostics found;
  std::optional<Whitepaper> whitepaper = read::read_whitepaper(*dataset, path + ".json", work.target.vendor,
                                                               work.target.whitepaper, work.design.catalogs, found);
  if (!whitepaper || found.has_errors())
    return Failure{"the marks of \"" + path +
                       "\" were changed by hand: " + (found.all().empty() ? "" : found.all().front().message),
                   "build the page again and import that"};
  imports::Imported imported{std::move(*whitepaper), {}};
  imported.report.file = path;
  imported.report.encoding = "UTF-8";
  imported.report.form = imported.whitepaper.layout;
  for (const SectionAt& at : sections_in_order(imported.whitepaper)) {
    ++imported.report.sections;
    if (at.section->is_response()) ++imported.report.responses;
  }
  imported.report.revisions = imported.whitepaper.history.revisions.size();
  imported.report.recognised(imports::Certainty::certain, 0,
                             "a page that hakusho wrote; its marks give the dataset again");
  return imported;
}

Result<imports::Imported> read_document_file(const ImportOptions& options, const Work& work) {
  Result<std::string> bytes = read_file(options.file, most_file_bytes);
  if (!bytes) return bytes.failure();
  const bool from_pdf = imports::is_pdf(*bytes);
  if (from_pdf) bytes = imports::text_of_pdf(options.file);
  if (!bytes) return bytes.failure();
  if (imports::is_own_markdown(*bytes)) return read_own_markdown(*bytes, work, options.file);
  Result<imports::Imported> imported = imports::import_document(
      *bytes, {options.file, work.target.vendor, work.target.whitepaper, options.form}, work.design.catalogs);
  if (imported && from_pdf) imported->report.repaired(0, "the text was taken out of the PDF by pdftotext -layout");
  if (!imported) return imported;
  make_readable(imported->whitepaper, imported->report);
  drop_computed_labels(imported->whitepaper, work.design);
  return imported;
}

void show(const imports::MergeChange& change) {
  std::string text =
      fmt::format("  line {}: {}\n", change.line,
                  change.conflict ? "you and the file changed the same lines; yours stayed" : "the file changed this");
  for (const std::string_view line : split_lines(change.taken_out)) text += fmt::format("    - {}\n", line);
  for (const std::string_view line : split_lines(change.put_in)) text += fmt::format("    + {}\n", line);
  print(text);
}

// The text to write; a failure when that would undo what a person did.
Result<std::string> settled_text(const ImportOptions& options, const Work& work, const std::string& yaml) {
  const std::string path = work.root + "/" + work.target.folder() + "/whitepaper.yaml";
  if (!file_exists(path)) return yaml;
  const Result<std::string> edited = read_file(path, most_file_bytes);
  if (!edited) return edited.failure();
  const std::string record = work.root + "/" + work.target.folder() + "/imported.yaml";
  const Result<std::string> base =
      file_exists(record) ? read_file(record, most_file_bytes) : Result<std::string>(Failure{});
  if (*edited == yaml || (base && *base == *edited)) return yaml;
  if (options.merge == KeepEdits::no)
    return Failure{"\"" + work.target.folder() + "/whitepaper.yaml\" was edited since it was imported",
                   "import again with --merge: your edits stay, and what the file changed is shown"};
  const imports::Merged merged = imports::merge_lines(base ? *base : *edited, *edited, yaml);
  for (const imports::MergeChange& change : merged.changes) show(change);
  Diagnostics found;
  read::read_whitepaper(merged.text, work.target.folder() + "/whitepaper.yaml", work.target.vendor,
                        work.target.whitepaper, work.design.catalogs, found);
  if (!found.has_errors()) return merged.text;
  found.attach_source(work.target.folder() + "/whitepaper.yaml", merged.text);
  say(found, Infos::counted);
  return Failure{"the edits and the file do not go together",
                 "look at the lines above and change whitepaper.yaml by hand"};
}

Outcome write_vendor(const Work& work, const std::string& name) {
  const std::string folder = work.root + "/content/vendors/" + work.target.vendor;
  if (file_exists(folder + "/vendor.yaml") || file_exists(folder + "/vendor.json")) return Done{};
  DatasetValue value{DatasetKind::map, {}, {}, {}};
  value.fields.emplace_back("name", DatasetValue{DatasetKind::text, name.empty() ? work.target.vendor : name, {}, {}});
  print("content/vendors/" + work.target.vendor + "/vendor.yaml: " +
        (name.empty() ? "written with the folder's name, since the document does not say who publishes it\n"
                      : "written, " + name + "\n"));
  return write_file(folder + "/vendor.yaml",
                    "# yaml-language-server: $schema=../../schema/vendor.schema.json\n" + exports::write_yaml(value));
}

Outcome write_report(const ImportOptions& options, const imports::ImportReport& report) {
  if (options.report.empty()) return Done{};
  return write_file(options.report,
                    options.report.ends_with(".json") ? imports::report_json(report) : imports::report_text(report));
}

// A file that a person may have edited is the old one or the new one, whatever stops the program.
Outcome write_whole(const std::string& path, const std::string& bytes) {
  return file_exists(path) ? replace_file(path, bytes) : write_file(path, bytes);
}

// What the document was taken for, in the words of somebody who publishes one.
std::string taken_for(const Work& work, const imports::Imported& imported) {
  const Whitepaper& whitepaper = imported.whitepaper;
  const auto catalog = work.design.catalogs.find(whitepaper.catalog);
  const std::string edition = catalog == work.design.catalogs.end() ? whitepaper.catalog : catalog->second.edition;
  const std::string responses = counted(imported.report.responses, "control", "controls");
  if (imported.report.responses == 0) return "a document with chapters of its own, which answers no control";
  if (whitepaper.layout == "checksheet")
    return fmt::format("a checksheet with {}, to {}", counted(imported.report.responses, "row", "rows"), edition);
  if (whitepaper.layout == "annex") return fmt::format("a document whose headings are {} of {}", responses, edition);
  return fmt::format("a document with chapters of its own, which answers {} of {}", responses, edition);
}

void print_look(const imports::ImportReport& report, const imports::ReportLine& line) {
  print((line.line > 0 ? imports::place_name(report, line.line) + ": " : "") + line.what +
        (line.text.empty() ? "\n" : ": " + line.text + "\n"));
}

void print_summary(const ImportOptions& options, const Work& work, const imports::Imported& imported) {
  const imports::ImportReport& report = imported.report;
  print(fmt::format("{}/whitepaper.yaml: written\n  {} ({}), {}, {}, {}\n", work.target.folder(), report.form,
                    report.encoding, counted(report.responses, "response", "responses"),
                    counted(report.sections, "section", "sections"),
                    counted(report.revisions, "revision", "revisions")));
  print(fmt::format("  {} recognised, {} repaired, {} to look at\n", report.count(imports::ReportKind::recognised),
                    report.count(imports::ReportKind::repaired), report.count(imports::ReportKind::look)));
  for (const imports::ReportLine& line : report.lines)
    if (line.kind == imports::ReportKind::look) {
      print("  look: ");
      print_look(report, line);
    }
  if (!options.report.empty()) print("report: " + options.report + "\n");
  print("taken for " + taken_for(work, imported) + "\n");
  if (const imports::ReportLine* first = imports::look_first(report)) {
    print("look first at ");
    print_look(report, *first);
  }
  print("next: hakusho check\n      hakusho build\n");
}

}  // namespace

int import_command(const ImportOptions& options) {
  const Result<std::string> root = pipeline::find_root(options.root);
  if (!root) return refuse(root.failure(), exit_wrong_use);
  const Result<Target> target = target_of(options.into, *root);
  if (!target) return refuse(target.failure(), exit_wrong_use);
  Diagnostics found;
  Work work{*root, *target, pipeline::find_project_files(*root, found), {}};
  work.design = pipeline::read_design(work.files, found);
  if (work.design.catalogs.empty())
    return refuse({"there are no catalogs in content/catalogs, so no control number can be recognised",
                   "copy the catalogs into content/catalogs and import again"},
                  exit_errors);
  Result<imports::Imported> imported = read_document_file(options, work);
  if (!imported) return refuse(imported.failure(), exit_errors);
  const std::string yaml = std::string(schema_line) + exports::write_yaml(imported->whitepaper);
  Result<std::string> text = settled_text(options, work, yaml);
  if (!text) return refuse(text.failure(), exit_errors);
  const std::string folder = work.root + "/" + work.target.folder();
  for (const auto& [name, bytes] : {std::pair("whitepaper.yaml", *text), std::pair("imported.yaml", yaml)})
    if (const Outcome written = write_whole(folder + "/" + name, bytes); !written)
      return refuse(written.failure(), exit_refused);
  if (const Outcome written = write_vendor(work, imported->report.publisher); !written)
    return refuse(written.failure(), exit_refused);
  if (const Outcome written = write_report(options, imported->report); !written)
    return refuse(written.failure(), exit_refused);
  print_summary(options, work, *imported);
  return exit_good;
}

}  // namespace hakusho::app
