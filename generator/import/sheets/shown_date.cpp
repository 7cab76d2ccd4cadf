#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "import/formats/number_words.h"
#include "import/sheets/number_format.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr double last_serial = 2'958'465;  // the end of the year 9999
constexpr long seconds_a_day = 86'400;

struct Moment {
  long year = 1900;
  int month = 1;
  int day = 1;
  int weekday = 0;   // 0: Sunday
  long seconds = 0;  // of the day
  double fraction = 0;
  double serial = 0;
};

// Days since 1970-01-01, by the algorithm for civil dates over 400-year cycles.
void take_date(Moment& moment, long days) {
  const long shifted = days + 719468;
  const long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const long day_of_era = shifted - era * 146097;
  const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long month_index = (5 * day_of_year + 2) / 153;
  moment.day = static_cast<int>(day_of_year - (153 * month_index + 2) / 5 + 1);
  moment.month = static_cast<int>(month_index < 10 ? month_index + 3 : month_index - 9);
  moment.year = year_of_era + era * 400 + (moment.month <= 2 ? 1 : 0);
  moment.weekday = static_cast<int>(((days + 4) % 7 + 7) % 7);
}

Moment moment_of(double serial, DateSystem dates, bool fractions) {
  Moment moment;
  moment.serial = serial;
  double days = std::floor(serial);
  double seconds = (serial - days) * seconds_a_day;
  const double whole = fractions ? std::floor(seconds + 1e-6) : std::round(seconds);
  moment.fraction = fractions ? std::max(0.0, seconds - whole) : 0;
  moment.seconds = static_cast<long>(whole);
  if (moment.seconds >= seconds_a_day) {
    moment.seconds -= seconds_a_day;
    days += 1;
  }
  long day = static_cast<long>(days) + (dates == DateSystem::from_1904 ? 1462 : 0);
  if (day < 60) ++day;  // that system counts a 29 February 1900, which no calendar has
  take_date(moment, day - 25569);
  return moment;
}

struct Era {
  long begins;  // as a number: 20190501
  long year;    // the first
  std::u32string_view letter;
  std::u32string_view name;
};
constexpr std::array<Era, 5> eras = {{{20190501, 2019, U"R", U"令和"},
                                      {19890108, 1989, U"H", U"平成"},
                                      {19261225, 1926, U"S", U"昭和"},
                                      {19120730, 1912, U"T", U"大正"},
                                      {18680125, 1868, U"M", U"明治"}}};

const Era* era_of(const Moment& moment) {
  const long day = moment.year * 10000 + moment.month * 100 + moment.day;
  for (const Era& era : eras)
    if (day >= era.begins) return &era;
  return nullptr;
}

constexpr std::array<std::u32string_view, 12> months = {U"January",   U"February", U"March",    U"April",
                                                        U"May",       U"June",     U"July",     U"August",
                                                        U"September", U"October",  U"November", U"December"};
constexpr std::array<std::u32string_view, 7> weekdays = {U"Sunday",   U"Monday", U"Tuesday", U"Wednesday",
                                                         U"Thursday", U"Friday", U"Saturday"};
constexpr std::u32string_view kanji_weekdays = U"日月火水木金土";

class DateText {
 public:
  DateText(const FormatSection& section, const Moment& moment, bool half_days)
      : section_(section), moment_(moment), half_days_(half_days) {}

  std::u32string date(const std::u32string& letters) const {
    const std::size_t size = letters.size();
    switch (letters[0]) {
      case U'y': return size <= 2 ? number(moment_.year % 100, 2) : year(moment_.year);
      case U'm':
        if (size >= 5) return std::u32string(months[month_index()].substr(0, 1));
        if (size >= 3) return std::u32string(size == 3 ? months[month_index()].substr(0, 3) : months[month_index()]);
        return number(moment_.month, size);
      case U'd':
        if (size >= 3) return std::u32string(size == 3 ? weekday().substr(0, 3) : weekday());
        return number(moment_.day, size);
      case U'a':
        return std::u32string(kanji_weekdays.substr(static_cast<std::size_t>(moment_.weekday), 1)) +
               (size >= 4 ? U"曜日" : U"");
      case U'g': return era_name(size);
      case U'r': return (size >= 2 ? era_name(3) : U"") + era_year(2);
      case U'e': return era_year(size);
      default: return {};
    }
  }

