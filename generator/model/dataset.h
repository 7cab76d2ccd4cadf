// A whitepaper the way content/README.md spells it: named values in the order a person reads them.
//
// Everything that writes a whitepaper down again (YAML, JSON, the marks of Markdown pages) starts from here, so that
// there is one place that knows the keys.  What the loader fills in by itself (ids of sections, bodies of difference
// notes) is left out again, so that reading what was written gives an equal whitepaper.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/dataset_words.h"
#include "model/whitepaper.h"

namespace hakusho {

enum class DatasetKind { text, prose, list, map };

struct DatasetField;

struct DatasetValue {
  using Fields = std::vector<DatasetField>;

  DatasetKind kind = DatasetKind::text;
  std::string text;  // of a text, or the Markdown of prose
  std::vector<DatasetValue> items;
  Fields fields;

  bool empty() const;
};

struct DatasetField {
  std::string key;
  DatasetValue value;
};

inline bool DatasetValue::empty() const { return text.empty() && items.empty() && fields.empty(); }

enum class WithSections { yes, no };  // are the sections below it a part of the value?
enum class WithProse { yes, no };     // are body, parts and notes?

DatasetValue dataset_of(const Whitepaper& whitepaper, WithSections with_sections = WithSections::yes);
DatasetValue dataset_of(const Section& section, const Whitepaper& whitepaper, WithSections with_sections,
                        WithProse with_prose);
DatasetValue dataset_of(const Revision& revision);
DatasetValue dataset_of(const Part& part, WithProse with_prose);
DatasetValue dataset_of(const Note& note, const Whitepaper& whitepaper, WithProse with_prose);

// One line of JSON; texts hold no raw control characters.
std::string json_of(const DatasetValue& value);

}  // namespace hakusho
