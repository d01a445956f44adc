// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/internal/map_series.h"
#include "fhir/internal/mapping.h"
#include "fhir/uris.h"

#include <algorithm>

namespace tilsyn::fhir {
namespace {

using namespace domain;

std::string joined(const std::vector<Element>& texts, std::string_view separator) {
    std::string all;
    for (const auto& one : texts) {
        std::string_view word;
        if (one.get(word) || word.empty()) continue;
        if (!all.empty()) all += separator;
        all += word;
    }
    return all;
}

HumanName nameFrom(Element written) {
    HumanName name{textOr(written, "family"), joined(items(written, "given"), " ")};
    // Some servers give the text alone; the last word is the family name, as far as anybody can tell.
    if (const auto whole = textOr(written, "text"); name.family.empty() && name.given.empty() && !whole.empty()) {
        const auto space = whole.rfind(' ');
        name.family = space == std::string::npos ? whole : whole.substr(space + 1);
        name.given = space == std::string::npos ? "" : whole.substr(0, space);
    }
    return name;
}

/// The better name has the smaller rank: official, usual, none stated; old and anonymous ones come last.
int rank(Element written) {
    const auto use = text(written, "use").value_or(std::string_view());
    if (use == "official") return 0;
    if (use == "usual") return 1;
    if (use.empty()) return 2;
    return use == "old" || use == "anonymous" || use == "maiden" ? 9 : 5;
}

HumanName bestName(Element patient) {
    auto names = items(patient, "name");
    std::ranges::stable_sort(names, {}, rank);
    for (const auto& written : names)
        if (auto name = nameFrom(written); !name.family.empty() || !name.given.empty()) return name;
    return {};
}

Sex sexFrom(std::optional<std::string_view> code) {
    if (code == "female") return Sex::female;
    if (code == "male") return Sex::male;
    if (code == "other") return Sex::other;
    return Sex::unknown;
}

PhoneUse phoneUse(std::optional<std::string_view> code) {
    if (code == "home") return PhoneUse::home;
    if (code == "work") return PhoneUse::work;
    if (code == "mobile") return PhoneUse::mobile;
    return PhoneUse::unknown;
}

/// Replacement numbers: stated so, or of a system that gives nothing else (Danish national replacement numbers,
/// Norwegian D-numbers and common help numbers).
bool isTemporary(Element identifier, std::string_view system) {
    return text(identifier, "use") == "temp" || system == "urn:oid:1.2.208.176.1.6.1.1" ||
           system == "urn:oid:2.16.578.1.12.4.1.4.2" || system == "urn:oid:2.16.578.1.12.4.1.4.3";
}

bool isProtected(Element patient) {
    const auto meta = member(patient, "meta");
    if (!meta) return false;
    return std::ranges::any_of(items(*meta, "security"), [](const Element& label) {
        const auto code = text(label, "code");
        return text(label, "system") == "http://terminology.hl7.org/CodeSystem/v3-Confidentiality" &&
               (code == "R" || code == "V");
    });
}

bool isDeceased(Element patient) {
    return flag(patient, "deceasedBoolean").value_or(false) || member(patient, "deceasedDateTime").has_value();
}

std::optional<Address> addressOf(Element patient) {
    auto all = items(patient, "address");
    std::erase_if(all, [](const Element& a) { return text(a, "use") == "old" || text(a, "type") == "postal"; });
    if (all.empty()) return std::nullopt;
    const auto home = std::ranges::find_if(all, [](const Element& a) { return text(a, "use") == "home"; });
    const auto& chosen = home == all.end() ? all.front() : *home;
    Address address{joined(items(chosen, "line"), ", "), textOr(chosen, "postalCode"), textOr(chosen, "city")};
    if (address == Address{}) address.line = textOr(chosen, "text");
    return address == Address{} ? std::nullopt : std::optional(address);
}

Contact contactFrom(Element written) {
    Contact contact;
    if (const auto name = member(written, "name")) {
        const auto parts = nameFrom(*name);
        contact.name =
            parts.given.empty() || parts.family.empty() ? parts.given + parts.family : parts.given + " " + parts.family;
    }
    if (const auto relation = first(written, "relationship")) contact.relation = conceptText(*relation);
    for (const auto& relation : items(written, "relationship"))
        if (codeIn(relation, uri::contact) == "key-holder") contact.keyHolder = true;
    for (const auto& way : items(written, "telecom"))
        if (text(way, "system") == "phone" && contact.phone.empty()) contact.phone = textOr(way, "value");
    return contact;
}

std::optional<PatientId> replacement(Element patient) {
    for (const auto& link : items(patient, "link")) {
        const auto other = member(link, "other");
        if (text(link, "type") != "replaced-by" || !other) continue;
        if (const auto id = referenced(*other, "Patient")) return PatientId(*id);
    }
    return std::nullopt;
}

std::string languageOf(Element patient) {
    std::string chosen;
    for (const auto& spoken : items(patient, "communication")) {
        const auto language = member(spoken, "language");
        const auto coding = language ? first(*language, "coding") : std::nullopt;
        if (!coding) continue;
        if (chosen.empty() || flag(spoken, "preferred").value_or(false)) chosen = textOr(*coding, "code");
    }
    return chosen;
}

} // namespace

Result<Patient> mapPatient(Element written) {
    Patient patient;
    patient.id = PatientId(textOr(written, "id"));
    if (patient.id.empty()) return fail(ErrorKind::rejected, "id is missing", "fhir.patient");
    patient.name = bestName(written);
    if (const auto date = text(written, "birthDate")) {
        // R4 allows a year or month alone; half a date would give a wrong age.
        if (const auto read = parseDate(*date)) patient.birthDate = *read;
    }
    patient.sex = sexFrom(text(written, "gender"));
    for (const auto& identifier : items(written, "identifier")) {
        const auto system = textOr(identifier, "system");
        const auto value = textOr(identifier, "value");
        if (value.empty() || text(identifier, "use") == "old") continue;
        patient.numbers.push_back({system, value, isTemporary(identifier, system)});
    }
    for (const auto& way : items(written, "telecom")) {
        const auto number = textOr(way, "value");
        const auto system = text(way, "system");
        if ((system == "phone" || system == "sms") && !number.empty() && text(way, "use") != "old")
            patient.phones.push_back({phoneUse(text(way, "use")), number});
    }
    patient.address = addressOf(written);
    for (const auto& near : items(written, "contact"))
        if (auto contact = contactFrom(near); contact != Contact{}) patient.contacts.push_back(std::move(contact));
    patient.language = languageOf(written);
    patient.ladder = statedLadder(written);
    patient.protectedIdentity = isProtected(written);
    patient.deceased = isDeceased(written);
    patient.replacedBy = replacement(written);
    patient.version = versionOf(written);
    return patient;
}

Result<std::optional<MappedAllergy>> mapAllergy(Element allergy) {
    const auto stated = [&](std::string_view key) -> std::string {
        const auto status = member(allergy, key);
        const auto coding = status ? first(*status, "coding") : std::nullopt;
        return coding ? textOr(*coding, "code") : std::string();
    };
    const auto clinical = stated("clinicalStatus");
    const auto verified = stated("verificationStatus");
    if (clinical == "inactive" || clinical == "resolved" || verified == "refuted" || verified == "entered-in-error")
        return std::nullopt;
    const auto whose = member(allergy, "patient");
    const auto patient = whose ? referenced(*whose, "Patient") : std::nullopt;
    if (!patient) return fail(ErrorKind::rejected, "it belongs to no patient", "fhir.allergy");
    const auto code = member(allergy, "code");
    auto words = code ? conceptText(*code) : std::string();
    if (words.empty()) return fail(ErrorKind::rejected, "it does not say to what", "fhir.allergy");
    return MappedAllergy{PatientId(*patient), std::move(words)};
}

} // namespace tilsyn::fhir
