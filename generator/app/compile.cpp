#include "app/compile.h"

#include <algorithm>
#include <tuple>

#include "app/comparisons.h"
#include "app/findings.h"
#include "base/text.h"
#include "outline/outline.h"
#include "render/diff_page.h"
#include "render/page.h"
#include "render/revisions_page.h"
#include "render/whitepaper.h"

namespace hakusho {

namespace {

// Where the pages of one whitepaper go while they are made.
class Output {
 public:
  Output(Stage& stage, const Workshop& workshop, const View& common, Compiled& compiled)
      : stage_(stage), workshop_(workshop), common_(common), compiled_(compiled) {}

  void put(const std::vector<std::string>& paths, std::string_view bytes) {
    if (failure_) return;
    const std::string digest = sha256(bytes);
    for (const std::string& path : paths) {
      const Result<std::string> put = stage_.put(path, bytes, digest);
      if (put) compiled_.pages.push_back({path, digest, bytes.size()});
      else failure_ = put.failure();
      if (failure_) return;
    }
  }
  void put(const std::string& path, std::string_view bytes) { put(std::vector<std::string>{path}, bytes); }
  void put(const Page& page) { put(page.path, page.bytes); }
  void put(PageView view) {
    put(render_page(workshop_.templates, common_, workshop_.site, std::move(view)));
  }
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  Stage& stage_;
  const Workshop& workshop_;
  const View& common_;
  Compiled& compiled_;
  std::optional<Failure> failure_;
};

std::string folder_of(const Whitepaper& whitepaper) {
  return "whitepapers/" + whitepaper.vendor + "/" + whitepaper.id + "/";
}

bool wants(const Site& site, std::string_view format) {
  return std::find(site.formats.begin(), site.formats.end(), format) != site.formats.end();
}

std::vector<Outline> outlines_of(const Whitepaper& whitepaper, const Workshop& workshop) {
  std::vector<Outline> outlines;
  for (const std::string& id : workshop.site.layouts)
    if (const Layout& layout = workshop.layouts.at(id); stands_in(whitepaper, layout))
      outlines.push_back(arrange(whitepaper, layout, workshop.catalogs, workshop.words));
  return outlines;
}

// That of the layout in which a reader meets the whitepaper first: the vendor's own, when the site shows it.
const Outline& shown_outline(const std::vector<Outline>& outlines, const Whitepaper& whitepaper) {
  for (const Outline& outline : outlines)
    if (outline.layout.id == whitepaper.layout) return outline;
  return outlines.front();
}

std::string page_of(const Whitepaper& working, const DiffReport& report, Format format) {
  return diff_path(working.vendor, working.id, report.from.version, report.to.version, format);
}

// Every revision of the history as pages link to it.
std::vector<KnownRevision> known_revisions(const Whitepaper& working, const Comparisons& comparisons) {
  std::vector<KnownRevision> known;
  const std::vector<Revision>& history = working.history.revisions;
  for (std::size_t at = 0; at < history.size(); ++at) {
    KnownRevision& revision = known.emplace_back();
    revision.version = history[at].version;
    revision.printed_version = history[at].printed_version;
    revision.date = history[at].date;
    revision.reconstructed = history[at].reconstructed;
    revision.current = at + 1 == history.size();
    for (const KnownState& state : comparisons.states)
      if (state.revision == at) revision.sections = section_ids(*state.whitepaper);
    if (const DiffReport* report = comparisons.into(at)) revision.diff_page = page_of(working, *report, Format::html);
  }
  return known;
}

std::map<std::string, SectionHistory> section_histories(const Comparisons& comparisons,
                                                        const std::vector<KnownRevision>& known) {
  std::map<std::string, SectionHistory> histories;
  for (const auto& [section, since] : comparisons.since) {
    SectionHistory& history = histories[section];
    const std::string& first = known.front().version;
    history.since = since.version.empty() ? first : since.version;
    if (history.since == first) continue;  // as it was published at first
    history.changed_in = since.version;
    for (const KnownRevision& revision : known)
      if (revision.version == since.version) history.diff_page = revision.diff_page;
  }
  return histories;
}

// What a reference to another whitepaper reads, as far as this one can know: its control's title.
NameOther name_by_catalog(const Catalogs& catalogs, const std::string& home, const std::string& language) {
  return [&catalogs, home, language](const OutgoingLink& link) -> std::string {
    const std::string name = link.vendor + "/" + link.whitepaper;
    const Resolved resolved = resolve(catalogs, home, link.anchor);
    if (resolved.control == nullptr) return name;
    return name + " " + resolved.control->id + " " + resolved.control->title.in(language);
  };
}

void put_comparisons(const Vendor& vendor, const Comparisons& comparisons,
                     const std::vector<KnownRevision>& known, const std::string& layout, const Workshop& workshop,
                     Output& output) {
  const auto in_diff_folder = [&](const std::string& version) {
    for (const KnownRevision& revision : known)
      if (revision.version == version) return "../" + (revision.current ? "" : version + "/") + layout + ".html";
    return std::string();
  };
  for (const DiffReport* report : comparisons.all()) {
    const std::string stem = report->from.version + ".." + report->to.version;
    DiffPageOptions options{Format::html, workshop.site, vendor, workshop.words, {}};
    options.links = {in_diff_folder(report->from.version), in_diff_folder(report->to.version), "../revisions.html", {}};
    for (const auto& [format, name, other] : {std::tuple{Format::html, "html", ".md"}, {Format::markdown, "markdown", ".html"}}) {
      if (!wants(workshop.site, name)) continue;
      options.format = format;
      options.links.other_format = wants(workshop.site, format == Format::html ? "markdown" : "html") ? stem + other : "";
      output.put(diff_page(*report, options));
    }
  }
}

std::vector<RevisionLinks> revision_links(const Whitepaper& working, const Comparisons& comparisons,
                                          const std::vector<KnownRevision>& known, const Workshop& workshop) {
  std::vector<RevisionLinks> links;
  for (std::size_t at = 0; at < known.size(); ++at) {
    RevisionLinks& revision = links.emplace_back();
    revision.version = known[at].version;
    revision.snapshot = known[at].sections.has_value();
    revision.report = comparisons.into(at);
    if (revision.report != nullptr)
      revision.diff_href = page_of(working, *revision.report, Format::html).substr(folder_of(working).size());
    if (!revision.snapshot) continue;
    for (const std::string& id : workshop.site.layouts)
      if (stands_in(working, workshop.layouts.at(id)))
        revision.layouts.emplace_back(workshop.layouts.at(id).title.in(workshop.site.language),
                                    (known[at].current ? "" : known[at].version + "/") + id + ".html");
  }
  return links;
}

void put_revisions_page(const Whitepaper& working, const Vendor& vendor, const Comparisons& comparisons,
                        const std::vector<KnownRevision>& known, const std::vector<Outline>& outlines,
                        const Workshop& workshop, Output& output) {
  const Outline& own = shown_outline(outlines, working);
  RevisionsPageOptions options{Format::html, workshop.site, vendor, workshop.words, own, own.layout.id + ".html"};
  if (!comparisons.others.empty())
    for (const Comparison& comparison : comparisons.others)
      if (comparison.from == comparisons.states.front().revision && comparison.to == comparisons.states.back().revision)
        options.whole_diff = page_of(working, comparison.report, Format::html).substr(folder_of(working).size());
  const std::vector<RevisionLinks> links = revision_links(working, comparisons, known, workshop);
  for (const auto& [format, name, other] : {std::tuple{Format::html, "html", "revisions.md"}, {Format::markdown, "markdown", "revisions.html"}}) {
    if (!wants(workshop.site, name)) continue;
    options.format = format;
    options.other_format = wants(workshop.site, format == Format::html ? "markdown" : "html") ? other : "";
    output.put(revisions_page(working, links, options));
  }
}

// What changed in that revision, in words: the declared changes, and what was computed.
std::string revision_summary(const Revision& revision, const DiffReport* report, const Words& words) {
  std::vector<std::string> parts;
  for (const DeclaredChange& change : revision.changes) {
    const std::string text = replace_all(trim(plain_text(change.summary)), "\n", " ");
    if (!text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end()) parts.push_back(text);
  }
  std::string summary = join(parts, words.language == "ja" ? "、" : "; ");
  if (report != nullptr) summary += (summary.empty() ? "" : " — ") + summary_line(report->summary, words);
  return summary;
}

void fill_revisions(Entry& entry, const Whitepaper& working, const Comparisons& comparisons,
                    const std::vector<KnownRevision>& known, const std::string& layout, const Words& words) {
  for (std::size_t at = 0; at < entry.revisions.size() && at < known.size(); ++at) {
    EntryRevision& revision = entry.revisions[at];
    revision.summary = revision_summary(working.history.revisions[at], comparisons.into(at), words);
    revision.diff_page = known[at].diff_page;
    if (known[at].sections)
      revision.page = folder_of(working) + (known[at].current ? "" : known[at].version + "/") + layout + ".html";
  }
}

}  // namespace

Result<Compiled> compile(const std::string& root, const WhitepaperSources& sources, const Vendor& vendor,
                         const Workshop& workshop, const View& common, Stage& stage) {
  Compiled compiled;
  Diagnostics found;
  const Examined examined = examine(root, sources, workshop, found);
  const bool wrong = found.has_errors();
  compiled.found = std::move(found.all());
  if (examined.revisions && wrong) compiled.entry = link_ends(examined.revisions->working);
  if (!examined.revisions || wrong) return compiled;

  const Whitepaper& working = examined.revisions->working;
  const Comparisons& comparisons = examined.comparisons;
  const std::vector<KnownRevision> known = known_revisions(working, comparisons);
  const std::string revisions_path = known.empty() ? "" : folder_of(working) + "revisions.html";
  const PageMakers makers{workshop.site, workshop.catalogs, workshop.words, workshop.templates, common};
  Output output(stage, workshop, common, compiled);

  const NameOther names = name_by_catalog(workshop.catalogs, working.catalog, working.language);
  const std::vector<Outline> outlines = outlines_of(working, workshop);
  const WhitepaperPages pages{working, vendor, outlines, known, section_histories(comparisons, known), revisions_path, names};
  const std::string current = known.empty() ? "" : known.back().version;
  const TakePage take = [&](const std::vector<std::string>& paths, std::string_view bytes) { output.put(paths, bytes); };
  Bodies html = bodies_of(pages, makers, Format::html);
  whitepaper_pages(pages, current, makers, html, take);
  output.put(print_page(pages, current));
  const std::string shown = shown_outline(outlines, working).layout.id;
  for (std::size_t at = 0; at < examined.revisions->past.size(); ++at) {
    const PastRevision& past = examined.revisions->past[at];
    if (!past.whitepaper) continue;
    const std::vector<Outline> past_outlines = outlines_of(*past.whitepaper, workshop);
    const WhitepaperPages past_pages{*past.whitepaper, vendor, past_outlines, known, {}, revisions_path, names};
    Bodies past_html = bodies_of(past_pages, makers, Format::html);
    whitepaper_pages(past_pages, past.version, makers, past_html, take);
    output.put(print_page(past_pages, past.version));
    Entry& entry = compiled.past.emplace_back(entry_of(past_pages, makers, past_html));
    fill_revisions(entry, working, comparisons, known, shown, workshop.words);
    entry.revisions.resize(at + 1);
  }
  put_comparisons(vendor, comparisons, known, shown, workshop, output);
  if (!known.empty()) put_revisions_page(working, vendor, comparisons, known, outlines, workshop, output);
  for (const SourceFile& figure : sources.figures)
    output.put(folder_of(working) + "figures/" + figure.path.substr(figure.path.rfind('/') + 1), figure.bytes);
  if (output.failure()) return *output.failure();

  compiled.entry = entry_of(pages, makers, html);
  fill_revisions(compiled.entry, working, comparisons, known, shown, workshop.words);
  return compiled;
}

}  // namespace hakusho
