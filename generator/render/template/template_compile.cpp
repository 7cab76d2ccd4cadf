// Compiles templates and reports their errors in the same pass.
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "render/template/template.h"
#include "render/template/template_tokens.h"

namespace hakusho::render {

namespace {

constexpr std::size_t anything = std::numeric_limits<std::size_t>::max() - 1;  // below an undeclared name
constexpr std::size_t deepest_partial = 16;

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// The result of resolving a name.
struct Found {
  NameKind kind = NameKind::text;
  std::size_t shape = 0;
  std::size_t depth = 0;
  std::vector<std::string> path;
};

struct OpenSection {
  Token token;
  std::size_t step;
  MarkupContext context;
  bool scope;
};

class Compiler {
 public:
  Compiler(const TemplateFiles& files, const Names& names, const Words& words, Format format, Diagnostics& found)
      : files_(files), names_(names), words_(words), context_(format), found_(found) {}

  void file(const std::string& path) {
    const auto file = files_.find(path);
    path_ = &file->first;
    bytes_ = file->second;
    if (bytes_.size() > limits::template_bytes)
      return error(0, "render/template",
                   "the template is larger than " + std::to_string(limits::template_bytes) + " bytes", "");
    std::vector<OpenSection> open;
    for (const Token& token : read_tokens(bytes_, path, found_)) take(token, open);
    for (const OpenSection& section : open)
      error(section.token.offset, "render/unclosed", "the section " + quoted(section.token.text) + " is never closed",
            "write {{/" + std::string(section.token.text) + "}} where it ends");
    while (!open.empty()) pop(open);
    if (context_.state() != ContextState::text)
      error(bytes_.size(), "render/open-tag", "the template ends inside a tag, an attribute, a comment or a script",
            "close it in the same file");
  }

  Program take_program() { return std::move(program_); }

 private:
  void take(const Token& token, std::vector<OpenSection>& open) {
    switch (token.kind) {
      case TokenKind::literal: return literal(token);
      case TokenKind::value: return value(token);
      case TokenKind::markup: return markup(token);
      case TokenKind::section:
      case TokenKind::inverted: return begin(token, open);
      case TokenKind::end: return end(token, open);
      case TokenKind::partial: return partial(token);
    }
  }

  void literal(const Token& token) {
    for (const ContextProblem& problem : context_.read(token.text))
      error(token.offset + problem.offset, "render/unsafe", problem.message, problem.hint);
    emit(token.text);
  }

  void emit(std::string_view text) {
    auto& steps = program_.steps;
    const bool extends = !steps.empty() && steps.back().kind == TemplateStep::Kind::literal && barrier_ != steps.size();
    if (!extends) steps.push_back({TemplateStep::Kind::literal, Escape::raw, 0, size(program_.literals.size()), 0});
    program_.literals += text;
    steps.back().second += size(text.size());
  }

  void value(const Token& token) {
    const std::optional<Escape> escape = spelling_here(token);
    const ContextState before = context_.state();
    context_.value_printed();
    if (token.text.starts_with("words.")) {
      const std::string key(token.text.substr(6));
      if (!words_.texts.count(key)) return unknown(token, word_keys(), "no word is called ");
      if (escape) {
        std::string spelt;
        append_escaped(spelt, words_(key), *escape);
        emit(spelt);
      }
      return;
    }
    const std::optional<Found> name = find(token);
    if (!name) return;
    if (name->kind == NameKind::markup || name->kind == NameKind::json)
      return error(token.offset, "render/escape", quoted(token.text) + " is finished markup and would be escaped",
                   "write {{{" + std::string(token.text) + "}}}");
    if (name->kind != NameKind::text && name->kind != NameKind::number)
      return error(token.offset, "render/kind", quoted(token.text) + " is no text to print",
                   "write {{#" + std::string(token.text) + "}} and print what is inside it");
    if (before == ContextState::tag_name && name->kind != NameKind::number)
      return error(token.offset, "render/unsafe", "only a number may complete a tag's name",
                   "declare it as a number, or write the tag out");
    if (escape) step(TemplateStep::Kind::value, *name, *escape);
  }

  std::optional<Escape> spelling_here(const Token& token) {
    switch (context_.state()) {
      case ContextState::text: return context_.format() == Format::html ? Escape::html_text : Escape::markdown_text;
      case ContextState::double_quoted:
      case ContextState::single_quoted:
        return context_.begins_address() ? Escape::html_address : Escape::html_attribute;
      case ContextState::address: return Escape::markdown_address;
      case ContextState::tag_name:
        if (!context_.tag().empty()) return Escape::number;
        break;
      default: break;
    }
    const bool unquoted = context_.state() == ContextState::before_value || context_.state() == ContextState::unquoted;
    error(token.offset, unquoted ? "render/unquoted" : "render/unsafe",
          unquoted ? "a tag in an attribute without quotes" : "no value is safe in this place",
          unquoted ? "put quotes around the attribute's value" : "print it in text or in a quoted attribute");
    return {};
  }

