#include "check/findings.h"

#include <utility>

namespace hakusho::check {

void Findings::begin(std::string_view code, Severity severity) {
  code_ = code;
  severity_ = severity;
}

void Findings::add(const Spot& spot, std::string message, std::string hint) {
  if (!seen_.insert({code_, spot.at.line, spot.at.column, message}).second) return;
  Diagnostic diagnostic;
  diagnostic.severity = severity_;
  diagnostic.code = code_;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  diagnostic.where = {path_, spot.at, spot.length};
  if (spot.section != nullptr) diagnostic.section = spot.section->id;
  found_.push_back(std::move(diagnostic));
}

}  // namespace hakusho::check
