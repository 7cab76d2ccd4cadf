#include "pipeline/build.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "base/digest.h"
#include "base/parallel.h"
#include "model/address.h"
#include "pipeline/compile.h"
#include "pipeline/design.h"
#include "pipeline/dry_sink.h"
#include "pipeline/examine.h"
#include "pipeline/link.h"
#include "pipeline/site_links.h"
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

// Whether the text may hold a date after that day, so that what is said of it changes with time.
bool may_name_later_day(std::string_view text, const Date& today) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(at)) continue;
    std::size_t end = at;
    while (is_digit(end)) ++end;
    for (const std::size_t length : {10u, 7u, 4u})
      if (end - at == 4)
        if (const std::optional<Date> date = parse_date(text.substr(at, length)); date && today < last_day(*date))
          return true;
    at = end;
  }
  return false;
}

std::vector<Job> read_jobs(const Project& project, const std::string& design, const BuildRequest& request) {
  const auto folders = project.files.whitepapers();
  std::vector<Job> jobs(folders.size());
  for_each_index(folders.size(), request.threads, [&](std::size_t at) {
    const auto& [vendor, folder] = folders[at];
    jobs[at].sources =
        read_sources(project.files, *vendor, *folder, project.tagged_of(*folder), design, jobs[at].found);
    if (jobs[at].sources && may_name_later_day(jobs[at].sources->working.bytes, request.today))
      jobs[at].sources->key = sha256(jobs[at].sources->key + iso(request.today));
  });
  return jobs;
}

