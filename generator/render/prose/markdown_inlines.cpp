#include "render/prose/markdown_inlines.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

enum class PieceKind { text, open, close, line_end, reference, other };

// A part of a line: a text to escape, a delimiter run of emphasis, or finished Markdown.
struct Piece {
  PieceKind kind = PieceKind::text;
  std::string text;
  bool encode_first = false;  // of a text
  bool encode_last = false;
};

// The class of a character in the rules for delimiter runs.  `unsure`: treated as the worse case.
enum class Class { space, punctuation, letter, unsure };

Class class_of(char32_t character) {
  if (character < 0x80) {
    if (std::ispunct(static_cast<int>(character)) != 0) return Class::punctuation;
    return std::u32string_view(U" \t\n\f\r").find(character) != std::u32string_view::npos ? Class::space
                                                                                          : Class::letter;
  }
  const auto within = [&](char32_t first, char32_t last) { return character >= first && character <= last; };
  if (within(0x3041, 0x3096) || within(0x30A1, 0x30FA) || character == 0x30FC || within(0x3400, 0x4DBF) ||
      within(0x4E00, 0x9FFF) || within(0xFF10, 0xFF19) || within(0xFF21, 0xFF3A) || within(0xFF41, 0xFF5A))
    return Class::letter;
  constexpr std::u32string_view punctuation = U"、。「」『』【】（）［］｛｝〈〉《》〔〕・：；！？";
  if (punctuation.find(character) != std::u32string_view::npos) return Class::punctuation;
  return character == 0x3000 || character == 0xA0 || within(0x2000, 0x200A) ? Class::space : Class::unsure;
}

char other(char run) { return run == '*' ? '_' : '*'; }

// Flattens inlines into pieces.
class Pieces {
 public:
  Pieces(MarkdownLine line, const ProseOptions& options) : line_(line), options_(options) {}

  void add(const std::vector<Inline>& inlines, char parent) {
    for (std::size_t at = 0; at < inlines.size(); ++at) {
      if (inlines[at].kind != InlineKind::code) {
        add(inlines[at], parent);
        continue;
      }
      // Adjacent code spans would parse as one span that contains backticks.
      Inline code = inlines[at];
      for (; at + 1 < inlines.size() && inlines[at + 1].kind == InlineKind::code; ++at)
        code.text += inlines[at + 1].text;
      add(code, parent);
    }
  }
  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  void add(const Inline& part, char parent);
  void add_run(const Inline& part, std::size_t length, char parent);
  void add_strikethrough(const Inline& part, char parent);
  void add_link(const Inline& link, char parent);
  void add_image(const Inline& image);
  void add_code(const Inline& code);
  void add_text(const std::string& text);
  void add_finished(std::string text) { pieces_.push_back({PieceKind::other, std::move(text)}); }
  bool ends_with_run(char run) const {
    return !pieces_.empty() && (pieces_.back().kind == PieceKind::open || pieces_.back().kind == PieceKind::close) &&
           pieces_.back().text.front() == run;
  }

  MarkdownLine line_;
  const ProseOptions& options_;
  bool struck_ = false;
  std::vector<Piece> pieces_;
};

void Pieces::add(const Inline& part, char parent) {
  switch (part.kind) {
    case InlineKind::text: add_text(part.text); break;
    case InlineKind::code: add_code(part); break;
    case InlineKind::emphasis: add_run(part, 1, parent); break;
    case InlineKind::strong: add_run(part, 2, parent); break;
    case InlineKind::strikethrough: add_strikethrough(part, parent); break;
    case InlineKind::link: add_link(part, parent); break;
    case InlineKind::image: add_image(part); break;
    case InlineKind::soft_break:
      if (line_ == MarkdownLine::paragraph) pieces_.push_back({PieceKind::line_end, "\n"});
      else add_text(" ");
      break;
    case InlineKind::hard_break:
      if (line_ == MarkdownLine::paragraph) pieces_.push_back({PieceKind::line_end, "\\\n"});
      else add_text(" ");
      break;
    case InlineKind::footnote_reference:
      pieces_.push_back({PieceKind::reference, "[^" + options_.id_prefix + part.text + "]"});
      break;
  }
}

void Pieces::add_text(const std::string& text) {
  if (text.empty()) return;
  if (!pieces_.empty() && pieces_.back().kind == PieceKind::text) pieces_.back().text += text;
  else pieces_.push_back({PieceKind::text, text});
}

// Chooses the delimiter: never the one of an adjacent run, and not the one of an enclosing run if avoidable.
void Pieces::add_run(const Inline& part, std::size_t length, char parent) {
  if (part.children.empty()) return;
  char run = parent == '*' ? '_' : '*';
  if (ends_with_run(run)) run = other(run);
  pieces_.push_back({PieceKind::open, std::string(length, run)});
  add(part.children, run);
  pieces_.push_back({PieceKind::close, std::string(length, run)});
}

void Pieces::add_strikethrough(const Inline& part, char parent) {
  if (part.children.empty()) return;
  if (struck_) return add(part.children, parent);
  if (ends_with_run('~')) pieces_.pop_back();
  else pieces_.push_back({PieceKind::open, "~~"});
  struck_ = true;
  add(part.children, parent);
  struck_ = false;
  pieces_.push_back({PieceKind::close, "~~"});
}

void Pieces::add_code(const Inline& code) {
  // Code in a table cell cannot contain a backslash before a pipe.
  const bool cell = line_ == MarkdownLine::cell;
  if (code.text.empty() || (cell && code.text.find("\\|") != std::string::npos)) return add_text(code.text);
  std::string text = code.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  const std::string written = markdown_code(text);
  add_finished(cell ? replace_all(written, "|", "\\|") : written);
}

