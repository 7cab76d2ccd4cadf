// The git program, for repositories that libgit2 cannot read and for files that a partial clone has to fetch.
//
// git keeps its own rules: it refuses a repository of another owner, and asks nobody for a password.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace hakusho::history {

// What `git -C folder arguments…` prints when it is given `input`.  Fails when git is not installed, exits with an
// error or prints more than `most_bytes`; the failure's message is then the first line of what git said.
Result<std::string> run_git(const std::string& folder, const std::vector<std::string>& arguments,
                            const std::string& input, std::size_t most_bytes);

}  // namespace hakusho::history
