// `hakusho check`: everything that is wrong, all at once.
#include "app/commands.h"
#include "app/findings.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/workshop.h"
#include "check/report.h"

namespace hakusho {

namespace {

void say_counts(const Diagnostics& found) {
  std::size_t accepted = 0;
  for (const Diagnostic& diagnostic : found.all()) accepted += diagnostic.accepted.empty() ? 0 : 1;
  say(counted(found.count(Severity::error), "error", "errors") + ", " +
      counted(found.count(Severity::warning), "warning", "warnings") + ", " +
      counted(found.count(Severity::info), "info", "infos") + ", " + std::to_string(accepted) + " accepted\n");
}

void report(const Diagnostics& found, ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      say(found, Infos::shown);
      say_counts(found);
      return;
    case ReportFormat::json: return print(report_json(found));
    case ReportFormat::sarif: return print(report_sarif(found, HAKUSHO_VERSION));
    case ReportFormat::github: return print(report_github(found));
  }
}

}  // namespace

int check_command(const CheckOptions& options) {
  Diagnostics found;
  const Result<Loading> loading = load_project(options.root, found);
  if (!loading) {
    say(loading.failure());
    return exit_wrong_use;
  }
  const ProjectFiles& files = loading->files;
  const Workshop workshop = open_workshop(files, found);
  read_vendors(files, found);
  find_everything(*loading, workshop, found);
  remember_tags(files.root, loading->remembered, loading->tagged);
  found.sort();
  report(found, options.format);
  const bool wrong = found.has_errors() || (options.strict == Strict::yes && found.count(Severity::warning) > 0);
  return wrong ? exit_errors : exit_good;
}

}  // namespace hakusho
