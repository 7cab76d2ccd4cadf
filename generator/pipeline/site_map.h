// Every address of the site and the file that it is made from: two of them cannot be one file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace hakusho::pipeline {

class SiteMap {
 public:
  // `source` is the file of the project that an author can rename; its path is empty for what hakusho writes by itself.
  void add(std::string path, Location source);

  bool has(std::string_view path) const { return sources_.count(path) > 0; }
  // The address that was probably meant by `written`, which the site does not have; empty when none is near.
  std::string nearest(const std::string& written) const;

  // Two things at one address, addresses that differ only in case, and a file where a folder must be:
  // `app/same-address` at the file that an author can rename.
  void report_collisions(Diagnostics& found) const;

 private:
  struct Address {
    std::string path;
    Location source;
  };
  void report(const Address& one, const Address& other, Diagnostics& found) const;

  std::vector<Address> addresses_;
  std::map<std::string, std::size_t, std::less<>> sources_;  // index in `addresses_` of the first at that address
};

}  // namespace hakusho::pipeline
