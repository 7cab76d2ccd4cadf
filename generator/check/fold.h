// Making texts comparable that differ in nothing a reader would notice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::check {

// Width, white space, `，` and `、`, `ぜい弱` and `脆弱`, `取り扱い` and `取扱い` are made one.
std::string fold_title(std::string_view title);

// `3-2.`, `１－１－１Ａ`, `(4)` → 3-2, 1-1-1A, 4: without what stands around the number.
std::string fold_label(std::string_view label);

// The numbers of a label, a letter behind them counted from 1: `1-1-1B` → 1 1 1 2; nullopt for anything else, such as
// a control's id.
std::optional<std::vector<long>> label_numbers(std::string_view label);

}  // namespace hakusho::check
