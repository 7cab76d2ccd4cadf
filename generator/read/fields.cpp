#include "read/fields.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "read/markdown.h"

namespace hakusho::read {

namespace {

std::string_view described(TreeKind kind) {
  switch (kind) {
    case TreeKind::nothing: return "nothing";
    case TreeKind::text: return "a text";
    case TreeKind::list: return "a list";
    case TreeKind::map: return "a map";
  }
  return "nothing";
}

std::string how_to_write(std::string_view what, TreeKind kind) {
  const std::string key(what);
  switch (kind) {
    case TreeKind::list: return "write each item on its own line after `- `";
    case TreeKind::map: return "write `key: value` on lines of their own";
    case TreeKind::nothing:
    case TreeKind::text: return "write `" + key + ": text`, in quotes when it holds `: ` or ` #`";
  }
  return {};
}

// Says what stands where something else was wanted.
void refuse_kind(const Tree& value, Reading& reading, std::string_view what, TreeKind wanted) {
  const std::string name = "`" + std::string(what) + "`";
  if (value.kind == TreeKind::nothing) {
    reading.error("read/empty", value.at, name + " has no value",
                  "write one or remove the key; the word null itself needs quotes");
    return;
  }
  const std::string shown = value.kind == TreeKind::text ? quoted(value.text) : std::string(described(value.kind));
  reading.error("read/type", value.at, name + " is " + shown + ", but " + std::string(described(wanted)) + " is wanted",
                how_to_write(what, wanted));
}

// The columns of quoted text are the file's as long as nothing in it is escaped.
MarkdownPlace place_of(const Tree& value) {
  bool kept = value.style == TextStyle::literal;
  if (value.style == TextStyle::plain || value.style == TextStyle::quoted)
    kept = std::none_of(value.text.begin(), value.text.end(), [](char byte) {
      return byte == '\n' || byte == '\t' || byte == '"' || byte == '\'' || byte == '\\';
    });
  return {value.text_at.line, value.text_at.column, kept ? MarkdownLines::kept : MarkdownLines::folded};
}

const std::vector<Tree> no_items;
const std::vector<TreeField> no_fields;

}  // namespace

bool Reading::listing() const { return problems_ < limits::problems_in_file; }

void Reading::error(std::string_view code, Position at, std::string message, std::string hint) {
  const bool last = problems_ + 1 == limits::problems_in_file;
  if (listing()) diagnostics_.error(code, {path_, at, 1}, std::move(message), std::move(hint));
  ++problems_;
  if (last)
    diagnostics_.error("read/limit", {path_, at, 1},
                       "more problems than the " + std::to_string(limits::problems_in_file) + " listed for one file",
                       "mend those first");
}

Fields::Fields(const Tree& map, Reading& reading, std::string_view thing)
    : map_(map), reading_(reading), thing_(thing), taken_(map.fields.size(), false) {
  if (map.kind == TreeKind::map) return;
  const std::string shown = map.kind == TreeKind::text ? quoted(map.text) : std::string(described(map.kind));
  const bool wide = map.text.find("：") != std::string::npos;
  reading_.error("read/type", map.at.line > 0 ? map.at : Position{1, 1},
                 "the " + thing_ + " is " + shown + ", but a map of keys and values is wanted",
                 wide ? "write the colon half-width and a space behind it: `key: value`" : "write `key: value`");
}

const Tree* Fields::take(std::string_view key, Need need) {
  known_.push_back(key);
  for (std::size_t at = 0; at < map_.fields.size(); ++at) {
    if (map_.fields[at].key != key) continue;
    taken_[at] = true;
    return &map_.fields[at].value;
  }
  if (need == Need::required && map_.kind == TreeKind::map)
    reading_.error("read/missing-key", map_.at, "the " + thing_ + " has no `" + std::string(key) + "`",
                   "add `" + std::string(key) + ":`");
  return nullptr;
}

const Tree* Fields::of_kind(std::string_view key, TreeKind kind, Need need) {
  const Tree* const value = take(key, need);
  if (value == nullptr || value->kind == kind) return value;
  refuse_kind(*value, reading_, key, kind);
  return nullptr;
}

std::optional<std::string> Fields::scalar(const Tree& value, std::string_view key) {
  return scalar_text(value, reading_, key);
}

std::string Fields::text(std::string_view key, Need need) {
  const Tree* const value = take(key, need);
  if (value == nullptr) return {};
  std::optional<std::string> text = scalar_text(*value, reading_, key);
  if (text && need == Need::required && trim(*text).empty())
    reading_.error("read/empty", value->at, "`" + std::string(key) + "` is empty", "write a text");
  return text ? std::move(*text) : std::string();
}

LocalText Fields::local_text(std::string_view key, Need need) {
  const Tree* const value = take(key, need);
  if (value == nullptr) return {};
  LocalText text = local_text_of(*value, reading_, key);
  const bool written = value->kind == TreeKind::text || value->kind == TreeKind::map;
  if (need == Need::required && written && trim(text.ja).empty() && trim(text.en).empty())
    reading_.error("read/empty", value->at, "`" + std::string(key) + "` is empty", "write a text");
  return text;
}

Prose Fields::prose(std::string_view key, Need need) {
  const Tree* const value = of_kind(key, TreeKind::text, need);
  if (value == nullptr) return {};
  if (need == Need::required && trim(value->text).empty())
    reading_.error("read/empty", value->at, "`" + std::string(key) + "` is empty", "write a text");
  return read_markdown(value->text, reading_.path(), place_of(*value), reading_.diagnostics());
}

std::optional<Date> Fields::date(std::string_view key) {
  const Tree* const value = of_kind(key, TreeKind::text, Need::optional);
  if (value == nullptr) return std::nullopt;
  const std::optional<Date> date = parse_date(value->text);
  if (!date)
    reading_.error("read/date", value->at, quoted(value->text) + " is no date",
                   "write 2024-07-17, 2024-07 or 2024, as precise as it is known");
  return date;
}

bool Fields::yes(std::string_view key) {
  static constexpr Word<bool> words[] = {{"yes", true}, {"no", false}, {"true", true}, {"false", false}};
  return choice(key, words, false);
}

const std::vector<Tree>& Fields::list(std::string_view key, Need need) {
  const Tree* const value = of_kind(key, TreeKind::list, need);
  return value == nullptr ? no_items : value->items;
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> texts;
  for (const Tree& item : list(key))
    if (auto text = scalar_text(item, reading_, key)) texts.push_back(std::move(*text));
  return texts;
}

std::vector<LocalText> Fields::local_texts(std::string_view key) {
  std::vector<LocalText> texts;
  for (const Tree& item : list(key)) texts.push_back(local_text_of(item, reading_, key));
  return texts;
}

const std::vector<TreeField>& Fields::map(std::string_view key) {
  const Tree* const value = of_kind(key, TreeKind::map, Need::optional);
  return value == nullptr ? no_fields : value->fields;
}

Position Fields::at(std::string_view key) const {
  const Tree* const value = map_.find(key);
  return value == nullptr ? map_.at : value->at;
}

void Fields::refuse_word(const Tree& value, std::string_view key, const std::vector<std::string>& allowed) {
  const std::optional<std::string> meant = did_you_mean(value.text, allowed);
  reading_.error("read/unknown-word", value.at, quoted(value.text) + " is no value of `" + std::string(key) + "`",
                 (meant ? "did you mean `" + *meant + "`? " : std::string()) + "allowed: " + join(allowed, ", "));
}

std::vector<std::string> Fields::known_keys() const {
  std::vector<std::string> known;
  for (const std::string_view key : known_)
    if (std::find(known.begin(), known.end(), key) == known.end()) known.emplace_back(key);
  return known;
}

void Fields::finish() {
  std::vector<std::string> known;
  for (std::size_t at = 0; at < taken_.size() && reading_.listing(); ++at) {
    if (taken_[at]) continue;
    if (known.empty()) known = known_keys();
    const TreeField& field = map_.fields[at];
    const std::optional<std::string> meant = did_you_mean(field.key, known);
    reading_.error("read/unknown-key", field.at, "the " + thing_ + " knows no key " + quoted(field.key),
                   meant ? "did you mean `" + *meant + "`?" : "keys here: " + join(known, ", "));
  }
}

std::optional<std::string> scalar_text(const Tree& value, Reading& reading, std::string_view what) {
  if (value.kind == TreeKind::text) {
    std::string text = value.text;
    // A block ends with the end of its last line, which is no part of a title or a name.
    if (value.style == TextStyle::literal || value.style == TextStyle::folded)
      while (text.ends_with('\n')) text.pop_back();
    return text;
  }
  refuse_kind(value, reading, what, TreeKind::text);
  return std::nullopt;
}

LocalText local_text_of(const Tree& value, Reading& reading, std::string_view what) {
  if (value.kind != TreeKind::map) {
    LocalText local;
    (reading.language() == "en" ? local.en : local.ja) = scalar_text(value, reading, what).value_or(std::string());
    return local;
  }
  Fields fields(value, reading, what);
  LocalText local{fields.text("ja"), fields.text("en")};
  fields.finish();
  return local;
}

}  // namespace hakusho::read
