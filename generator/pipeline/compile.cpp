#include "pipeline/compile.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"
#include "outline/outline.h"
#include "pipeline/comparisons.h"
#include "pipeline/examine.h"
#include "render/compare/diff_page.h"
#include "render/pages/entry.h"
#include "render/pages/page.h"
#include "render/pages/revisions_page.h"
#include "render/pages/whitepaper.h"

namespace hakusho::pipeline {

namespace {

// Writes the pages of one whitepaper and records them; after the first failure it writes nothing more.
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

std::vector<Format> formats_of(const Site& site) {
  std::vector<Format> formats;
  for (const Format format : {Format::html, Format::markdown})
    if (std::count(site.formats.begin(), site.formats.end(), name_of(format)) > 0) formats.push_back(format);
  return formats;
}

// What a reference to another whitepaper reads: its name, and the control's title when the anchor names a control.
// The other whitepaper is not looked at, so that each can be compiled alone.
render::NameOther name_by_catalog(const Catalogs& catalogs, const std::string& home, const std::string& language) {
  return [&catalogs, home, language](const OutgoingLink& link) -> std::string {
    const std::string name = link.vendor + "/" + link.whitepaper;
    const Resolved resolved = resolve(catalogs, home, link.anchor);
    if (resolved.control == nullptr) return name;
    return name + " " + resolved.control->id + " " + resolved.control->title.in(language);
  };
}

// What changed in that revision, in words: the declared changes, and what was computed.
std::string revision_summary(const Revision& revision, const DiffReport* report, const Words& words) {
  std::vector<std::string> parts;
  for (const DeclaredChange& change : revision.changes) {
    const std::string text = replace_all(trim(plain_text(change.summary)), "\n", " ");
    if (!text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end()) parts.push_back(text);
  }
  const std::string declared = join(parts, words("change_separator"));
  if (report == nullptr) return declared;
  const std::string computed = render::summary_line(report->summary, words);
  return declared.empty() ? computed : words("revision_summary", {{"declared", declared}, {"computed", computed}});
}

// Compiles one whitepaper that was examined without errors.
class Compilation {
 public:
  Compilation(Examined& examined, const Vendor& vendor, const Design& design, const View& common, Output& output)
      : working_(examined.revisions->working),
        comparisons_(examined.comparisons),
        vendor_(vendor),
        design_(design),
        common_(common),
        output_(output),
        paths_(working_.vendor, working_.id),
        names_(name_by_catalog(design.catalogs, working_.catalog, working_.language)) {
    for (KnownState& state : comparisons_.states) outlines_.push_back(take_outlines(state));
    shown_layout_ = render::first_shown(outlines_.back()).layout.id;
    known_ = known_revisions();
  }

  // Makes every page but the figures.
  void make(publish::Compiled& compiled) {
    const std::vector<KnownState>& states = comparisons_.states;
    const render::RevisionInput current = input_of(states.back(), outlines_.back());
    compiled.entry = put_revision(current);
    for (std::size_t at = 0; at + 1 < states.size(); ++at) {
      compiled.past.push_back(put_revision(input_of(states[at], outlines_[at])));
      for (PageLink& link : site_links(*states[at].whitepaper)) compiled.past_links.push_back(std::move(link));
    }
    put_comparisons();
    put_revisions_page(current);
  }

 private:
  // The state's outline in each layout of the site that is made for such whitepapers.  Takes the own outline from it.
  std::vector<Outline> take_outlines(KnownState& state) const {
    const Whitepaper& whitepaper = *state.whitepaper;
    std::vector<Outline> outlines;
    for (const std::string& id : design_.site.layouts) {
      const Layout& layout = design_.layouts.at(id);
      if (!is_made_for(whitepaper, layout)) continue;
      if (id == whitepaper.layout && state.own) outlines.push_back(std::move(*state.own));
      else outlines.push_back(outline::arrange(whitepaper, layout, design_.catalogs, design_.words));
    }
    return outlines;
  }

  std::string diff_path(const DiffReport& report) const {
    return paths_.comparison(report.from.version, report.to.version, Format::html);
  }

  std::vector<render::KnownRevision> known_revisions() const {
    std::vector<render::KnownRevision> known;
    const std::vector<Revision>& history = working_.history.revisions;
    for (std::size_t at = 0; at < history.size(); ++at) {
      render::KnownRevision& revision = known.emplace_back();
      revision.version = history[at].version;
      revision.printed_version = history[at].printed_version;
      revision.date = history[at].date;
      revision.reconstructed = history[at].reconstructed;
      revision.current = at + 1 == history.size();
      const DiffReport* report = comparisons_.into(at);
      revision.summary = revision_summary(history[at], report, design_.words);
      if (report != nullptr) revision.diff_page = diff_path(*report);
      const KnownState* state = comparisons_.state_of(at);
      if (state == nullptr) continue;
      revision.sections = render::section_ids(*state->whitepaper);
      revision.page = paths_.layout(revision.folder_version(), shown_layout_, Format::html);
    }
    return known;
  }

