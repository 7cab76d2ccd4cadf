#include "read/words.h"

#include "read/fields.h"
#include "read/tree.h"

namespace hakusho::read {

Words read_words(std::string_view bytes, const std::string& path, const std::string& language,
                 Diagnostics& diagnostics) {
  Words words;
  words.language = language;
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return words;
  Reading reading{path, diagnostics};
  if (tree->kind != TreeKind::map) {
    reading.error("read/words", tree->at, "words are written as a map of keys and texts",
                  "write one `key: text` a line");
    return words;
  }
  for (const TreeField& field : tree->fields)
    words.texts[field.key] = scalar_text(field.value, reading, field.key).value_or("");
  return words;
}

void check_words(const Words& words, const std::string& path, const Words& other, Diagnostics& diagnostics) {
  for (const auto& [key, text] : other.texts)
    if (!words.texts.count(key))
      diagnostics.error("read/words", {path, {1, 1}}, "the word \"" + key + "\" is missing here",
                        "it is \"" + text + "\" in " + other.language);
}

}  // namespace hakusho::read
