#include "registry/freshness.h"

namespace hakusho::registry {

std::string freshness(const std::optional<Date>& date, const Date& today, const Words& words) {
  if (!date) return words("freshness_unknown");
  const Date day = last_day(*date);
  // The last day of the current month or year is in the future.
  const bool begun = date->year < today.year || (date->year == today.year && date->month <= today.month);
  if (days_between(day, today) < 0) return words(date->day == 0 && begun ? "freshness_new" : "freshness_ahead");
  const int months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day ? 1 : 0);
  if (months < 1) return words("freshness_new");
  if (months < 12)
    return words(months == 1 ? "freshness_month" : "freshness_months", {{"number", std::to_string(months)}});
  const int years = months / 12;
  return words(years == 1 ? "freshness_year" : "freshness_years", {{"number", std::to_string(years)}});
}

}  // namespace hakusho::registry
