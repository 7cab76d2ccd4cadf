#include "registry/answers.h"

#include <catch2/catch.hpp>

#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::registry;

TEST_CASE("a section that says nothing at all leaves its control unstated") {
  EntrySection section;
  section.empty = true;
  CHECK(state_of(section) == AnswerState::unstated);
  section.answer = Answer::yes;
  CHECK(state_of(section) == AnswerState::answered);
  section.status = Status::not_applicable;
  CHECK(state_of(section) == AnswerState::not_applicable);
}

TEST_CASE("of several answers to one control, one that says something counts") {
  Entry entry;
  for (const bool empty : {false, true}) {
    EntrySection section;
    section.controls = {{"synthetic", "A.5.1.1", "A.5.1.1", {}}};
    section.empty = empty;
    entry.sections.push_back(section);
  }
  CHECK(states_of(entry, "synthetic").at("A.5.1.1").state == AnswerState::answered);
}

TEST_CASE("counts are over the controls asked of providers, where the catalog names them") {
  Catalogs catalogs = synthetic_catalogs();
  Entry entry;
  EntrySection section;
  section.controls = {{"synthetic", "A.5.1.1", "A.5.1.1", {}}};
  section.status = Status::not_applicable;
  entry.sections = {section};
  Counts counts = counts_of(entry, catalogs.at("synthetic"));
  CHECK(counts.not_applicable == 1);
  CHECK(counts.unstated == 2);
  CHECK(counts.total == 3);
  catalogs.at("synthetic").sets.clear();
  CHECK(counts_of(entry, catalogs.at("synthetic")).total == catalogs.at("synthetic").controls.size());
}

TEST_CASE("a counterpart's answers stand under a control, each once, and say what they were given to") {
  Catalogs catalogs = synthetic_catalogs();
  Catalog other;
  other.id = "other";
  Control control;
  control.id = "1.1";
  control.counterparts["synthetic"] = {"A.5.1.1", "A.5.1.2"};
  other.index["1.1"] = 0;
  other.controls = {control};
  catalogs["other"] = other;
  Entry entry;
  EntrySection section;
  section.controls = {{"synthetic", "A.5.1.1", "A.5.1.1", {}}, {"synthetic", "A.5.1.2", "A.5.1.2", {}}};
  entry.sections = {section};
  const std::vector<Entry> entries = {entry}, past;
  const std::vector<Vendor> vendors;
  const Site site;
  const Words words;
  const RegistryInput input{site, words, catalogs, vendors, entries, past, {}, {}, {2025, 1, 1}};
  const Answers answers = gather_answers(input);
  REQUIRE(answers.of("other", "1.1").size() == 1);
  CHECK(answers.of("other", "1.1")[0].via == "A.5.1.1");
  CHECK(answers.of("synthetic", "A.5.1.1").size() == 1);
  CHECK(answers.of("synthetic", "A.9.9.9").empty());
}
