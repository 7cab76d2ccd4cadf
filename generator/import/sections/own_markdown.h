// The Markdown that `hakusho build` writes, back into the dataset it was written from, by the marks of
// model/annotations.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho::imports {

// Whether the text carries the mark that such a page does.
bool is_own_markdown(std::string_view text);

// The dataset as one JSON text, to be read like any other; null when the marks of the page do not belong together.
std::optional<std::string> dataset_of_own_markdown(std::string_view text);

}  // namespace hakusho::imports
