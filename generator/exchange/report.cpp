#include "exchange/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "model/dataset.h"

namespace hakusho {

namespace {

constexpr std::size_t longest_excerpt = 60;  // characters

std::string_view word_of(ReportKind kind) {
  switch (kind) {
    case ReportKind::recognised: return "recognised";
    case ReportKind::repaired: return "repaired";
    case ReportKind::look: return "look";
  }
  return "";
}

std::string_view word_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain: return "certain";
    case Certainty::likely: return "likely";
    case Certainty::guess: return "guess";
  }
  return "";
}

std::string excerpt(std::string_view text) {
  std::string line(text.substr(0, text.find('\n')));
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < line.size() && count < longest_excerpt; ++count) next_character(line, offset);
  return offset < line.size() ? line.substr(0, offset) + "…" : line;
}

DatasetValue text_value(std::string_view text) { return {DatasetKind::text, std::string(text), {}, {}}; }

DatasetValue value_of(const ReportLine& line) {
  DatasetValue value{DatasetKind::map, {}, {}, {}};
  value.fields = {{"kind", text_value(word_of(line.kind))},
                  {"certainty", text_value(word_of(line.certainty))},
                  {"line", text_value(std::to_string(line.line))},
                  {"what", text_value(line.what)},
                  {"text", text_value(line.text)}};
  return value;
}

std::vector<ReportLine> in_order(const ImportReport& report) {
  std::vector<ReportLine> lines = report.lines;
  std::stable_sort(lines.begin(), lines.end(),
                   [](const ReportLine& a, const ReportLine& b) { return a.line < b.line; });
  return lines;
}

}  // namespace

void ImportReport::recognised(Certainty certainty, std::size_t line, std::string what, std::string_view text) {
  lines.push_back({ReportKind::recognised, certainty, line, std::move(what), excerpt(text)});
}

void ImportReport::repaired(std::size_t line, std::string what, std::string_view text) {
  lines.push_back({ReportKind::repaired, Certainty::certain, line, std::move(what), excerpt(text)});
}

void ImportReport::look(Certainty certainty, std::size_t line, std::string what, std::string_view text) {
  lines.push_back({ReportKind::look, certainty, line, std::move(what), excerpt(text)});
}

std::size_t ImportReport::count(ReportKind kind) const {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const ReportLine& line) { return line.kind == kind; }));
}

std::string report_text(const ImportReport& report) {
  std::string text = fmt::format("{}: {}, {}\n{} responses, {} sections, {} revisions, {} lines unplaced\n{} recognised, {} repaired, {} to look at\n\n",
                                 report.file, report.form, report.encoding, report.responses, report.sections,
                                 report.revisions, report.unplaced_lines, report.count(ReportKind::recognised),
                                 report.count(ReportKind::repaired), report.count(ReportKind::look));
  for (const ReportLine& line : in_order(report)) {
    text += line.line == 0 ? std::string("    -") : fmt::format("{:>5}", line.line);
    text += fmt::format("  {:<10} {:<7}  {}", word_of(line.kind), word_of(line.certainty), line.what);
    text += line.text.empty() ? "\n" : fmt::format(": {}\n", line.text);
  }
  return text;
}

std::string report_json(const ImportReport& report) {
  DatasetValue value{DatasetKind::map, {}, {}, {}};
  DatasetValue lines{DatasetKind::list, {}, {}, {}};
  for (const ReportLine& line : in_order(report)) lines.items.push_back(value_of(line));
  value.fields = {{"file", text_value(report.file)},
                  {"encoding", text_value(report.encoding)},
                  {"form", text_value(report.form)},
                  {"responses", text_value(std::to_string(report.responses))},
                  {"sections", text_value(std::to_string(report.sections))},
                  {"revisions", text_value(std::to_string(report.revisions))},
                  {"unplaced_lines", text_value(std::to_string(report.unplaced_lines))},
                  {"lines", std::move(lines)}};
  return json_of(value) + "\n";
}

}  // namespace hakusho
