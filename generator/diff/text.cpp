#include "diff/text.h"

#include <algorithm>

#include "diff/classify.h"
#include "diff/script.h"
#include "diff/sentences.h"

namespace hakusho::diff {

namespace {

TextState state_of(const Script& script) {
  TextState state = TextState::same;
  bool kept = false;
  for (const Piece& piece : script) {
    if (piece.kind == PieceKind::format) state = std::max(state, TextState::format_only);
    else if (piece.kind != PieceKind::equal) state = std::max(state, TextState::modified);
    kept = kept || (piece.kind != PieceKind::removed && piece.kind != PieceKind::added);
  }
  return state == TextState::modified && !kept ? TextState::replaced : state;
}

void add_rest(std::vector<Hunk>& rest, const Hunk& hunk, const std::vector<MovedSentence>& moved) {
  Hunk left = hunk;
  for (const MovedSentence& move : moved) {
    if (move.before.begin >= left.before_begin && move.before.end <= left.before_end) {
      rest.push_back({left.before_begin, move.before.begin, left.after_begin, left.after_begin});
      left.before_begin = move.before.end;
    }
    if (move.after.begin >= left.after_begin && move.after.end <= left.after_end) {
      rest.push_back({left.before_begin, left.before_begin, left.after_begin, move.after.begin});
      left.after_begin = move.after.end;
    }
  }
  rest.push_back(left);
}

// The hunks without sentences that only moved, which change neither values nor meaning.
std::vector<Hunk> without_moved(const SentenceAlignment& alignment) {
  std::vector<Hunk> rest;
  for (const Hunk& hunk : alignment.hunks.list) add_rest(rest, hunk, alignment.moved);
  return rest;
}

}  // namespace

TextChange compare_texts(const TokenText& before, const TokenText& after, Vocabulary& vocabulary) {
  TextChange change;
  if (before.text == after.text) {
    if (!before.text.empty()) change.script.push_back({PieceKind::equal, before.text, after.text, -1});
    return change;
  }
  TokenText from = before;
  TokenText to = after;
  // Of equally good alignments, one direction decides for both.
  const bool forward = before.text < after.text;
  cut_katakana_together(forward ? from : to, forward ? to : from, vocabulary);
  const SentenceAlignment alignment =
      forward ? align_sentences(from.tokens, to.tokens) : align_sentences(to.tokens, from.tokens);
  change.script = forward ? script_of(from, to, alignment) : mirrored(script_of(to, from, alignment));
  change.coarse = alignment.hunks.coarse;
  change.state = state_of(change.script);
  std::vector<Hunk> hunks = without_moved(alignment);
  if (!forward)
    for (Hunk& hunk : hunks) hunk = {hunk.after_begin, hunk.after_end, hunk.before_begin, hunk.before_end};
  change.flags = flags_of(from, to, hunks);
  change.values = values_of(from, to, hunks);
  change.flags.numeric = change.flags.numeric || !change.values.empty();
  return change;
}

TextChange compare_texts(const std::string& before, const std::string& after) {
  Vocabulary vocabulary;
  return compare_texts(cut_tokens(before, vocabulary), cut_tokens(after, vocabulary), vocabulary);
}

TextChange added_text(const std::string& text) {
  TextChange change;
  change.state = TextState::modified;
  if (!text.empty()) change.script.push_back({PieceKind::added, {}, text, -1});
  return change;
}

TextChange removed_text(const std::string& text) {
  TextChange change;
  change.state = TextState::modified;
  if (!text.empty()) change.script.push_back({PieceKind::removed, text, {}, -1});
  return change;
}

}  // namespace hakusho::diff
