// Plain values to bytes and back: how the cache keeps what was compiled.
//
// A type takes part by a function `fields(archive, value)` that names its members once, for both directions:
//   template <typename Archive> void fields(Archive& archive, Point& point) { archive(point.x, point.y); }
// The form is this program's own and is only read by the version that wrote it.  Reading is bounded by the bytes:
// cut or damaged input sets `ok` to false and never reads past the end.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace hakusho::publish {

class ArchiveWriter {
 public:
  std::string bytes;

  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
  }
  void put(const std::string& text) {
    number(text.size());
    bytes += text;
  }
  template <typename Value>
  void put(const std::vector<Value>& values) {
    number(values.size());
    for (const Value& value : values) put(value);
  }
  template <typename Key, typename Value, typename Compare>
  void put(const std::map<Key, Value, Compare>& values) {
    number(values.size());
    for (const auto& [key, value] : values) (*this)(key, value);
  }
  template <typename First, typename Second>
  void put(const std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  template <typename Value>
  void put(const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) number(static_cast<std::uint64_t>(value));
    else fields(*this, const_cast<Value&>(value));  // `fields` is one function for both directions; this one reads it
  }
};

class ArchiveReader {
 public:
  explicit ArchiveReader(std::string_view bytes) : left_(bytes) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }

  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && left_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (left_.empty()) break;
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    ok_ = false;
    return 0;
  }
  // A count that can stand in what is left: every item takes a byte at least.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value <= left_.size()) return static_cast<std::size_t>(value);
    ok_ = false;
    return 0;
  }
  void get(std::string& text) {
    const std::size_t size = count();
    text.assign(left_.substr(0, size));
    left_.remove_prefix(size);
  }
  template <typename Value>
  void get(std::vector<Value>& values) {
    const std::size_t size = count();
    values.clear();
    for (std::size_t at = 0; at < size && ok_; ++at) get(values.emplace_back());
  }
  template <typename Key, typename Value, typename Compare>
  void get(std::map<Key, Value, Compare>& values) {
    const std::size_t size = count();
    values.clear();
    for (std::size_t at = 0; at < size && ok_; ++at) {
      std::pair<Key, Value> pair;
      get(pair);
      values.insert(std::move(pair));
    }
  }
  template <typename First, typename Second>
  void get(std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename Value>
  void get(std::optional<Value>& value) {
    value.reset();
    if (number() == 1 && ok_) get(value.emplace());
  }
  template <typename Value>
  void get(Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) value = static_cast<Value>(number());
    else fields(*this, value);
  }

  std::string_view left_;
  bool ok_ = true;
};

}  // namespace hakusho::publish
