// What a template sees: a tree of named values.
//
// Texts are escaped by the format that prints them.  Only `Markup` is printed as it is, and only in the places a
// template may hold it; it is made by `render` alone, from prose, never from a string of the dataset.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho {

// Finished HTML or Markdown.
struct Markup {
  std::string text;
};

class View {
 public:
  enum class Kind { nothing, flag, text, markup, list, object };
  using Fields = std::vector<std::pair<std::string, View>>;

  View() = default;
  View(bool flag) : kind_(Kind::flag), flag_(flag) {}
  View(std::string text) : kind_(Kind::text), text_(std::move(text)) {}
  View(std::string_view text) : View(std::string(text)) {}
  View(const char* text) : View(std::string(text)) {}
  View(std::size_t number) : View(std::to_string(number)) {}
  View(int number) : View(std::to_string(number)) {}
  View(Markup markup) : kind_(Kind::markup), text_(std::move(markup.text)) {}
  View(std::vector<View> items) : kind_(Kind::list), items_(std::move(items)) {}
  View(Fields fields) : kind_(Kind::object), fields_(std::move(fields)) {}

  Kind kind() const { return kind_; }
  const std::string& text() const { return text_; }
  const std::vector<View>& items() const { return items_; }
  const Fields& fields() const { return fields_; }
  // The field of that name; null when there is none.
  const View* find(std::string_view name) const {
    for (const auto& [field, value] : fields_)
      if (field == name) return &value;
    return nullptr;
  }
  // An object's field, added or replaced.
  View& set(std::string name, View value) &;
  View&& set(std::string name, View value) && { return std::move(set(std::move(name), std::move(value))); }
  // A field that the object does not hold yet: the quick way to make one of many fields.
  View& add(std::string name, View value) &;
  View&& add(std::string name, View value) && { return std::move(add(std::move(name), std::move(value))); }
  // Makes room for that many fields.
  void reserve(std::size_t fields) { fields_.reserve(fields); }

  // Whether a section over it is shown: a set flag, a text that is not empty, a list that is not empty, an object.
  bool truthy() const {
    switch (kind_) {
      case Kind::nothing: return false;
      case Kind::flag: return flag_;
      case Kind::text:
      case Kind::markup: return !text_.empty();
      case Kind::list: return !items_.empty();
      case Kind::object: return true;
    }
    return false;
  }

 private:
  Kind kind_ = Kind::nothing;
  bool flag_ = false;
  std::string text_;
  std::vector<View> items_;
  Fields fields_;
};

}  // namespace hakusho
