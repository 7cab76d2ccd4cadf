#include "import/sections/heading_lines.h"

#include <algorithm>
#include <set>
#include <string>

#include "import/sections/unnumbered_headings.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/line_start.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr double same_title = 0.9;
constexpr std::size_t most_heading_pieces = 4;
constexpr std::size_t longest_rest = 60;  // characters of the second line of a heading
constexpr int slack = 6;                  // columns, as in joining.cpp

// Where the title begins and which control it is the title of.
struct NamedTitle {
  const Control* control = nullptr;
  std::size_t begin = 0;
};

const Control* control_of(const Catalogs& catalogs, std::u32string_view id) {
  for (const auto& [name, catalog] : catalogs)
    if (catalog.prefix.empty()) {
      const Resolved resolved = resolve(catalogs, name, narrow(id));
      if (resolved.control) return resolved.control;
      if (resolved.hint && resolved.hint->starts_with("CLD."))
        if (const Resolved meant = resolve(catalogs, name, *resolved.hint); meant.control) return meant.control;
    }
  return nullptr;
}

NamedTitle named_title(std::u32string_view written, const Catalogs& catalogs) {
  std::size_t begin = 0;
  if (const LineStart start = line_start(written); start.kind == StartKind::block || start.kind == StartKind::label)
    begin = start.text;
  const std::u32string text = folded(written.substr(begin));
  const FoundIds found = leading_ids(text, IdShape::three_parts);
  if (found.ids.size() != 1 || found.end >= text.size()) return {};
  const IdSpan& id = found.ids.front();
  return {control_of(catalogs, std::u32string_view(text).substr(id.begin, id.end - id.begin)), begin + found.end};
}

double likeness_to(const Control& control, std::u32string_view title) {
  const std::string text = narrow(title);
  return std::max(likeness(control.title.ja, text), likeness(control.title.en, text));
}

bool ends_sentence(std::u32string_view text) {
  return text.empty() || std::u32string_view(U"。．.！？!?").find(text.back()) != std::u32string_view::npos;
}

TextLine of_pieces(const TextLine& line, std::size_t begin, std::size_t end) {
  TextLine part;
  part.pieces.assign(line.pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                     line.pieces.begin() + static_cast<std::ptrdiff_t>(end));
  const SourceLine& first = part.pieces.front();
  part.first = first.number;
  part.last = part.pieces.back().number;
  part.indent = first.indent;
  part.page_begins = first.page_begins;
  part.after_blank = first.after_blank;
  for (const SourceLine& piece : part.pieces) part.text = joined(part.text, piece.text);
  return part;
}

TextLine in_one(TextLine line, const TextLine& next) {
  line.text = joined(line.text, next.text);
  line.last = next.last;
  line.pieces.insert(line.pieces.end(), next.pieces.begin(), next.pieces.end());
  return line;
}

// How many of the line's pieces are the heading; all of them when nothing tells.
std::size_t heading_pieces(const TextLine& line, const Catalogs& catalogs) {
  const std::size_t all = line.pieces.size();
  if (all == 1) return all;
  const NamedTitle named = named_title(line.text, catalogs);
  const bool labelled = line_start(line.text).kind == StartKind::label;
  std::size_t best = all;
  double best_likeness = same_title;
  for (std::size_t count = 1; count <= std::min(all, most_heading_pieces); ++count) {
    const TextLine part = of_pieces(line, 0, count);
    if (named.control != nullptr && part.text.size() > named.begin) {
      const double like = likeness_to(*named.control, std::u32string_view(part.text).substr(named.begin));
      if (like >= best_likeness) {
        best = count;
        best_likeness = like + 1e-9;
      }
    } else if (labelled && count < all && !trailing_ids(folded(part.text), IdShape::three_parts).ids.empty()) {
      return count;
    }
  }
  return best;
}

using Entries = std::set<std::string>;  // of the table of contents, as comparison keys

// A number and a title that stays open, with a rest that stands further in: ２－３　連絡先と、 / 　　地域
bool hangs_below(const TextLine& line, const TextLine& next) {
  if (!number_label(line.text) || line.text.size() > longest_rest || next.indent <= line.indent) return false;
  return line.text.back() == U'、' || line.text.back() == U'，' || line.text.back() == U'と';
}

// Whether the next line is the rest of the heading that this line begins.
bool heading_goes_on(const TextLine& line, const TextLine& next, const Entries& contents, const Catalogs& catalogs) {
  if (next.after_blank || next.pieces.size() > 1 || next.text.size() > longest_rest || ends_sentence(line.text))
    return false;
  if (!contents.empty() && !contents.contains(comparison_key(narrow(line.text))) &&
      contents.contains(comparison_key(narrow(joined(line.text, next.text)))))
    return true;
  if (line_start(next.text).kind != StartKind::plain || contains(next.text, U"。")) return false;
  if (hangs_below(line, next)) return true;
  if (const NamedTitle named = named_title(line.text, catalogs); named.control != nullptr) {
    const std::u32string_view title = std::u32string_view(line.text).substr(named.begin);
    const double alone = likeness_to(*named.control, title);
    return alone < same_title && likeness_to(*named.control, joined(title, next.text)) > same_title;
  }
  const std::u32string text = folded(line.text);
  const FoundIds behind = trailing_ids(folded(next.text), IdShape::three_parts);
  return line_start(line.text).kind == StartKind::label && trailing_ids(text, IdShape::three_parts).ids.empty() &&
         !behind.ids.empty() && behind.begin > 0;
}

}  // namespace

std::vector<TextLine> with_whole_headings(std::vector<TextLine> lines, const std::vector<SourceLine>& contents,
                                          const Catalogs& catalogs) {
  Entries entries;
  for (const SourceLine& line : contents) entries.insert(comparison_key(narrow(contents_entry(line))));
  std::vector<TextLine> whole;
  for (TextLine& line : lines) {
    if (!whole.empty() && heading_goes_on(whole.back(), line, entries, catalogs)) {
      whole.back() = in_one(std::move(whole.back()), line);
      continue;
    }
    const std::size_t pieces = heading_pieces(line, catalogs);
    if (pieces == line.pieces.size()) {
      whole.push_back(std::move(line));
    } else {
      whole.push_back(of_pieces(line, 0, pieces));
      whole.push_back(of_pieces(line, pieces, line.pieces.size()));
    }
  }
  return whole;
}

std::vector<TextLine> with_mentions_joined(std::vector<TextLine> lines, std::vector<Heading>& headings) {
  std::vector<SourceLine> pieces;
  for (const TextLine& line : lines) pieces.insert(pieces.end(), line.pieces.begin(), line.pieces.end());
  const int width = text_width(pieces);
  std::vector<TextLine> mended;
  bool free = false;  // the line before is text
  bool in_history = false;
  std::size_t next = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    TextLine& line = lines[at];
    const bool heading = next < headings.size() && headings[next].line == at;
    const bool mention = free && !heading && !in_history && !line.after_blank &&
                         line_start(line.text).kind == StartKind::control && !ends_sentence(mended.back().text) &&
                         mended.back().pieces.back().right + slack >= width;
    if (mention) {
      mended.back() = in_one(std::move(mended.back()), line);
      continue;
    }
    if (heading) {
      in_history = headings[next].kind == HeadingKind::history;
      headings[next].line = mended.size();
      for (std::size_t more = 1; more < headings[next].lines; ++more) mended.push_back(std::move(lines[at++]));
      mended.push_back(std::move(lines[at]));
      ++next;
    } else {
      mended.push_back(std::move(line));
    }
    free = !heading;
  }
  return mended;
}

}  // namespace hakusho::imports
