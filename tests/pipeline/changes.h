// Changes to the sample project, one of each kind that an author makes, and mistakes that an author makes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sample_project.h"

namespace hakusho::sample {

struct Change {
  std::string name;
  std::function<void(Files&)> apply;
};

// What leaves the project buildable.
std::vector<Change> changes();
// What makes it wrong.
std::vector<Change> mistakes();

}  // namespace hakusho::sample
