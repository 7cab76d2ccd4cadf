#include "import/formats/docx_numbering.h"

#include "import/formats/number_words.h"
#include "import/formats/package.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

// The format of a level, which newer ones give as a choice with a fallback: `001, 002` with w14 in front.
std::string format_of(const pugi::xml_node& level) {
  pugi::xml_node format = child(level, "numFmt");
  if (!format) format = descendant(level, {"AlternateContent", "Fallback", "numFmt"});
  return std::string(format ? value_of(format) : std::string_view("decimal"));
}

int index_of(const pugi::xml_node& node) {
  const int level = integer_in(attribute(node, "ilvl"), -1);
  return level >= 0 && level < numbering_levels ? level : -1;
}

}  // namespace

WordNumbering::Level WordNumbering::level_of(const pugi::xml_node& node) {
  Level level;
  level.format = format_of(node);
  level.text = value_of(child(node, "lvlText"));
  level.start = integer_in(value_of(child(node, "start")), 1);
  level.restart = integer_in(value_of(child(node, "lvlRestart")), -1);
  level.style = value_of(child(node, "pStyle"));
  if (const pugi::xml_node gap = child(node, "suff")) level.gap = value_of(gap);
  const pugi::xml_node legal = child(node, "isLgl");
  level.all_decimal = legal && is_on(legal);
  return level;
}

WordNumbering::WordNumbering(const pugi::xml_node& root, const WordStyles& styles) {
  std::map<std::string, pugi::xml_node> abstracts;
  for (const pugi::xml_node& node : root.children())
    if (local_name(node) == "abstractNum") abstracts.emplace(attribute(node, "abstractNumId"), node);
  std::map<std::string, std::string> abstract_of;
  for (const pugi::xml_node& node : root.children())
    if (local_name(node) == "num")
      abstract_of.emplace(attribute(node, "numId"), value_of(child(node, "abstractNumId")));
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "num") continue;
    const std::string id(attribute(node, "numId"));
    Numbering numbering;
    numbering.counted_with = abstract_of[id];
    auto abstract = abstracts.find(numbering.counted_with);
    if (abstract == abstracts.end()) continue;
    if (const pugi::xml_node link = child(abstract->second, "numStyleLink")) {
      const auto linked = abstract_of.find(styles.numbering_of(std::string(value_of(link))));
      if (linked != abstract_of.end())
        if (const auto other = abstracts.find(linked->second); other != abstracts.end()) {
          abstract = other;
          numbering.counted_with = other->first;
        }
    }
    for (const pugi::xml_node& level : abstract->second.children())
      if (local_name(level) == "lvl" && index_of(level) >= 0)
        numbering.levels[static_cast<std::size_t>(index_of(level))] = level_of(level);
    for (const pugi::xml_node& change : node.children()) {
      if (local_name(change) != "lvlOverride" || index_of(change) < 0) continue;
      if (const pugi::xml_node level = child(change, "lvl"))
        numbering.levels[static_cast<std::size_t>(index_of(change))] = level_of(level);
      if (const pugi::xml_node start = child(change, "startOverride"))
        numbering.starts[index_of(change)] = integer_in(value_of(start), 1);
    }
    numberings_.emplace(id, std::move(numbering));
  }
}

std::optional<PrintedNumber> WordNumbering::next(const std::string& id, int level, const std::string& style) {
  const auto found = numberings_.find(id);
  if (found == numberings_.end()) return std::nullopt;
  const Numbering& numbering = found->second;
  for (int at = 0; level < 0 && !style.empty() && at < numbering_levels; ++at)
    if (numbering.levels[static_cast<std::size_t>(at)].style == style) level = at;
  if (level < 0) level = 0;
  if (level >= numbering_levels) return std::nullopt;
  const auto index = static_cast<std::size_t>(level);
  Counters& counters = counters_[numbering.counted_with];
  const bool begins = begun_.emplace(id, level).second;
  const auto anew = numbering.starts.find(level);
  if (begins && anew != numbering.starts.end()) counters[index] = anew->second;
  else counters[index] = counters[index] ? *counters[index] + 1 : numbering.levels[index].start;
  for (int below = level + 1; below < numbering_levels; ++below) {
    const int restart = numbering.levels[static_cast<std::size_t>(below)].restart;
    if (restart < 0 || (restart > 0 && level < restart)) counters[static_cast<std::size_t>(below)].reset();
  }
  PrintedNumber printed;
  printed.level = level;
  printed.bullet = numbering.levels[index].format == "bullet";
  printed.text = text_of(numbering.levels, level, counters);
  printed.gap = numbering.levels[index].gap == "nothing" ? U"" : U" ";
  return printed;
}

// `%1-%2.` with the numbers of the levels.
std::u32string WordNumbering::text_of(const Levels& levels, int level, const Counters& counters) const {
  const Level& own = levels[static_cast<std::size_t>(level)];
  const std::u32string pattern = wide(own.text);
  std::u32string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool number = pattern[at] == U'%' && at + 1 < pattern.size() && pattern[at + 1] >= U'1' &&
                        pattern[at + 1] <= U'0' + static_cast<char32_t>(numbering_levels);
    if (!number) {
      text += pattern[at];
      continue;
    }
    const auto of = static_cast<std::size_t>(pattern[++at] - U'1');
    const std::string_view format = own.all_decimal ? std::string_view("decimal") : levels[of].format;
    text += number_words(format, counters[of].value_or(levels[of].start));
  }
  return text;
}

}  // namespace hakusho::imports
