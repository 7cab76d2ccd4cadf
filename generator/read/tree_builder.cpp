#include "read/tree_builder.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/limits.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

// Up to here looking at every pair costs less than sorting.
constexpr std::size_t few_keys = 16;

struct Duplicate {
  std::size_t first = 0;
  std::size_t again = 0;
};

// In order of their second place.
std::vector<Duplicate> find_duplicates(const std::vector<TreeField>& fields) {
  std::vector<Duplicate> found;
  if (fields.size() <= few_keys) {
    for (std::size_t again = 1; again < fields.size(); ++again)
      for (std::size_t first = 0; first < again; ++first)
        if (fields[first].key == fields[again].key) {
          found.push_back({first, again});
          break;
        }
    return found;
  }
  std::vector<std::size_t> order(fields.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return fields[a].key < fields[b].key; });
  for (std::size_t at = 1, first = 0; at < order.size(); ++at) {
    if (fields[order[at]].key == fields[order[first]].key) found.push_back({order[first], order[at]});
    else first = at;
  }
  std::sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) { return a.again < b.again; });
  return found;
}

std::string written(Position at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

}  // namespace

bool TreeBuilder::error(std::string_view code, Position at, std::string message, std::string hint) {
  if (++problems_ > limits::problems_in_file) {
    diagnostics_.error("read/limit", {path_, at, 1},
                       "more than " + std::to_string(limits::problems_in_file) + " problems in one file",
                       "mend those that are listed first; the rest of the file was not looked at");
    return false;
  }
  diagnostics_.error(code, {path_, at, 1}, std::move(message), std::move(hint));
  return true;
}

bool TreeBuilder::count_value(Position at) {
  begun_ = true;
  if (++values_ <= limits::nodes) return true;
  error("read/limit", at, "more than " + std::to_string(limits::nodes) + " values in one file",
        "split the file, or take out what is not needed");
  return false;
}

bool TreeBuilder::key(std::string key, Position at) {
  assert(expects_key());
  std::vector<TreeField>& fields = open_.back()->fields;
  if (fields.size() >= limits::keys_in_map) {
    error("read/limit", at, "more than " + std::to_string(limits::keys_in_map) + " keys in one map",
          "use a list where the keys are many");
    return false;
  }
  fields.push_back({std::move(key), at, {}});
  has_key_ = true;
  return true;
}

Tree* TreeBuilder::place() {
  assert(!expects_key());
  if (open_.empty()) return &root_;
  if (open_.back()->kind == TreeKind::list) return &open_.back()->items.emplace_back();
  has_key_ = false;
  return &open_.back()->fields.back().value;
}

bool TreeBuilder::scalar(Tree value) {
  if (!count_value(value.at)) return false;
  if (value.text.size() > limits::scalar_bytes) {
    error("read/limit", value.at,
          "a text of " + std::to_string(value.text.size()) + " bytes; the limit is " +
              std::to_string(limits::scalar_bytes),
          "split the text over several sections");
    return false;
  }
  *place() = std::move(value);
  return true;
}

bool TreeBuilder::open(TreeKind kind, Position at) {
  if (!count_value(at)) return false;
  if (open_.size() >= limits::nesting_levels) {
    error("read/limit", at,
          "lists and maps are nested more than " + std::to_string(limits::nesting_levels) + " levels deep",
          "no file of the dataset needs so many; look for brackets or dashes that repeat");
    return false;
  }
  Tree* const opened = place();
  opened->kind = kind;
  opened->at = opened->text_at = at;
  open_.push_back(opened);
  return true;
}

bool TreeBuilder::close() {
  assert(!open_.empty());
  std::vector<TreeField>& fields = open_.back()->fields;
  open_.pop_back();
  has_key_ = false;
  const std::vector<Duplicate> duplicates = find_duplicates(fields);
  if (duplicates.empty()) return true;
  std::vector<TreeField> kept;
  auto duplicate = duplicates.begin();
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (duplicate == duplicates.end() || duplicate->again != at) {
      kept.push_back(std::move(fields[at]));
      continue;
    }
    // A moved field still knows its place.
    if (!error("read/duplicate-key", fields[at].at,
               "the key " + quoted(fields[at].key) + " stands twice in this map; first at " +
                   written(fields[duplicate->first].at),
               "remove one of the two, or join their values"))
      return false;
    ++duplicate;
  }
  fields = std::move(kept);
  return true;
}

}  // namespace hakusho::read
