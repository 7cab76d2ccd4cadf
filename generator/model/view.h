// What a template sees: a tree of named values.
//
// Texts are escaped by the format that prints them.  Only `Markup` is printed as it is, and only in the places a
// template may hold it; it is made by `render` alone, from prose, never from a string of the dataset.
// Hundreds of thousands of values are made in a build, so a field's name is a literal and is never copied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hakusho {

// Finished HTML or Markdown.
struct Markup {
  std::string text;
};

// The name of a field, written in the source.
class FieldName {
 public:
  template <std::size_t size>
  consteval FieldName(const char (&literal)[size]) : name_(literal, size - 1) {}

  constexpr operator std::string_view() const { return name_; }

 private:
  std::string_view name_;
};

class View {
 public:
  // In the order of the alternatives of `value_`.
  enum class Kind { nothing, flag, text, markup, list, object };
  using Fields = std::vector<std::pair<std::string_view, View>>;

  View() = default;
  View(bool flag) : value_(flag) {}
  View(std::string text) : value_(std::move(text)) {}
  View(std::string_view text) : value_(std::string(text)) {}
  View(const char* text) : value_(std::string(text)) {}
  View(std::size_t number) : value_(std::to_string(number)) {}
  View(int number) : value_(std::to_string(number)) {}
  View(Markup markup) : value_(std::move(markup)) {}
  View(std::vector<View> items) : value_(std::move(items)) {}

  Kind kind() const { return static_cast<Kind>(value_.index()); }
  // Of a text or of markup; empty otherwise.
  const std::string& text() const;
  // Empty when it is no list.
  const std::vector<View>& items() const;
  // Empty when it is no object.
  const Fields& fields() const;
  // The field of that name; null when there is none.
  const View* find(std::string_view name) const;
  // The same, looked for first where `guess` says, which then says where it was.
  const View* find(std::string_view name, std::size_t& guess) const;
  // An object's field, added or replaced; what is no object becomes one.
  View& set(FieldName name, View value) &;
  View&& set(FieldName name, View value) && { return std::move(set(name, std::move(value))); }
  // A field that the object does not hold yet: the quick way to make one of many fields.
  View& add(FieldName name, View value) &;
  View&& add(FieldName name, View value) && { return std::move(add(name, std::move(value))); }
  // Makes it an object with room for that many fields.
  void reserve(std::size_t fields) { object().reserve(fields); }

  // Whether a section over it is shown: a set flag, a text that is not empty, a list that is not empty, an object.
  bool truthy() const;

 private:
  Fields& object();

  std::variant<std::monostate, bool, std::string, Markup, std::vector<View>, Fields> value_;
};

}  // namespace hakusho
