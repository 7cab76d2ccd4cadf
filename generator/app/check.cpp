// `hakusho check`: everything that is wrong, all at once.
#include "app/clock.h"
#include "app/commands.h"
#include "app/output.h"
#include "check/report.h"
#include "history/repository.h"
#include "pipeline/build.h"
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

// GitHub takes paths from the top of the repository, not from the project's folder.  What is in a tag has no place
// in the work tree.
Diagnostics seen_from_repository(Diagnostics found, const std::string& root) {
  const std::string prefix = history::prefix_in_work_tree(root);
  for (Diagnostic& diagnostic : found.all())
    if (!diagnostic.where.path.empty() && diagnostic.where.path.find(':') == std::string::npos)
      diagnostic.where.path.insert(0, prefix);
  return found;
}

void report(const Diagnostics& found, ReportFormat format, const std::string& root) {
  switch (format) {
    case ReportFormat::text:
      say(found, Infos::shown);
      say_counts(found);
      return;
    case ReportFormat::json: return print(check::report_json(found));
    case ReportFormat::sarif:
      return print(check::report_sarif(seen_from_repository(found, root), pipeline::program_version));
    case ReportFormat::github: return print(check::report_github(seen_from_repository(found, root)));
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
  if (const Outcome checked = pipeline::check(*project, {today(), {}, 0, {}}, found); !checked)
    return refuse(checked.failure());
  pipeline::remember_tags(project->state, project->remembered, project->tagged);
  found.sort();
  report(found, options.format, project->files.root);
  const bool wrong = found.has_errors() || (options.strict == Strict::yes && found.count(Severity::warning) > 0);
  return wrong ? exit_errors : exit_good;
}

}  // namespace hakusho::app
