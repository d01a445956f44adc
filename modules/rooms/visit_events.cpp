// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/visit_events.h"

namespace tilsyn::rooms {
namespace {

using domain::RoomPhase;

bool isLive(const domain::RoomState* room) {
    if (!room) return false;
    return room->phase != RoomPhase::ending && room->phase != RoomPhase::ended && room->phase != RoomPhase::failed;
}

bool isSameVisit(const domain::RoomState* a, const domain::RoomState* b) {
    return a && b && a->visit == b->visit;
}

domain::VisitEvent ending(const domain::RoomState& last, const domain::RoomState* after) {
    const auto& room = after ? *after : last;
    if (room.callStarted || !room.stages.empty()) return domain::CallEnded{room.callEnded.value_or(room.since)};
    return domain::RingingGivenUp{};
}

} // namespace

std::vector<domain::VisitEvent> visitEvents(const domain::RoomState* before, const domain::RoomState* after) {
    std::vector<domain::VisitEvent> events;
    const bool same = isSameVisit(before, after);
    const bool wasLive = isLive(before) && (same || !after);
    const bool wasCounted = same && before->callStarted.has_value();
    if (isLive(after) && !(same && isLive(before))) events.emplace_back(domain::RingingStarted{after->since});
    if (after && after->callStarted && !wasCounted) events.emplace_back(domain::PatientEntered{*after->callStarted});
    if (wasLive && !isLive(after)) events.push_back(ending(*before, after));
    return events;
}

} // namespace tilsyn::rooms
