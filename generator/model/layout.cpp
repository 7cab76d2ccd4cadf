#include "model/layout.h"

#include <utility>

#include "base/text.h"

namespace hakusho {

namespace {

template <typename Value>
using Spelt = std::pair<std::string_view, Value>;

constexpr Spelt<LayoutForm> forms[] = {{"document", LayoutForm::document}, {"table", LayoutForm::table}};
constexpr Spelt<Grouping> groupings[] = {
    {"as-written", Grouping::as_written}, {"chapters", Grouping::chapters}, {"controls", Grouping::controls}};
constexpr Spelt<ControlPosition> places[] = {{"line", ControlPosition::line},
                                             {"before-title", ControlPosition::before_title},
                                             {"behind-title", ControlPosition::behind_title},
                                             {"none", ControlPosition::none}};
constexpr Spelt<IdWidth> widths[] = {{"half", IdWidth::half}, {"full", IdWidth::full}};
constexpr Spelt<IdLetter> letters[] = {{"kept", IdLetter::kept}, {"dropped", IdLetter::dropped}};
constexpr Spelt<HistoryPlacement> histories[] = {
    {"published", HistoryPlacement::published}, {"front", HistoryPlacement::front}, {"back", HistoryPlacement::back}};
constexpr Spelt<Contents> contents[] = {
    {"published", Contents::published}, {"yes", Contents::yes}, {"no", Contents::no}};
constexpr Spelt<Bands> bands[] = {{"yes", Bands::yes}, {"no", Bands::no}};

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

OptionProblem unknown(std::string_view what, std::string_view written, const std::vector<std::string>& known) {
  const auto near = did_you_mean(written, known);
  return {"no " + std::string(what) + " is called " + quoted(written),
          near ? "did you mean " + quoted(*near) + "?" : "one of " + join(known, ", ")};
}

template <typename Value, std::size_t count>
std::optional<OptionProblem> choose(Value& value, std::string_view name, std::string_view written,
                                    const Spelt<Value> (&words)[count]) {
  std::vector<std::string> known;
  for (const auto& [word, meaning] : words) {
    known.emplace_back(word);
    if (word != written) continue;
    value = meaning;
    return {};
  }
  return unknown("value of " + std::string(name), written, known);
}

}  // namespace

std::optional<OptionProblem> set_option(Layout& layout, std::string_view name, std::string_view value) {
  if (name == "form") return choose(layout.form, name, value, forms);
  if (name == "grouping") return choose(layout.grouping, name, value, groupings);
  if (name == "control_id") return choose(layout.control_id, name, value, places);
  if (name == "id_width") return choose(layout.id_width, name, value, widths);
  if (name == "id_letter") return choose(layout.id_letter, name, value, letters);
  if (name == "history") return choose(layout.history, name, value, histories);
  if (name == "contents") return choose(layout.contents, name, value, contents);
  if (name == "bands") return choose(layout.bands, name, value, bands);
  if (name == "arrangement") {
    layout.arrangement = value;
    return {};
  }
  if (name == "numbering") {
    std::vector<std::string> known = {"none"};
    for (const auto& [id, numbering] : layout.numberings) known.push_back(id);
    if (value != "none" && !layout.numberings.count(std::string(value))) return unknown("numbering", value, known);
    layout.numbering = value == "none" ? "" : value;
    return {};
  }
  return unknown("option of a layout", name,
                 {"form", "grouping", "arrangement", "numbering", "control_id", "id_width", "id_letter", "history",
                  "contents", "bands"});
}

}  // namespace hakusho
