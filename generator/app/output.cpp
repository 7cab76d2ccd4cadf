#include "app/output.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace hakusho::app {

namespace {

bool colour_on(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(descriptor) == 1 && (no_color == nullptr || *no_color == '\0');
}

void put(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

std::string coloured(std::string text, Severity severity) {
  const std::string_view word = severity == Severity::error     ? "error:"
                                : severity == Severity::warning ? "warning:"
                                                                : "info:";
  const std::size_t at = text.find(word);
  const std::string_view colour = severity == Severity::error     ? "\x1b[1;31m"
                                  : severity == Severity::warning ? "\x1b[1;33m"
                                                                  : "\x1b[1;36m";
  if (at == std::string::npos || at > text.find('\n')) return text;
  return text.substr(0, at) + std::string(colour) + std::string(word) + "\x1b[0m" + text.substr(at + word.size());
}

}  // namespace

void print(std::string_view data) { put(stdout, data); }
bool printed_all() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }
void say(std::string_view message) { put(stderr, message); }

void say(const Failure& failure) {
  say("hakusho: error: " + failure.message + "\n");
  if (!failure.hint.empty()) say("  hint: " + failure.hint + "\n");
}

int refuse(const Failure& failure, int exit_code) {
  say(failure);
  return exit_code;
}

void say(const Diagnostics& found, Infos infos) {
  for (const Diagnostic& diagnostic : found.all()) {
    if (infos == Infos::counted && (diagnostic.severity == Severity::info || !diagnostic.accepted.empty())) continue;
    const std::string text = format_text(diagnostic);
    say(colour_on(STDERR_FILENO) ? coloured(text, diagnostic.severity) : text);
  }
}

bool colour_on_output() { return colour_on(STDOUT_FILENO); }

Progress::Progress(std::string_view doing) : doing_(doing), terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::clear() {
  if (terminal_ && shown_ > 0) say("\r\x1b[K");
  shown_ = 0;
}

void Progress::at(std::size_t done, std::size_t total) {
  // A hundred steps are enough to see it move.
  if (!terminal_ || total == 0 || (done * 100 / total == shown_ * 100 / total && shown_ > 0)) return;
  shown_ = done;
  say("\r" + doing_ + " " + std::to_string(done) + "/" + std::to_string(total) + "\x1b[K");
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

std::string readable_size(std::uint64_t bytes) {
  if (bytes < 10'000) return std::to_string(bytes) + " B";
  char text[32];
  if (bytes < 1'000'000) std::snprintf(text, sizeof text, "%.0f kB", static_cast<double>(bytes) / 1e3);
  else std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text;
}

}  // namespace hakusho::app
