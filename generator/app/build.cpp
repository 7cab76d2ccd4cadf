// The recipe: compile each whitepaper, link what they export, publish.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>

#include "app/clock.h"
#include "app/commands.h"
#include "app/compile.h"
#include "app/findings.h"
#include "app/link.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/workshop.h"
#include "base/digest.h"
#include "base/files.h"
#include "base/parallel.h"
#include "publish/cache.h"
#include "render/page.h"

namespace hakusho {

namespace {

constexpr const char* version = HAKUSHO_VERSION;

// One whitepaper on its way through the build.
struct Job {
  std::optional<WhitepaperSources> sources;
  Compiled compiled;
  Diagnostics found;
};

std::vector<Job> read_jobs(const Loading& loading, const std::string& workshop, unsigned threads) {
  const auto folders = loading.files.whitepapers();
  std::vector<Job> jobs(folders.size());
  for_each_index(folders.size(), threads, [&](std::size_t at) {
    const auto& [vendor, folder] = folders[at];
    jobs[at].sources =
        read_sources(loading.files, *vendor, *folder, loading.tagged_of(*folder), workshop, jobs[at].found);
  });
  return jobs;
}

// What the whole site is made from.
std::string dataset_digest(const ProjectFiles& files, const std::string& workshop, const std::vector<Job>& jobs) {
  std::string all = workshop;
  for (const Job& job : jobs) all += job.sources ? job.sources->key : std::string("unreadable");
  for (const std::vector<SourceFile>* group : {&files.pages, &files.static_files})
    for (const SourceFile& file : *group) all += file.path + "\n" + sha256(file.bytes);
  return sha256(all);
}

std::string cache_name(const WhitepaperSources& sources) {
  return "compiled/" + sources.folder->vendor + "/" + sources.folder->whitepaper;
}

// The kept result, when the sources are the same and its pages still stand.
bool take_kept(Job& job, const Cache& cache, Stage& stage) {
  const std::optional<std::string> bytes = cache.find(cache_name(*job.sources), job.sources->key);
  std::optional<Compiled> compiled = bytes ? compiled_from(*bytes) : std::nullopt;
  if (!compiled) return false;
  for (const PageRecord& page : compiled->pages)
    if (!stage.stands(page.path, page.sha256)) return false;
  for (const PageRecord& page : compiled->pages) stage.keep(page.path);
  job.compiled = std::move(*compiled);
  return true;
}

Outcome compile_job(Job& job, const ProjectFiles& files, const std::vector<Vendor>& vendors, const Workshop& workshop,
                    const View& common, Stage& stage, const Cache& cache) {
  if (!job.sources) return Done{};
  if (!take_kept(job, cache, stage)) {
    const auto vendor = std::find_if(vendors.begin(), vendors.end(),
                                     [&](const Vendor& each) { return each.id == job.sources->folder->vendor; });
    if (vendor == vendors.end()) return Done{};  // its file was refused, and that was reported
    Result<Compiled> compiled = compile(files.root, *job.sources, *vendor, workshop, common, stage);
    if (!compiled) return compiled.failure();
    job.compiled = std::move(*compiled);
    // What has errors has no pages, and is looked at again next time.
    if (!job.compiled.pages.empty()) cache.store(cache_name(*job.sources), job.sources->key, to_bytes(job.compiled));
  }
  job.found.all().insert(job.found.all().end(), job.compiled.found.begin(), job.compiled.found.end());
  // The bytes are not needed any more, and at hundreds of whitepapers they add up.
  job.sources->working.bytes = {};
  job.sources->figures.clear();
  job.sources->frozen.clear();
  return Done{};
}

// Stops at the first refusal of the disk; wrong data never stops it.
Outcome compile_all(std::vector<Job>& jobs, const ProjectFiles& files, const std::vector<Vendor>& vendors,
                    const Workshop& workshop, const View& common, Stage& stage, const Cache& cache, unsigned threads) {
  Progress progress("compiling", jobs.size());
  std::atomic<bool> stop{false};
  std::mutex mutex;
  std::size_t done = 0;
  Outcome outcome = Done{};
  for_each_index(jobs.size(), threads, [&](std::size_t at) {
    if (stop) return;
    const Outcome compiled = compile_job(jobs[at], files, vendors, workshop, common, stage, cache);
    const std::lock_guard guard(mutex);
    if (!compiled && !stop.exchange(true)) outcome = compiled;
    progress.at(++done);
  });
  return outcome;
}

// Earlier revisions and Markdown are not for search engines.
bool is_indexed(const PageRecord& page, const Entry& entry) {
  if (!page.path.ends_with(".html")) return false;
  const std::string folder = "whitepapers/" + entry.vendor + "/" + entry.whitepaper + "/";
  const std::string name = page.path.substr(folder.size());
  return name.find('/') == std::string::npos || name.starts_with("diff/");
}

// What the whitepapers export, and what was found in them.
Linked gather(std::vector<Job>& jobs, Diagnostics& found) {
  Linked linked;
  for (Job& job : jobs) {
    found.append(std::move(job.found));
    Compiled& compiled = job.compiled;
    if (compiled.entry.vendor.empty()) continue;
    for (const PageRecord& page : compiled.pages)
      if (is_indexed(page, compiled.entry)) linked.indexed_paths.push_back(page.path);
    linked.entries.push_back(std::move(compiled.entry));
    for (Entry& entry : compiled.past) linked.past.push_back(std::move(entry));
  }
  return linked;
}

void say_summary(const PublishSummary& summary, const Diagnostics& found, const std::string& output, double seconds) {
  char time[32];
  std::snprintf(time, sizeof time, "%.2f s", seconds);
  say(counted(summary.files, "file", "files") + ", " + readable_size(summary.bytes) + ", in " + output + ": " +
      std::to_string(summary.written) + " written, " + std::to_string(summary.removed) + " removed, in " + time + "\n");
  const std::size_t warnings = found.count(Severity::warning);
  if (warnings > 0) say(counted(warnings, "warning", "warnings") + "; `hakusho check` shows them\n");
}

int refuse(const Failure& failure) {
  say(failure);
  return exit_refused;
}

int stop_for_errors(Diagnostics& found, const std::string& output) {
  found.sort();
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.severity == Severity::error && diagnostic.accepted.empty()) {
      Diagnostics one;
      one.add(diagnostic);
      say(one, Infos::counted);
    }
  say(counted(found.count(Severity::error), "error", "errors") + "; nothing was published, " + output + " is as it was\n");
  return exit_errors;
}

}  // namespace

