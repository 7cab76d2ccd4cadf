// The words by which the dataset calls the values of a whitepaper: one table for those who read and those who write
// them.
//
// What is left out in a file has no word.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "model/whitepaper.h"

namespace hakusho {

// A word of the dataset and what it means.
template <typename Meaning>
using Word = std::pair<std::string_view, Meaning>;

inline constexpr Word<Status> status_words[] = {{"implemented", Status::implemented},
                                                {"partial", Status::partial},
                                                {"planned", Status::planned},
                                                {"not-provided", Status::not_provided},
                                                {"not-applicable", Status::not_applicable}};
inline constexpr Word<Party> party_words[] = {
    {"provider", Party::provider}, {"customer", Party::customer}, {"shared", Party::shared}};
inline constexpr Word<Answer> answer_words[] = {{"yes", Answer::yes}, {"no", Answer::no}};
inline constexpr Word<NoteKind> note_words[] = {
    {"point", NoteKind::point}, {"note", NoteKind::note}, {"difference", NoteKind::difference}};
inline constexpr Word<Role> role_words[] = {{"preface", Role::preface},   {"definitions", Role::definitions},
                                            {"scope", Role::scope},       {"demarcation", Role::demarcation},
                                            {"legal", Role::legal},       {"colophon", Role::colophon},
                                            {"appendix", Role::appendix}, {"chapter", Role::chapter}};
inline constexpr Word<HistoryColumn> history_column_words[] = {
    {"version", HistoryColumn::version}, {"kind", HistoryColumn::kind}, {"section", HistoryColumn::section},
    {"summary", HistoryColumn::summary}, {"page", HistoryColumn::page}, {"date", HistoryColumn::date}};
inline constexpr Word<ProvenanceStatus> provenance_words[] = {{"official", ProvenanceStatus::official},
                                                              {"restated", ProvenanceStatus::restated}};
inline constexpr Word<Numbered> numbered_words[] = {{"yes", Numbered::yes}, {"no", Numbered::no}};

// The word for the meaning; empty when there is none.
template <typename Meaning, std::size_t count>
constexpr std::string_view word_in(const Word<Meaning> (&words)[count], Meaning meaning) {
  for (const auto& [word, meant] : words)
    if (meant == meaning) return word;
  return {};
}

constexpr std::string_view word_of(Status status) { return word_in(status_words, status); }
constexpr std::string_view word_of(Party party) { return word_in(party_words, party); }
constexpr std::string_view word_of(Answer answer) { return word_in(answer_words, answer); }
constexpr std::string_view word_of(NoteKind kind) { return word_in(note_words, kind); }
constexpr std::string_view word_of(Role role) { return word_in(role_words, role); }
constexpr std::string_view word_of(HistoryColumn column) { return word_in(history_column_words, column); }
constexpr std::string_view word_of(ProvenanceStatus status) { return word_in(provenance_words, status); }
constexpr std::string_view word_of(Numbered numbered) { return word_in(numbered_words, numbered); }

}  // namespace hakusho
