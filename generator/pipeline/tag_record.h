// Remembers what each tag of a published revision held when it was first seen, in `tags` of the state folder, so that a
// tag that is moved or deleted is noticed.
//
// The record belongs to one working copy and is no part of the dataset; without it, only that notice is missing.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "history/snapshots.h"

namespace hakusho::pipeline {

// Git's ids of the tagged files, by vendor and whitepaper, then by version.
using TagRecord = std::map<std::pair<std::string, std::string>, std::map<std::string, std::string>>;

// Reads the record; empty when there is none.  Lines that cannot be understood are skipped.
TagRecord read_tag_record(const std::string& state);

// Adds the tags that are not in the record yet and keeps the others.  Failing to write it is no error.
void remember_tags(const std::string& state, const TagRecord& known, const history::TagSnapshots& tagged);

}  // namespace hakusho::pipeline
