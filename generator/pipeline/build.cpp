#include "pipeline/build.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/digest.h"
#include "base/parallel.h"
#include "model/address.h"
#include "pipeline/compile.h"
#include "pipeline/design.h"
#include "pipeline/examine.h"
#include "pipeline/link.h"
#include "pipeline/version.h"
#include "render/pages/page.h"

namespace hakusho::pipeline {

namespace {

constexpr const char* findings_name = "findings";

// One whitepaper on its way through the build.
struct Job {
  std::optional<WhitepaperSources> sources;
  publish::Compiled compiled;
  Diagnostics found;
};

std::vector<Job> read_jobs(const Project& project, const std::string& design, unsigned threads) {
  const auto folders = project.files.whitepapers();
  std::vector<Job> jobs(folders.size());
  for_each_index(folders.size(), threads, [&](std::size_t at) {
    const auto& [vendor, folder] = folders[at];
    jobs[at].sources =
        read_sources(project.files, *vendor, *folder, project.tagged_of(*folder), design, jobs[at].found);
  });
  return jobs;
}

// What the whole site is made from.
std::string dataset_digest(const ProjectFiles& files, const std::string& design, const std::vector<Job>& jobs) {
  std::string all = design;
  for (const Job& job : jobs) all += job.sources ? job.sources->key : std::string("unreadable");
  for (const std::vector<SourceFile>* group : {&files.pages, &files.static_files})
    for (const SourceFile& file : *group) all += file.path + "\n" + sha256(file.bytes);
  return sha256(all);
}

std::string cache_name(const WhitepaperSources& sources) {
  return "compiled/" + sources.folder->vendor + "/" + sources.folder->whitepaper;
}

// The kept result, when the sources are the same and its pages still stand.
bool take_kept(Job& job, const publish::Cache& cache, publish::Sink& sink) {
  const std::optional<std::string> bytes = cache.find(cache_name(*job.sources), job.sources->key);
  std::optional<publish::Compiled> compiled = bytes ? publish::compiled_from(*bytes) : std::nullopt;
  if (!compiled) return false;
  for (const publish::PageRecord& page : compiled->pages)
    if (!sink.stands(page.path, page.sha256)) return false;
  for (const publish::PageRecord& page : compiled->pages) sink.keep(page.path);
  job.compiled = std::move(*compiled);
  return true;
}

Outcome compile_job(Job& job, const std::vector<Vendor>& vendors, const Design& design, const View& common,
                    publish::Sink& sink, const publish::Cache& cache) {
  if (!job.sources) return Done{};
  if (!take_kept(job, cache, sink)) {
    const auto vendor = std::find_if(vendors.begin(), vendors.end(),
                                     [&](const Vendor& each) { return each.id == job.sources->folder->vendor; });
    if (vendor == vendors.end()) return Done{};  // its file was refused, and that was reported
    Result<publish::Compiled> compiled = compile(*job.sources, *vendor, design, common, sink);
    if (!compiled) return compiled.failure();
    job.compiled = std::move(*compiled);
    // What has errors has no pages, and is looked at again next time.
    if (!job.compiled.pages.empty())
      cache.store(cache_name(*job.sources), job.sources->key, publish::to_bytes(job.compiled));
  }
  job.found.all().insert(job.found.all().end(), job.compiled.found.begin(), job.compiled.found.end());
  // The bytes are not needed any more, and at hundreds of whitepapers they add up.
  job.sources->working.bytes = {};
  job.sources->figures.clear();
  job.sources->frozen.clear();
  return Done{};
}

// Stops at the first refusal of the disk; wrong data never stops it.
Outcome compile_all(std::vector<Job>& jobs, const std::vector<Vendor>& vendors, const Design& design,
                    const View& common, publish::Sink& sink, const publish::Cache& cache, const BuildRequest& request) {
  std::atomic<bool> stop{false};
  std::mutex mutex;
  std::size_t done = 0;
  Outcome outcome = Done{};
  for_each_index(jobs.size(), request.threads, [&](std::size_t at) {
    if (stop) return;
    const Outcome compiled = compile_job(jobs[at], vendors, design, common, sink, cache);
    const std::lock_guard guard(mutex);
    if (!compiled && !stop.exchange(true)) outcome = compiled;
    if (request.progress) request.progress(++done, jobs.size());
  });
  return outcome;
}

// Earlier revisions and Markdown are not for search engines.
bool is_indexed(const publish::PageRecord& page) {
  const std::optional<PageAddress> address = parse_path(page.path);
  if (!address || address->format != Format::html) return false;
  return address->kind != PageKind::layout || address->version.empty();
}

// What the whitepapers export, and what was found in them.
Linked gather(std::vector<Job>& jobs, Diagnostics& found) {
  Linked linked;
  for (Job& job : jobs) {
    found.append(std::move(job.found));
    publish::Compiled& compiled = job.compiled;
    if (compiled.entry.vendor.empty()) continue;
    for (const publish::PageRecord& page : compiled.pages)
      if (is_indexed(page)) linked.indexed_paths.push_back(page.path);
    linked.entries.push_back(std::move(compiled.entry));
    for (Entry& entry : compiled.past) linked.past.push_back(std::move(entry));
  }
  return linked;
}

// What was found when the site was published; null when that is not known any more.
std::optional<Diagnostics> read_findings(const publish::Cache& cache, const std::string& stamp) {
  const std::optional<std::string> bytes = cache.find(findings_name, stamp);
  std::optional<std::vector<Diagnostic>> findings = bytes ? publish::findings_from(*bytes) : std::nullopt;
  if (!findings) return std::nullopt;
  Diagnostics found;
  found.all() = std::move(*findings);
  return found;
}

}  // namespace

Result<BuildReport> build(const Project& project, Diagnostics found, const BuildRequest& request, publish::Sink& sink,
                          const publish::Cache& cache) {
  const ProjectFiles& files = project.files;
  const unsigned threads = request.threads;
  const std::string design_key = design_digest(files);
  std::vector<Job> jobs = read_jobs(project, design_key, threads);
  const std::string dataset = dataset_digest(files, design_key, jobs);
  const std::string stamp = dataset + " " + iso(request.today) + " " + request.program;
  if (!found.has_errors() && sink.untouched() && sink.published_stamp() == stamp)
    if (std::optional<Diagnostics> same = read_findings(cache, stamp))
      return BuildReport{std::move(*same), sink.standing()};

  const Design design = read_design(files, found, threads);
  const std::vector<Vendor> vendors = read_vendors(files, found, threads);
  if (found.has_errors()) {
    find_everything(project, design, found, threads);
    return BuildReport{std::move(found), std::nullopt};
  }
  const View common = render::common_view(design.site, std::string(program_version));
  if (Outcome compiled = compile_all(jobs, vendors, design, common, sink, cache, request); !compiled)
    return compiled.failure();

  if (!project.state.empty()) remember_tags(project.state, project.remembered, project.tagged);
  const std::vector<SitePage> pages = read_site_pages(files, found);
  const Linked linked = gather(jobs, found);
  check_links(linked.entries, found);
  attach_sources(*files.source, found);
  if (found.has_errors()) return BuildReport{std::move(found), std::nullopt};
  if (Outcome done =
          link_site({linked, vendors, pages, files, design, common, request.today, design_key, threads}, sink, cache);
      !done)
    return done.failure();

  Result<publish::PublishSummary> summary = sink.publish("hakusho " + std::string(program_version), dataset, stamp);
  if (!summary) return summary.failure();
  cache.store(findings_name, stamp, publish::to_bytes(found.all()));
  return BuildReport{std::move(found), *summary};
}

}  // namespace hakusho::pipeline