bool is_autolink(const Inline& link, const std::string& href) {
  return link.title.empty() && link.children.size() == 1 && link.children.front().kind == InlineKind::text &&
         link.children.front().text == href && (href.starts_with("https://") || href.starts_with("http://")) &&
         href.find_first_of("<>| \t\n\\;`") == std::string::npos;
}

void Pieces::add_link(const Inline& link, char parent) {
  const Destination destination = destination_of(link.target, options_);
  const std::string& filled = destination.text.empty() ? link.target : destination.text;
  if (destination.href.empty()) {
    if (link.children.empty()) add_text(filled);
    return add(link.children, parent);
  }
  if (is_autolink(link, destination.href)) return add_finished("<" + destination.href + ">");
  add_finished("[");
  if (link.children.empty()) add_text(filled);
  add(link.children, parent);
  const std::string title = link.title.empty() ? std::string() : " " + markdown_title(link.title);
  add_finished("](" + markdown_target(destination.href) + title + ")");
}

void Pieces::add_image(const Inline& image) {
  const Destination destination = destination_of(image.target, options_);
  const std::string alternative = plain_text(image.children);
  if (destination.href.empty()) return add_text(alternative);
  const std::string title = image.title.empty() ? std::string() : " " + markdown_title(image.title);
  add_finished("![" + escape_markdown(alternative, {}) + "](" + markdown_target(destination.href) + title + ")");
}

bool is_tilde_run(const Piece& piece) {
  return (piece.kind == PieceKind::open || piece.kind == PieceKind::close) && piece.text.front() == '~';
}

// The piece next to a run; null at the end of a line.  Skips tildes, as the parser does.
Piece* piece_before(std::vector<Piece>& pieces, std::size_t at) {
  while (at > 0 && is_tilde_run(pieces[at - 1])) --at;
  return at == 0 || pieces[at - 1].kind == PieceKind::line_end ? nullptr : &pieces[at - 1];
}

Piece* piece_behind(std::vector<Piece>& pieces, std::size_t at) {
  while (at + 1 < pieces.size() && is_tilde_run(pieces[at + 1])) ++at;
  return at + 1 == pieces.size() || pieces[at + 1].kind == PieceKind::line_end ? nullptr : &pieces[at + 1];
}

// The class of the character at the end or the start of the piece, as the parser sees it.
Class class_at_end(const Piece* piece) {
  if (piece == nullptr) return Class::space;
  if (piece->kind != PieceKind::text || piece->encode_last) return Class::punctuation;
  const std::vector<char32_t> characters = decode(piece->text);
  if (piece->encode_first && characters.size() == 1) return Class::punctuation;
  return class_of(characters.back());
}

Class class_at_begin(const Piece* piece) {
  if (piece == nullptr) return Class::space;
  if (piece->kind != PieceKind::text || piece->encode_first) return Class::punctuation;
  std::size_t offset = 0;
  const char32_t first = next_character(piece->text, offset);
  if (piece->encode_last && offset == piece->text.size()) return Class::punctuation;
  return class_of(first);
}

// True if the run between an outer and an inner character does not open or close emphasis (CommonMark 6.2).
bool outer_must_be_punctuation(char run, Class outer, Class inner) {
  if (outer == Class::space || outer == Class::punctuation) return false;
  return inner != Class::letter || run == '_';
}

enum class Changed { no, yes };

// Encodes the characters beside the run at `at` where necessary.
Changed make_work(std::vector<Piece>& pieces, std::size_t at) {
  const bool opens = pieces[at].kind == PieceKind::open;
  Piece* const before = piece_before(pieces, at);
  Piece* const behind = piece_behind(pieces, at);
  const Class inner = opens ? class_at_begin(behind) : class_at_end(before);
  const Class outer = opens ? class_at_end(before) : class_at_begin(behind);
  const bool lost_space = inner == Class::space && (opens ? behind : before) != nullptr;
  const bool encode_inner = lost_space && (opens ? behind : before)->kind == PieceKind::text;
  if (!encode_inner && !outer_must_be_punctuation(pieces[at].text.front(), outer, inner)) return Changed::no;
  if (encode_inner == opens) behind->encode_first = true;
  else before->encode_last = true;
  return Changed::yes;
}

// An encoded character may require another, a few times at most.
void make_runs_work(std::vector<Piece>& pieces) {
  constexpr int rounds = 8;
  for (int round = 0; round < rounds; ++round) {
    bool changed = false;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      if (pieces[at].kind != PieceKind::open && pieces[at].kind != PieceKind::close) continue;
      changed = make_work(pieces, at) == Changed::yes || changed;
    }
    if (!changed) return;
  }
}

std::string spell(const std::vector<Piece>& pieces) {
  std::string markdown;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    if (piece.kind != PieceKind::text) {
      markdown += piece.text;
      continue;
    }
    MarkdownContext context;
    context.line_begin = at == 0 || pieces[at - 1].kind == PieceKind::line_end;
    context.line_end = at + 1 == pieces.size() || pieces[at + 1].kind == PieceKind::line_end;
    context.after_reference = at > 0 && pieces[at - 1].kind == PieceKind::reference;
    context.encode_first = piece.encode_first;
    context.encode_last = piece.encode_last;
    markdown += escape_markdown(piece.text, context);
  }
  return markdown;
}

}  // namespace

std::string markdown_of_inlines(const std::vector<Inline>& inlines, MarkdownLine line, const ProseOptions& options) {
  Pieces flat(line, options);
  flat.add(inlines, '_');
  std::vector<Piece> pieces = flat.take();
  while (!pieces.empty() && pieces.back().kind == PieceKind::line_end) pieces.pop_back();
  make_runs_work(pieces);
  return spell(pieces);
}

}  // namespace hakusho::render
