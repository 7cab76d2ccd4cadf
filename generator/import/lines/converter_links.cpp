#include "import/lines/converter_links.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_link = 2'000;  // characters

struct Link {
  bool picture = false;
  std::u32string_view words;
  std::u32string_view address;
  std::size_t end = 0;
};

// [words](address) or ![words](address), without brackets inside.
std::optional<Link> link_at(std::u32string_view text, std::size_t at) {
  Link link;
  link.picture = text[at] == U'!';
  const std::size_t open = at + (link.picture ? 1 : 0);
  if (open >= text.size() || text[open] != U'[') return std::nullopt;
  const std::u32string_view ahead = text.substr(open, longest_link);
  const std::size_t close = ahead.find_first_of(U"[]", 1);
  if (close == std::u32string_view::npos || !ahead.substr(close).starts_with(U"](")) return std::nullopt;
  const std::size_t end = ahead.find(U')', close);
  if (end == std::u32string_view::npos) return std::nullopt;
  link.words = ahead.substr(1, close - 1);
  link.address = trimmed(ahead.substr(close + 2, end - close - 2));
  link.end = open + end + 1;
  return link;
}

// Addresses that hold wherever the page stands; others lead into the place that the document came from.
bool is_allowed(std::u32string_view address) {
  static constexpr std::array<std::u32string_view, 3> schemes = {U"http://", U"https://", U"mailto:"};
  return address.find(U'\\') == std::u32string_view::npos &&
         std::any_of(schemes.begin(), schemes.end(), [&](std::u32string_view scheme) {
           return address.starts_with(scheme) && address.size() > scheme.size();
         });
}

}  // namespace

std::u32string with_allowed_links(std::u32string_view line, std::size_t number, ImportReport& report) {
  std::u32string result;
  bool code = false;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == U'`') code = !code;
    const bool escaped = at > 0 && line[at - 1] == U'\\';
    const bool begins = !code && !escaped && (line[at] == U'[' || line[at] == U'!');
    const std::optional<Link> link = begins ? link_at(line, at) : std::nullopt;
    const bool figure = link && link->picture && link->address.starts_with(U"figures/");
    if (figure) {
      result += line.substr(at, link->end - at);
      at = link->end;
      continue;
    }
    if (!link || (!link->picture && is_allowed(link->address))) {
      result += line[at++];
      continue;
    }
    report.look(Certainty::certain, number,
                link->picture ? "a picture was left out; put it into figures/ where it is wanted"
                              : "a link was left out and its words kept, since the address leads nowhere from here",
                narrow(line.substr(at, link->end - at)));
    result += link->words;
    at = link->end;
  }
  return result;
}

}  // namespace hakusho::imports
