// `hakusho check`: everything that is wrong, all at once.
#include "app/commands.h"
#include "app/findings.h"
#include "app/link.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/parallel.h"
#include "app/workshop.h"
#include "check/report.h"

namespace hakusho {

namespace {

// One whitepaper, looked at on a thread of its own.
struct Job {
  Diagnostics found;
  std::optional<Entry> ends;
};

Job look_at(const VendorFolder& vendor, const WhitepaperFolder& folder, const Loading& loading, const Workshop& workshop) {
  Job job;
  const std::optional<WhitepaperSources> sources =
      read_sources(loading.files, vendor, folder, loading.tagged_of(folder), "", job.found);
  if (!sources) return job;
  const Examined examined = examine(loading.files.root, *sources, workshop, job.found);
  if (examined.revisions) job.ends = link_ends(examined.revisions->working);
  return job;
}

void look_at_all(const Loading& loading, const Workshop& workshop, Diagnostics& found) {
  const auto folders = loading.files.whitepapers();
  std::vector<Job> jobs(folders.size());
  for_each_index(folders.size(), 0, [&](std::size_t at) {
    jobs[at] = look_at(*folders[at].first, *folders[at].second, loading, workshop);
  });
  std::vector<Entry> entries;
  for (Job& job : jobs) {
    found.append(std::move(job.found));
    if (job.ends) entries.push_back(std::move(*job.ends));
  }
  check_links(entries, found);
}

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
  look_at_all(*loading, workshop, found);
  remember_tags(files.root, loading->remembered, loading->tagged);
  attach_sources(files.root, found);
  found.sort();
  report(found, options.format);
  const bool wrong = found.has_errors() || (options.strict == Strict::yes && found.count(Severity::warning) > 0);
  return wrong ? exit_errors : exit_good;
}

}  // namespace hakusho
