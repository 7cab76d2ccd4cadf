// What the tags of published revisions held when they were first seen (`tags` in the state folder), so that a tag that
// is moved or taken away does not go unnoticed.
//
// A convenience of one machine and no part of the dataset: without it nothing is noticed, and nothing else changes.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "history/snapshots.h"

namespace hakusho::pipeline {

// The ids of the files, by vendor and whitepaper, then by version.
using TagRecord = std::map<std::pair<std::string, std::string>, std::map<std::string, std::string>>;

// What was remembered; empty when there is nothing, and without the lines that make no sense.
TagRecord read_tag_record(const std::string& state);

// Adds the tags that are not remembered yet; what is remembered stays.  A disk that refuses is no error.
void remember_tags(const std::string& state, const TagRecord& known, const history::TagSnapshots& tagged);

}  // namespace hakusho::pipeline
