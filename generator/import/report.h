// What an import did, for the person who has to trust it: line by line, with how certain it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

enum class Certainty { certain, likely, guess };

enum class ReportKind {
  recognised,  // a heading, a row, a revision
  repaired,    // lines joined, an encoding converted, page furniture left out
  look,        // a person should look at it
};

struct ReportLine {
  ReportKind kind = ReportKind::recognised;
  Certainty certainty = Certainty::certain;
  std::size_t line = 0;  // its place, in the unit of the report; 0: the file as a whole
  std::string what;      // what was done, in words
  std::string text;      // the beginning of the text it was done to
};

// A sheet of a workbook.
struct ReportPart {
  std::size_t first = 0;  // the place of its first row; the rows count on from there
  std::string name;
};

struct ImportReport {
  std::string file;
  std::string encoding;
  std::string publisher;          // as the document names it; empty when it does not
  std::string unit = "line";      // what places count: `line`, `paragraph`, `row`
  std::vector<ReportPart> parts;  // in order; none where the file is one piece
  std::string form;               // `guideline`, `annex`, `checksheet`
  std::size_t responses = 0;
  std::size_t sections = 0;
  std::size_t revisions = 0;
  std::size_t unplaced_lines = 0;
  std::vector<ReportLine> lines;

  void add(ReportKind kind, Certainty certainty, std::string what);  // of the file as a whole
  void recognised(Certainty certainty, std::size_t line, std::string what, std::string_view text = {});
  void repaired(std::size_t line, std::string what, std::string_view text = {});
  void look(Certainty certainty, std::size_t line, std::string what, std::string_view text = {});
  std::size_t count(ReportKind kind) const;
};

// The least certain of the lines that a person should look at; null when there are none.
const ReportLine* look_first(const ImportReport& report);

// `line 12`, `paragraph 3`, `Sheet1!A7`; empty for the file as a whole.
std::string place_name(const ImportReport& report, std::size_t place);

std::string report_text(const ImportReport& report);
std::string report_json(const ImportReport& report);

}  // namespace hakusho::imports
