// The formats that pages are published in.
#pragma once

#include <optional>
#include <string_view>

namespace hakusho {

enum class Format { html, markdown };

// The name in site.yaml: `html`, `markdown`.
constexpr std::string_view name_of(Format format) { return format == Format::html ? "html" : "markdown"; }
// `.html`, `.md`.
constexpr std::string_view extension_of(Format format) { return format == Format::html ? ".html" : ".md"; }
constexpr Format other_format(Format format) { return format == Format::html ? Format::markdown : Format::html; }

// The format of that name; null when there is none.
constexpr std::optional<Format> format_named(std::string_view name) {
  for (const Format format : {Format::html, Format::markdown})
    if (name == name_of(format)) return format;
  return {};
}

}  // namespace hakusho
