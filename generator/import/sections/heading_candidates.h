// What each line would be if it were a heading: its number, its control ids, its title.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/sections/headings.h"
#include "import/words/control_ids.h"
#include "import/words/numbering.h"
#include "model/catalog.h"

namespace hakusho::imports {

// How the ids of a heading are written.  Bare ones (`5.1 title`, `title (5.1)`) may be the document's own numbers.
enum class IdForm { none, written_as_ids, bare_before, bare_behind };

// A line that may be a heading, before it is known whether it is one.
struct Candidate {
  Heading heading;
  std::optional<NumberLabel> label;
  IdForm ids = IdForm::none;
  bool named = false;  // はじめに, 改訂履歴: a heading by its words
  bool fits = false;   // its title is, in other words at most, that of a control that it answers

  bool has_ids() const { return ids != IdForm::none; }
};

// What bare numbers are taken for.
struct BareNumbers {
  bool before = true;  // `5.1 title` answers control 5.1
  bool behind = true;  // `title (5.1)` answers control 5.1
};

// Reads lines for one catalog.  Requires: all arguments outlive the reader.
class CandidateReader {
 public:
  CandidateReader(const std::vector<TextLine>& lines, Syntax syntax, const Catalogs& catalogs, const Catalog& home,
                  BareNumbers bare);

  // Null for a line that is no heading.  A bare number is an id only when the catalog has such a control.
  std::optional<Candidate> read(std::size_t line) const;

 private:
  std::vector<ControlReference> references(std::u32string_view written, const FoundIds& found, std::size_t line,
                                           std::vector<std::string>& printed) const;
  void add_between(std::u32string_view written, IdSpan first, IdSpan last, std::vector<ControlReference>& controls,
                   std::vector<std::string>& printed) const;
  bool all_known(std::u32string_view written, const FoundIds& found) const;
  bool names_group(const Heading& heading) const;
  bool take_leading(Candidate& candidate, std::u32string_view written, std::size_t from, std::size_t& title) const;
  bool take_group(Candidate& candidate, std::u32string_view written, std::size_t& title) const;
  bool take_unknown(Candidate& candidate, std::u32string_view written, std::size_t& title) const;
  std::size_t take_trailing(Candidate& candidate, std::u32string_view written, std::size_t title) const;
  bool take_ids(Candidate& candidate, std::u32string_view written, const FoundIds& found) const;
  void take_tag_line(Candidate& candidate) const;

  const std::vector<TextLine>& lines_;
  Syntax syntax_;
  const Catalogs& catalogs_;
  const Catalog& home_;
  BareNumbers bare_;
  IdShape shape_;
};

// How many numbers the ids of the catalog have.
IdShape shape_of(const Catalog& catalog);

}  // namespace hakusho::imports
