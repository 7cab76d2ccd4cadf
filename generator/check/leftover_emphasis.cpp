// check/leftover-emphasis: asterisks that the reader would see.
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_leftover_emphasis(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  for_each_inline(whitepaper, [&](const InlineAt& each) {
    const std::string& text = each.part->text;
    const std::size_t offset = text.find("**");
    if (each.part->kind != InlineKind::text || offset == std::string::npos) return;
    findings.add(spot_in(each.section, each.part->at, text, offset, 2), "the asterisks `**` are shown, not strong text",
                 "leave no space inside them, close them in the same paragraph, or write `\\*\\*` for themselves");
  });
}

}  // namespace hakusho::check
