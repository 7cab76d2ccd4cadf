#include "import/sections/body.h"

#include <algorithm>

#include "base/text.h"
#include "import/lines/columns.h"
#include "import/lines/lists.h"
#include "import/words/characters.h"
#include "import/words/line_start.h"
#include "import/words/markdown_text.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_rows = 200;  // of a table that is set in columns

bool ends_sentence(std::u32string_view text) {
  return text.empty() || std::u32string_view(U"。．.！？!?：:").find(text.back()) != std::u32string_view::npos;
}

// How many of the lines are rows of a table that is set in columns.
std::size_t rows_ahead(std::span<const TextLine> lines) {
  std::size_t count = 0;
  while (count < lines.size() && count < most_rows && lines[count].pieces.size() == 1) {
    const SourceLine& piece = lines[count].pieces.front();
    // A line that begins where a later column does goes on with the cell above it.
    const auto continues = [&](const SourceLine& row) {
      const std::vector<ColumnPiece> pieces = column_pieces(row);
      return pieces.size() > 1 && piece.indent + 2 >= pieces[1].column;
    };
    const bool below_row = count > 0 && !lines[count].after_blank && column_pieces(piece).size() == 1 &&
                           continues(lines[count - 1].pieces.front()) &&
                           line_start(piece.text).kind == StartKind::plain;
    if (!is_table_line(piece) && !below_row) break;
    ++count;
  }
  return count;
}

class Blocks {
 public:
  Blocks(std::span<const TextLine> lines) : lines_(lines) {}

  std::string take() {
    while (at_ < lines_.size())
      if (!table() && !list()) paragraph();
    return join(blocks_, "\n\n");
  }

 private:
  bool table() {
    const std::size_t rows = rows_ahead(lines_.subspan(at_));
    if (rows < 2) return false;
    std::vector<SourceLine> pieces;
    for (const TextLine& line : lines_.subspan(at_, rows)) pieces.push_back(line.pieces.front());
    const auto table = columns_table(pieces);
    if (!table || table->size() < 2) return false;
    blocks_.push_back(markdown_table(*table));
    at_ += rows;
    return true;
  }

  bool list() {
    const ListText list = list_of(lines_.subspan(at_));
    if (list.lines == 0) return false;
    blocks_.push_back(list.markdown);
    at_ += list.lines;
    return true;
  }

  // Short lines below each other stay below each other; a line that ends a sentence ends its paragraph.
  void paragraph() {
    std::string text = escaped_block(lines_[at_].text);
    for (++at_; at_ < lines_.size(); ++at_) {
      const TextLine& line = lines_[at_];
      const bool parted = line.after_blank && !line.page_begins;
      if (parted || ends_sentence(lines_[at_ - 1].text) || line_start(line.text).kind != StartKind::plain) break;
      if (rows_ahead(lines_.subspan(at_)) >= 2) break;
      text += "\\\n" + escaped_block(line.text);
    }
    blocks_.push_back(std::move(text));
  }

  std::span<const TextLine> lines_;
  std::size_t at_ = 0;
  std::vector<std::string> blocks_;
};

// The bullet that a converter kept inside an item of a list: `- ・text`.
std::u32string without_doubled_bullet(std::u32string_view line) {
  std::u32string_view rest = trimmed(line);
  const bool item = rest.size() > 2 && (rest[0] == U'-' || rest[0] == U'*' || rest[0] == U'+') && rest[1] == U' ';
  if (item) {
    const std::u32string_view text = trimmed(rest.substr(2));
    if (!text.empty() && is_bullet(text[0])) return U"- " + std::u32string(trimmed(text.substr(1)));
    return std::u32string(rest);
  }
  if (!rest.empty() && is_bullet(rest[0])) return U"- " + std::u32string(trimmed(rest.substr(1)));
  return std::u32string(rest);
}

