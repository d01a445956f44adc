// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the visits of a day: when they were really held, who works when, pauses, and told delays.
#include "base/time_text.h"
#include "fhir/internal/mapping.h"
#include "fhir/uris.h"

#include <algorithm>

namespace tilsyn::fhir {
namespace {

using namespace domain;

std::optional<Instant> instantIn(std::optional<Element> object, std::string_view key) {
    const auto written = object ? text(*object, key) : std::nullopt;
    const auto read = written ? parseInstant(*written) : fail(ErrorKind::malformed, "", "");
    return read ? std::optional(*read) : std::nullopt;
}

std::optional<int> numberIn(Element object, std::string_view key) {
    const auto value = member(object, key);
    std::int64_t number = 0;
    if (!value || value->get(number) || number < 0 || number > 10000) return std::nullopt;
    return static_cast<int>(number);
}

} // namespace

std::optional<MappedEncounter> mapEncounter(Element encounter) {
    const auto period = member(encounter, "period");
    const auto from = instantIn(period, "start");
    const auto status = text(encounter, "status");
    // Cancelled: it was tried and did not come about.
    if (!from || status == "entered-in-error" || status == "cancelled") return std::nullopt;
    for (const auto& about : items(encounter, "appointment"))
        if (const auto id = referenced(about, "Appointment"))
            return MappedEncounter{VisitId(*id), *from, instantIn(period, "end")};
    return std::nullopt;
}

Result<std::optional<Shift>> mapSchedule(Element schedule) {
    if (flag(schedule, "active") == false) return std::nullopt;
    Shift shift;
    shift.id = textOr(schedule, "id");
    if (shift.id.empty()) return fail(ErrorKind::rejected, "id is missing", "fhir.schedule");
    for (const auto& actor : items(schedule, "actor")) {
        const auto staff = referenced(actor, "Practitioner");
        if (!staff) continue;
        shift.owner = StaffId(*staff);
        shift.ownerName = textOr(actor, "display");
    }
    const auto horizon = member(schedule, "planningHorizon");
    const auto from = instantIn(horizon, "start");
    const auto to = instantIn(horizon, "end");
    if (shift.owner.empty() || !from || !to) return std::nullopt;
    if (*to < *from) return fail(ErrorKind::rejected, "it ends before it starts", "fhir.schedule");
    shift.start = *from;
    shift.end = *to;
    if (const auto slots = extension(schedule, uri::visitSlots))
        shift.slots = numberIn(*slots, "valuePositiveInt").value_or(0);
    return shift;
}

Result<std::optional<MappedBreak>> mapSlot(Element slot) {
    if (text(slot, "status") != "busy-unavailable") return std::nullopt;
    MappedBreak out;
    out.pause.id = textOr(slot, "id");
    const auto reference = member(slot, "schedule");
    const auto schedule = reference ? referenced(*reference, "Schedule") : std::nullopt;
    const auto from = instantIn(slot, "start");
    const auto to = instantIn(slot, "end");
    if (out.pause.id.empty() || !schedule || !from || !to || *to < *from)
        return fail(ErrorKind::rejected, "it lacks a schedule, a start or an end", "fhir.slot");
    out.schedule = *schedule;
    out.pause.start = *from;
    out.pause.end = *to;
    out.pause.version = versionOf(slot);
    if (const auto taken = extension(slot, uri::breakTaken)) {
        const auto period = member(*taken, "valuePeriod");
        out.pause.begun = instantIn(period, "start");
        if (out.pause.begun) out.pause.over = instantIn(period, "end");
    }
    return out;
}

Result<std::optional<DelayTold>> mapDelayMessage(Element communication) {
    const auto categories = items(communication, "category");
    const bool ours = std::ranges::any_of(
        categories, [](const Element& category) { return codeIn(category, uri::communication) == "delay-message"; });
    if (!ours || text(communication, "status") != "completed") return std::nullopt;
    DelayTold told;
    for (const auto& about : items(communication, "about"))
        if (const auto id = referenced(about, "Appointment")) told.visit = VisitId(*id);
    const auto at = instantIn(communication, "sent");
    const auto minutes = extension(communication, uri::delayMinutes);
    if (told.visit.empty() || !at || !minutes)
        return fail(ErrorKind::rejected, "it lacks a visit, a time or the minutes", "fhir.communication");
    told.at = *at;
    told.minutes = numberIn(*minutes, "valuePositiveInt").value_or(0);
    if (const auto sender = member(communication, "sender")) {
        if (const auto staff = referenced(*sender, "Practitioner")) told.by = StaffId(*staff);
        told.byName = textOr(*sender, "display");
    }
    return told;
}

} // namespace tilsyn::fhir