  std::u32string time(const std::u32string& letters) const {
    const long hours = moment_.seconds / 3600;
    switch (letters[0]) {
      case U'h': return number(half_days_ ? (hours + 11) % 12 + 1 : hours, letters.size());
      case U'm': return number(moment_.seconds / 60 % 60, letters.size());
      default: return number(moment_.seconds % 60, letters.size());
    }
  }

  std::u32string elapsed(const std::u32string& letters) const {
    const auto seconds = static_cast<long>(std::floor(moment_.serial)) * seconds_a_day +
                         static_cast<long>(std::round((moment_.serial - std::floor(moment_.serial)) * seconds_a_day));
    const long unit = letters[0] == U'h' ? 3600 : letters[0] == U'm' ? 60 : 1;
    return number(seconds / unit, letters.size());
  }

 private:
  std::size_t month_index() const { return static_cast<std::size_t>(moment_.month - 1); }
  std::u32string_view weekday() const { return weekdays[static_cast<std::size_t>(moment_.weekday)]; }

  std::u32string number(long value, std::size_t digits) const {
    if (section_.digits == 1) return number_words("japaneseCounting", static_cast<int>(value));
    std::u32string text = wide(fmt::format("{:0{}}", value, digits >= 2 ? 2 : 1));
    if (section_.digits == 3)
      for (char32_t& digit : text) digit += U'０' - U'0';
    return text;
  }

  std::u32string year(long value) const {
    if (section_.digits == 1) return number_words("ideographDigital", static_cast<int>(value));
    return number(value, 1);
  }

  std::u32string era_name(std::size_t size) const {
    const Era* era = era_of(moment_);
    if (era == nullptr) return {};
    return std::u32string(size == 1 ? era->letter : size == 2 ? era->name.substr(0, 1) : era->name);
  }

  std::u32string era_year(std::size_t size) const {
    const bool named = std::any_of(section_.tokens.begin(), section_.tokens.end(), [](const FormatToken& token) {
      return token.kind == FormatTokenKind::date && (token.text[0] == U'g' || token.text[0] == U'r');
    });
    const Era* era = era_of(moment_);
    if (era == nullptr || !named) return year(moment_.year);
    const long count = moment_.year - era->year + 1;
    return count == 1 && section_.first_year ? U"元" : number(count, size);
  }

  const FormatSection& section_;
  const Moment& moment_;
  bool half_days_;
};

}  // namespace

std::u32string date_as_shown(const FormatSection& section, double serial, DateSystem dates) {
  if (!(serial >= 0) || serial > last_serial) return general_number(serial);
  bool half_days = false;
  bool fractions = false;
  for (std::size_t at = 0; at < section.tokens.size(); ++at) {
    half_days = half_days || section.tokens[at].kind == FormatTokenKind::half_day;
    fractions = fractions || section.tokens[at].kind == FormatTokenKind::digit;
  }
  const Moment moment = moment_of(serial, dates, fractions);
  const DateText text(section, moment, half_days);
  std::u32string shown;
  std::size_t decimals = 0;
  for (const FormatToken& token : section.tokens) {
    switch (token.kind) {
      case FormatTokenKind::date: shown += text.date(token.text); break;
      case FormatTokenKind::time: shown += text.time(token.text); break;
      case FormatTokenKind::elapsed: shown += text.elapsed(token.text); break;
      case FormatTokenKind::half_day: {
        const bool morning = moment.seconds < seconds_a_day / 2;
        shown += token.text == U"A/P" ? (morning ? U"A" : U"P") : morning ? U"AM" : U"PM";
        break;
      }
      // Decimals of seconds.
      case FormatTokenKind::digit: {
        const double scaled = moment.fraction * std::pow(10.0, static_cast<double>(++decimals));
        shown += static_cast<char32_t>(U'0' + static_cast<int>(scaled) % 10);
        break;
      }
      case FormatTokenKind::general: shown += general_number(serial); break;
      default: shown += token.text;
    }
  }
  return shown;
}

}  // namespace hakusho::imports
