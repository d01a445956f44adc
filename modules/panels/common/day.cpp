// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/day.h"

#include "panels/common/shown.h"

#include <algorithm>

namespace tilsyn::panels {
namespace {

constexpr Duration soon = std::chrono::minutes(45);

domain::ClockedVisit clocked(const workspace::Snapshot& s, const domain::Visit& visit) {
    domain::ClockedVisit out;
    out.id = visit.id;
    out.start = visit.start;
    out.end = visit.end;
    out.stage = workspace::stageOf(s, visit);
    out.follows = visit.follows;
    out.begun = visit.heldFrom;
    if (const auto draft = s.drafts.find(visit.id); !out.begun && draft != s.drafts.end())
        out.begun = draft->second.callStarted;
    if (const auto* room = roomOf(s, visit.id); room != nullptr && room->callStarted) out.begun = room->callStarted;
    // The room knows first.
    if (const auto* room = liveRoom(s); room != nullptr && room->visit == visit.id && room->callStarted)
        out.stage = domain::InCall{*room->callStarted};
    const bool elsewhere = !visit.claimedBy.empty() && visit.claimedBy != s.user.staff;
    out.callable = !elsewhere && (!std::holds_alternative<domain::Planned>(out.stage) ||
                                  !workspace::callObstacle(s, visit).has_value());
    return out;
}

} // namespace

const domain::Shift* ownShift(const workspace::Snapshot& s) {
    if (!s.day) return nullptr;
    const auto found = std::ranges::find(s.day->shifts, s.user.staff, &domain::Shift::owner);
    return found == s.day->shifts.end() ? nullptr : &*found;
}

domain::DayClock dayClockOf(const workspace::Snapshot& s, Instant now) {
    domain::DayFacts facts;
    if (const auto* shift = ownShift(s)) {
        facts.breaks = workspace::breaksOf(s, *shift);
        facts.shiftEnd = shift->end;
        facts.slots = shift->slots;
    }
    if (s.day)
        for (const auto& visit : s.day->visits)
            if (visit.owner == s.user.staff) facts.visits.push_back(clocked(s, visit));
    return domain::dayClock(facts, now);
}

const domain::DelayTold* lastTold(const workspace::Snapshot& s, const domain::VisitId& visit) {
    if (!s.day) return nullptr;
    const domain::DelayTold* last = nullptr;
    for (const auto& told : s.day->delays)
        if (told.visit == visit) last = &told; // they come by time
    return last;
}

std::vector<domain::DelayNotice> delaysToTell(const workspace::Snapshot& s, const domain::DayClock& clock,
                                              Instant now) {
    std::vector<domain::DelayNotice> notices;
    for (const auto& estimate : clock.visits) {
        if (estimate.inHand || estimate.passed || estimate.late < domain::DayRules{}.worthTelling) continue;
        const auto* visit = workspace::findVisit(s, estimate.visit);
        if (visit == nullptr || visit->start > now + soon) continue;
        const int minutes = domain::minutesToTell(estimate.late);
        const auto* told = lastTold(s, estimate.visit);
        if (told == nullptr || told->minutes < minutes) notices.push_back({estimate.visit, minutes});
    }
    return notices;
}

} // namespace tilsyn::panels
