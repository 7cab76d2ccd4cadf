#include "diff/classify.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "diff/quantities.h"

namespace hakusho::diff {

namespace {

// What turns a statement round: one is as good as another, so that しない → しません turns nothing.
constexpr std::string_view negations[] = {"ません", "ない",   "なく",   "なけれ",  "せず",      "できず",  "行わず",
                                          "おらず", "含まず", "問わず", "かねま",  "かねる",    "not",     "no",
                                          "never",  "cannot", "nor",    "can't",   "don't",     "doesn't", "didn't",
                                          "isn't",  "aren't", "won't",  "mustn't", "shouldn't", "unable"};
// Words that deny something of their own.
constexpr std::string_view denials[] = {"不可",   "禁止",    "禁じ",   "不要",       "無効",     "非対応",
                                        "未対応", "非公開",  "対象外", "除外",       "除く",     "除き",
                                        "以外",   "without", "except", "prohibited", "forbidden"};
// What holds a negation and denies nothing.
constexpr std::string_view no_negations[] = {"なければなりません",
                                             "なければならない",
                                             "なければいけません",
                                             "なければいけない",
                                             "なくてはなりません",
                                             "なくてはならない",
                                             "なくてはいけません",
                                             "ねばなりません",
                                             "ねばならない",
                                             "ないといけません",
                                             "ないといけない",
                                             "少ない",
                                             "少なく",
                                             "だけでなく",
                                             "のみでなく",
                                             "まもなく",
                                             "間もなく",
                                             "かもしれない",
                                             "かもしれません",
                                             "not only"};
// Words that say how binding a statement is.
constexpr std::string_view obligations[] = {
    "努め",     "よう努",      "必須",         "推奨",      "任意",       "可能な限り",   "できる限り", "原則",
    "場合があ", "ことがあ",    "必ず",         "望まし",    "べき",       "義務",         "予定",       "目標",
    "検討",     "なければな",  "なければいけ", "ねばな",    "なくてはな", "なくてはいけ", "ないといけ", "必要があ",
    "必要です", "必要とな",    "求め",         "お勧め",    "may",        "shall",        "must",       "should",
    "required", "recommended", "optional",     "mandatory", "endeavor",   "endeavour",    "might",      "can",
    "will",     "need to",     "have to",      "has to",    "ought",      "obliged",      "best effort"};
constexpr std::size_t longest_lead = 24;   // characters of context before a value
constexpr std::size_t longest_value = 24;  // characters of a whole hunk that is shown as the value
constexpr std::size_t most_values = 4;     // pairs in one hunk

TokenSpan removed_in(const TokenText& before, const Hunk& hunk) {
  return TokenSpan(before.tokens).subspan(hunk.before_begin, hunk.before_end - hunk.before_begin);
}
TokenSpan added_in(const TokenText& after, const Hunk& hunk) {
  return TokenSpan(after.tokens).subspan(hunk.after_begin, hunk.after_end - hunk.after_begin);
}

std::string text_of(const TokenText& text, TokenSpan tokens) {
  if (tokens.empty()) return {};
  return unmarked(std::string_view(text.text).substr(tokens.front().begin, tokens.back().end - tokens.front().begin));
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

// How often the word stands in the text; an English word only as a whole word.
std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    const std::size_t end = at + word.size();
    const bool inside =
        is_letter(word.front()) && ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end])));
    if (!inside) ++count;
  }
  return count;
}

std::string lower_case(std::string text) {
  for (char& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return text;
}

template <std::size_t Count>
std::size_t count_words(const std::string_view (&words)[Count], const std::string& text) {
  std::size_t count = 0;
  for (const std::string_view word : words) count += occurrences(text, word);
  return count;
}

std::size_t negations_in(std::string text) {
  for (const std::string_view harmless : no_negations)
    for (std::size_t at = text.find(harmless); at != std::string::npos; at = text.find(harmless, at))
      text.erase(at, harmless.size());
  return count_words(negations, text);
}

template <std::size_t Count>
bool differs_in(const std::string_view (&words)[Count], const std::string& before, const std::string& after) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return occurrences(before, word) != occurrences(after, word); });
}

