#include "pipeline/built_in.h"

#include <cstddef>

namespace {

struct Embedded {
  const char* name;
  const char* begin;
  const char* end;
};

}  // namespace

// Laid down by the assembler, see CMakeLists.txt; the last one has no name.
extern "C" const Embedded hakusho_built_in[];

namespace hakusho::pipeline {

std::vector<std::pair<std::string_view, std::string_view>> built_in_files() {
  std::vector<std::pair<std::string_view, std::string_view>> files;
  for (const Embedded* file = hakusho_built_in; file->name != nullptr; ++file)
    files.emplace_back(file->name, std::string_view(file->begin, static_cast<std::size_t>(file->end - file->begin)));
  return files;
}

}  // namespace hakusho::pipeline