  void markup(const Token& token) {
    const std::optional<Found> name = find(token);
    if (!name) return;
    const bool data = name->kind == NameKind::json && context_.holds_data_script();
    const bool slot = name->kind == NameKind::markup && context_.state() == ContextState::text;
    if (!data && !slot)
      return error(token.offset, "render/unescaped",
                   quoted(token.text) + (name->kind == NameKind::markup ? " may stand only between tags"
                                                                        : " is not markup and must be escaped"),
                   "write {{" + std::string(token.text) + "}}");
    step(TemplateStep::Kind::value, *name, Escape::raw);
  }

  void begin(const Token& token, std::vector<OpenSection>& open) {
    const bool inverted = token.kind == TokenKind::inverted;
    const std::optional<Found> name = find(token);
    if (context_.state() == ContextState::before_value || context_.state() == ContextState::unquoted)
      error(token.offset, "render/unquoted", "a tag in an attribute without quotes",
            "put quotes around the attribute's value");
    const bool scope = !inverted && (!name || name->kind == NameKind::list || name->kind == NameKind::object);
    TemplateStep::Kind kind = TemplateStep::Kind::when;
    if (inverted) kind = TemplateStep::Kind::unless;
    else if (name && name->kind == NameKind::list) kind = TemplateStep::Kind::each;
    else if (name && name->kind == NameKind::object) kind = TemplateStep::Kind::within;
    const std::size_t shape = name ? name->shape : anything;
    step(kind, name.value_or(Found{}), Escape::raw);
    open.push_back({token, program_.steps.size() - 1, context_, scope});
    if (scope) scopes_.push_back(shape);
    barrier_ = program_.steps.size();
  }

  void end(const Token& token, std::vector<OpenSection>& open) {
    if (open.empty() || open.back().token.text != token.text)
      return error(token.offset, "render/unclosed",
                   "the section " + quoted(token.text) + " is closed but not open here",
                   open.empty() ? "" : "the section open here is " + quoted(open.back().token.text));
    if (!context_.continues(open.back().context))
      error(token.offset, "render/open-tag",
            "the section " + quoted(token.text) + " opens a tag or quote that it does not close",
            "let a section hold whole tags or whole attributes");
    pop(open);
  }

  void pop(std::vector<OpenSection>& open) {
    const OpenSection& section = open.back();
    program_.steps[section.step].second = size(program_.steps.size());
    if (section.scope) scopes_.pop_back();
    context_ = section.context;
    barrier_ = program_.steps.size();
    open.pop_back();
  }

  void partial(const Token& token) {
    const std::string extension = std::string(extension_of(context_.format()));
    const std::string path = "templates/partials/" + std::string(token.text) + extension;
    if (!files_.count(path)) {
      std::vector<std::string> names;
      for (const auto& [name, bytes] : files_)
        if (name.starts_with("templates/partials/") && name.ends_with(extension))
          names.push_back(name.substr(19, name.size() - 19 - extension.size()));
      return unknown(token, names, "no partial is called ");
    }
    if (context_.state() != ContextState::text)
      return error(token.offset, "render/unsafe", "a partial may stand only between tags", "");
    if (std::count(including_.begin(), including_.end(), path) || including_.size() > deepest_partial)
      return error(token.offset, "render/partial", "the partial " + quoted(token.text) + " includes itself", "");
    const std::string* outer_path = path_;
    const std::string_view outer_bytes = bytes_;
    including_.push_back(path);
    file(path);
    including_.pop_back();
    path_ = outer_path;
    bytes_ = outer_bytes;
  }

