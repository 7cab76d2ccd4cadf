#include "read/yaml.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>

#include "base/text.h"
#include "read/encoding.h"
#include "read/places.h"
#include "read/tree_builder.h"
#include "read/yaml_blocks.h"
#include "read/yaml_refusal.h"

namespace hakusho::read {

namespace {

// Thrown through the parser when going on makes no sense; the reason was already added.
struct Stop {};

class View : public std::streambuf {
 public:
  explicit View(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

// One for LF, and the document end mark, without which yaml-cpp takes a quote that never ends up to the end of the
// file.
std::string prepared(std::string_view text) {
  std::string ready = text.find('\r') == std::string_view::npos ? std::string(text) : replace_all(text, "\r\n", "\n");
  if (!ready.empty() && ready.back() != '\n') ready += '\n';
  return ready + "...\n";
}

class Events : public YAML::EventHandler {
 public:
  // Requires: `parsed` is what is left of `text`; all of them outlive this.
  Events(std::string_view text, ThinYaml& parsed, TreeBuilder& builder)
      : text_(text), parsed_(parsed), places_(text), builder_(builder) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override;
  void OnSequenceEnd() override { go_on(builder_.close()); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override;
  void OnMapEnd() override { go_on(builder_.close()); }

  // Whether every block that was taken out was put back.
  bool complete() const { return put_back_ == parsed_.blocks.size(); }
  std::size_t last_offset() const { return last_; }
  Places& places() { return places_; }

 private:
  static void go_on(bool good) {
    if (!good) throw Stop{};
  }
  void error(std::string_view code, const YAML::Mark& mark, std::string message, std::string hint) {
    go_on(builder_.error(code, places_.at(offset_of(mark)), std::move(message), std::move(hint)));
  }
  std::size_t offset_of(const YAML::Mark& mark) {
    last_ = std::min(parsed_.whole_offset(static_cast<std::size_t>(std::max(mark.pos, 0))), text_.size());
    return last_;
  }
  void refuse_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void open(TreeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  std::string text_of(std::size_t offset, TextStyle style, const std::string& value);
  bool null_written_at(std::size_t offset) const;
  TextStyle style_at(std::size_t offset, const std::string& tag) const;
  Position block_text_at(std::size_t offset, Position header, const std::string& value);
  void check_text(const YAML::Mark& mark, const std::string& value);
  void check_ending(const YAML::Mark& mark, TextStyle style);
  void check_colon(const YAML::Mark& mark);
  void key(const YAML::Mark& mark, TextStyle style, const std::string& value);

  std::string_view text_;
  ThinYaml& parsed_;
  Places places_;
  TreeBuilder& builder_;
  std::size_t put_back_ = 0;  // blocks
  std::size_t last_ = 0;      // where the newest event stood
  std::size_t key_end_ = 0;   // behind the newest key, when it stands on one line without quotes; else 0
  YAML::Mark key_mark_;
};

void Events::OnDocumentStart(const YAML::Mark& mark) {
  if (!builder_.begun()) return;
  const std::size_t offset = offset_of(mark);
  if (text_.substr(offset).starts_with("---"))
    error("read/second-document", mark, "a second document starts here", "keep one document a file; remove the `---`");
  else
    error("read/second-document", mark, "something stands after the end of the document",
          "the keys of the file start in the same column, and nothing follows `...`");
  throw Stop{};
}

void Events::refuse_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  const char first = text_[std::min(offset_of(mark), text_.size() - 1)];
  if (anchor != YAML::NullAnchor)
    error("read/anchor", mark, "an anchor (`&`) names this value",
          "remove it and write the value out; a text that starts with `&` needs quotes");
  if ((!tag.empty() && tag != "?" && tag != "!") || first == '!')
    error("read/tag", mark, "a tag (`!`) types this value",
          "remove it, every value is read as text; a text that starts with `!` needs quotes");
}

bool Events::null_written_at(std::size_t offset) const {
  for (const std::string_view word : {"~", "null", "Null", "NULL"})
    if (text_.substr(offset).starts_with(word))
      return offset + word.size() >= text_.size() ||
             std::string_view(" \t\n,]}").find(text_[offset + word.size()]) != std::string_view::npos;
  return false;
}

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Position at = places_.at(offset_of(mark));
  refuse_properties(mark, {}, anchor);
  if (builder_.expects_key()) {
    error("read/yaml", mark, "a key is missing before the colon", "write `key: value`");
    go_on(builder_.key({}, at));
    return;
  }
  // A value that is not written has the place of whatever comes next, which helps nobody.
  Tree nothing;
  const bool left_out = builder_.has_key() && !null_written_at(last_);
  if (left_out) check_colon(key_mark_);
  nothing.at = nothing.text_at = left_out ? builder_.newest_key() : at;
  go_on(builder_.scalar(std::move(nothing)));
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  error("read/alias", mark, "an alias (`*`) stands for another value",
        "write the value out; a text that starts with `*` needs quotes");
  const Position at = places_.at(offset_of(mark));
  if (builder_.expects_key()) {
    go_on(builder_.key({}, at));
    return;
  }
  Tree nothing;
  nothing.at = nothing.text_at = at;
  go_on(builder_.scalar(std::move(nothing)));
}

TextStyle Events::style_at(std::size_t offset, const std::string& tag) const {
  if (tag == "?" || offset >= text_.size()) return TextStyle::plain;
  if (text_[offset] == '|') return TextStyle::literal;
  return text_[offset] == '>' ? TextStyle::folded : TextStyle::quoted;
}

// The first line of the text that is not blank ends its line of the file; what stands before it there is indentation.
Position Events::block_text_at(std::size_t offset, Position header, const std::string& value) {
  Position at{header.line + 1, 1};
  std::size_t begin = text_.find('\n', offset);
  std::size_t value_begin = value.find_first_not_of('\n');
  if (begin == std::string_view::npos || value_begin == std::string::npos) return at;
  for (++begin; begin < text_.size(); ++begin) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t indentation = line.find_first_not_of(' ');
    if (indentation != std::string_view::npos) {
      const std::size_t spaces = value.find_first_not_of(' ', value_begin);
      const std::size_t own = spaces == std::string::npos ? 0 : spaces - value_begin;
      at.column = static_cast<std::uint32_t>(1 + indentation - std::min(own, indentation));
      return at;
    }
    begin = end;
  }
  return at;
}

// Escapes in double quotes can make what the file itself may not hold.
void Events::check_text(const YAML::Mark& mark, const std::string& value) {
  std::size_t control = std::min(first_control(value), value.find('\r'));
  if (control == std::string::npos) return;
  error("read/encoding", mark,
        "the text holds the control character " + code_point_name(next_character(value, control)), "remove its escape");
}

void Events::key(const YAML::Mark& mark, TextStyle style, const std::string& value) {
  if (value == "<<" && style == TextStyle::plain)
    error("read/merge-key", mark, "a merge key (`<<`) takes in another map", "write the keys out");
  if (style == TextStyle::literal || style == TextStyle::folded)
    error("read/yaml", mark, "a block of text cannot be a key", "write `key: value`");
  const std::size_t offset = offset_of(mark);
  key_end_ = text_.substr(offset).starts_with(value) ? offset + value.size() : 0;
  key_mark_ = mark;
  go_on(builder_.key(value, places_.at(offset)));
}

// yaml-cpp takes a line without a colon for a key without a value.
void Events::check_colon(const YAML::Mark& mark) {
  const std::size_t behind = key_end_ == 0 ? std::string_view::npos : text_.find_first_not_of(" \t", key_end_);
  if (behind == std::string_view::npos || text_[behind] == ':') return;
  error("read/yaml", mark,
        "a colon is missing behind " + quoted(text_.substr(offset_of(mark), key_end_ - offset_of(mark))),
        "write `key: value`, or indent the line when it continues the text above");
}

// It also takes what stands right behind a text for a comment.
void Events::check_ending(const YAML::Mark& mark, TextStyle style) {
  const std::size_t offset = offset_of(mark);
  const std::size_t end =
      style == TextStyle::quoted ? behind_quotes(text_, offset) : text_.find_first_not_of("|>+-0123456789", offset);
  if (end < text_.size() && text_[end] == '#')
    error("read/yaml", mark, "a comment stands right behind this text", "put a space before the `#`");
}

// Of a block that was taken out, what stood there.
std::string Events::text_of(std::size_t offset, TextStyle style, const std::string& value) {
  if (style != TextStyle::literal || complete() || value != ThinYaml::stand_in) return value;
  TextBlock& block = parsed_.blocks[put_back_];
  if (block.at != offset) return value;
  ++put_back_;
  return std::move(block.text);
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) {
  refuse_properties(mark, tag, anchor);
  const std::size_t offset = offset_of(mark);
  const TextStyle style = style_at(offset, tag);
  if (style == TextStyle::quoted) check_text(mark, value);
  if (style != TextStyle::plain) check_ending(mark, style);
  if (builder_.expects_key()) {
    key(mark, style, value);
    return;
  }
  Tree scalar;
  scalar.kind = TreeKind::text;
  scalar.style = style;
  scalar.at = scalar.text_at = places_.at(offset);
  if (style == TextStyle::quoted) ++scalar.text_at.column;
  scalar.text = text_of(offset, style, value);
  if (style == TextStyle::literal || style == TextStyle::folded)
    scalar.text_at = block_text_at(offset, scalar.at, scalar.text);
  go_on(builder_.scalar(std::move(scalar)));
}

void Events::open(TreeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  refuse_properties(mark, tag, anchor);
  if (builder_.expects_key()) {
    error("read/yaml", mark, "a list or a map cannot be a key", "a text that starts with `[` or `{` needs quotes");
    throw Stop{};
  }
  go_on(builder_.open(kind, places_.at(offset_of(mark))));
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value) {
  open(TreeKind::list, mark, tag, anchor);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value) {
  open(TreeKind::map, mark, tag, anchor);
}

std::optional<Tree> parse(std::string_view text, ThinYaml parsed, const std::string& path, Diagnostics& diagnostics) {
  View view(parsed.text);
  std::istream stream(&view);
  TreeBuilder builder(path, diagnostics);
  Events events(text, parsed, builder);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& refusal) {
    const std::size_t offset = static_cast<std::size_t>(std::max(refusal.mark.pos, 0));
    const YamlRefusal explained = explain_yaml(text, refusal.msg, offset, events.last_offset());
    builder.error(explained.code, events.places().at(explained.offset), explained.message, explained.hint);
    return std::nullopt;
  }
  if (!events.complete()) return std::nullopt;
  return builder.take();
}

}  // namespace

std::optional<Tree> read_yaml(std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  if (!check_encoding(text, path, diagnostics)) return std::nullopt;
  const std::string ready = prepared(text);
  if (ThinYaml thin = without_blocks(ready); !thin.blocks.empty()) {
    Diagnostics problems;  // are found again, and explained, in the whole text
    std::optional<Tree> tree = parse(ready, std::move(thin), path, problems);
    if (tree && problems.all().empty()) return tree;
  }
  return parse(ready, {ready, {}}, path, diagnostics);
}

}  // namespace hakusho::read
