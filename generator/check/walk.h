// Going through a whitepaper: its sections in order, and every text that stands in one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "check/context.h"
#include "check/findings.h"
#include "model/whitepaper.h"

namespace hakusho {

// An inline of some prose and what stands around it.
struct InlineAt {
  const Section* section = nullptr;  // null: in the history
  const Inline* part = nullptr;
  bool in_link = false;
};

// Every prose: bodies, parts, notes, and the summaries of the history (whose section is null).
void for_each_prose(const Whitepaper& whitepaper, const std::function<void(const Section*, const Prose&)>& visit);
// Every inline in it, in reading order, cells and footnotes among them.
void for_each_inline(const Whitepaper& whitepaper, const std::function<void(const InlineAt&)>& visit);
// Every text that is shown: titles, labels, reasons, items, and the texts and code of all prose.  `at` is where its
// first character stands, as near as it is known.
void for_each_text(const Whitepaper& whitepaper,
                   const std::function<void(const Section*, std::string_view text, Position at)>& visit);

// Where the `length` characters behind `offset` bytes of a text that begins at `at` stand.
Spot spot_in(const Section* section, Position at, std::string_view text, std::size_t offset, std::uint32_t length);

// The number of the section in the own layout; empty when it has none.
std::string label_of(const Section& section, const CheckContext& context);
Spot label_spot(const Section& section);

// Whether `#written` is a section of the whitepaper: its id, or a control it answers in any spelling.
bool has_target(const Whitepaper& whitepaper, const CheckContext& context, std::string_view written);

// The hint that names the candidate that was probably meant, or else `otherwise`.
std::string did_you_mean_hint(std::string_view written, const std::vector<std::string>& candidates,
                              std::string otherwise);

}  // namespace hakusho
