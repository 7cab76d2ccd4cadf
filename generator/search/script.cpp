#include "search/script.h"

#include "base/json_text.h"

namespace hakusho::search {

std::string chunk_begin(std::string_view chunk) {
  std::string begin = "hakushoChunk(";
  append_json(begin, chunk);
  return begin += ',';
}

std::string chunk_script(std::string_view chunk, std::string_view json) {
  std::string script = chunk_begin(chunk);
  script.reserve(script.size() + json.size() + chunk_end.size());
  return script.append(json).append(chunk_end);
}

}  // namespace hakusho::search