// 7-2, 10-1-2, A.12.3.1, CLD.6.3.1, #A.12.3.1: what names a section rather than says a value.
bool is_reference(const TokenText& text, const TextToken& token) {
  const std::string word = fold_width(text.word_of(token));
  if (token.kind == WordKind::address) return word.starts_with('#');
  if (token.kind == WordKind::id) return word.starts_with("A.") || word.starts_with("CLD");
  if (token.kind != WordKind::number) return false;
  const auto dashes = std::count(word.begin(), word.end(), '-');
  const auto dots = std::count(word.begin(), word.end(), '.');
  return (dashes > 0 && dashes < 3 && word.size() <= 8) ||
         (dots >= 2 && word.find_first_not_of("0123456789.") == std::string::npos);
}

bool is_value(const TokenText& text, const TextToken& token) {
  return (token.kind == WordKind::number || token.kind == WordKind::id) && !is_reference(text, token);
}

using Counts = std::map<std::uint32_t, int>;

template <typename Predicate>
Counts count_keys(const TokenText& text, TokenSpan tokens, Predicate wanted) {
  Counts counts;
  for (const TextToken& token : tokens)
    if (wanted(text, token)) ++counts[token.key];
  return counts;
}

// The word right after a number changed, and it is a unit: 35 日 → 35 時間.
bool unit_changed(const TokenText& text, TokenSpan changed, std::size_t begin) {
  return begin > 0 && !changed.empty() && text.tokens[begin - 1].kind == WordKind::number &&
         is_unit(fold_width(text.word_of(changed.front())));
}

// From the edge of the clause up to the token, with the white space before it.
std::string lead_of(const TokenText& text, std::size_t at) {
  const std::size_t end = at < text.tokens.size() ? text.tokens[at].begin : text.tail;
  std::size_t begin = end;
  for (std::size_t token = at; token > 0; --token) {
    if (token < text.tokens.size() && text.tokens[token].edge >= Edge::clause) break;
    const std::size_t earlier = text.tokens[token - 1].begin;
    const std::string_view lead = std::string_view(text.text).substr(earlier, end - earlier);
    if (count_characters(lead) > longest_lead || lead.find('\n') != std::string_view::npos) break;
    begin = earlier;
  }
  const std::string lead = unmarked(std::string_view(text.text).substr(begin, end - begin));
  return lead.substr(std::min(lead.find_first_not_of(" \n"), lead.size()));
}

// The unit or noun that follows, with the white space before it.
std::string tail_of(const TokenText& text, std::size_t at) {
  if (at >= text.tokens.size() || text.tokens[at].edge >= Edge::clause) return {};
  const TextToken& token = text.tokens[at];
  if (token.kind == WordKind::space && at + 1 < text.tokens.size() && text.tokens[at + 1].kind == WordKind::latin)
    return unmarked(text.text.substr(token.begin, text.tokens[at + 1].end - token.begin));
  if (token.kind != WordKind::word && token.kind != WordKind::latin) return {};
  return unmarked(text.text.substr(token.lead, token.end - token.lead));
}

std::vector<const TextToken*> values_in(const TokenText& text, TokenSpan tokens) {
  std::vector<const TextToken*> found;
  for (const TextToken& token : tokens)
    if (is_value(text, token)) found.push_back(&token);
  return found;
}

bool qualifies(const TokenText& text, const TextToken& token) {
  return qualifies_number(fold_width(text.word_of(token))) || qualifies_number(text.word_of(token));
}

// How many tokens lie between the change and the number beside it, that one counted: two in 30日[以内→未満].  0 where
// the words between do not belong to a number.
std::size_t steps_to_number(const TokenText& before, const TokenText& after, std::size_t before_at,
                            std::size_t after_at, int direction) {
  constexpr std::size_t most_steps = 4;
  for (std::size_t step = 1; step <= most_steps; ++step) {
    const bool back = direction < 0;
    if (back ? step > before_at || step > after_at
             : before_at + step > before.tokens.size() || after_at + step > after.tokens.size())
      return 0;
    const TextToken& old_token = before.tokens[back ? before_at - step : before_at + step - 1];
    const TextToken& new_token = after.tokens[back ? after_at - step : after_at + step - 1];
    if (old_token.key != new_token.key || std::max(old_token.edge, new_token.edge) >= Edge::sentence) return 0;
    // Equal words may be read differently in the two texts; asking both gives the same answer in either direction.
    if (is_value(before, old_token) && is_value(after, new_token)) return step;
    if (!qualifies(before, old_token) || !qualifies(after, new_token)) return 0;
  }
  return 0;
}

