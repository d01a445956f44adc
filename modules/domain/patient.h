// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/ladder.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::domain {

struct HumanName {
    std::string family;
    std::string given;
    friend bool operator==(const HumanName&, const HumanName&) = default;
};

enum class Sex { unknown, female, male, other };

/// A number that some authority gave to a person. `system` is the FHIR identifier system (an OID or a URL).
struct PersonIdentifier {
    std::string system;
    std::string value;
    bool temporary = false; ///< a replacement number (erstatnings-CPR, D-number, felles hjelpenummer)
    friend bool operator==(const PersonIdentifier&, const PersonIdentifier&) = default;
};

enum class PhoneUse { unknown, home, work, mobile };

struct Phone {
    PhoneUse use = PhoneUse::unknown;
    std::string number;
    friend bool operator==(const Phone&, const Phone&) = default;
};

struct Address {
    std::string line;
    std::string postalCode;
    std::string city;
    friend bool operator==(const Address&, const Address&) = default;
};

/// Somebody near the patient: a relative, a neighbour with a key.
struct Contact {
    std::string name;
    std::string relation; ///< as the server words it
    std::string phone;
    bool keyHolder = false; ///< can let somebody in
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// A person in care. Absent facts are absent here too; the banner says "not stated", never guesses.
struct Patient {
    PatientId id;
    HumanName name;
    std::optional<std::chrono::year_month_day> birthDate;
    Sex sex = Sex::unknown;
    std::vector<PersonIdentifier> numbers;
    std::vector<Phone> phones;
    std::optional<Address> address;
    std::vector<Contact> contacts;
    std::vector<std::string> allergies;
    std::string language;                ///< BCP 47, empty when not stated
    bool protectedIdentity = false;      ///< v3-Confidentiality R: name and address protection; the address is masked
    bool deceased = false;               ///< cannot be called
    std::optional<PatientId> replacedBy; ///< Patient.link replaced-by: read that one instead
    std::vector<LadderStep> ladder;      ///< what to do when nobody answers; empty: not stated
    std::string version;                 ///< ETag text, empty when the server gives none
    friend bool operator==(const Patient&, const Patient&) = default;
};

/// First letters of given and family name ("O.B."), for lists beside an open patient. UTF-8 safe.
std::string initials(const HumanName& name);

/// Who there is to call when this person does not answer.
LadderMeans meansFor(const Patient& patient);

/// Completed years on `today`; nothing without a birth date or with one in the future.
std::optional<int> ageOn(const Patient& patient, std::chrono::year_month_day today);

} // namespace tilsyn::domain
