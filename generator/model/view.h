// What a template sees: a tree of named values.
//
// Texts are escaped by the format that prints them.  Only `Markup` is printed as it is, and only in the places a
// template may hold it; it is made by `render` alone, from prose, never from a string of the dataset.
// Millions of values are made and looked up in a build, so a field's name is a literal, is never copied, and is
// compared by a hash that the compiler computes.
#pragma once

#include <cstddef>
#include <cstdint>
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

// The same, kept by somebody for longer than any view of it lives: a body stands on many pages.
struct KeptMarkup {
  std::string_view text;
};

// The name of a field: a literal, or a text that somebody keeps.
class FieldName {
 public:
  template <std::size_t size>
  consteval FieldName(const char (&literal)[size]) : FieldName(std::string_view(literal, size - 1)) {}
  // Requires: the text outlives the name.
  static constexpr FieldName of(std::string_view kept) { return FieldName(kept); }

  constexpr operator std::string_view() const { return {bytes_, size_}; }
  friend constexpr bool operator==(const FieldName& a, const FieldName& b) {
    return a.hash_ == b.hash_ && a.size_ == b.size_ &&
           (a.bytes_ == b.bytes_ || std::string_view(a) == std::string_view(b));
  }

 private:
  // Hashed by FNV-1a (public domain; Fowler, Noll, Vo).
  constexpr explicit FieldName(std::string_view name)
      : bytes_(name.data()), size_(static_cast<std::uint32_t>(name.size())) {
    for (const char byte : name) hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 16777619u;
  }

  const char* bytes_;
  std::uint32_t size_;
  std::uint32_t hash_ = 2166136261u;
};

// A name that is looked for in many views, and where it stood in the last one: views of one kind hold their fields in
// one order.
struct FieldGuess {
  FieldName name;
  std::size_t at = 0;
};

class View {
 public:
  // In the order of the alternatives of `value_`, whose last is markup too.
  enum class Kind { nothing, flag, text, markup, list, object };
  using Fields = std::vector<std::pair<FieldName, View>>;

  View() = default;
  View(bool flag) : value_(flag) {}
  View(std::string text) : value_(std::move(text)) {}
  View(std::string_view text) : value_(std::string(text)) {}
  View(const char* text) : value_(std::string(text)) {}
  View(std::size_t number) : value_(std::to_string(number)) {}
  View(int number) : value_(std::to_string(number)) {}
  View(Markup markup) : value_(std::move(markup)) {}
  View(KeptMarkup markup) : value_(markup) {}
  View(std::vector<View> items) : value_(std::move(items)) {}

  Kind kind() const {
    return std::holds_alternative<KeptMarkup>(value_) ? Kind::markup : static_cast<Kind>(value_.index());
  }
  // Of a text or of markup; empty otherwise.
  std::string_view text() const;
  // Empty when it is no list.
  const std::vector<View>& items() const;
  // Empty when it is no object.
  const Fields& fields() const;
  // The field of that name; null when there is none.
  const View* find(FieldName name) const;
  // The same, looked for first where `guess` says, which then says where it was.
  const View* find(FieldGuess& guess) const {
    const Fields* held = std::get_if<Fields>(&value_);
    if (held == nullptr) return nullptr;
    const bool right = guess.at < held->size() && (*held)[guess.at].first == guess.name;
    return right ? &(*held)[guess.at].second : search(*held, guess);
  }
  // An object's field, added or replaced; what is no object becomes one.
  View& set(FieldName name, View value) &;
  View&& set(FieldName name, View value) && { return std::move(set(name, std::move(value))); }
  // A field that the object does not hold yet: the quick way to make one of many fields.
  template <typename Value>
  View& add(FieldName name, Value&& value) & {
    object().emplace_back(name, std::forward<Value>(value));
    return *this;
  }
  template <typename Value>
  View&& add(FieldName name, Value&& value) && {
    return std::move(add(name, std::forward<Value>(value)));
  }
  // Makes it an object with room for that many fields.
  void reserve(std::size_t fields) { object().reserve(fields); }

  // Whether a section over it is shown: a set flag, a text that is not empty, a list that is not empty, an object.
  bool truthy() const;

 private:
  Fields& object();
  static const View* search(const Fields& held, FieldGuess& guess);

  std::variant<std::monostate, bool, std::string, Markup, std::vector<View>, Fields, KeptMarkup> value_;
};

}  // namespace hakusho
