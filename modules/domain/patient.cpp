// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patient.h"

namespace tilsyn::domain {
namespace {

std::string firstLetter(const std::string& text) {
    if (text.empty()) return {};
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return text.substr(0, length) + ".";
}

} // namespace

std::string initials(const HumanName& name) {
    return firstLetter(name.given) + firstLetter(name.family);
}

std::optional<int> ageOn(const Patient& patient, std::chrono::year_month_day today) {
    if (!patient.birthDate || *patient.birthDate > today) return std::nullopt;
    const auto born = *patient.birthDate;
    int years = static_cast<int>(today.year()) - static_cast<int>(born.year());
    if (today.month() < born.month() || (today.month() == born.month() && today.day() < born.day())) --years;
    return years;
}

LadderMeans meansFor(const Patient& patient) {
    LadderMeans means;
    means.phone = !patient.phones.empty();
    for (const auto& contact : patient.contacts)
        if (!contact.phone.empty()) (contact.keyHolder ? means.keyHolder : means.relative) = true;
    return means;
}

} // namespace tilsyn::domain
