#include "diff/script.h"

#include <algorithm>

#include "diff/characters.h"

namespace hakusho::diff {

namespace {

void push(Script& script, Piece piece) {
  if (piece.before.empty() && piece.after.empty()) return;
  if (!script.empty() && script.back().kind == piece.kind && script.back().move == piece.move &&
      piece.kind != PieceKind::format) {
    script.back().before += piece.before;
    script.back().after += piece.after;
    return;
  }
  script.push_back(std::move(piece));
}

void push_pair(Script& script, std::string_view before, std::string_view after) {
  push(script, {before == after ? PieceKind::equal : PieceKind::format, std::string(before), std::string(after), -1});
}

// The moved sentence that contains each token; -1: none.
std::vector<int> moves_of(std::size_t tokens, const std::vector<MovedSentence>& moved,
                          TokenRange MovedSentence::*side) {
  std::vector<int> found(tokens, -1);
  for (std::size_t move = 0; move < moved.size(); ++move)
    for (std::size_t at = (moved[move].*side).begin; at < (moved[move].*side).end; ++at)
      found[at] = static_cast<int>(move);
  return found;
}

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; }

// Moves common white space at the ends of a removed and an added piece into the equal text.
void push_hunk(Script& script, std::string removed, std::string added) {
  std::size_t head = 0;
  while (head < removed.size() && head < added.size() && removed[head] == added[head] && is_space(removed[head]))
    ++head;
  std::size_t tail = 0;
  while (tail < removed.size() - head && tail < added.size() - head && is_space(removed[removed.size() - 1 - tail]) &&
         removed[removed.size() - 1 - tail] == added[added.size() - 1 - tail])
    ++tail;
  const std::string before_space = removed.substr(0, head);
  const std::string after_space = removed.substr(removed.size() - tail);
  push_pair(script, before_space, before_space);
  push(script, {PieceKind::removed, removed.substr(head, removed.size() - head - tail), {}, -1});
  push(script, {PieceKind::added, {}, added.substr(head, added.size() - head - tail), -1});
  push_pair(script, after_space, after_space);
}

// Shifts the leading space of an insertion: `{++ B++}{~~ ~>~~}C` is ` {++B ++}C`.
bool shift_space(Script& script, const Piece& format) {
  if (script.empty()) return false;
  Piece& last = script.back();
  const bool gained = last.kind == PieceKind::added && format.after.empty() &&
                      (script.size() < 2 || script[script.size() - 2].kind != PieceKind::removed);
  const bool lost = last.kind == PieceKind::removed && format.before.empty();
  if (!gained && !lost) return false;
  std::string& text = gained ? last.after : last.before;
  const std::string space = gained ? format.before : format.after;
  if (text.size() <= space.size() || !text.starts_with(space)) return false;
  const Piece rest{last.kind, gained ? std::string() : text.substr(space.size()),
                   gained ? text.substr(space.size()) : std::string(), -1};
  script.pop_back();
  push_pair(script, space, space);
  push(script, rest);
  return true;
}

bool opens(char byte) {
  return byte == mark::strong_open || byte == mark::emphasis_open || byte == mark::code_open ||
         byte == mark::strike_open;
}
bool closes(char byte) {
  return byte == mark::strong_close || byte == mark::emphasis_close || byte == mark::code_close ||
         byte == mark::strike_close;
}
int balance(std::string_view text) {
  int open = 0;
  for (const char byte : text) open += opens(byte) ? 1 : closes(byte) ? -1 : 0;
  return open;
}

// Adding or removing emphasis is one format piece that contains the words, not a piece for each formatting character.
Script join_emphasis(const Script& script) {
  Script joined;
  for (std::size_t at = 0; at < script.size(); ++at) {
    Piece piece = script[at];
    int before = balance(piece.before);
    int after = balance(piece.after);
    if (piece.kind == PieceKind::format && before != after) {
      std::size_t end = at;
      Piece whole = piece;
      while (before != after && end + 1 < script.size() &&
             (script[end + 1].kind == PieceKind::equal || script[end + 1].kind == PieceKind::format)) {
        ++end;
        whole.before += script[end].before;
        whole.after += script[end].after;
        before += balance(script[end].before);
        after += balance(script[end].after);
      }
      if (before == after) {
        piece = whole;
        at = end;
      }
    }
    push(joined, piece);
  }
  return joined;
}

class Writer {
 public:
  Writer(const TokenText& before, const TokenText& after, const SentenceAlignment& alignment)
      : before_(before),
        after_(after),
        old_moves_(moves_of(before.tokens.size(), alignment.moved, &MovedSentence::before)),
        new_moves_(moves_of(after.tokens.size(), alignment.moved, &MovedSentence::after)) {}

