#include "render/compare/redline.h"

#include <algorithm>

#include "base/text.h"
#include "render/spell/escape.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

bool shown(PieceKind kind, RedlineSide side) {
  switch (kind) {
    case PieceKind::equal:
    case PieceKind::format: return true;
    case PieceKind::removed:
    case PieceKind::moved_from: return side != RedlineSide::after;
    case PieceKind::added:
    case PieceKind::moved_to: return side != RedlineSide::before;
  }
  return true;
}

bool takes_before(PieceKind kind, RedlineSide side) {
  return kind == PieceKind::removed || kind == PieceKind::moved_from || side == RedlineSide::before;
}

bool opens_link(char byte) { return byte == mark::link_open || byte == mark::image_open; }

// The targets of links and images in the order in which they open; empty for images, which are not links.
std::vector<std::string> targets_of(const std::string& text) {
  std::vector<std::string> targets;
  struct Open {
    std::size_t index;
    bool image;
    bool address;
  };
  std::vector<Open> open;
  for (const char byte : text) {
    if (opens_link(byte)) {
      open.push_back({targets.size(), byte == mark::image_open, false});
      targets.emplace_back();
    } else if (open.empty()) {
      continue;
    } else if (byte == mark::link_target) {
      open.back().address = true;
    } else if (byte == mark::link_close) {
      open.pop_back();
    } else if (open.back().address && !open.back().image && !is_mark(byte)) {
      targets[open.back().index] += byte;
    }
  }
  return targets;
}

// Reads one of the two texts piece by piece; open styles and links continue into the next piece.
class EditionReader {
 public:
  EditionReader(const RedlineOptions& options, Edition edition, const std::string& text)
      : options_(options), edition_(edition), targets_(targets_of(text)) {}

  std::vector<RedlineRun> read(std::string_view text, PieceKind kind) {
    for (const char byte : text) is_mark(byte) ? see(byte) : add(byte);
    finish_run();
    std::vector<RedlineRun> shown = std::move(runs_);
    runs_.clear();
    if (kind == PieceKind::equal) std::erase_if(shown, [](const RedlineRun& run) { return run.address; });
    return shown;
  }

 private:
  struct OpenLink {
    std::string href;
    std::size_t number = 0;
  };

  void open_link() {
    const std::size_t here = met_++;
    const bool leads = options_.find_link && here < targets_.size() && !targets_[here].empty();
    open_.push_back({leads ? options_.find_link(targets_[here], edition_) : std::string(), met_});
    labelled_ = false;
  }

  void see(char byte) {
    finish_run();
    switch (byte) {
      case mark::strong_open:
      case mark::strong_close: style_.strong = byte == mark::strong_open; break;
      case mark::emphasis_open:
      case mark::emphasis_close: style_.emphasis = byte == mark::emphasis_open; break;
      case mark::code_open:
      case mark::code_close: style_.code = byte == mark::code_open; break;
      case mark::strike_open:
      case mark::strike_close: style_.strike = byte == mark::strike_open; break;
      case mark::link_open:
      case mark::image_open: open_link(); break;
      case mark::link_target: style_.address = true; break;
      case mark::link_close:
        style_.address = false;
        if (!open_.empty()) open_.pop_back();
        break;
      case mark::hard_break:
        runs_.push_back(style_);
        runs_.back().line_break = true;
        break;
    }
  }

  void add(char byte) {
    if (!style_.address) labelled_ = true;
    text_ += byte;
  }

  void finish_run() {
    if (text_.empty()) return;
    RedlineRun run = style_;
    run.text = std::move(text_);
    text_.clear();
    if (run.address && !labelled_) {
      run.text = options_.name_target ? options_.name_target(run.text, edition_) : run.text;
      run.address = false;
    }
    if (!run.address && !open_.empty()) {
      run.href = open_.front().href;
      run.link = open_.front().number;
    }
    runs_.push_back(std::move(run));
  }

  const RedlineOptions& options_;
  Edition edition_;
  std::vector<std::string> targets_;  // of its links, in opening order
  std::size_t met_ = 0;               // how many links have opened
  std::vector<OpenLink> open_;
  bool labelled_ = false;
  RedlineRun style_;
  std::string text_;
  std::vector<RedlineRun> runs_;
};

bool ends_wide(const std::string& text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) continue;
  return !text.empty() && columns_of(next_character(text, begin)) == 2;
}

// A line end becomes a space, except between two wide characters.
std::string without_line_ends(std::string_view text, bool after_wide) {
  std::string joined;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') {
      joined += text[at];
      continue;
    }
    std::size_t next = at + 1;
    const bool before_wide = next >= text.size() || columns_of(next_character(text, next)) == 2;
    const bool behind_wide = joined.empty() ? after_wide : ends_wide(joined);
    if (!before_wide || !behind_wide) joined += ' ';
  }
  return joined;
}

std::string lines_of(std::string_view text, bool after_wide, LineEnds line_ends) {
  return line_ends == LineEnds::kept ? std::string(text) : without_line_ends(text, after_wide);
}

struct Tags {
  std::string open;
  std::string close;
};

Tags styles_of(const RedlineRun& run) {
  Tags tags;
  const auto wrap = [&](bool wanted, const std::string& element) {
    if (!wanted) return;
    tags.open += "<" + element + ">";
    tags.close = "</" + element + ">" + tags.close;
  };
  wrap(run.strong, "strong");
  wrap(run.emphasis, "em");
  wrap(run.strike, "s");
  wrap(run.code || run.address, "code");
  return tags;
}

std::string spoken(const Words& words, const std::string& key) {
  return "<span class=\"visually-hidden\">" + escape_html(words(key)) + "</span>";
}

