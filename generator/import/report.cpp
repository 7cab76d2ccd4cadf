#include "import/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/json_text.h"
#include "base/text.h"

namespace hakusho::imports {

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

// A field of a JSON object, behind those before it.
void add_field(std::string& json, std::string_view name, std::string_view value) {
  json += json.empty() || json.back() == '{' ? "" : ",";
  append_json(json, name);
  json.append(":").append(value);
}

std::string json_of(const ImportReport& report, const ReportLine& line) {
  std::string json = "{";
  add_field(json, "kind", json_string(word_of(line.kind)));
  add_field(json, "certainty", json_string(word_of(line.certainty)));
  add_field(json, "line", std::to_string(line.line));
  add_field(json, "place", json_string(place_name(report, line.line)));
  add_field(json, "what", json_string(line.what));
  add_field(json, "text", json_string(line.text));
  return json + "}";
}

std::vector<ReportLine> in_order(const ImportReport& report) {
  std::vector<ReportLine> lines = report.lines;
  std::stable_sort(lines.begin(), lines.end(),
                   [](const ReportLine& a, const ReportLine& b) { return a.line < b.line; });
  return lines;
}

}  // namespace

void ImportReport::add(ReportKind kind, Certainty certainty, std::string what) {
  lines.push_back({kind, certainty, 0, std::move(what), {}});
}

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

const ReportLine* look_first(const ImportReport& report) {
  const ReportLine* first = nullptr;
  for (const ReportLine& line : report.lines)
    if (line.kind == ReportKind::look && (first == nullptr || line.certainty > first->certainty)) first = &line;
  return first;
}

std::string place_name(const ImportReport& report, std::size_t place) {
  if (place == 0) return {};
  const auto behind = std::find_if(report.parts.begin(), report.parts.end(),
                                   [&](const ReportPart& part) { return part.first > place; });
  if (behind == report.parts.begin()) return report.unit + " " + std::to_string(place);
  const ReportPart& part = *std::prev(behind);
  return part.name + "!A" + std::to_string(place - part.first + 1);
}

std::string report_text(const ImportReport& report) {
  std::string text = fmt::format(
      "{}: {}, {}\n{} responses, {} sections, {} revisions, {} lines unplaced\n{} recognised, {} repaired, {} to look "
      "at\n\n",
      report.file, report.form, report.encoding, report.responses, report.sections, report.revisions,
      report.unplaced_lines, report.count(ReportKind::recognised), report.count(ReportKind::repaired),
      report.count(ReportKind::look));
  for (const ReportLine& line : in_order(report)) {
    const bool numbered = line.line > 0 && report.parts.empty();
    text += line.line == 0 ? std::string("    -")
            : numbered     ? fmt::format("{:>5}", line.line)
                           : place_name(report, line.line);
    text += fmt::format("  {:<10} {:<7}  {}", word_of(line.kind), word_of(line.certainty), line.what);
    text += line.text.empty() ? "\n" : fmt::format(": {}\n", line.text);
  }
  if (const ReportLine* first = look_first(report)) {
    text +=
        "\nlook first at " + (first->line == 0 ? std::string() : fmt::format("line {}: ", first->line)) + first->what;
    text += first->text.empty() ? "\n" : ": " + first->text + "\n";
  }
  return text;
}

std::string report_json(const ImportReport& report) {
  std::string lines;
  for (const ReportLine& line : in_order(report)) lines += (lines.empty() ? "\n" : ",\n") + json_of(report, line);
  std::string json = "{";
  for (const auto& [name, text] :
       {std::pair{"file", &report.file}, {"encoding", &report.encoding}, {"form", &report.form}})
    add_field(json, name, json_string(*text));
  for (const auto& [name, count] : {std::pair{"responses", report.responses},
                                    {"sections", report.sections},
                                    {"revisions", report.revisions},
                                    {"unplaced_lines", report.unplaced_lines}})
    add_field(json, name, std::to_string(count));
  add_field(json, "lines", "[" + lines + "]");
  return json + "}\n";
}

}  // namespace hakusho::imports
