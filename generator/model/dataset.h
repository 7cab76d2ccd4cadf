// A whitepaper as a tree of keys and values, in the format of content/README.md and in reading order.
//
// Every writer (YAML, JSON, the annotations of Markdown pages) starts from this tree, so that only this file knows the
// keys.  Values that the reader computes (ids of sections, bodies of difference notes) are left out, so that reading a
// written whitepaper gives an equal one.
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

enum class WithSections { yes, no };  // does the value contain the sections below it?
enum class WithProse { yes, no };     // does it contain body, parts and notes?

DatasetValue dataset_of(const Whitepaper& whitepaper, WithSections with_sections = WithSections::yes);
DatasetValue dataset_of(const Section& section, const Whitepaper& whitepaper, WithSections with_sections,
                        WithProse with_prose);
DatasetValue dataset_of(const Revision& revision);
DatasetValue dataset_of(const Part& part, WithProse with_prose);
DatasetValue dataset_of(const Note& note, const Whitepaper& whitepaper, WithProse with_prose);

// One line of JSON without control characters; see base/json_text.h.
std::string json_of(const DatasetValue& value);

}  // namespace hakusho
