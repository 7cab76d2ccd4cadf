#include "model/view.h"

namespace hakusho {

std::string_view View::text() const {
  if (const auto* text = std::get_if<std::string>(&value_)) return *text;
  if (const auto* kept = std::get_if<KeptMarkup>(&value_)) return kept->text;
  const auto* markup = std::get_if<Markup>(&value_);
  return markup == nullptr ? std::string_view() : markup->text;
}

const std::vector<View>& View::items() const {
  static const std::vector<View> none;
  const auto* items = std::get_if<std::vector<View>>(&value_);
  return items == nullptr ? none : *items;
}

const View::Fields& View::fields() const {
  static const Fields none;
  const auto* fields = std::get_if<Fields>(&value_);
  return fields == nullptr ? none : *fields;
}

const View* View::find(FieldName name) const {
  FieldGuess guess{name, 0};
  return find(guess);
}

// The name is taken over as the view spells it, at an address that the next view's is likely to have too.
const View* View::search(const Fields& held, FieldGuess& guess) {
  for (std::size_t at = 0; at < held.size(); ++at) {
    if (!(held[at].first == guess.name)) continue;
    guess = {held[at].first, at};
    return &held[at].second;
  }
  return nullptr;
}

View& View::set(FieldName name, View value) & {
  for (auto& [field, held] : object()) {
    if (!(field == name)) continue;
    held = std::move(value);
    return *this;
  }
  return add(name, std::move(value));
}

bool View::truthy() const {
  switch (kind()) {
    case Kind::nothing: return false;
    case Kind::flag: return std::get<bool>(value_);
    case Kind::text:
    case Kind::markup: return !text().empty();
    case Kind::list: return !items().empty();
    case Kind::object: return true;
  }
  return false;
}

View::Fields& View::object() {
  if (auto* fields = std::get_if<Fields>(&value_)) return *fields;
  Fields& fields = value_.emplace<Fields>();
  fields.reserve(4);  // most objects have at least four fields
  return fields;
}

}  // namespace hakusho
