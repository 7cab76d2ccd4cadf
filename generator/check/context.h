// What the rules need to know beside the whitepaper.
#pragma once

#include <map>
#include <set>
#include <string>

#include "model/catalog.h"
#include "model/whitepaper.h"

namespace hakusho::check {

struct CheckContext {
  const Catalogs& catalogs;
  // The number that each section carries in the whitepaper's own layout, by section id; without an entry the number
  // that the dataset keeps (`label`) stands.
  std::map<std::string, std::string, std::less<>> labels = {};
  // Names of the files in figures/.
  std::set<std::string, std::less<>> figures = {};
  // Section and control ids of every whitepaper by `vendor/whitepaper`; empty: links to others are not looked at.
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> elsewhere = {};
  // Ids of the sections of its earlier revisions: a change of one that is gone may be declared.
  std::set<std::string, std::less<>> earlier = {};
};

}  // namespace hakusho::check
