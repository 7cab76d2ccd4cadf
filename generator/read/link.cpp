#include "read/link.h"

#include <algorithm>
#include <cctype>

#include "base/scheme.h"
#include "base/text.h"

namespace hakusho::read {

namespace {

bool is_alphanumeric(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) != 0; }

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return lower;
}

// Characters of a URL by RFC 3986, without those that Markdown or a sentence uses around one.
bool may_stand_in_url(char byte) {
  return is_alphanumeric(byte) || std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(byte) != std::string_view::npos;
}

// `end` without closing punctuation; a bracket stays when it is opened inside the URL.
std::size_t without_closing_punctuation(std::string_view text, std::size_t begin, std::size_t end) {
  const auto count = [&](char byte) { return std::count(text.begin() + begin, text.begin() + end, byte); };
  auto round = count('(') - count(')');
  auto square = count('[') - count(']');
  for (; end > begin; --end) {
    const char last = text[end - 1];
    if (last == ')' && round < 0) ++round;
    else if (last == ']' && square < 0) ++square;
    else if (std::string_view(".,;:!?'*_~").find(last) == std::string_view::npos) break;
  }
  return end;
}

// The length of `http://` or `https://` at `begin`; 0 when there is none.
std::size_t scheme_length(std::string_view text, std::size_t begin) {
  if (begin > 0 && is_alphanumeric(text[begin - 1])) return 0;
  for (const std::string_view scheme : {"https://", "http://"})
    if (lower_case(text.substr(begin, scheme.size())) == scheme) return scheme.size();
  return 0;
}

// Whether its `..` lead above the folder that it starts in.
bool climbs_out(std::string_view path) {
  int depth = 0;
  for (const std::string_view step : split(path, '/')) {
    if (step == "..") --depth;
    else if (!step.empty() && step != ".") ++depth;
    if (depth < 0) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> why_link_refused(std::string_view target) {
  if (target.empty()) return "it leads nowhere";
  for (const char byte : target) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F) return "it holds a control character";
    if (byte == '\\') return "it holds a backslash, which browsers read as a slash";
  }
  if (target.front() == ' ') return "it begins with a space";
  if (const auto scheme = scheme_of(target)) {
    if (is_allowed_scheme(*scheme)) return std::nullopt;
    return "the scheme `" + lower_case(*scheme) + ":` is not allowed";
  }
  if (target.starts_with("//")) return "it names no scheme";
  if (target.front() == '/') return "it begins at the root of the host, so the site would work in one folder only";
  if (climbs_out(target.substr(0, target.find_first_of("?#"))))
    return "it leads out of the site, from whose first folder it is read";
  return std::nullopt;
}

std::optional<std::string> why_image_refused(std::string_view target) {
  constexpr std::string_view folder = "figures/";
  if (!target.starts_with(folder)) return "figures stand in the folder `figures/` of their whitepaper";
  const std::string_view name = target.substr(folder.size());
  const auto allowed = [](char byte) { return is_alphanumeric(byte) || byte == '-' || byte == '_' || byte == '.'; };
  if (name.empty() || !is_alphanumeric(name.front()) || !std::all_of(name.begin(), name.end(), allowed))
    return "a figure's name is made of letters, digits, `-`, `_` and `.`";
  const std::string lower = lower_case(name);
  if (!lower.ends_with(".png") && !lower.ends_with(".jpg") && !lower.ends_with(".jpeg"))
    return "a figure is a .png, .jpg or .jpeg file";
  return std::nullopt;
}

std::vector<BareUrl> find_bare_urls(std::string_view text) {
  std::vector<BareUrl> found;
  for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 1)) {
    if (!found.empty() && at < found.back().end) continue;
    for (const std::size_t letters : {5u, 4u}) {
      if (at < letters) continue;
      const std::size_t begin = at - letters;
      const std::size_t scheme = scheme_length(text, begin);
      if (scheme != letters + 3) continue;
      std::size_t end = begin + scheme;
      while (end < text.size() && may_stand_in_url(text[end])) ++end;
      end = without_closing_punctuation(text, begin, end);
      if (end > begin + scheme && is_alphanumeric(text[begin + scheme])) found.push_back({begin, end});
      break;
    }
  }
  return found;
}

}  // namespace hakusho::read
