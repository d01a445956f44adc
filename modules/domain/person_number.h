// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::domain {

/// What a number of a person is, told by its form alone.
enum class NumberKind {
    none,           ///< no form that we know: shown as it came, never checked
    cpr,            ///< Denmark, DDMMYYSSSS
    replacementCpr, ///< Denmark, national (X) or regional (D) replacement with two letters
    birthNumber,    ///< Norway, fødselsnummer DDMMYYIIIKK
    dNumber,        ///< Norway, day + 40
    hNumber,        ///< Norway, local help number, month + 40
    fhNumber        ///< Norway, common help number: begins with 8 or 9, holds no birth date
};

/// Something that a reader should know about a number. Hints never stop what a server says from being stored.
enum class NumberHint {
    checkDigitFails,  ///< for a CPR this is normal since October 2007, for a Norwegian number it is a typing error
    dateDoesNotExist, ///< 31 February, or 29 February of a common year
    bornInFuture,
    olderThan120,
    unknownForm
};

/// A person number read from text. Sex is never derived from it, and neither is a Norwegian century for certain: from
/// 2032 on the individual digits no longer tell it (rules of skatteetaten.no and cpr.dk).
struct PersonNumber {
    NumberKind kind = NumberKind::none;
    std::string normalised; ///< digits (and capitals) only; the text itself when the form is unknown
    std::optional<std::chrono::year_month_day> birthDate; ///< as far as the number tells; Patient.birthDate counts
    bool testPerson = false;                              ///< synthetic series (month + 80, Norsk helsenett month + 65)
    bool classicCheck = false; ///< check digits by the rule in force before 2032 (CPR: modulus 11)
    bool check2032 = false;    ///< check digits by the rule from 2032 on; for a CPR the same as `classicCheck`
    std::vector<NumberHint> hints;
    bool acceptedFromUser = false;   ///< may be typed in by hand
    bool acceptedFromServer = false; ///< counts as a person number when a server says so

    bool has(NumberHint hint) const;
    friend bool operator==(const PersonNumber&, const PersonNumber&) = default;
};

/// Reads a CPR or a Norwegian number, with or without hyphen and spaces. Never fails: what has no known form comes back
/// as kind none with its text. `today` decides what lies in the future.
PersonNumber readPersonNumber(std::string_view text, std::chrono::year_month_day today);

/// `251248-4916`, `130972 48022`; an unknown form as it is.
std::string display(const PersonNumber& number);
/// `251248-••••`, `130972 •••••`: the birth date stays readable, the rest does not. An unknown form shows nothing.
std::string masked(const PersonNumber& number);

} // namespace tilsyn::domain
