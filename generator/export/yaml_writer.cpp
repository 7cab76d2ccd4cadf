#include "export/yaml_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace hakusho::exports {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Characters that a literal block or a plain text cannot carry: YAML 1.2, chapter 5.1, and what it takes for line
// ends besides the line feed.
bool needs_escape(char32_t character) {
  return (character < 0x20 && character != '\n') || (character >= 0x7F && character < 0xA0) || character == 0x2028 ||
         character == 0x2029 || character == 0xFEFF || character == 0xFFFE || character == 0xFFFF;
}

bool holds_escapes(std::string_view text) {
  const std::vector<char32_t> characters = decode(text);
  return std::any_of(characters.begin(), characters.end(), needs_escape);
}

// What YAML 1.1 or 1.2 gives another type than text: numbers, dates are fine, words of truth and of nothing.
bool reads_as_other_type(std::string_view text) {
  static constexpr std::array words = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
  if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
  const bool numeric_start = is_digit(text[0]) || text[0] == '.' || text[0] == '+' || text[0] == '-';
  return numeric_start && std::all_of(text.begin(), text.end(), [](char character) {
           return is_digit(character) ||
                  std::string_view(".+-_eExXabcdefABCDEF:").find(character) != std::string_view::npos;
         });
}

bool is_date(std::string_view text) { return parse_date(text).has_value() && text.size() > 4; }

bool is_plain(std::string_view text) {
  if (text.empty() || trim(text).size() != text.size()) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`").find(text[0]) != std::string_view::npos) return false;
  if (text.find_first_of("\n\t") != std::string_view::npos || text.find(": ") != std::string_view::npos) return false;
  if (text.find(" #") != std::string_view::npos || text.back() == ':') return false;
  return !holds_escapes(text);
}

std::string quoted(std::string_view text) {
  std::string written = "\"";
  for (const char32_t character : decode(text)) {
    if (character == '"' || character == '\\') (written += '\\') += static_cast<char>(character);
    else if (character == '\n') written += "\\n";
    else if (character == '\t') written += "\\t";
    else if (needs_escape(character)) written += fmt::format("\\u{:04X}", static_cast<unsigned>(character));
    else append_utf8(written, character);
  }
  return written + '"';
}

// A word that the dataset itself defines (`yes`, `2024-07-17`) stands as it is under the keys that take one.
bool takes_words(std::string_view key) {
  static constexpr std::array keys = {"date", "numbered", "answer", "contents", "reconstructed"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string scalar(std::string_view key, std::string_view text) {
  if (is_plain(text) && (takes_words(key) || is_date(text) || !reads_as_other_type(text))) return std::string(text);
  if (!holds_escapes(text) && text.find('\n') == std::string_view::npos && text.find('\'') == std::string_view::npos &&
      text.find('\t') == std::string_view::npos)
    return fmt::format("'{}'", text);
  return quoted(text);
}

class Writer {
 public:
  void map(const DatasetValue::Fields& fields, std::size_t indent, bool first_line_begun) {
    for (const auto& [key, value] : fields) {
      if (!first_line_begun) text_.append(indent, ' ');
      first_line_begun = false;
      text_ += key + ":";
      this->value(key, value, indent);
    }
  }
  std::string take() { return std::move(text_); }

 private:
  // Everything after the colon of `key`, which stands at `indent`.
  void value(std::string_view key, const DatasetValue& value, std::size_t indent) {
    switch (value.kind) {
      case DatasetKind::text:
      case DatasetKind::prose: words(key, value, indent); return;
      case DatasetKind::map:
        text_ += '\n';
        map(value.fields, indent + 2, false);
        return;
      case DatasetKind::list:
        if (is_short(value)) one_line(value);
        else list(value, indent + 2);
        return;
    }
  }

  void words(std::string_view key, const DatasetValue& value, std::size_t indent) {
    const bool many_lines = value.text.find('\n') != std::string::npos;
    const bool long_prose = value.kind == DatasetKind::prose && (key == "body" || value.text.size() > 80);
    if (holds_escapes(value.text) || trim(value.text).empty() || !(many_lines || long_prose))
      text_ += " " + scalar(key, value.text) + "\n";
    else block(value.text, indent + 2);
  }

  // A literal block.  A first line that begins with a space needs the indentation said.
  void block(std::string_view text, std::size_t indent) {
    std::size_t ends = 0;
    while (ends < text.size() && text[text.size() - 1 - ends] == '\n') ++ends;
    const std::string_view body = text.substr(0, text.size() - ends);
    text_ += " |";
    if (body.front() == ' ' || body.front() == '\n') text_ += '2';
    if (ends == 0) text_ += '-';
    else if (ends > 1) text_ += '+';
    text_ += '\n';
    for (const std::string_view line : split(body, '\n')) {
      if (!line.empty()) text_.append(indent, ' ').append(line);
      text_ += '\n';
    }
    for (; ends > 1; --ends) text_ += '\n';
  }

  static bool is_short(const DatasetValue& value) {
    return std::all_of(value.items.begin(), value.items.end(), [](const DatasetValue& item) {
      return item.kind == DatasetKind::text && item.text.size() <= 64 &&
             item.text.find_first_of(",[]{}:#'\"\n") == std::string::npos && is_plain(item.text);
    });
  }

  void one_line(const DatasetValue& value) {
    std::vector<std::string> items;
    for (const DatasetValue& item : value.items) items.push_back(scalar("", item.text));
    text_ += " [" + join(items, ", ") + "]\n";
  }

  void list(const DatasetValue& value, std::size_t indent) {
    text_ += '\n';
    for (const DatasetValue& item : value.items) {
      text_.append(indent, ' ') += "-";
      if (item.kind == DatasetKind::map && item.fields.empty()) {
        text_ += " {}\n";
      } else if (item.kind == DatasetKind::map) {
        text_ += ' ';
        map(item.fields, indent + 2, true);
      } else {
        this->value("", item, indent);
      }
    }
  }

  std::string text_;
};

}  // namespace

std::string write_yaml(const DatasetValue& value) {
  Writer writer;
  writer.map(value.fields, 0, false);
  return writer.take();
}

std::string write_yaml(const Whitepaper& whitepaper) { return write_yaml(dataset_of(whitepaper)); }

}  // namespace hakusho::exports
