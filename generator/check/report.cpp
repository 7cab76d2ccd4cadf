#include "check/report.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "check/rules.h"

namespace hakusho::check {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "error";
}

// SARIF calls an info a note.
const char* level_of(Severity severity) { return severity == Severity::info ? "note" : name_of(severity); }

std::string whole_message(const Diagnostic& diagnostic) {
  return diagnostic.hint.empty() ? diagnostic.message : diagnostic.message + " (" + diagnostic.hint + ")";
}

Json json_of(const Diagnostic& diagnostic) {
  Json json = {{"severity", name_of(diagnostic.severity)}, {"code", diagnostic.code}, {"message", diagnostic.message}};
  if (!diagnostic.hint.empty()) json["hint"] = diagnostic.hint;
  if (!diagnostic.where.path.empty()) json["path"] = diagnostic.where.path;
  if (diagnostic.where.at.line > 0) {
    json["line"] = diagnostic.where.at.line;
    json["column"] = diagnostic.where.at.column;
    json["length"] = diagnostic.where.length;
  }
  if (!diagnostic.accepted.empty()) json["accepted"] = diagnostic.accepted;
  return json;
}

std::size_t count_accepted(const Diagnostics& diagnostics) {
  const std::vector<Diagnostic>& all = diagnostics.all();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Diagnostic& each) { return !each.accepted.empty(); }));
}

// A relative reference by RFC 3986: `tag:path` would read as a scheme, so the colon is encoded too.
std::string uri_of(std::string_view path) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char byte : path) {
    const auto code = static_cast<unsigned char>(byte);
    if (std::isalnum(code) != 0 || std::string_view("-._~/").find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      uri += '%';
      uri += digits[code >> 4];
      uri += digits[code & 15];
    }
  }
  return uri;
}

Json sarif_location(const Location& where) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(where.path)}}}};
  if (where.at.line > 0) {
    const std::uint32_t column = std::max<std::uint32_t>(where.at.column, 1);
    physical["region"] = {{"startLine", where.at.line},
                          {"startColumn", column},
                          {"endColumn", column + std::max<std::uint32_t>(where.length, 1)}};
  }
  return {{"physicalLocation", physical}};
}

Json sarif_result(const Diagnostic& diagnostic, std::size_t rule) {
  Json result = {{"ruleId", diagnostic.code},
                 {"ruleIndex", rule},
                 {"level", level_of(diagnostic.severity)},
                 {"message", {{"text", whole_message(diagnostic)}}}};
  if (!diagnostic.where.path.empty()) result["locations"] = Json::array({sarif_location(diagnostic.where)});
  if (!diagnostic.accepted.empty())
    result["suppressions"] = Json::array({{{"kind", "inSource"}, {"justification", diagnostic.accepted}}});
  return result;
}

Json sarif_rule(const Diagnostic& diagnostic) {
  const Rule* rule = find_rule(diagnostic.code);
  return {{"id", diagnostic.code},
          {"shortDescription", {{"text", rule == nullptr ? diagnostic.code : std::string(rule->title)}}},
          {"defaultConfiguration", {{"level", level_of(rule == nullptr ? diagnostic.severity : rule->severity)}}}};
}

// What a workflow command reads as its own.
std::string github_data(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "%", "%25"), "\r", "%0D"), "\n", "%0A");
}

std::string github_property(std::string_view text) {
  return replace_all(replace_all(github_data(text), ":", "%3A"), ",", "%2C");
}

}  // namespace

std::string report_json(const Diagnostics& diagnostics) {
  Json findings = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.all()) findings.push_back(json_of(diagnostic));
  return dump({{"findings", findings},
               {"errors", diagnostics.count(Severity::error)},
               {"warnings", diagnostics.count(Severity::warning)},
               {"infos", diagnostics.count(Severity::info)},
               {"accepted", count_accepted(diagnostics)}});
}

std::string report_sarif(const Diagnostics& diagnostics, std::string_view version) {
  std::map<std::string, std::size_t> index;
  Json rule_list = Json::array();
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const auto [rule, added] = index.try_emplace(diagnostic.code, rule_list.size());
    if (added) rule_list.push_back(sarif_rule(diagnostic));
    results.push_back(sarif_result(diagnostic, rule->second));
  }
  const Json driver = {{"name", "hakusho"}, {"version", version}, {"rules", rule_list}};
  const Json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

std::string report_github(const Diagnostics& diagnostics) {
  std::string report;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const bool notice = diagnostic.severity == Severity::info || !diagnostic.accepted.empty();
    report += std::string("::") + (notice ? "notice" : name_of(diagnostic.severity)) + " ";
    if (!diagnostic.where.path.empty()) report += "file=" + github_property(diagnostic.where.path) + ",";
    if (diagnostic.where.at.line > 0)
      report += "line=" + std::to_string(diagnostic.where.at.line) +
                ",col=" + std::to_string(diagnostic.where.at.column) +
                ",endColumn=" + std::to_string(diagnostic.where.at.column + diagnostic.where.length) + ",";
    report += "title=" + github_property(diagnostic.code) + "::" + github_data(whole_message(diagnostic));
    if (!diagnostic.accepted.empty()) report += github_data("\naccepted: " + diagnostic.accepted);
    report += "\n";
  }
  return report;
}

}  // namespace hakusho::check