// What the whole site is made from: every file that is read, vendors without whitepapers among them.
std::string dataset_digest(const ProjectFiles& files, const std::string& design, const std::vector<Job>& jobs) {
  std::string all = design;
  for (const Job& job : jobs) all += job.sources ? job.sources->key : std::string("unreadable");
  Diagnostics ignored;  // reading the vendors reports it
  for (const VendorFolder& vendor : files.vendors)
    if (vendor.whitepapers.empty())
      all += vendor.path + "\n" + sha256(read_source(*files.source, vendor.file, ignored).value_or("unreadable"));
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
                    publish::Sink& sink, const publish::Cache* cache) {
  if (!job.sources) return Done{};
  if (cache == nullptr || !take_kept(job, *cache, sink)) {
    const auto vendor = std::find_if(vendors.begin(), vendors.end(),
                                     [&](const Vendor& each) { return each.id == job.sources->folder->vendor; });
    if (vendor == vendors.end()) return Done{};  // its file was refused, and that was reported
    Result<publish::Compiled> compiled = compile(*job.sources, *vendor, design, common, sink);
    if (!compiled) return compiled.failure();
    job.compiled = std::move(*compiled);
    // What has errors has no pages, and is looked at again next time.
    if (cache != nullptr && !job.compiled.pages.empty())
      cache->store(cache_name(*job.sources), job.sources->key, publish::to_bytes(job.compiled));
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
                    const View& common, publish::Sink& sink, const publish::Cache* cache, const BuildRequest& request) {
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

std::string folder_of(const Entry& entry) { return WhitepaperPaths(entry.vendor, entry.whitepaper).folder(); }

// The pages that search engines are told of: no earlier revisions, no Markdown, and of two equal pages that at
// index.html, which both name as the canonical one.
void add_indexed(const publish::Compiled& compiled, std::vector<std::string>& indexed) {
  const std::string folder = folder_of(compiled.entry);
  std::string index_digest;
  for (const publish::PageRecord& page : compiled.pages)
    if (page.path == folder + "index.html") index_digest = page.sha256;
  for (const publish::PageRecord& page : compiled.pages) {
    const std::string name = page.path.substr(folder.size());
    const bool current = name.find('/') == std::string::npos || name.starts_with("diff/");
    const bool copy = page.sha256 == index_digest && name != "index.html";
    if (page.path.ends_with(".html") && current && !copy) indexed.push_back(page.path);
  }
}

// What the whitepapers export, and what was found in them.
Linked gather(std::vector<Job>& jobs, Diagnostics& found) {
  Linked linked;
  for (Job& job : jobs) {
    found.append(std::move(job.found));
    publish::Compiled& compiled = job.compiled;
    if (compiled.entry.vendor.empty()) continue;
    if (compiled.pages.empty()) linked.incomplete.push_back(folder_of(compiled.entry));
    for (const publish::PageRecord& page : compiled.pages) linked.pages.push_back(page.path);
    add_indexed(compiled, linked.indexed_paths);
    for (PageLink& link : compiled.links) linked.links.push_back(std::move(link));
    for (PageLink& link : compiled.past_links) linked.past_links.push_back(std::move(link));
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

// The site up to its publication.
struct Prepared {
  Design design;
  std::vector<Vendor> vendors;
  View common;
  Linked linked;
  std::unique_ptr<const SitePlan> plan;  // refers to the members above
};

// Whitepapers are examined without making pages when something that all of them need is wrong.
void examine_all(std::vector<Job>& jobs, const Design& design, unsigned threads) {
  for_each_index(jobs.size(), threads, [&](std::size_t at) {
    Job& job = jobs[at];
    if (!job.sources) return;
    const Examined examined = examine(*job.sources, design, job.found);
    if (!examined.revisions) return;
    job.compiled.entry = link_ends(examined.revisions->working);
    job.compiled.links = site_links(examined.revisions->working);
  });
}

// Finds all that is wrong with the project, for `check` and `build` alike, and puts the whitepapers' pages into the
// sink.  `cache` may be null.
Outcome prepare(Prepared& prepared, std::vector<Job>& jobs, const Project& project, const BuildRequest& request,
                publish::Sink& sink, const publish::Cache* cache, Diagnostics& found) {
  const ProjectFiles& files = project.files;
  const unsigned threads = request.threads;
  prepared.design = read_design(files, found, threads);
  prepared.design.today = request.today;
  prepared.vendors = read_vendors(files, found, threads);
  prepared.common = render::common_view(prepared.design.site, std::string(program_version));
  if (found.has_errors()) {
    examine_all(jobs, prepared.design, threads);
  } else if (Outcome compiled =
                 compile_all(jobs, prepared.vendors, prepared.design, prepared.common, sink, cache, request);
             !compiled) {
    return compiled;
  }
  const std::vector<SitePage> pages = read_site_pages(files, found);
  prepared.linked = gather(jobs, found);
  check_links(prepared.linked.entries, links_of_own_pages(pages, prepared.vendors), found);
  prepared.plan =
      plan_site(prepared.linked, prepared.vendors, pages, prepared.design, prepared.common, request.today, threads);
  check_site(prepared.linked, *prepared.plan, pages, files, prepared.design, found);
  attach_sources(*files.source, found);
  return Done{};
}

}  // namespace

Result<BuildReport> build(const Project& project, Diagnostics found, const BuildRequest& request, publish::Sink& sink,
                          const publish::Cache& cache) {
  const ProjectFiles& files = project.files;
  const std::string design_key = design_digest(files);
  std::vector<Job> jobs = read_jobs(project, design_key, request);
  const std::string dataset = dataset_digest(files, design_key, jobs);
  const std::string stamp = dataset + " " + iso(request.today) + " " + request.program;
  if (!found.has_errors() && sink.untouched() && sink.published_stamp() == stamp)
    if (std::optional<Diagnostics> same = read_findings(cache, stamp))
      return BuildReport{std::move(*same), sink.standing()};

  Prepared prepared;
  if (Outcome done = prepare(prepared, jobs, project, request, sink, &cache, found); !done) return done.failure();
  if (!project.state.empty()) remember_tags(project.state, project.remembered, project.tagged);
  if (found.has_errors()) return BuildReport{std::move(found), std::nullopt};
  if (Outcome done =
          link_site(*prepared.plan, prepared.linked, files, prepared.design, design_key, sink, cache, request.threads);
      !done)
    return done.failure();
  Result<publish::PublishSummary> summary = sink.publish("hakusho " + std::string(program_version), dataset, stamp);
  if (!summary) return summary.failure();
  cache.store(findings_name, stamp, publish::to_bytes(found.all()));
  return BuildReport{std::move(found), *summary};
}

Outcome check(const Project& project, const BuildRequest& request, Diagnostics& found) {
  std::vector<Job> jobs = read_jobs(project, design_digest(project.files), request);
  Prepared prepared;
  DrySink nowhere;
  return prepare(prepared, jobs, project, request, nowhere, nullptr, found);
}

}  // namespace hakusho::pipeline
