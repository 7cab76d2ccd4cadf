#include "render/compare/diff_page.h"

#include "base/text.h"
#include "model/address.h"
#include "render/compare/diff_labels.h"
#include "render/compare/diff_rows.h"
#include "render/pages/trail.h"

namespace hakusho::render {

namespace {

View revision_view(const ComparedRevision& revision, const std::string& href, const Words& words) {
  View view;
  view.set("version", revision.version);
  view.set("label", revision_label(revision, words));
  view.set("href", href);
  return view;
}

std::vector<View> count_views(const ChangeSummary& summary, const Words& words) {
  std::vector<View> views;
  const auto add = [&](const std::string& label, std::size_t number) {
    View view;
    view.set("label", label);
    view.set("number", number);
    views.push_back(std::move(view));
  };
  for (const auto& [kind, number] : summary.sections)
    add(words("diff_count_section", {{"kind", section_kind_label(kind, words)}}), number);
  for (const auto& [kind, number] : summary.units) add(kind_label(kind, words), number);
  if (summary.negations > 0) add(words("diff_flag_negation"), summary.negations);
  if (summary.obligations > 0) add(words("diff_flag_obligation"), summary.obligations);
  return views;
}

std::vector<View> value_views(const DiffReport& report, const Words& words) {
  std::vector<View> views;
  for (const ValueChange& value : report.values) {
    View view;
    view.set("href", value.anchor.empty() ? std::string() : "#" + value.anchor);
    view.set("where", value_location(value, report, words));
    view.set("lead", value.lead);
    view.set("before", field_value(value.field, value.before, words));
    view.set("after", field_value(value.field, value.after, words));
    view.set("tail", value.tail);
    views.push_back(std::move(view));
  }
  return views;
}

// A list of the changed sections with links to their rows, which screen readers announce before the table.
std::vector<View> content_views(const DiffReport& report, const Words& words) {
  std::vector<View> views;
  for (const SectionChange& section : report.sections) {
    if (!section.changed()) continue;
    std::vector<std::string> remarks = remarks_of(section, report, words);
    std::size_t units = 0;
    for (const UnitChange& unit : section.units)
      if (unit.changed() && !(unit.to_section == section.id && unit.presence == Presence::removed)) ++units;
    if (section.presence == Presence::both && units > 0)
      remarks.push_back(words("diff_places", {{"number", std::to_string(units)}}));
    // A change that may reverse the meaning is announced before the text.
    ChangeFlags meaning;
    for (const UnitChange& unit : section.units) {
      meaning.negation = meaning.negation || flags_of(unit).negation;
      meaning.obligation = meaning.obligation || flags_of(unit).obligation;
    }
    for (std::string& label : flag_labels(meaning, words)) remarks.push_back(std::move(label));
    View view;
    view.set("href", "#" + compared_section_anchor(section.id));
    view.set("name", section_label(section));
    view.set("remarks", join(remarks, words("list_separator")));
    views.push_back(std::move(view));
  }
  return views;
}

std::string title_of(const DiffReport& report, const Words& words) {
  return words("diff_title", {{"title", report.title}, {"from", report.from.version}, {"to", report.to.version}});
}

}  // namespace

std::string summary_line(const ChangeSummary& summary, const Words& words) {
  std::vector<std::string> parts;
  for (const View& count : count_views(summary, words))
    parts.push_back(std::string(count.find("label")->text()).append(" ").append(count.find("number")->text()));
  return join(parts, words("list_separator"));
}

PageView diff_page(const DiffReport& report, const DiffPageOptions& options) {
  const Words& words = options.words;
  const std::string& language = options.site.language;
  const std::string vendor = options.vendor.name.in(language);
  View diff;
  diff.set("title", report.title);
  if (report.language != language) diff.set("text_language", report.language);
  diff.set("vendor", vendor);
  diff.set("from", revision_view(report.from, options.links.from, words));
  diff.set("to", revision_view(report.to, options.links.to, words));
  diff.set("history_href", options.links.history);
  diff.set("other_format_href", options.links.other_format);
  diff.set("same", report.same());
  diff.set("coarse", report.coarse);
  diff.set("new_first", options.site.diff_columns == DiffColumns::new_first);
  diff.set("counts", count_views(report.summary, words));
  diff.set("changed_sections",
           words("diff_changed_sections", {{"changed", std::to_string(report.summary.changed_sections)},
                                           {"total", std::to_string(report.summary.total_sections)}}));
  diff.set("has_values", !report.values.empty());
  diff.set("values", value_views(report, words));
  diff.set("contents", content_views(report, words));
  diff.set("blocks", diff_blocks(report, options));

  PageView view;
  view.path = WhitepaperPaths(report.vendor, report.whitepaper)
                  .comparison(report.from.version, report.to.version, options.format);
  view.kind = "diff";
  View page;
  page.set("title", join({title_of(report, words), vendor, options.site.title.in(language)}, " | "));
  page.set("description", report.same() ? words("diff_same") : summary_line(report.summary, words));
  page.set("language", language);
  const std::string here = report.from.version + " → " + report.to.version;
  view.view.set("breadcrumb", trail_below(path_to_root(view.path), options.vendor, report.whitepaper, report.title,
                                          here, language, words));
  view.view.set("page", std::move(page));
  view.view.set("diff", std::move(diff));
  return view;
}

}  // namespace hakusho::render
