#include "pipeline/build.h"

#include <chrono>
#include <cstdio>
#include <future>

#include "app/clock.h"
#include "app/commands.h"
#include "app/output.h"
#include "app/program_identity.h"
#include "base/files.h"
#include "publish/folder_sink.h"

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

std::string below(const std::string& root, const std::string& path) {
  return path.starts_with("/") ? path : root + "/" + path;
}

Result<std::unique_ptr<publish::FolderSink>> open_output(const std::string& root, const std::string& state,
                                                         const BuildOptions& options) {
  publish::PublishTarget target{below(root, options.output), state, {}, options.threads, options.releases};
  for (const char* folder : {"content", "site", "templates", "themes", ".git", ".hakusho"})
    target.sources.push_back(root + "/" + folder);
  target.sources.push_back(state);
  if (options.wait == Wait::yes)
    target.on_wait = [](const std::string& holder) { say("hakusho: " + holder + "; waiting until it has finished\n"); };
  return publish::FolderSink::open(target);
}

void say_without_state(const Failure& failure) {
  say("hakusho: note: " + failure.message + "; the site is built anew each time\n  hint: " + failure.hint + "\n");
}

}  // namespace

int build_command(const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  std::future<std::string> program = std::async(std::launch::async, program_identity);
  const Result<std::string> root = pipeline::find_root(options.root);
  if (!root) return refuse(root.failure(), exit_wrong_use);
  const std::string state = pipeline::state_folder(*root, options.state);
  // The folder is held from before the first file is read: what is published is never older than what was.
  Result<std::unique_ptr<publish::FolderSink>> sink = open_output(*root, state, options);
  if (!sink) return refuse(sink.failure());
  Diagnostics found;
  const Result<pipeline::Project> project = pipeline::open_project(*root, found, state);
  if (!project) return refuse(project.failure(), exit_wrong_use);
  if (const Outcome usable = publish::make_usable(state); !usable) say_without_state(usable.failure());

  Progress progress("compiling");
  const pipeline::BuildRequest request{today(), program.get(), options.threads,
                                       [&](std::size_t done, std::size_t total) { progress.at(done, total); }};
  Result<pipeline::BuildReport> report =
      pipeline::build(*project, std::move(found), request, **sink, publish::Cache(state + "/cache", request.program));
  progress.clear();
  if (!report) return refuse(report.failure());
  if (!report->published) return stop_for_errors(report->found, options.output);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  say_summary(*report->published, report->found, options.output, seconds.count());
  return exit_good;
}

}  // namespace hakusho::app
