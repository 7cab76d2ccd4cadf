// Writes a whitepaper as the YAML that a person would have written: the keys in the order of content/README.md,
// prose in literal blocks, quotes only where another reader of YAML would take a text for something else.
//
// Reading the text again gives an equal whitepaper.
#pragma once

#include <string>

#include "model/dataset.h"

namespace hakusho::exports {

// The whole file, with a last line feed and without a comment.
std::string write_yaml(const Whitepaper& whitepaper);
// The same of any value of the dataset.  Requires: `value` is a map.
std::string write_yaml(const DatasetValue& value);

}  // namespace hakusho::exports