  // Resolves the first part of the name in the innermost section that declares it, and the other parts below it.
  std::optional<Found> find(const Token& token) {
    if (token.text == ".") {
      if (scopes_.back() == text_item) return Found{NameKind::text, 0, scopes_.size() - 1, {}};
      if (scopes_.back() == anything) return {};
      error(token.offset, "render/unknown-name", "{{.}} stands for an item of a list of texts alone",
            "name a field of it");
      return {};
    }
    const auto parts = split(token.text, '.');
    std::vector<std::string> candidates;
    for (std::size_t depth = scopes_.size(); depth-- > 0;) {
      if (scopes_[depth] == anything) return {};
      if (scopes_[depth] == text_item) continue;
      const Shape* shape = &names_.shapes[scopes_[depth]];
      const DeclaredName* declared = shape->find(parts[0]);
      for (const auto& name : shape->names) candidates.push_back(name.name);
      if (declared == nullptr) continue;
      Found found{declared->kind, declared->shape, depth, {std::string(parts[0])}};
      for (std::size_t part = 1; part < parts.size(); ++part) {
        shape = found.kind == NameKind::object ? &names_.shapes[found.shape] : nullptr;
        declared = shape == nullptr ? nullptr : shape->find(parts[part]);
        if (declared == nullptr) {
          candidates.clear();
          const std::string before(
              token.text.substr(0, static_cast<std::size_t>(parts[part].data() - token.text.data())));
          if (shape != nullptr)
            for (const auto& name : shape->names) candidates.push_back(before + name.name);
          unknown(token, candidates, "no name is called ");
          return {};
        }
        found.kind = declared->kind;
        found.shape = declared->shape;
        found.path.push_back(std::string(parts[part]));
      }
      return found;
    }
    unknown(token, candidates, "no name is called ");
    return {};
  }

  std::vector<std::string> word_keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, text] : words_.texts) keys.push_back("words." + key);
    return keys;
  }

  void unknown(const Token& token, const std::vector<std::string>& candidates, std::string_view saying) {
    const auto near = did_you_mean(token.text, candidates);
    error(token.offset, "render/unknown-name", std::string(saying) + quoted(token.text),
          near ? "did you mean " + quoted(*near) + "?"
               : "what a template may say stands in templates/names/ and templates/words/");
  }

  void step(TemplateStep::Kind kind, const Found& name, Escape escape) {
    auto& known = program_.names;
    auto at = std::find(known.begin(), known.end(), name.path);
    if (at == known.end()) at = known.insert(known.end(), name.path);
    program_.steps.push_back({kind, escape, static_cast<std::uint16_t>(name.depth), size(at - known.begin()), 0});
  }

  template <typename Number>
  static std::uint32_t size(Number number) {
    return static_cast<std::uint32_t>(number);
  }

  // Reports at most limits::problems_in_file problems.
  void error(std::size_t offset, std::string_view code, std::string message, std::string hint) {
    if (++problems_ > limits::problems_in_file) return;
    const Position at = position_of(bytes_, offset);
    for (const Diagnostic& known : found_.all())  // a partial that many pages include is reported once
      if (known.code == code && known.where.path == *path_ && known.where.at.line == at.line &&
          known.where.at.column == at.column)
        return;
    found_.error(code, {*path_, at}, std::move(message), std::move(hint));
  }

  const TemplateFiles& files_;
  const Names& names_;
  const Words& words_;
  MarkupContext context_;
  Diagnostics& found_;
  Program program_;
  std::vector<std::size_t> scopes_ = {0};
  std::vector<std::string> including_;
  const std::string* path_ = nullptr;
  std::string_view bytes_;
  std::size_t problems_ = 0;
  std::size_t barrier_ = 0;  // literals are not merged across the start or end of a section
};

std::string_view folder_of(std::string_view path) {
  path.remove_prefix(std::string_view("templates/").size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

void read_names_from(Names& names, const TemplateFiles& files, const std::string& path, Diagnostics& found) {
  if (const auto file = files.find(path); file != files.end()) read_names(names, file->second, path, found);
}

}  // namespace

Names names_for(const TemplateFiles& files, std::string_view folder, Diagnostics& found) {
  const std::string base = "templates/" + std::string(folder);
  const bool layout = files.count(base + "/layout.yaml") > 0;
  Names names;
  read_names_from(names, files, "templates/names/common.txt", found);
  read_names_from(names, files, "templates/names/" + (layout ? "whitepaper" : std::string(folder)) + ".txt", found);
  return names;
}

Program compile(const TemplateFiles& files, const std::string& path, const Names& names, const Words& words,
                Diagnostics& found) {
  const Format format = path.ends_with(".md") ? Format::markdown : Format::html;
  Compiler compiler(files, names, words, format, found);
  compiler.file(path);
  return compiler.take_program();
}

Templates Templates::load(const TemplateFiles& files, const Words& words, Diagnostics& found) {
  Templates templates;
  std::map<std::string, Names, std::less<>> names_by_folder;
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with("templates/") || !(path.ends_with(".html") || path.ends_with(".md"))) continue;
    const std::string folder(folder_of(path));
    if (folder.empty() || folder == "partials" || folder == "names" || folder == "words") continue;
    auto names = names_by_folder.find(folder);
    if (names == names_by_folder.end()) names = names_by_folder.emplace(folder, names_for(files, folder, found)).first;
    const std::size_t before = found.all().size();
    Program program = compile(files, path, names->second, words, found);
    if (found.all().size() == before) templates.programs_.emplace(path.substr(10), std::move(program));
  }
  return templates;
}

}  // namespace hakusho::render