int build_command(const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
  Diagnostics found;
  const Result<Loading> loading = load_project(options.root, found);
  if (!loading) {
    say(loading.failure());
    return exit_wrong_use;
  }
  const ProjectFiles& files = loading->files;
  const std::string output = options.output.starts_with("/") ? options.output : files.root + "/" + options.output;
  const std::string state = files.root + "/.hakusho";
  std::vector<std::string> sources;
  for (const char* folder : {"content", "site", "templates", "themes", ".git", ".hakusho"}) sources.push_back(files.root + "/" + folder);
  Result<std::unique_ptr<Stage>> opened = Stage::open(output, state + "/" + sha256(output).substr(0, 16), sources, options.threads);
  if (!opened) return refuse(opened.failure());
  Stage& stage = **opened;

  const std::string workshop_key = workshop_digest(files);
  std::vector<Job> jobs = read_jobs(*loading, workshop_key, options.threads);
  const std::string dataset = dataset_digest(files, workshop_key, jobs);
  const std::string program = version + (" " + file_stamp("/proc/self/exe"));
  const std::string stamp = dataset + " " + iso(today()) + " " + program;
  if (!found.has_errors() && stage.untouched() && stage.published_stamp() == stamp) {
    say_summary(stage.standing(), found, options.output, seconds());
    return exit_good;
  }

  const Workshop workshop = open_workshop(files, found, options.threads);
  const std::vector<Vendor> vendors = read_vendors(files, found, options.threads);
  if (found.has_errors()) {
    find_everything(*loading, workshop, found);
    return stop_for_errors(found, options.output);
  }
  const View common = common_view(workshop.site, version);
  const Cache cache(state + "/cache", program);
  if (Outcome compiled = compile_all(jobs, files, vendors, workshop, common, stage, cache, options.threads); !compiled)
    return refuse(compiled.failure());

  remember_tags(files.root, loading->remembered, loading->tagged);
  const std::vector<SitePage> pages = read_site_pages(files, found);
  const Linked linked = gather(jobs, found);
  check_links(linked.entries, found);
  attach_sources(files.root, found);
  if (found.has_errors()) return stop_for_errors(found, options.output);
  if (Outcome done = link_site(linked, vendors, pages, files, workshop, common, today(), workshop_key, stage, cache, options.threads);
      !done)
    return refuse(done.failure());

  const Result<PublishSummary> summary = stage.publish(std::string("hakusho ") + version, dataset, stamp);
  if (!summary) return refuse(summary.failure());
  say_summary(*summary, found, options.output, seconds());
  return exit_good;
}

}  // namespace hakusho
