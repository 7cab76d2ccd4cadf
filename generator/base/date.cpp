#include "base/date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace hakusho {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::chrono::sys_days days_of(const Date& date) { return std::chrono::year{date.year} / date.month / date.day; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if ((text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-')) return std::nullopt;
  const std::optional<int> year = digits(text.substr(0, 4));
  const std::optional<int> month = text.size() > 4 ? digits(text.substr(5, 2)) : 0;
  const std::optional<int> day = text.size() > 7 ? digits(text.substr(8, 2)) : 0;
  if (!year || !month || !day || *year == 0) return std::nullopt;
  if (text.size() > 4 && (*month < 1 || *month > 12)) return std::nullopt;
  if (text.size() > 7 && !(std::chrono::year{*year} / *month / *day).ok()) return std::nullopt;
  return Date{*year, *month, *day};
}

std::string iso(const Date& date) {
  std::array<char, 40> text{};
  const char* form = date.month == 0 ? "%04d" : date.day == 0 ? "%04d-%02d" : "%04d-%02d-%02d";
  std::snprintf(text.data(), text.size(), form, date.year, date.month, date.day);
  return text.data();
}

std::string display(const Date& date, std::string_view language) {
  static constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
  if (language == "ja") {
    std::string text = std::to_string(date.year) + "年";
    if (date.month > 0) text += std::to_string(date.month) + "月";
    if (date.day > 0) text += std::to_string(date.day) + "日";
    return text;
  }
  std::string text = std::to_string(date.year);
  if (date.month > 0) text = std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " + text;
  if (date.day > 0) text = std::to_string(date.day) + " " + text;
  return text;
}

Date last_day(const Date& date) {
  if (date.day > 0) return date;
  const int month = date.month > 0 ? date.month : 12;
  const std::chrono::year_month_day_last last{std::chrono::year{date.year} / month / std::chrono::last};
  return {date.year, month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

long days_between(const Date& a, const Date& b) { return (days_of(b) - days_of(a)).count(); }

}  // namespace hakusho
