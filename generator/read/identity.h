// Ids that may stand only once in their file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "read/fields.h"

namespace hakusho::read {

class Identities {
 public:
  // `thing` is what bears the ids, in the reader's words.  Requires: `reading` outlives this.
  Identities(Reading& reading, std::string_view thing) : reading_(reading), thing_(thing) {}

  // Whether the id is new, capital letters or not; else an error (`read/duplicate-id`) that names both places.  An
  // empty id, which was reported where it was read, is passed over.
  bool add(const std::string& id, Position at,
           std::string_view hint = "ids are unique; change or remove one of the two");

 private:
  Reading& reading_;
  std::string thing_;
  std::map<std::string, std::pair<std::string, Position>> places_;  // as written, by the id in lower case
};

// An error (`read/identifier`) unless the id is one of base/files.h.
void check_identifier(const std::string& id, Position at, Reading& reading);

}  // namespace hakusho::read
