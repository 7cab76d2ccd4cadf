#include "registry/script.h"

#include "base/json_text.h"

namespace hakusho {

std::string chunk_script(std::string_view chunk, std::string_view json) {
  std::string script = "hakushoChunk(";
  script.reserve(json.size() + chunk.size() + 24);
  append_json(script, chunk);
  script += ',';
  script += json;
  script += ");\n";
  return script;
}

}  // namespace hakusho
