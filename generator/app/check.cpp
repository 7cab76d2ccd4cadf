// `hakusho check`: everything that is wrong, all at once.
#include "app/commands.h"
#include "app/output.h"
#include "check/report.h"
#include "pipeline/design.h"
#include "pipeline/examine.h"
#include "pipeline/open_project.h"
#include "pipeline/version.h"

namespace hakusho::app {

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
    case ReportFormat::json: return print(check::report_json(found));
    case ReportFormat::sarif: return print(check::report_sarif(found, pipeline::program_version));
    case ReportFormat::github: return print(check::report_github(found));
  }
}

}  // namespace

int check_command(const CheckOptions& options) {
  Diagnostics found;
  const Result<std::string> root = pipeline::find_root(options.root);
  if (!root) return refuse(root.failure(), exit_wrong_use);
  const Result<pipeline::Project> project =
      pipeline::open_project(*root, found, pipeline::state_folder(*root, options.state));
  if (!project) {
    say(project.failure());
    return exit_wrong_use;
  }
  const pipeline::ProjectFiles& files = project->files;
  const pipeline::Design design = pipeline::read_design(files, found);
  pipeline::read_vendors(files, found);
  pipeline::find_everything(*project, design, found);
  pipeline::remember_tags(project->state, project->remembered, project->tagged);
  found.sort();
  report(found, options.format);
  const bool wrong = found.has_errors() || (options.strict == Strict::yes && found.count(Severity::warning) > 0);
  return wrong ? exit_errors : exit_good;
}

}  // namespace hakusho::app
