// Listing folders below a root, symbolic links followed inside it alone.
#pragma once

#include <string>
#include <vector>

namespace hakusho {

// The path below `root` without symbolic links on the way; empty when it leads out of the root, nowhere, or into `.git`
// or `.hakusho`, from which no project is made.
std::string without_links(const std::string& root, const std::string& relative);

// What a folder holds; names of folders end with '/', and links count as what they lead to.
struct FolderNames {
  std::vector<std::string> names;          // in byte order
  std::vector<std::string> refused_links;  // symbolic links that lead out of the root, nowhere or in a circle
};
FolderNames list_inside(const std::string& root, const std::string& relative);

}  // namespace hakusho
