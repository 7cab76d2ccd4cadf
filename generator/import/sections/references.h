// References that were typed by hand: 「11-2.暗号化機能に対する規則」 becomes a link when a section has that number and
// that title, and only then.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "import/report.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// The sections of a whitepaper by what is printed of them.
class PrintedSections {
 public:
  PrintedSections(const Whitepaper& whitepaper, const Catalogs& catalogs);

  struct Target {
    std::string id;
    bool exact = false;  // number and title stand as the own layout prints them
  };
  // The section whose number (or control id) and title the text says; null when it is not certain.
  std::optional<Target> find(std::string_view text) const;
  // The section that the number or control id alone says, when just one has it.
  std::optional<std::string> find_number(std::string_view text) const;
  // The section whose title alone the text says, when just one has it.
  std::optional<std::string> find_title(std::string_view text) const;

 private:
  std::map<std::pair<std::string, std::string>, Target> by_number_;  // by number or control id, and title
  std::map<std::string, std::string> by_title_;                      // ids; empty where two sections share the title
};

// The Markdown with links in the place of such references.  `own` is the section it stands in.
std::string linked(const std::string& markdown, const PrintedSections& sections, const std::string& own,
                   ImportReport& report);

// Links all prose of the whitepaper, and the changes of its history to their sections.
void link_references(Whitepaper& whitepaper, const Catalogs& catalogs, ImportReport& report);

}  // namespace hakusho::imports
