// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_number.h"

#include <algorithm>
#include <array>

namespace tilsyn::domain {
namespace {

using namespace std::chrono;

constexpr std::string_view bullet = "•";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int digit(std::string_view text, std::size_t at) {
    return text[at] - '0';
}

int twoDigits(std::string_view text, std::size_t at) {
    return digit(text, at) * 10 + digit(text, at + 1);
}

template <std::size_t N> int weighted(std::string_view digits, const std::array<int, N>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i) sum += weights[i] * digit(digits, i);
    return sum % 11;
}

std::optional<year_month_day> realDate(int y, int m, int d) {
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// Letters and digits without hyphen and spaces; nothing if there is any other character.
std::optional<std::string> strip(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c == ' ' || c == '-') continue;
        if (isDigit(c)) {
            kept += c;
        } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
            kept += static_cast<char>(c & ~0x20);
        } else {
            return std::nullopt;
        }
    }
    return kept;
}

int cprCentury(int seventh, int yy) {
    if (seventh <= 3) return 1900;
    if (seventh == 4 || seventh == 9) return yy <= 36 ? 2000 : 1900;
    return yy <= 57 ? 2000 : 1800;
}

void hintAge(PersonNumber& number, year_month_day today) {
    if (!number.birthDate) return;
    if (*number.birthDate > today) number.hints.push_back(NumberHint::bornInFuture);
    const auto oldest = number.birthDate->year() + years(121);
    const year_month_day limit{oldest, number.birthDate->month(), number.birthDate->day()};
    if (limit <= today) number.hints.push_back(NumberHint::olderThan120);
}

PersonNumber readCpr(std::string digits, year_month_day today) {
    PersonNumber number;
    number.kind = NumberKind::cpr;
    const int day = twoDigits(digits, 0);
    const int month = twoDigits(digits, 2);
    const int yy = twoDigits(digits, 4);
    number.birthDate = realDate(cprCentury(digit(digits, 6), yy) + yy, month, day);
    number.classicCheck = weighted(digits, std::array{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) == 0;
    number.check2032 = number.classicCheck;
    if (!number.birthDate) number.hints.push_back(NumberHint::dateDoesNotExist);
    // Numbers without a valid check digit were first issued for dates on which the series had run out, above all
    // 1 January, the date given to people whose birthday is not known.
    const bool newYearsDay = day == 1 && month == 1;
    if (!number.classicCheck && number.birthDate && !newYearsDay) number.hints.push_back(NumberHint::checkDigitFails);
    hintAge(number, today);
    number.normalised = std::move(digits);
    number.acceptedFromUser = number.birthDate.has_value();
    number.acceptedFromServer = true;
    return number;
}

bool isReplacementCpr(std::string_view text) {
    constexpr std::string_view series = "17056"; // 1, 7 national; 0, 5, 6 regional
    for (const std::size_t at : {0, 1, 2, 3, 4, 5, 6, 9})
        if (!isDigit(text[at])) return false;
    if (isDigit(text[7]) || isDigit(text[8]) || series.find(text[6]) == std::string_view::npos) return false;
    return realDate(2000, twoDigits(text, 2), twoDigits(text, 0)).has_value(); // any leap year will do
}

PersonNumber readReplacement(std::string text) {
    PersonNumber number;
    number.kind = NumberKind::replacementCpr;
    number.normalised = std::move(text);
    number.acceptedFromUser = true;
    number.acceptedFromServer = true;
    return number;
}

/// The century of the individual digits before 2032; nothing where the table has a hole.
std::optional<int> norwegianCentury(int individual, int yy) {
    if (individual <= 499) return 1900;
    if (individual <= 749 && yy > 54) return 1800;
    if (yy < 40) return 2000;
    if (individual >= 900) return 1900;
    return std::nullopt;
}

void readNorwegianDate(PersonNumber& number, std::string_view digits) {
    int day = twoDigits(digits, 0);
    int month = twoDigits(digits, 2);
    const int yy = twoDigits(digits, 4);
    number.kind = NumberKind::birthNumber;
    if (day > 40) {
        day -= 40;
        number.kind = NumberKind::dNumber;
    }
    if (month > 80) {
        month -= 80;
        number.testPerson = true;
    } else if (month > 65) {
        month -= 65;
        number.testPerson = true;
    } else if (month > 40) {
        month -= 40;
        number.kind = NumberKind::hNumber;
    }
    const auto century = norwegianCentury((digit(digits, 6) * 10 + digit(digits, 7)) * 10 + digit(digits, 8), yy);
    // Only the classic rule lets the century be read; a number of the new form keeps its day and month to itself.
    if (century && number.classicCheck) number.birthDate = realDate(*century + yy, month, day);
    const bool exists = number.birthDate || (!(century && number.classicCheck) && realDate(2000, month, day));
    if (!exists) number.hints.push_back(NumberHint::dateDoesNotExist);
}

PersonNumber readNorwegian(std::string digits, year_month_day today) {
    PersonNumber number;
    const int first = (weighted(digits, std::array{3, 7, 6, 1, 8, 9, 4, 5, 2}) + digit(digits, 9)) % 11;
    const int second = (weighted(digits, std::array{5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) + digit(digits, 10)) % 11;
    number.classicCheck = first == 0 && second == 0;
    number.check2032 = first <= 3 && second == 0;
    if (digits[0] >= '8') {
        number.kind = NumberKind::fhNumber;
    } else {
        readNorwegianDate(number, digits);
        hintAge(number, today);
    }
    if (!number.check2032) number.hints.push_back(NumberHint::checkDigitFails);
    number.normalised = std::move(digits);
    number.acceptedFromUser = number.check2032 && !number.has(NumberHint::dateDoesNotExist);
    number.acceptedFromServer = true;
    return number;
}

} // namespace

bool PersonNumber::has(NumberHint hint) const {
    return std::ranges::find(hints, hint) != hints.end();
}

PersonNumber readPersonNumber(std::string_view text, year_month_day today) {
    if (auto kept = strip(text)) {
        const bool digits = std::ranges::all_of(*kept, isDigit);
        if (digits && kept->size() == 10) return readCpr(std::move(*kept), today);
        if (digits && kept->size() == 11) return readNorwegian(std::move(*kept), today);
        if (kept->size() == 10 && isReplacementCpr(*kept)) return readReplacement(std::move(*kept));
    }
    PersonNumber unknown;
    unknown.normalised = std::string(text);
    unknown.hints.push_back(NumberHint::unknownForm);
    return unknown;
}

namespace {

std::string shown(const PersonNumber& number, bool hide) {
    if (number.kind == NumberKind::none && !hide) return number.normalised;
    const bool danish = number.kind == NumberKind::cpr || number.kind == NumberKind::replacementCpr;
    // The length of an unknown form is nobody's business either.
    std::string text = number.kind == NumberKind::none ? "" : number.normalised.substr(0, 6) + (danish ? "-" : " ");
    if (!hide) return text + number.normalised.substr(6);
    for (int i = 0; i < (danish ? 4 : 5); ++i) text += bullet;
    return text;
}

} // namespace

std::string display(const PersonNumber& number) {
    return shown(number, false);
}

std::string masked(const PersonNumber& number) {
    return shown(number, true);
}

} // namespace tilsyn::domain
