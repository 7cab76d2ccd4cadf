// Any two texts: their script rebuilds both byte for byte, equal texts have no change and others have one, form alone
// never hides a word, and the way back is the way there.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "diff/script.h"
#include "diff/text.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

void hold(bool promise, const char* name, const std::string& before, const std::string& after) {
  if (promise) return;
  std::fprintf(stderr, "broken: %s\n[%s]\n[%s]\n", name, before.c_str(), after.c_str());
  std::abort();
}

bool has_words(const Script& script) {
  for (const Piece& piece : script)
    if (piece.kind != PieceKind::equal && piece.kind != PieceKind::format) return true;
  return false;
}

}  // namespace

// The first 0xFF parts the two texts: no UTF-8 holds one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t middle = bytes.find('\xFF');
  const std::string before = bytes.substr(0, middle);
  const std::string after = middle == std::string::npos ? std::string() : bytes.substr(middle + 1);
  if (first_invalid(before) || first_invalid(after)) return 0;
  const TextChange change = compare_texts(before, after);
  hold(before_of(change.script) == before, "the old text is rebuilt", before, after);
  hold(after_of(change.script) == after, "the new text is rebuilt", before, after);
  hold((change.state == TextState::same) == (before == after), "what differs has a change", before, after);
  hold(has_words(change.script) == (change.state >= TextState::modified), "form hides no word", before, after);
  hold(mirrored(compare_texts(after, before).script) == change.script, "the way back is the way there", before, after);
  return 0;
}