  void write_equal(std::size_t i, std::size_t j) {
    const TextToken& old_token = before_.tokens[i];
    const TextToken& new_token = after_.tokens[j];
    write_pair(before_.lead_of(old_token), after_.lead_of(new_token));
    write_pair(before_.word_of(old_token), after_.word_of(new_token));
  }

  void write_hunk(const Hunk& hunk) {
    const bool moved = has_move(old_moves_, hunk.before_begin, hunk.before_end) ||
                       has_move(new_moves_, hunk.after_begin, hunk.after_end);
    if (!moved) {
      std::string removed = old_text(hunk.before_begin, hunk.before_end);
      std::string added = new_text(hunk.after_begin, hunk.after_end);
      if (!removed.empty() && !added.empty()) {
        const std::string_view old_lead = before_.lead_of(before_.tokens[hunk.before_begin]);
        const std::string_view new_lead = after_.lead_of(after_.tokens[hunk.after_begin]);
        write_pair(old_lead, new_lead);
        removed.erase(0, old_lead.size());
        added.erase(0, new_lead.size());
      }
      push_hunk(script_, removed, added);
      return;
    }
    for (std::size_t at = hunk.before_begin; at < hunk.before_end; ++at) {
      const int move = old_moves_[at];
      push(script_, {move < 0 ? PieceKind::removed : PieceKind::moved_from, old_text(at, at + 1), {}, move});
    }
    for (std::size_t at = hunk.after_begin; at < hunk.after_end; ++at) {
      const int move = new_moves_[at];
      push(script_, {move < 0 ? PieceKind::added : PieceKind::moved_to, {}, new_text(at, at + 1), move});
    }
  }

  Script finish() {
    write_pair(std::string_view(before_.text).substr(before_.tail), std::string_view(after_.text).substr(after_.tail));
    return join_emphasis(script_);
  }

 private:
  static bool has_move(const std::vector<int>& moves, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at)
      if (moves[at] >= 0) return true;
    return false;
  }

  static std::string text_of(const TokenText& text, std::size_t begin, std::size_t end) {
    if (begin == end) return {};
    return text.text.substr(text.tokens[begin].lead, text.tokens[end - 1].end - text.tokens[begin].lead);
  }
  std::string old_text(std::size_t begin, std::size_t end) const { return text_of(before_, begin, end); }
  std::string new_text(std::size_t begin, std::size_t end) const { return text_of(after_, begin, end); }

  void write_pair(std::string_view before, std::string_view after) {
    if (before != after && shift_space(script_, {PieceKind::format, std::string(before), std::string(after), -1}))
      return;
    push_pair(script_, before, after);
  }

  const TokenText& before_;
  const TokenText& after_;
  std::vector<int> old_moves_;
  std::vector<int> new_moves_;
  Script script_;
};

}  // namespace

Script script_of(const TokenText& before, const TokenText& after, const SentenceAlignment& alignment) {
  Writer writer(before, after, alignment);
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Hunk& hunk : alignment.hunks.list) {
    for (; i < hunk.before_begin; ++i, ++j) writer.write_equal(i, j);
    writer.write_hunk(hunk);
    i = hunk.before_end;
    j = hunk.after_end;
  }
  for (; i < before.tokens.size(); ++i, ++j) writer.write_equal(i, j);
  return writer.finish();
}

Script mirrored(Script script) {
  for (Piece& piece : script) {
    std::swap(piece.before, piece.after);
    switch (piece.kind) {
      case PieceKind::equal:
      case PieceKind::format: break;
      case PieceKind::removed: piece.kind = PieceKind::added; break;
      case PieceKind::added: piece.kind = PieceKind::removed; break;
      case PieceKind::moved_from: piece.kind = PieceKind::moved_to; break;
      case PieceKind::moved_to: piece.kind = PieceKind::moved_from; break;
    }
  }
  // Removed text precedes added text.
  const auto is_change = [](const Piece& piece) {
    return piece.kind != PieceKind::equal && piece.kind != PieceKind::format;
  };
  for (auto at = script.begin(); at != script.end();) {
    const auto end = std::find_if_not(at, script.end(), is_change);
    std::stable_partition(at, end, [](const Piece& piece) { return piece.after.empty(); });
    at = end == at ? at + 1 : end;
  }
  return script;
}

}  // namespace hakusho::diff
