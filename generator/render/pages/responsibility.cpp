#include "render/pages/responsibility.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/dataset_words.h"
#include "render/spell/escape.h"

namespace hakusho::render {

namespace {

constexpr int lane_width = 320;
constexpr int lane_gap = 16;
constexpr int line_height = 22;
constexpr int box_padding = 10;
constexpr int columns_in_lane = 40;  // half an em each, at 14 px
constexpr int columns_in_both = 84;

std::string number(int value) { return std::to_string(value); }

// Breaks the text into lines of at most `most` columns: anywhere in Japanese, at spaces in other text if possible.
std::vector<std::string> wrap(std::string_view text, int most) {
  std::vector<std::string> lines(1);
  int used = 0;
  std::size_t space = std::string::npos;  // the last one in the line
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    const int columns = columns_of(character);
    if (used + columns > most) {
      std::string rest;
      if (character < 0x80 && character != ' ' && space != std::string::npos && space > 0) {
        rest = lines.back().substr(space + 1);
        lines.back().erase(space);
      }
      used = 0;
      for (const char32_t moved : decode(rest)) used += columns_of(moved);
      lines.push_back(rest);
      space = std::string::npos;
    }
    if (character == ' ') space = lines.back().size();
    lines.back() += text.substr(begin, at - begin);
    used += columns;
  }
  return lines;
}

struct Box {
  int x;
  int width;
  std::vector<std::string> lines;
};

Box box_for(const ResponsibilityItem& item, const Words& words) {
  const std::string text = item.note.empty() ? item.item : item.item + words("open") + item.note + words("close");
  switch (item.party) {
    case Party::provider: return {0, lane_width, wrap(text, columns_in_lane)};
    case Party::customer: return {lane_width + lane_gap, lane_width, wrap(text, columns_in_lane)};
    case Party::shared:
    case Party::unstated: break;
  }
  return {0, 2 * lane_width + lane_gap, wrap(text, columns_in_both)};
}

void write_text(std::string& svg, int x, int y, std::string_view text, std::string_view css_class) {
  svg += "<text class=\"" + std::string(css_class) + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
         "\" fill=\"currentColor\" font-size=\"14\">" + escape_html(text) + "</text>\n";
}

void write_box(std::string& svg, const Box& box, Party party, int y, int height) {
  const std::string_view id = word_of(party);
  svg += "<rect class=\"party-" + std::string(id.empty() ? "unstated" : id) + "\" x=\"" + number(box.x + 1) +
         "\" y=\"" + number(y) + "\" width=\"" + number(box.width - 2) + "\" height=\"" + number(height) +
         "\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/>\n";
  for (std::size_t line = 0; line < box.lines.size(); ++line)
    write_text(svg, box.x + box_padding, y + box_padding + 12 + static_cast<int>(line) * line_height, box.lines[line],
               "item");
}

std::string description(const std::vector<ResponsibilityItem>& items, const Words& words) {
  std::vector<std::string> sentences;
  for (const Party party : {Party::provider, Party::shared, Party::customer}) {
    std::vector<std::string> names;
    for (const ResponsibilityItem& item : items)
      if (item.party == party) names.push_back(item.item);
    if (!names.empty())
      sentences.push_back(words("party_holds", {{"party", words("party_" + std::string(word_of(party)))},
                                                {"items", join(names, words("list_separator"))}}));
  }
  return join(sentences, " ");
}

}  // namespace

Markup responsibility_figure(const std::vector<ResponsibilityItem>& items, const std::string& title,
                             const std::string& id, const Words& words) {
  std::string boxes;
  int y = line_height + box_padding;
  write_text(boxes, box_padding, line_height - 4, words("party_provider"), "lane");
  write_text(boxes, lane_width + lane_gap + box_padding, line_height - 4, words("party_customer"), "lane");
  const std::string* group = nullptr;
  for (const ResponsibilityItem& item : items) {
    if (!item.group.empty() && (group == nullptr || *group != item.group)) {
      write_text(boxes, 0, y + 14, item.group, "group");
      y += line_height;
    }
    group = &item.group;
    const Box box = box_for(item, words);
    const int height = 2 * box_padding + static_cast<int>(box.lines.size()) * line_height - 8;
    write_box(boxes, box, item.party, y, height);
    y += height + 8;
  }
  const std::string width = number(2 * lane_width + lane_gap);
  std::string svg = "<svg class=\"responsibility-figure\" role=\"img\" aria-labelledby=\"" + escape_html(id) +
                    "-title " + escape_html(id) + "-desc\" viewBox=\"0 0 " + width + " " + number(y) + "\" width=\"" +
                    width + "\" height=\"" + number(y) + "\">\n";
  svg += "<title id=\"" + escape_html(id) + "-title\">" + escape_html(title) + "</title>\n";
  svg += "<desc id=\"" + escape_html(id) + "-desc\">" + escape_html(description(items, words)) + "</desc>\n";
  return {svg + boxes + "</svg>\n"};
}

View responsibility_view(const std::vector<ResponsibilityItem>& items, const std::string& title, const std::string& id,
                         const Words& words) {
  std::vector<View> rows;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const ResponsibilityItem& item = items[at];
    View row;
    const bool first = at == 0 || items[at - 1].group != item.group;
    std::size_t end = at;
    while (end < items.size() && items[end].group == item.group) ++end;
    if (first) row.add("group", item.group.empty() ? words("no_group") : item.group).add("span", end - at);
    row.add("group_name", item.group).add("item", item.item).add("note", item.note);
    const std::string_view party = word_of(item.party);
    row.add("party_id", party).add("party", party.empty() ? "" : words("party_" + std::string(party)));
    rows.push_back(std::move(row));
  }
  const auto has = [&](auto field) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return !(item.*field).empty(); });
  };
  View view;
  view.add("caption", words("responsibilities_of", {{"title", title}}));
  view.add("has_notes", has(&ResponsibilityItem::note)).add("has_groups", has(&ResponsibilityItem::group));
  view.add("rows", std::move(rows));
  view.add("figure", responsibility_figure(items, words("responsibilities_of", {{"title", title}}), id, words));
  return view;
}

}  // namespace hakusho::render
