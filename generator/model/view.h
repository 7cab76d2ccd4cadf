// The values that a template shows: a tree of named values.
//
// Templates escape texts.  Only `Markup` is printed unescaped, and only where a template allows it; `render` alone
// makes it, from prose and never from a string of the dataset. A build makes and looks up millions of values, so field
// names are literals that are never copied and are compared by a hash computed at compile time.
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

// Markup owned elsewhere, which must outlive the view: many pages show the same body.
struct KeptMarkup {
  std::string_view text;
};

// The name of a field; it does not own its text.
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

// A name to look up in many views, with its index in the last one: views of one kind have their fields in the same
// order.
struct FieldGuess {
  FieldName name;
  std::size_t at = 0;
};

class View {
 public:
  // In the order of the alternatives of `value_`, except that KeptMarkup is markup too.
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
  // The value of a text or markup; empty for other kinds.
  std::string_view text() const;
  // Empty for other kinds than lists.
  const std::vector<View>& items() const;
  // Empty for other kinds than objects.
  const Fields& fields() const;
  // The field of that name; null when there is none.
  const View* find(FieldName name) const;
  // Tries the index in `guess` first, and updates it.
  const View* find(FieldGuess& guess) const {
    const Fields* held = std::get_if<Fields>(&value_);
    if (held == nullptr) return nullptr;
    const bool right = guess.at < held->size() && (*held)[guess.at].first == guess.name;
    return right ? &(*held)[guess.at].second : search(*held, guess);
  }
  // Adds or replaces a field; a value of another kind becomes an object.
  View& set(FieldName name, View value) &;
  View&& set(FieldName name, View value) && { return std::move(set(name, std::move(value))); }
  // Adds a field without looking for an existing one.  Requires: there is none of that name.
  template <typename Value>
  View& add(FieldName name, Value&& value) & {
    object().emplace_back(name, std::forward<Value>(value));
    return *this;
  }
  template <typename Value>
  View&& add(FieldName name, Value&& value) && {
    return std::move(add(name, std::forward<Value>(value)));
  }
  // Makes it an object and reserves space for that many fields.
  void reserve(std::size_t fields) { object().reserve(fields); }

  // True if a template section over it is shown: a set flag, a text or list that is not empty, an object.
  bool truthy() const;

 private:
  Fields& object();
  static const View* search(const Fields& held, FieldGuess& guess);

  std::variant<std::monostate, bool, std::string, Markup, std::vector<View>, Fields, KeptMarkup> value_;
};

}  // namespace hakusho