// A hunk that changes what a number means (約, 以内, a unit, the other end of a range) takes in that number.
Hunk with_number(const TokenText& before, const TokenText& after, Hunk hunk) {
  const auto concerns_number = [](const TokenText& text, TokenSpan tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const TextToken& token) { return is_value(text, token) || qualifies(text, token); });
  };
  if (!concerns_number(before, removed_in(before, hunk)) && !concerns_number(after, added_in(after, hunk))) return hunk;
  if (const std::size_t steps = steps_to_number(before, after, hunk.before_begin, hunk.after_begin, -1)) {
    hunk.before_begin -= steps;
    hunk.after_begin -= steps;
  } else if (const std::size_t ahead = steps_to_number(before, after, hunk.before_end, hunk.after_end, 1)) {
    hunk.before_end += ahead;
    hunk.after_end += ahead;
  }
  return hunk;
}

bool is_short(const std::string& text) { return count_characters(text) <= longest_value; }

void add_values(std::vector<ValueChange>& found, const TokenText& before, const TokenText& after, Hunk hunk) {
  const std::size_t old_count = values_in(before, removed_in(before, hunk)).size();
  const std::size_t new_count = values_in(after, added_in(after, hunk)).size();
  if (old_count == 0 || old_count != new_count) hunk = with_number(before, after, hunk);
  const TokenSpan removed = removed_in(before, hunk);
  const TokenSpan added = added_in(after, hunk);
  const std::vector<const TextToken*> old_values = values_in(before, removed);
  const std::vector<const TextToken*> new_values = values_in(after, added);
  if (old_values.empty() || new_values.empty() || std::max(old_values.size(), new_values.size()) > most_values) return;
  const std::string whole_old = text_of(before, removed);
  const std::string whole_new = text_of(after, added);
  if (is_short(whole_old) && is_short(whole_new)) {
    ValueChange value;
    value.lead = lead_of(after, hunk.after_begin);
    value.before = whole_old;
    value.after = whole_new;
    value.tail = tail_of(after, hunk.after_end);
    found.push_back(value);
    return;
  }
  if (old_values.size() != new_values.size()) return;
  for (std::size_t each = 0; each < old_values.size(); ++each) {
    if (old_values[each]->key == new_values[each]->key) continue;
    const auto at = static_cast<std::size_t>(new_values[each] - after.tokens.data());
    ValueChange value;
    value.lead = lead_of(after, at);
    value.before = std::string(before.word_of(*old_values[each]));
    value.after = std::string(after.word_of(*new_values[each]));
    value.tail = tail_of(after, at + 1);
    found.push_back(value);
  }
}

}  // namespace

ChangeFlags flags_of(const TokenText& before, const TokenText& after, const std::vector<Hunk>& hunks) {
  ChangeFlags flags;
  const auto is_address = [](const TokenText& text, const TextToken& token) {
    return token.kind == WordKind::address && !is_reference(text, token);
  };
  for (const Hunk& hunk : hunks) {
    const TokenSpan removed = removed_in(before, hunk);
    const TokenSpan added = added_in(after, hunk);
    const auto changes = [&](auto wanted) {
      return count_keys(before, removed, wanted) != count_keys(after, added, wanted);
    };
    flags.numeric = flags.numeric || changes(is_value) || unit_changed(before, removed, hunk.before_begin) ||
                    unit_changed(after, added, hunk.after_begin);
    flags.link = flags.link || changes(is_address);
    flags.reference = flags.reference || changes(is_reference);
    const std::string old_words = lower_case(text_of(before, removed));
    const std::string new_words = lower_case(text_of(after, added));
    flags.negation = flags.negation || negations_in(old_words) != negations_in(new_words) ||
                     differs_in(denials, old_words, new_words);
    flags.obligation = flags.obligation || differs_in(obligations, old_words, new_words);
  }
  return flags;
}

std::vector<ValueChange> values_of(const TokenText& before, const TokenText& after, const std::vector<Hunk>& hunks) {
  std::vector<ValueChange> found;
  for (const Hunk& hunk : hunks) add_values(found, before, after, hunk);
  return found;
}

}  // namespace hakusho::diff
