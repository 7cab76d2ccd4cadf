#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

#include "base/plain.h"

namespace hakusho {

namespace {

struct Decoded {
  char32_t character = 0xFFFD;
  std::size_t length = 1;
  bool valid = false;
};

// The well-formed sequences of Table 3-7 of the Unicode Standard.
Decoded decode_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[offset + at]); };
  const std::size_t left = text.size() - offset;
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (lead > 0xE0 && lead < 0xED && left >= 3) {  // most of what is written in Japanese, at once
    const bool valid = (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
    if (!valid) return {};
    return {static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3, true};
  }
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0) == 0xE0        ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || left < length) return {};
  char32_t character = length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07;
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(at) & 0xC0) != 0x80) return {};
    character = (character << 6) | (byte(at) & 0x3F);
  }
  const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return {};
  return {character, length, true};
}

// Two neighbours that changed places count as one slip (optimal string alignment).
std::size_t edit_distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> two_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
    two_above.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  for (std::size_t offset = end_of_plain(bytes, 0); offset < bytes.size(); offset = end_of_plain(bytes, offset)) {
    const Decoded decoded = decode_at(bytes, offset);
    if (!decoded.valid) return offset;
    offset += decoded.length;
  }
  return std::nullopt;
}

char32_t next_character(std::string_view text, std::size_t& offset) {
  const Decoded decoded = decode_at(text, offset);
  offset += decoded.length;
  return decoded.character;
}

std::vector<char32_t> decode(std::string_view text) {
  std::vector<char32_t> characters;
  characters.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) characters.push_back(next_character(text, offset));
  return characters;
}

void append_utf8(std::string& text, char32_t character) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0 | (character >> 6));
    tail(0);
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0 | (character >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (character >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string encode(const std::vector<char32_t>& characters) {
  std::string text;
  text.reserve(characters.size());
  for (const char32_t character : characters) append_utf8(text, character);
  return text;
}

std::size_t count_characters(std::string_view text) {
  // Eight bytes at once: those that go on a character (10xxxxxx) leave their lowest bit, and the product adds them up.
  constexpr std::uint64_t lowest = 0x0101010101010101;
  std::size_t count = text.size();
  std::uint64_t bytes = 0;
  for (; text.size() >= sizeof bytes; text.remove_prefix(sizeof bytes)) {
    std::memcpy(&bytes, text.data(), sizeof bytes);
    count -= (((bytes >> 7) & ~(bytes >> 6) & lowest) * lowest) >> 56;
  }
  for (const char byte : text) count -= (static_cast<unsigned char>(byte) & 0xC0) == 0x80 ? 1 : 0;
  return count;
}

int columns_of(char32_t character) {
  const auto within = [&](char32_t first, char32_t last) { return character >= first && character <= last; };
  const bool wide = within(0x1100, 0x115F) || within(0x2E80, 0x303E) || within(0x3041, 0xA4CF) ||
                    within(0xAC00, 0xD7A3) || within(0xF900, 0xFAFF) || within(0xFE30, 0xFE6F) ||
                    within(0xFF00, 0xFF60) || within(0xFFE0, 0xFFE6) || within(0x1F300, 0x1FAFF) ||
                    within(0x20000, 0x3FFFD);
  return wide ? 2 : 1;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  for (std::string_view& line : lines)
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string_view trim(std::string_view text) {
  static constexpr std::string_view ideographic_space = "\xE3\x80\x80";
  const auto blank = [](char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); };
  for (;;) {
    if (!text.empty() && blank(text.front())) text.remove_prefix(1);
    else if (text.starts_with(ideographic_space)) text.remove_prefix(ideographic_space.size());
    else break;
  }
  for (;;) {
    if (!text.empty() && blank(text.back())) text.remove_suffix(1);
    else if (text.ends_with(ideographic_space)) text.remove_suffix(ideographic_space.size());
    else break;
  }
  return text;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) joined += separator;
    joined += parts[at];
  }
  return joined;
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string replaced;
  for (std::size_t begin = 0;;) {
    const std::size_t found = from.empty() ? std::string_view::npos : text.find(from, begin);
    replaced += text.substr(begin, found == std::string_view::npos ? found : found - begin);
    if (found == std::string_view::npos) return replaced;
    replaced += to;
    begin = found + from.size();
  }
}

std::string fold_width(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_character(text, offset);
    const bool full_width = character >= 0xFF01 && character <= 0xFF5E;
    append_utf8(folded, full_width ? character - 0xFEE0 : character == 0x3000 ? U' ' : character);
  }
  return folded;
}

std::string quoted(std::string_view written) {
  constexpr std::size_t shown = 60;
  std::string text = "`";
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < written.size(); ++count) {
    if (count == shown) {
      text += "…";
      break;
    }
    const char32_t character = next_character(written, offset);
    append_utf8(text, character < U' ' || character == 0x7F ? U' ' : character);
  }
  return text + "`";
}

std::optional<std::string> did_you_mean(std::string_view written, const std::vector<std::string>& candidates) {
  // Longer input is no slip of the pen, and the distance is quadratic.
  constexpr std::size_t longest = 64;
  const std::vector<char32_t> wanted = decode(written.substr(0, 4 * longest));
  if (wanted.size() > longest) return std::nullopt;
  std::optional<std::string> nearest;
  std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > 4 * longest) continue;
    const std::size_t distance = edit_distance(wanted, decode(candidate));
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace hakusho
