#include "render/template/template.h"

#include <algorithm>
#include <cassert>

#include "base/scheme.h"
#include "base/text.h"
#include "render/spell/escape.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

// True if a browser would read the address as a web, mail or relative address.
bool safe_address(std::string_view address) {
  const auto scheme = scheme_of(address);
  return !scheme || is_allowed_scheme(*scheme);
}

void append_number(std::string& out, std::string_view text) {
  for (const char byte : text)
    if (byte >= '0' && byte <= '9') out += byte;
}

// True if the next text starts a line or a list item, where `1.`, `#` and `-` are markup.  Looks back a bounded number
// of bytes, so that many values take linear time; a longer row of markers counts as a start.
bool begins_line(std::string_view out) {
  if (out.size() > 64) out.remove_prefix(out.size() - 64);
  const std::size_t last = out.find_last_not_of(" \t>*+-.)0123456789");
  return last == std::string_view::npos || out[last] == '\n';
}

// True if the current line is a row of a pipe table.
bool in_table_row(std::string_view out) {
  const std::size_t line = out.rfind('\n');
  return out.substr(line == std::string_view::npos ? 0 : line + 1).starts_with('|');
}

void append_markdown(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (in_table_row(out)) {
    out += markdown_cell(text);
    return;
  }
  const MarkdownContext spot{.line_begin = begins_line(out), .line_end = true};
  if (text.find_first_of("\n\r") == std::string_view::npos) {
    out += escape_markdown(text, spot);
    return;
  }
  std::string one_line(text);
  std::replace_if(
      one_line.begin(), one_line.end(), [](char byte) { return byte == '\n' || byte == '\r'; }, ' ');
  out += escape_markdown(one_line, spot);
}

class Run {
 public:
  Run(const Program& program, std::initializer_list<const View*> views, std::string& out)
      : program_(program), pages_(views), out_(out) {
    paths_.reserve(program.names.size());
    for (const std::vector<std::string>& names : program.names) {
      Path& path = paths_.emplace_back();
      path.reserve(names.size());
      for (const std::string& name : names) path.push_back({FieldName::of(name), 0});
    }
  }

  void steps(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      const TemplateStep& step = program_.steps[at];
      switch (step.kind) {
        case TemplateStep::Kind::literal: out_.append(program_.literals, step.first, step.second); break;
        case TemplateStep::Kind::value: value(step); break;
        case TemplateStep::Kind::each: each(step, at); break;
        case TemplateStep::Kind::within: within(step, at); break;
        case TemplateStep::Kind::when:
          if (truthy(step)) steps(at + 1, step.second);
          break;
        case TemplateStep::Kind::unless:
          if (!truthy(step)) steps(at + 1, step.second);
          break;
      }
      if (step.kind >= TemplateStep::Kind::each) at = step.second - 1;
    }
  }

 private:
  using Path = std::vector<FieldGuess>;  // the fields to follow

  const View* find(const TemplateStep& step) {
    if (step.depth > 0) return follow(scopes_[step.depth - 1], step.first);
    for (auto page = pages_.end(); page != pages_.begin();)
      if (const View* found = follow(*--page, step.first)) return found;
    return nullptr;
  }

  const View* follow(const View* view, std::size_t path) {
    for (FieldGuess& field : paths_[path]) {
      view = view->find(field);
      if (view == nullptr) return nullptr;
    }
    return view;
  }

  bool truthy(const TemplateStep& step) {
    const View* view = find(step);
    return view != nullptr && view->truthy();
  }

  void value(const TemplateStep& step) {
    const View* view = find(step);
    if (view == nullptr) return;
    if (view->kind() == View::Kind::markup && step.escape == Escape::raw) out_ += view->text();
    else if (view->kind() == View::Kind::text && step.escape != Escape::raw)
      append_escaped(out_, view->text(), step.escape);
  }

  void each(const TemplateStep& step, std::size_t at) {
    const View* view = find(step);
    if (view == nullptr || view->kind() != View::Kind::list) return;
    for (const View& item : view->items()) inside(item, at + 1, step.second);
  }

  void within(const TemplateStep& step, std::size_t at) {
    const View* view = find(step);
    if (view != nullptr && view->kind() == View::Kind::object) inside(*view, at + 1, step.second);
  }

  void inside(const View& view, std::size_t begin, std::size_t end) {
    scopes_.push_back(&view);
    steps(begin, end);
    scopes_.pop_back();
  }

  const Program& program_;
  std::initializer_list<const View*> pages_;
  std::string& out_;
  std::vector<const View*> scopes_;
  std::vector<Path> paths_;  // one per name of the program
};

}  // namespace

void append_escaped(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::html_text:
    case Escape::html_attribute: return append_html(out, text);
    case Escape::html_address: return append_html(out, safe_address(text) ? text : "#");
    case Escape::number: return append_number(out, text);
    case Escape::markdown_text: return append_markdown(out, text);
    case Escape::markdown_address: out += markdown_target(safe_address(text) ? text : "#"); return;
    case Escape::raw: out += text; return;
  }
}

void Templates::render(std::string_view name, std::initializer_list<const View*> views, std::string& out) const {
  const auto program = programs_.find(name);
  assert(program != programs_.end());
  Run(program->second, views, out).steps(0, program->second.steps.size());
}

}  // namespace hakusho::render
