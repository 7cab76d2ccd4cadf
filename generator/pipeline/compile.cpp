#include "pipeline/compile.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "outline/outline.h"
#include "pipeline/comparisons.h"
#include "pipeline/examine.h"
#include "render/compare/diff_page.h"
#include "render/pages/page.h"
#include "render/pages/revisions_page.h"
#include "render/pages/whitepaper.h"

namespace hakusho::pipeline {

namespace {

// Where the pages of one whitepaper go while they are made.
class Output {
 public:
  Output(publish::Sink& sink, const Design& design, const View& common, publish::Compiled& compiled)
      : sink_(sink), design_(design), common_(common), compiled_(compiled) {}

  void put(const std::vector<std::string>& paths, std::string_view bytes) {
    if (failure_) return;
    const std::string digest = sha256(bytes);
    for (const std::string& path : paths) {
      const Result<std::string> put = sink_.put(path, bytes, digest);
      if (put) compiled_.pages.push_back({path, digest, bytes.size()});
      else failure_ = put.failure();
      if (failure_) return;
    }
  }
  void put(const std::string& path, std::string_view bytes) { put(std::vector<std::string>{path}, bytes); }
  void put(const Page& page) { put(page.path, page.bytes); }
  void put(PageView view) { put(render::render_page(design_.templates, common_, design_.site, std::move(view))); }
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  publish::Sink& sink_;
  const Design& design_;
  const View& common_;
  publish::Compiled& compiled_;
  std::optional<Failure> failure_;
};

std::string folder_of(const Whitepaper& whitepaper) {
  return "whitepapers/" + whitepaper.vendor + "/" + whitepaper.id + "/";
}

bool wants(const Site& site, std::string_view format) {
  return std::find(site.formats.begin(), site.formats.end(), format) != site.formats.end();
}

std::vector<Outline> outlines_of(const Whitepaper& whitepaper, const Design& design) {
  std::vector<Outline> outlines;
  for (const std::string& id : design.site.layouts)
    if (const Layout& layout = design.layouts.at(id); stands_in(whitepaper, layout))
      outlines.push_back(outline::arrange(whitepaper, layout, design.catalogs, design.words));
  return outlines;
}

// That of the layout in which a reader meets the whitepaper first: the vendor's own, when the site shows it.
const Outline& shown_outline(const std::vector<Outline>& outlines, const Whitepaper& whitepaper) {
  for (const Outline& outline : outlines)
    if (outline.layout.id == whitepaper.layout) return outline;
  return outlines.front();
}

std::string page_of(const Whitepaper& working, const DiffReport& report, render::Format format) {
  return render::diff_path(working.vendor, working.id, report.from.version, report.to.version, format);
}

// Every revision of the history as pages link to it.
std::vector<render::KnownRevision> known_revisions(const Whitepaper& working, const Comparisons& comparisons) {
  std::vector<render::KnownRevision> known;
  const std::vector<Revision>& history = working.history.revisions;
  for (std::size_t at = 0; at < history.size(); ++at) {
    render::KnownRevision& revision = known.emplace_back();
    revision.version = history[at].version;
    revision.printed_version = history[at].printed_version;
    revision.date = history[at].date;
    revision.reconstructed = history[at].reconstructed;
    revision.current = at + 1 == history.size();
    for (const KnownState& state : comparisons.states)
      if (state.revision == at) revision.sections = render::section_ids(*state.whitepaper);
    if (const DiffReport* report = comparisons.into(at))
      revision.diff_page = page_of(working, *report, render::Format::html);
  }
  return known;
}

std::map<std::string, render::SectionHistory> section_histories(const Comparisons& comparisons,
                                                                const std::vector<render::KnownRevision>& known) {
  std::map<std::string, render::SectionHistory> histories;
  for (const auto& [section, since] : comparisons.since) {
    render::SectionHistory& history = histories[section];
    const std::string& first = known.front().version;
    history.since = since.version.empty() ? first : since.version;
    if (history.since == first) continue;  // as it was published at first
    history.changed_in = since.version;
    for (const render::KnownRevision& revision : known)
      if (revision.version == since.version) history.diff_page = revision.diff_page;
  }
  return histories;
}

// What a reference to another whitepaper reads, as far as this one can know: its control's title.
render::NameOther name_by_catalog(const Catalogs& catalogs, const std::string& home, const std::string& language) {
  return [&catalogs, home, language](const OutgoingLink& link) -> std::string {
    const std::string name = link.vendor + "/" + link.whitepaper;
    const Resolved resolved = resolve(catalogs, home, link.anchor);
    if (resolved.control == nullptr) return name;
    return name + " " + resolved.control->id + " " + resolved.control->title.in(language);
  };
}

void put_comparisons(const Vendor& vendor, const Comparisons& comparisons,
                     const std::vector<render::KnownRevision>& known, const std::string& layout, const Design& design,
                     Output& output) {
  const auto in_diff_folder = [&](const std::string& version) {
    for (const render::KnownRevision& revision : known)
      if (revision.version == version) return "../" + (revision.current ? "" : version + "/") + layout + ".html";
    return std::string();
  };
  for (const DiffReport* report : comparisons.all()) {
    const std::string stem = report->from.version + ".." + report->to.version;
    render::DiffPageOptions options{render::Format::html, design.site, vendor, design.words, {}};
    options.links = {in_diff_folder(report->from.version), in_diff_folder(report->to.version), "../revisions.html", {}};
    for (const auto& [format, name, other] :
         {std::tuple{render::Format::html, "html", ".md"}, {render::Format::markdown, "markdown", ".html"}}) {
      if (!wants(design.site, name)) continue;
      options.format = format;
      options.links.other_format =
          wants(design.site, format == render::Format::html ? "markdown" : "html") ? stem + other : "";
      output.put(render::diff_page(*report, options));
    }
  }
}

std::vector<render::RevisionLinks> revision_links(const Whitepaper& working, const Comparisons& comparisons,
                                                  const std::vector<render::KnownRevision>& known,
                                                  const Design& design) {
  std::vector<render::RevisionLinks> links;
  for (std::size_t at = 0; at < known.size(); ++at) {
    render::RevisionLinks& revision = links.emplace_back();
    revision.version = known[at].version;
    revision.snapshot = known[at].sections.has_value();
    revision.report = comparisons.into(at);
    if (revision.report != nullptr)
      revision.diff_href = page_of(working, *revision.report, render::Format::html).substr(folder_of(working).size());
    if (!revision.snapshot) continue;
    for (const std::string& id : design.site.layouts)
      if (stands_in(working, design.layouts.at(id)))
        revision.layouts.emplace_back(design.layouts.at(id).title.in(design.site.language),
                                      (known[at].current ? "" : known[at].version + "/") + id + ".html");
  }
  return links;
}

void put_revisions_page(const Whitepaper& working, const Vendor& vendor, const Comparisons& comparisons,
                        const std::vector<render::KnownRevision>& known, const std::vector<Outline>& outlines,
                        const Design& design, Output& output) {
  const Outline& own = shown_outline(outlines, working);
  render::RevisionsPageOptions options{render::Format::html, design.site, vendor,
                                       design.words,         own,         own.layout.id + ".html"};
  if (!comparisons.others.empty())
    for (const Comparison& comparison : comparisons.others)
      if (comparison.from == comparisons.states.front().revision && comparison.to == comparisons.states.back().revision)
        options.whole_diff =
            page_of(working, comparison.report, render::Format::html).substr(folder_of(working).size());
  const std::vector<render::RevisionLinks> links = revision_links(working, comparisons, known, design);
  for (const auto& [format, name, other] : {std::tuple{render::Format::html, "html", "revisions.md"},
                                            {render::Format::markdown, "markdown", "revisions.html"}}) {
    if (!wants(design.site, name)) continue;
    options.format = format;
    options.other_format = wants(design.site, format == render::Format::html ? "markdown" : "html") ? other : "";
    output.put(render::revisions_page(working, links, options));
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
  if (report != nullptr) summary += (summary.empty() ? "" : " — ") + render::summary_line(report->summary, words);
  return summary;
}

void fill_revisions(Entry& entry, const Whitepaper& working, const Comparisons& comparisons,
                    const std::vector<render::KnownRevision>& known, const std::string& layout, const Words& words) {
  for (std::size_t at = 0; at < entry.revisions.size() && at < known.size(); ++at) {
    EntryRevision& revision = entry.revisions[at];
    revision.summary = revision_summary(working.history.revisions[at], comparisons.into(at), words);
    revision.diff_page = known[at].diff_page;
    if (known[at].sections)
      revision.page = folder_of(working) + (known[at].current ? "" : known[at].version + "/") + layout + ".html";
  }
}

}  // namespace

Result<publish::Compiled> compile(const WhitepaperSources& sources, const Vendor& vendor, const Design& design,
                                  const View& common, publish::Sink& sink) {
  publish::Compiled compiled;
  Diagnostics found;
  const Examined examined = examine(sources, design, found);
  const bool wrong = found.has_errors();
  compiled.found = std::move(found.all());
  if (examined.revisions && wrong) compiled.entry = link_ends(examined.revisions->working);
  if (examined.revisions) compiled.links = site_links(examined.revisions->working);
  if (!examined.revisions || wrong) return compiled;

  const Whitepaper& working = examined.revisions->working;
  const Comparisons& comparisons = examined.comparisons;
  const std::vector<render::KnownRevision> known = known_revisions(working, comparisons);
  const std::string revisions_path = known.empty() ? "" : folder_of(working) + "revisions.html";
  const render::PageMakers makers{design.site, design.catalogs, design.words, design.templates, common};
  Output output(sink, design, common, compiled);

  const render::NameOther names = name_by_catalog(design.catalogs, working.catalog, working.language);
  const std::vector<Outline> outlines = outlines_of(working, design);
  const render::WhitepaperPages pages{working,        vendor, outlines, known, section_histories(comparisons, known),
                                      revisions_path, names};
  const std::string current = known.empty() ? "" : known.back().version;
  const render::TakePage take = [&](const std::vector<std::string>& paths, std::string_view bytes) {
    output.put(paths, bytes);
  };
  render::Bodies html = render::bodies_of(pages, makers, render::Format::html);
  render::whitepaper_pages(pages, current, makers, html, take);
  output.put(render::print_page(pages, current));
  const std::string shown = shown_outline(outlines, working).layout.id;
  for (std::size_t at = 0; at < examined.revisions->past.size(); ++at) {
    const PastRevision& past = examined.revisions->past[at];
    if (!past.whitepaper) continue;
    const std::vector<Outline> past_outlines = outlines_of(*past.whitepaper, design);
    const render::WhitepaperPages past_pages{*past.whitepaper, vendor, past_outlines, known, {}, revisions_path, names};
    render::Bodies past_html = render::bodies_of(past_pages, makers, render::Format::html);
    render::whitepaper_pages(past_pages, past.version, makers, past_html, take);
    output.put(render::print_page(past_pages, past.version));
    for (PageLink& link : site_links(*past.whitepaper)) compiled.past_links.push_back(std::move(link));
    Entry& entry = compiled.past.emplace_back(render::entry_of(past_pages, makers, past_html));
    fill_revisions(entry, working, comparisons, known, shown, design.words);
    entry.revisions.resize(at + 1);
  }
  put_comparisons(vendor, comparisons, known, shown, design, output);
  if (!known.empty()) put_revisions_page(working, vendor, comparisons, known, outlines, design, output);
  for (const SourceFile& figure : sources.figures)
    output.put(folder_of(working) + "figures/" + figure.path.substr(figure.path.rfind('/') + 1), figure.bytes);
  if (output.failure()) return *output.failure();

  compiled.entry = render::entry_of(pages, makers, html);
  fill_revisions(compiled.entry, working, comparisons, known, shown, design.words);
  return compiled;
}

}  // namespace hakusho::pipeline
