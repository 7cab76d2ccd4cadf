#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace hakusho {

namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "error";
}

// Long lines are shown around the column, so that one line of ten megabytes does not fill the terminal.
constexpr std::size_t shown_characters = 160;

std::string excerpt(const Diagnostic& diagnostic) {
  const std::vector<char32_t> line = decode(diagnostic.source_line);
  const std::size_t column =
      std::min<std::size_t>(diagnostic.where.at.column > 0 ? diagnostic.where.at.column - 1 : 0, line.size());
  const std::size_t begin = column > shown_characters / 2 ? column - shown_characters / 2 : 0;
  const std::size_t end = std::min(line.size(), begin + shown_characters);
  std::string shown, blank;
  for (std::size_t at = begin; at < end; ++at) {
    const bool control = line[at] < U' ' || (line[at] >= 0x7F && line[at] < 0xA0);
    append_utf8(shown, control ? U' ' : line[at]);
    if (at < column) blank += columns_of(line[at]) == 2 ? "  " : " ";
  }
  std::size_t carets = 0;
  const std::size_t last = std::min<std::size_t>(end, column + std::max<std::uint32_t>(diagnostic.where.length, 1));
  for (std::size_t at = column; at < last; ++at) carets += columns_of(line[at]);
  const std::string number = std::to_string(diagnostic.where.at.line);
  return "  " + number + " | " + shown + "\n  " + std::string(number.size(), ' ') + " | " + blank +
         std::string(std::max<std::size_t>(carets, 1), '^') + "\n";
}

}  // namespace

void Diagnostics::add(Diagnostic found) { found_.push_back(std::move(found)); }

void Diagnostics::error(std::string_view code, Location where, std::string message, std::string hint) {
  add({Severity::error, std::string(code), std::move(message), std::move(hint), std::move(where), {}, {}});
}

void Diagnostics::warning(std::string_view code, Location where, std::string message, std::string hint) {
  add({Severity::warning, std::string(code), std::move(message), std::move(hint), std::move(where), {}, {}});
}

void Diagnostics::info(std::string_view code, Location where, std::string message, std::string hint) {
  add({Severity::info, std::string(code), std::move(message), std::move(hint), std::move(where), {}, {}});
}

void Diagnostics::append(Diagnostics other) {
  for (Diagnostic& diagnostic : other.found_) found_.push_back(std::move(diagnostic));
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.where.path, d.where.at.line, d.where.at.column, d.code, d.message);
  };
  std::stable_sort(found_.begin(), found_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
}

void Diagnostics::attach_source(std::string_view path, std::string_view bytes) {
  std::vector<std::string_view> lines;
  for (Diagnostic& diagnostic : found_) {
    const std::uint32_t line = diagnostic.where.at.line;
    if (line == 0 || !diagnostic.source_line.empty() || diagnostic.where.path != path) continue;
    if (lines.empty()) lines = split_lines(bytes);
    if (line > lines.size()) continue;
    diagnostic.source_line = std::string(lines[line - 1]);
  }
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == severity && diagnostic.accepted.empty();
  }));
}

std::string format_text(const Diagnostic& diagnostic) {
  std::string text = diagnostic.where.path;
  if (diagnostic.where.at.line > 0)
    text += ":" + std::to_string(diagnostic.where.at.line) + ":" + std::to_string(diagnostic.where.at.column);
  if (!text.empty()) text += ": ";
  text += std::string(diagnostic.accepted.empty() ? name_of(diagnostic.severity) : "accepted") + ": " +
          diagnostic.message + " [" + diagnostic.code + "]\n";
  if (!diagnostic.source_line.empty()) text += excerpt(diagnostic);
  if (!diagnostic.accepted.empty()) text += "  accepted: " + diagnostic.accepted + "\n";
  if (!diagnostic.hint.empty()) text += "  hint: " + diagnostic.hint + "\n";
  return text;
}

}  // namespace hakusho
