// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/subjects.h"

#include <algorithm>
#include <string_view>

namespace tilsyn::triage {
namespace {

std::string_view withoutVersion(std::string_view reference) {
    return reference.substr(0, reference.find("/_history/"));
}

bool absolute(std::string_view reference) {
    return reference.find(':') != std::string_view::npos;
}

/// `Patient/7` of `https://server/fhir/Patient/7`.
std::string_view tail(std::string_view reference) {
    const auto last = reference.rfind('/');
    if (last == std::string_view::npos || last == 0) return reference;
    const auto before = reference.rfind('/', last - 1);
    return before == std::string_view::npos ? reference : reference.substr(before + 1);
}

bool sameReference(std::string_view a, std::string_view b) {
    a = withoutVersion(a);
    b = withoutVersion(b);
    return absolute(a) && absolute(b) ? a == b : tail(a) == tail(b);
}

} // namespace

bool differ(const Subject& a, const Subject& b) {
    const auto known = [&](const std::string& one) {
        return std::ranges::find(a.identifiers, one) != a.identifiers.end();
    };
    if (!a.identifiers.empty() && !b.identifiers.empty() && std::ranges::any_of(b.identifiers, known)) return false;
    if (!a.reference.empty() && !b.reference.empty()) return !sameReference(a.reference, b.reference);
    return !a.identifiers.empty() && !b.identifiers.empty();
}

void learn(Subject& patient, const Subject& more) {
    if (patient.reference.empty()) patient.reference = more.reference;
    for (const auto& one : more.identifiers)
        if (std::ranges::find(patient.identifiers, one) == patient.identifiers.end())
            patient.identifiers.push_back(one);
}

} // namespace tilsyn::triage