std::string markdown_lines(std::span<const TextLine> lines) {
  std::string markdown;
  bool fenced = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const SourceLine& piece = lines[at].pieces.front();
    if (at > 0) markdown += piece.after_blank ? "\n\n" : piece.hard_break_before ? "\\\n" : "\n";
    if (piece.text.starts_with(U"```")) fenced = !fenced;
    if (fenced) {
      markdown += std::string(static_cast<std::size_t>(piece.indent), ' ') + narrow(piece.text);
      continue;
    }
    const std::u32string text = without_doubled_bullet(piece.text);
    const StartKind kind = line_start(text).kind;
    const bool nested =
        piece.indent > 0 && piece.indent <= 12 && (kind == StartKind::bullet || kind == StartKind::label);
    if (nested) markdown.append(static_cast<std::size_t>(piece.indent), ' ');
    markdown += cleaned_markdown_line(narrow(text));
  }
  return markdown;
}

enum class ChunkKind { text, note, point, part };

struct Chunk {
  ChunkKind kind = ChunkKind::text;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
};

std::string scope_name(const TextLine& line) {
  const LineStart start = line_start(line.text);
  if (start.kind != StartKind::block) return {};
  return narrow(trimmed(std::u32string_view(line.text).substr(start.text)));
}

// The lines in pieces: text, ※ notes, ＜ポイント＞ and what follows, ■Verona and what follows.
std::vector<Chunk> chunks_of(std::span<const TextLine> lines, const DocumentNames& names) {
  std::vector<Chunk> chunks;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const StartKind kind = line_start(lines[at].text).kind;
    const std::string name = scope_name(lines[at]);
    if (kind == StartKind::point) chunks.push_back({ChunkKind::point, at, at + 1, narrow(lines[at].text)});
    else if (kind == StartKind::note) chunks.push_back({ChunkKind::note, at, at + 1, {}});
    else if (names.scope_ids.contains(name)) chunks.push_back({ChunkKind::part, at, at + 1, name});
    else if (chunks.empty() || chunks.back().kind == ChunkKind::note)
      chunks.push_back({ChunkKind::text, at, at + 1, {}});
    else chunks.back().end = at + 1;
  }
  return chunks;
}

// Where the notes at the end begin: only there does the dataset keep notes apart from the text.
std::size_t first_trailing(const std::vector<Chunk>& chunks) {
  for (std::size_t at = 0; at < chunks.size(); ++at)
    if (chunks[at].kind == ChunkKind::point || chunks[at].kind == ChunkKind::part) return at;
  std::size_t at = chunks.size();
  while (at > 0 && chunks[at - 1].kind == ChunkKind::note) --at;
  return at;
}

Note note_of(const std::string& text, const DocumentNames& names) {
  Note note;
  if (!names.difference_text.empty() && comparison_key(text) == comparison_key(names.difference_text)) {
    note.kind = NoteKind::difference;
    note.scopes = names.difference_scopes;
    return note;
  }
  note.body.markdown = text;
  return note;
}

}  // namespace

std::string blocks_of(std::span<const TextLine> lines, Syntax syntax) {
  return syntax == Syntax::markdown ? markdown_lines(lines) : Blocks(lines).take();
}

Body body_of(std::span<const TextLine> lines, Syntax syntax, const DocumentNames& names) {
  Body body;
  const std::vector<Chunk> chunks = chunks_of(lines, names);
  std::size_t trailing = first_trailing(chunks);
  while (trailing > 0 && chunks[trailing - 1].kind == ChunkKind::note) --trailing;
  const std::size_t text_end = trailing < chunks.size() ? chunks[trailing].begin : lines.size();
  body.markdown = blocks_of(lines.first(text_end), syntax);
  for (std::size_t at = trailing; at < chunks.size(); ++at) {
    const Chunk& chunk = chunks[at];
    const bool named = chunk.kind == ChunkKind::point || chunk.kind == ChunkKind::part;
    const std::string text =
        blocks_of(lines.subspan(chunk.begin + (named ? 1 : 0), chunk.end - chunk.begin - (named ? 1 : 0)), syntax);
    if (chunk.kind == ChunkKind::part) {
      body.parts.push_back({names.scope_ids.at(chunk.name), {}, {text, {}, {}}, {}});
    } else if (chunk.kind == ChunkKind::point) {
      Note note;
      note.kind = NoteKind::point;
      note.title = chunk.name;
      note.body.markdown = text;
      body.notes.push_back(std::move(note));
    } else if (chunk.kind == ChunkKind::note) {
      body.notes.push_back(note_of(text, names));
    } else if (!body.notes.empty()) {
      body.notes.back().body.markdown += "\n\n" + text;
    }
  }
  return body;
}

}  // namespace hakusho::imports
