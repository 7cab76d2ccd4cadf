#include "pipeline/build.h"

#include <chrono>
#include <cstdio>

#include "app/clock.h"
#include "app/commands.h"
#include "app/output.h"
#include "base/digest.h"
#include "base/files.h"
#include "pipeline/version.h"
#include "publish/stage.h"

namespace hakusho::app {

namespace {

void say_summary(const publish::PublishSummary& summary, const Diagnostics& found, const std::string& output,
                 double seconds) {
  char time[32];
  std::snprintf(time, sizeof time, "%.2f s", seconds);
  say(counted(summary.files, "file", "files") + ", " + readable_size(summary.bytes) + ", in " + output + ": " +
      std::to_string(summary.written) + " written, " + std::to_string(summary.removed) + " removed, in " + time + "\n");
  const std::size_t warnings = found.count(Severity::warning);
  if (warnings > 0) say(counted(warnings, "warning", "warnings") + "; `hakusho check` shows them\n");
}

int stop_for_errors(Diagnostics& found, const std::string& output) {
  found.sort();
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.severity == Severity::error && diagnostic.accepted.empty()) {
      Diagnostics one;
      one.add(diagnostic);
      say(one, Infos::counted);
    }
  say(counted(found.count(Severity::error), "error", "errors") + "; nothing was published, " + output +
      " is as it was\n");
  return exit_errors;
}

}  // namespace

int build_command(const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  Diagnostics found;
  const Result<pipeline::Project> project = pipeline::open_project(options.root, found);
  if (!project) {
    say(project.failure());
    return exit_wrong_use;
  }
  const std::string& root = project->files.root;
  const std::string output = options.output.starts_with("/") ? options.output : root + "/" + options.output;
  const std::string state = root + "/.hakusho";
  std::vector<std::string> sources;
  for (const char* folder : {"content", "site", "templates", "themes", ".git", ".hakusho"})
    sources.push_back(root + "/" + folder);
  Result<std::unique_ptr<publish::Stage>> stage =
      publish::Stage::open(output, state + "/" + sha256(output).substr(0, 16), sources, options.threads);
  if (!stage) return refuse(stage.failure());

  Progress progress("compiling");
  const std::string program = std::string(pipeline::program_version) + " " + file_stamp("/proc/self/exe");
  const pipeline::BuildRequest request{today(), program, options.threads,
                                       [&](std::size_t done, std::size_t total) { progress.at(done, total); }};
  Result<pipeline::BuildReport> report =
      pipeline::build(*project, std::move(found), request, **stage, publish::Cache(state + "/cache", program));
  progress.clear();
  if (!report) return refuse(report.failure());
  if (!report->published) return stop_for_errors(report->found, options.output);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  say_summary(*report->published, report->found, options.output, seconds.count());
  return exit_good;
}

}  // namespace hakusho::app