Tags html_tags(PieceKind kind, const Words& words) {
  switch (kind) {
    case PieceKind::equal: return {};
    case PieceKind::format: return {"<span class=\"format\">", "</span>"};
    case PieceKind::removed:
      return {"<del>" + spoken(words, "redline_removed"), spoken(words, "redline_end") + "</del>"};
    case PieceKind::added: return {"<ins>" + spoken(words, "redline_added"), spoken(words, "redline_end") + "</ins>"};
    case PieceKind::moved_from:
      return {"<del class=\"moved\">" + spoken(words, "redline_moved_from"), spoken(words, "redline_end") + "</del>"};
    case PieceKind::moved_to:
      return {"<ins class=\"moved\">" + spoken(words, "redline_moved_to"), spoken(words, "redline_end") + "</ins>"};
  }
  return {};
}

Tags markdown_tags(PieceKind kind) {
  switch (kind) {
    case PieceKind::equal:
    case PieceKind::format: return {};
    case PieceKind::removed:
    case PieceKind::moved_from: return {"<del>", "</del>"};
    case PieceKind::added:
    case PieceKind::moved_to: return {"<ins>", "</ins>"};
  }
  return {};
}

Tags text_tags(PieceKind kind, TerminalStyle style) {
  const bool removed = kind == PieceKind::removed || kind == PieceKind::moved_from;
  if (kind == PieceKind::equal || kind == PieceKind::format) return {};
  if (style == TerminalStyle::plain) return removed ? Tags{"[-", "-]"} : Tags{"{+", "+}"};
  return removed ? Tags{"\x1b[31;9m", "\x1b[0m"} : Tags{"\x1b[32;4m", "\x1b[0m"};
}

// Replaces control characters, so that a text cannot send commands to the terminal.
std::string printable(std::string_view text) {
  std::string safe;
  for (const char byte : text)
    safe += static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t' ? '?' : byte;
  return safe;
}

// Escapes Markdown and writes line ends as <br>.
std::string escaped_lines(const std::string& text) {
  std::string escaped;
  for (const std::string_view line : split_lines(text)) {
    if (!escaped.empty()) escaped += "<br>";
    if (!line.empty()) escaped += escape_markdown(std::string(line), {});
  }
  return escaped;
}

std::string around_address(const RedlineRun& run, const std::string& text) {
  return run.address ? "（" + text + "）" : text;
}

}  // namespace

std::vector<RedlinePart> redline_parts(const Script& script, const RedlineOptions& options) {
  std::vector<RedlinePart> parts;
  EditionReader before(options, Edition::before, before_of(script));
  EditionReader after(options, Edition::after, after_of(script));
  for (const Piece& piece : script) {
    // Both editions are read even if one is hidden: a style may open in one piece and close in a later one.
    std::vector<RedlineRun> old_runs = before.read(piece.before, piece.kind);
    std::vector<RedlineRun> new_runs = after.read(piece.after, piece.kind);
    if (!shown(piece.kind, options.side)) continue;
    RedlinePart part{piece.kind, takes_before(piece.kind, options.side) ? std::move(old_runs) : std::move(new_runs)};
    if (!part.runs.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

Markup redline_html(const Script& script, const RedlineOptions& options) {
  Markup markup;
  bool after_wide = true;
  for (const RedlinePart& part : redline_parts(script, options)) {
    const Tags tags = html_tags(part.kind, *options.words);
    markup.text += tags.open;
    std::size_t link = 0;
    for (const RedlineRun& run : part.runs) {
      const Tags styles = styles_of(run);
      const std::size_t leads = run.href.empty() ? 0 : run.link;
      if (link != 0 && leads != link) markup.text += "</a>";
      if (leads != 0 && leads != link) markup.text += "<a href=\"" + escape_html(run.href) + "\">";
      link = leads;
      if (run.line_break) markup.text += "<br>";
      markup.text += styles.open + escape_html(around_address(run, lines_of(run.text, after_wide, options.line_ends))) +
                     styles.close;
      after_wide = run.line_break || ends_wide(run.text);
    }
    if (link != 0) markup.text += "</a>";
    markup.text += tags.close;
  }
  return markup;
}

Markup redline_markdown(const Script& script, const RedlineOptions& options) {
  Markup markup;
  bool after_wide = true;
  for (const RedlinePart& part : redline_parts(script, options)) {
    const Tags tags = markdown_tags(part.kind);
    markup.text += tags.open;
    for (const RedlineRun& run : part.runs) {
      if (run.line_break) markup.text += "<br>";
      const std::string text =
          options.line_ends == LineEnds::joined ? without_line_ends(run.text, after_wide) : run.text;
      const std::string spelt = text.empty() ? text : escaped_lines(around_address(run, text));
      markup.text += run.href.empty() || spelt.empty() ? spelt : "[" + spelt + "](" + markdown_target(run.href) + ")";
      after_wide = run.line_break || ends_wide(run.text);
    }
    markup.text += tags.close;
  }
  return markup;
}

std::string redline_text(const Script& script, TerminalStyle style, const NameTarget& name_target, LineEnds line_ends) {
  const RedlineOptions options{RedlineSide::both, nullptr, name_target, {}, line_ends};
  std::string line;
  bool after_wide = true;
  for (const RedlinePart& part : redline_parts(script, options)) {
    const Tags tags = text_tags(part.kind, style);
    line += tags.open;
    for (const RedlineRun& run : part.runs) {
      if (run.line_break) line += '\n';
      line += printable(around_address(run, lines_of(run.text, after_wide, line_ends)));
      after_wide = run.line_break || ends_wide(run.text);
    }
    line += tags.close;
  }
  return line;
}

}  // namespace hakusho::render
