#include "render/template/names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"

namespace hakusho::render {

namespace {

constexpr std::array<std::pair<std::string_view, NameKind>, 7> kinds = {{
    {"text", NameKind::text},
    {"number", NameKind::number},
    {"flag", NameKind::flag},
    {"markup", NameKind::markup},
    {"json", NameKind::json},
    {"list", NameKind::list},
    {"object", NameKind::object},
}};

std::optional<NameKind> kind_of(std::string_view word) {
  for (const auto& [name, kind] : kinds)
    if (name == word) return kind;
  return {};
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(line, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

std::size_t shape_named(Names& names, std::string_view name) {
  for (std::size_t index = 1; index < names.shapes.size(); ++index)
    if (names.shapes[index].name == name) return index;
  names.shapes.push_back({std::string(name), {}});
  return names.shapes.size() - 1;
}

// The shape to which lines of one indentation add their names.
struct Open {
  std::size_t indent;
  std::size_t shape;
};

constexpr std::size_t nowhere = text_item;

class Reader {
 public:
  Reader(Names& names, const std::string& path, Diagnostics& found) : names_(names), path_(path), found_(found) {}

  void line(std::string_view text, std::uint32_t number) {
    number_ = number;
    text = text.substr(0, text.find('#'));
    const auto words = words_of(text);
    if (words.empty()) return;
    const std::size_t indent = text.find_first_not_of(' ');
    while (open_.size() > 1 && open_.back().indent > indent) open_.pop_back();
    if (open_.back().indent != indent) {
      if (below_ == nowhere || indent < open_.back().indent)
        return complain("nothing that could hold this name stands above it");
      open_.push_back({indent, below_});
    }
    below_ = nowhere;
    if (words.size() == 1 && words[0].ends_with(':') && indent == 0)
      below_ = shape_named(names_, words[0].substr(0, words[0].size() - 1));
    else declare(words);
  }

 private:
  void declare(const std::vector<std::string_view>& words) {
    const auto kind = words.size() >= 2 ? kind_of(words[1]) : std::nullopt;
    if (!kind || (words.size() != 2 && (words.size() != 4 || words[2] != "of")))
      return complain("a line reads `name kind`, `name list of shape` or `shape:`");
    DeclaredName declared{std::string(words[0]), *kind, 0};
    const bool holds = *kind == NameKind::list || *kind == NameKind::object;
    if (words.size() == 4) declared.shape = words[3] == "text" ? text_item : shape_named(names_, words[3]);
    else if (holds) below_ = declared.shape = add_shape(declared.name);
    auto& held = names_.shapes[open_.back().shape].names;
    const auto same = std::find_if(held.begin(), held.end(), [&](const auto& other) { return other.name == words[0]; });
    if (same == held.end()) return held.push_back(std::move(declared));
    // A kind may add names to an object of common.txt.
    if (same->kind == NameKind::object && *kind == NameKind::object && words.size() == 2) below_ = same->shape;
    else complain("\"" + std::string(words[0]) + "\" is declared twice");
  }

  // Anonymous shapes have names that start with a dot, which no declaration can use.
  std::size_t add_shape(const std::string& name) {
    names_.shapes.push_back({"." + name, {}});
    return names_.shapes.size() - 1;
  }

  void complain(std::string message) {
    found_.error("render/names", {path_, {number_, 1}}, std::move(message),
                 "see the declarations beside it in templates/names/");
  }

  Names& names_;
  const std::string& path_;
  Diagnostics& found_;
  std::vector<Open> open_ = {{0, 0}};
  std::size_t below_ = nowhere;  // the shape that deeper lines add to
  std::uint32_t number_ = 0;
};

bool fits(NameKind declared, const View& view) {
  switch (view.kind()) {
    case View::Kind::nothing: return true;
    case View::Kind::flag: return declared == NameKind::flag;
    case View::Kind::text: return declared == NameKind::text || declared == NameKind::number;
    case View::Kind::markup: return declared == NameKind::markup || declared == NameKind::json;
    case View::Kind::list: return declared == NameKind::list;
    case View::Kind::object: return declared == NameKind::object;
  }
  return false;
}

void compare(const Names& names, std::size_t shape, const View& view, const std::string& path,
             std::set<std::string>& strange, std::set<std::pair<std::size_t, std::string>>& made) {
  if (shape == text_item) {
    if (view.kind() != View::Kind::text) strange.insert(path);
    return;
  }
  for (const auto& [name, value] : view.fields()) {
    const std::string field(name);
    const std::string here = path.empty() ? field : path + "." + field;
    const DeclaredName* declared = names.shapes[shape].find(field);
    if (declared == nullptr || !fits(declared->kind, value)) {
      strange.insert(here);
      continue;
    }
    if (value.kind() != View::Kind::nothing) made.insert({shape, field});
    if (value.kind() == View::Kind::object) compare(names, declared->shape, value, here, strange, made);
    for (const View& item : value.items()) compare(names, declared->shape, item, here, strange, made);
  }
}

}  // namespace

const DeclaredName* Shape::find(std::string_view wanted) const {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& held) { return held.name == wanted; });
  return found == names.end() ? nullptr : &*found;
}

void read_names(Names& names, std::string_view bytes, const std::string& path, Diagnostics& found) {
  Reader reader(names, path, found);
  std::uint32_t number = 0;
  for (const std::string_view line : split_lines(bytes)) reader.line(line, ++number);
}

std::vector<std::string> undeclared(const Names& names, const View& view) {
  std::set<std::string> strange;
  std::set<std::pair<std::size_t, std::string>> made;
  compare(names, 0, view, "", strange, made);
  return {strange.begin(), strange.end()};
}

std::vector<std::string> unmade(const Names& names, const std::vector<const View*>& views) {
  std::set<std::string> strange;
  std::set<std::pair<std::size_t, std::string>> made;
  for (const View* view : views) compare(names, 0, *view, "", strange, made);
  std::vector<std::string> missing;
  for (std::size_t shape = 0; shape < names.shapes.size(); ++shape)
    for (const DeclaredName& declared : names.shapes[shape].names)
      if (!made.count({shape, declared.name})) missing.push_back(names.shapes[shape].name + "." + declared.name);
  return missing;
}

}  // namespace hakusho::render
