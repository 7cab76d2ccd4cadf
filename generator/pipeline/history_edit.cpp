#include "pipeline/history_edit.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "base/text.h"
#include "check/history_rows.h"
#include "model/dataset.h"

namespace hakusho::pipeline {

namespace {

constexpr auto nowhere = std::string_view::npos;

// The text by lines; positions of the tree become offsets.
class SourceText {
 public:
  explicit SourceText(std::string_view bytes) : bytes_(bytes) {
    starts_.push_back(0);
    for (std::size_t at = bytes.find('\n'); at != nowhere; at = bytes.find('\n', at + 1)) starts_.push_back(at + 1);
  }
  std::string_view bytes() const { return bytes_; }
  std::string_view line_end() const { return bytes_.find("\r\n") == nowhere ? "\n" : "\r\n"; }
  std::size_t lines() const { return starts_.size(); }
  std::size_t start_of(std::size_t line) const { return line - 1 < starts_.size() ? starts_[line - 1] : bytes_.size(); }
  // Without its line end.
  std::string_view line(std::size_t line) const {
    std::string_view text = bytes_.substr(start_of(line), start_of(line + 1) - start_of(line));
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return text;
  }
  std::size_t offset(const Position& at) const {
    std::size_t offset = start_of(at.line);
    for (std::uint32_t column = 1; column < at.column && offset < bytes_.size(); ++column)
      next_character(bytes_, offset);
    return offset;
  }
  char at(const Position& position) const {
    const std::size_t place = offset(position);
    return place < bytes_.size() ? bytes_[place] : '\0';
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_;
};

struct Insertion {
  std::size_t offset = 0;
  std::string text;
};

// Requires: insertions are in the order of their offsets.
std::string inserted(std::string_view bytes, const std::vector<Insertion>& insertions) {
  std::string text;
  std::size_t from = 0;
  for (const Insertion& insertion : insertions) {
    text.append(bytes.substr(from, insertion.offset - from)).append(insertion.text);
    from = insertion.offset;
  }
  return text.append(bytes.substr(from));
}

bool is_blank_or_comment(std::string_view line) {
  const std::string_view text = trim(line);
  return text.empty() || text.front() == '#';
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

// The last line of the block value that begins in `line`: the lines that are indented deeper than `column`.  Blank
// lines and comments behind it belong to it only when they are indented as it is.
std::size_t last_line_of_block(const SourceText& source, std::size_t line, std::size_t column) {
  std::size_t last = line;
  for (std::size_t next = line + 1; next <= source.lines(); ++next) {
    const std::string_view text = source.line(next);
    const bool deeper = indentation(text) >= column;
    if (!deeper && !is_blank_or_comment(text)) break;
    if (deeper && !trim(text).empty()) last = next;
  }
  return last;
}

// In a flow collection: where its content ends, and whether it ends in a comma.
struct FlowEnd {
  std::size_t content = nowhere;  // behind the last character that is no comment; nowhere: the bracket never closes
  bool comma = false;
};

std::size_t skip_quoted(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  for (++at; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\') ++at;
    else if (bytes[at] == quote && quote == '\'' && at + 1 < bytes.size() && bytes[at + 1] == '\'') ++at;
    else if (bytes[at] == quote) return at;
  }
  return bytes.size();
}

// Requires: `open` is the offset of the collection's bracket.
FlowEnd end_of_flow(std::string_view bytes, std::size_t open) {
  FlowEnd end;
  int depth = 0;
  char before = ' ';  // the last character that is no white space
  std::size_t content = open + 1;
  for (std::size_t at = open; at < bytes.size(); ++at) {
    const char byte = bytes[at];
    if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') continue;
    if (byte == '#' && at > open && std::string_view(" \t\n\r").find(bytes[at - 1]) != nowhere) {
      at = std::min(bytes.find('\n', at), bytes.size()) - 1;
      continue;
    }
    if ((byte == '"' || byte == '\'') && std::string_view("[{,:").find(before) != nowhere) at = skip_quoted(bytes, at);
    if (byte == '[' || byte == '{') ++depth;
    if ((byte == ']' || byte == '}') && --depth == 0) {
      end.content = content;
      end.comma = before == ',';
      return end;
    }
    before = byte;
    content = std::min(at + 1, bytes.size());
  }
  return end;
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string quoted_version(const std::string& version, char quote) { return quote + version + quote; }

// The revision as block YAML behind `- `, its later lines at `indent`.
std::string block_of(const Revision& revision, std::size_t indent, char quote, std::string_view end) {
  std::string text = "version: " + quoted_version(revision.version, quote);
  const auto line = [&](const std::string& words) { text.append(end).append(spaces(indent)).append(words); };
  if (revision.date) line("date: " + iso(*revision.date));
  if (!revision.changes.empty()) line("changes:");
  for (const DeclaredChange& change : revision.changes) line("  " + check::spell_row(change));
  return text.append(end);
}

// The quote around the newest version.
char quote_of(const SourceText& source, const read::Tree& revisions) {
  const read::Tree* version = revisions.items.empty() ? nullptr : revisions.items.back().find("version");
  return version != nullptr && source.at(version->at) == '"' ? '"' : '\'';
}

std::string with_last_line_end(const SourceText& source, std::size_t offset, std::string text) {
  const bool ended = offset == 0 || source.bytes()[offset - 1] == '\n';
  return ended ? text : std::string(source.line_end()) + text;
}

Insertion behind_block_items(const SourceText& source, const read::Tree& revisions, const Revision& revision) {
  const read::Tree& last = revisions.items.back();
  const std::size_t dash = revisions.at.column;
  const std::size_t gap = last.at.line > 0 && last.at.column > dash ? last.at.column - dash : 2;
  const std::size_t offset = source.start_of(last_line_of_block(source, last.at.line, dash) + 1);
  const std::string item = spaces(dash - 1) + "-" + spaces(gap - 1) +
                           block_of(revision, dash - 1 + gap, quote_of(source, revisions), source.line_end());
  return {offset, with_last_line_end(source, offset, item)};
}

// As JSON, which flow YAML takes as well: over several lines where `indent` says how deep.
std::string flow_of(const Revision& revision, std::optional<std::size_t> indent, std::string_view end) {
  const std::string one_line = json_of(dataset_of(revision));
  if (!indent) return one_line;
  std::string text = nlohmann::ordered_json::parse(one_line).dump(2);
  return replace_all(text, "\n", std::string(end) + spaces(*indent));
}

Result<std::string> in_flow_list(const SourceText& source, const read::Tree& revisions, const Revision& revision) {
  const FlowEnd end = end_of_flow(source.bytes(), source.offset(revisions.at));
  if (end.content == nowhere) return Failure{"the brackets of the revisions never close", {}};
  if (revisions.items.empty()) return inserted(source.bytes(), {{end.content, flow_of(revision, std::nullopt, "")}});
  const read::Tree& last = revisions.items.back();
  const std::string comma = end.comma ? "" : ",";
  if (last.at.line == revisions.at.line)
    return inserted(source.bytes(), {{end.content, comma + " " + flow_of(revision, std::nullopt, "")}});
  // A comment behind the last item stays behind it.
  const std::size_t line_end = std::min(source.bytes().find_first_of("\r\n", end.content), source.bytes().size());
  const std::string_view rest = source.bytes().substr(end.content, line_end - end.content);
  const std::size_t place = is_blank_or_comment(rest) ? line_end : end.content;
  const std::size_t indent = last.at.column - 1;
  const bool one_line =
      end_of_flow(source.bytes(), source.offset(last.at)).content <= source.start_of(last.at.line + 1);
  const std::string item = std::string(source.line_end()) + spaces(indent) +
                           flow_of(revision, one_line ? std::nullopt : std::optional(indent), source.line_end());
  if (place == end.content) return inserted(source.bytes(), {{place, comma + item}});
  return inserted(source.bytes(), {{end.content, comma}, {place, item}});
}

// `revisions:` with its one item, at `indent`.
std::string revisions_block(const Revision& revision, std::size_t indent, std::string_view end) {
  return spaces(indent) + "revisions:" + std::string(end) + spaces(indent + 2) + "- " +
         block_of(revision, indent + 4, '\'', end);
}

bool is_flow(const SourceText& source, const read::Tree& value) {
  const char first = source.at(value.at);
  return value.kind != read::TreeKind::nothing && (first == '{' || first == '[');
}

const read::TreeField* field_of(const read::Tree& tree, std::string_view key) {
  for (const read::TreeField& field : tree.fields)
    if (field.key == key) return &field;
  return nullptr;
}

// A key without a value: what it gets is written in the lines below it.
Result<std::string> below_empty_key(const SourceText& source, const read::TreeField& field, const std::string& text) {
  const std::string_view line = source.line(field.at.line);
  const std::size_t colon = line.find(':', field.at.column - 1 + field.key.size());
  if (colon == nowhere || !is_blank_or_comment(line.substr(colon + 1)))
    return Failure{"\"" + field.key + "\" has no value that a revision could be added to",
                   "take the key out, and try again"};
  const std::size_t offset = source.start_of(field.at.line + 1);
  return inserted(source.bytes(), {{offset, with_last_line_end(source, offset, text)}});
}

Result<std::string> into_history(const SourceText& source, const read::TreeField& field, const Revision& revision) {
  const read::Tree& history = field.value;
  const std::string_view end = source.line_end();
  if (history.kind == read::TreeKind::nothing)
    return below_empty_key(source, field, revisions_block(revision, field.at.column + 1, end));
  if (is_flow(source, history)) {
    const FlowEnd closing = end_of_flow(source.bytes(), source.offset(history.at));
    if (closing.content == nowhere) return Failure{"the brackets of the history never close", {}};
    const std::string comma = closing.comma || history.fields.empty() ? "" : ", ";
    return inserted(source.bytes(),
                    {{closing.content, comma + "\"revisions\": [" + flow_of(revision, std::nullopt, "") + "]"}});
  }
  const read::TreeField& last = history.fields.back();
  const std::size_t offset = source.start_of(last_line_of_block(source, last.at.line, last.at.column) + 1);
  return inserted(source.bytes(),
                  {{offset, with_last_line_end(source, offset, revisions_block(revision, last.at.column - 1, end))}});
}

// In front of the sections, and of the comments that belong to them.
Result<std::string> new_history(const SourceText& source, const read::Tree& tree, const Revision& revision) {
  const read::TreeField* sections = field_of(tree, "sections");
  if (sections == nullptr) return Failure{"there are no sections yet", "write the whitepaper first"};
  if (is_flow(source, tree)) {
    const std::string item = "\"history\": {\"revisions\": [" + flow_of(revision, std::nullopt, "") + "]},";
    const std::size_t offset = source.offset(sections->at);
    const std::string_view before =
        source.bytes().substr(source.start_of(sections->at.line), offset - source.start_of(sections->at.line));
    const std::string gap = trim(before).empty() ? std::string(source.line_end()) + std::string(before) : " ";
    return inserted(source.bytes(), {{offset, item + gap}});
  }
  std::size_t line = sections->at.line;
  while (line > 1 && source.line(line - 1).starts_with("#")) --line;
  const std::string end(source.line_end());
  return inserted(source.bytes(),
                  {{source.start_of(line), "history:" + end + revisions_block(revision, 2, end) + end}});
}

}  // namespace

Result<std::string> with_revision(std::string_view bytes, const read::Tree& tree, const Revision& revision) {
  const SourceText source(bytes);
  const read::TreeField* history = field_of(tree, "history");
  if (history == nullptr) return new_history(source, tree, revision);
  const read::TreeField* revisions = field_of(history->value, "revisions");
  if (revisions == nullptr) return into_history(source, *history, revision);
  const read::Tree& list = revisions->value;
  if (list.kind == read::TreeKind::nothing && !is_flow(source, history->value))
    return below_empty_key(source, *revisions,
                           spaces(revisions->at.column + 1) + "- " +
                               block_of(revision, revisions->at.column + 3, '\'', source.line_end()));
  if (list.kind != read::TreeKind::list)
    return Failure{"\"revisions\" is no list", "write one below it, or take the key out"};
  if (is_flow(source, list)) return in_flow_list(source, list, revision);
  return inserted(bytes, {behind_block_items(source, list, revision)});
}

}  // namespace hakusho::pipeline