  // Of the sections of the working file.
  std::map<std::string, render::SectionHistory> section_histories() const {
    std::map<std::string, render::SectionHistory> histories;
    for (const auto& [section, since] : comparisons_.since) {
      render::SectionHistory& history = histories[section];
      const std::string& first = known_.front().version;
      history.since = since.version.empty() ? first : since.version;
      if (history.since == first) continue;  // unchanged since the first revision
      history.changed_in = since.version;
      for (const render::KnownRevision& revision : known_)
        if (revision.version == since.version) history.diff_page = revision.diff_page;
    }
    return histories;
  }

  render::RevisionInput input_of(const KnownState& state, const std::vector<Outline>& outlines) const {
    const Whitepaper& whitepaper = *state.whitepaper;
    render::RevisionInput input{design_.site,
                                design_.catalogs,
                                design_.words,
                                design_.words_in(whitepaper.language),
                                design_.templates,
                                common_,
                                vendor_,
                                whitepaper,
                                outlines,
                                known_,
                                {},
                                {},
                                names_};
    if (!known_.empty()) input.version = known_[state.revision].version;
    if (state.whitepaper == &working_) input.sections = section_histories();
    return input;
  }

  Entry put_revision(const render::RevisionInput& input) {
    render::Bodies html = render::bodies_of(input, Format::html);
    render::whitepaper_pages(
        input, html, [&](const std::vector<std::string>& paths, std::string_view bytes) { output_.put(paths, bytes); });
    output_.put(render::print_page(input));
    return render::entry_of(input, html);
  }

  void put_comparisons() {
    const std::vector<Format> formats = formats_of(design_.site);
    for (const DiffReport* report : comparisons_.all()) {
      const std::string path = diff_path(*report);
      const auto link_to_revision = [&](const std::string& version) {
        for (const render::KnownRevision& revision : known_)
          if (revision.version == version) return relative_link(path, revision.page);
        return std::string();
      };
      render::DiffPageOptions options{Format::html, design_.site, vendor_, design_.words, {}};
      options.links = {link_to_revision(report->from.version),
                       link_to_revision(report->to.version),
                       relative_link(path, paths_.revisions(Format::html)),
                       {}};
      for (const Format format : formats) {
        options.format = format;
        if (formats.size() > 1)
          options.links.other_format =
              relative_link(path, paths_.comparison(report->from.version, report->to.version, other_format(format)));
        output_.put(render::diff_page(*report, options));
      }
    }
  }

  void put_revisions_page(const render::RevisionInput& current) {
    if (known_.empty()) return;
    render::HistoryReports reports;
    for (std::size_t at = 0; at < known_.size(); ++at) reports.into.push_back(comparisons_.into(at));
    const std::vector<KnownState>& states = comparisons_.states;
    for (const Comparison& comparison : comparisons_.others)
      if (comparison.from == states.front().revision && comparison.to == states.back().revision)
        reports.whole = &comparison.report;
    for (const Format format : formats_of(design_.site)) output_.put(render::revisions_page(current, reports, format));
  }

  const Whitepaper& working_;
  Comparisons& comparisons_;
  const Vendor& vendor_;
  const Design& design_;
  const View& common_;
  Output& output_;
  WhitepaperPaths paths_;
  render::NameOther names_;
  std::vector<std::vector<Outline>> outlines_;  // one list for each of comparisons_.states
  std::string shown_layout_;                    // the layout in which other pages link to a revision
  std::vector<render::KnownRevision> known_;    // one for each revision of the history
};

}  // namespace

Result<publish::Compiled> compile(const WhitepaperSources& sources, const Vendor& vendor, const Design& design,
                                  const View& common, publish::Sink& sink) {
  publish::Compiled compiled;
  Diagnostics found;
  Examined examined = examine(sources, design, found);
  const bool wrong = found.has_errors();
  compiled.found = std::move(found.all());
  if (examined.revisions && wrong) compiled.entry = link_ends(examined.revisions->working);
  if (examined.revisions) compiled.links = site_links(examined.revisions->working);
  if (!examined.revisions || wrong) return compiled;

  Output output(sink, design, common, compiled);
  Compilation(examined, vendor, design, common, output).make(compiled);
  const Whitepaper& working = examined.revisions->working;
  const WhitepaperPaths paths(working.vendor, working.id);
  for (const SourceFile& figure : sources.figures)
    output.put(paths.figure(figure.path.substr(figure.path.rfind('/') + 1)), figure.bytes);
  if (output.failure()) return *output.failure();
  return compiled;
}

}  // namespace hakusho::pipeline
