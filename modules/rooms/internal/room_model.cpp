// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/room_model.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::InviteStage;
using domain::Participant;
using domain::RoomPhase;

bool isOver(RoomPhase phase) {
    return phase == RoomPhase::ended || phase == RoomPhase::failed;
}

bool isAdmitted(const Participant& p) {
    return !p.self && !p.waiting && !p.connecting;
}

void enter(RoomModel& model, RoomPhase phase, Instant now) {
    if (model.state.phase == phase) return;
    model.state.phase = phase;
    model.state.since = now;
}

void noteRosterStage(RoomModel& model, Instant now) {
    const auto& roster = model.state.roster;
    std::optional<InviteStage> stage;
    if (std::ranges::any_of(roster, [](const Participant& p) { return isAdmitted(p) && !p.host; })) {
        stage = InviteStage::inCall;
    } else if (std::ranges::any_of(roster, [](const Participant& p) { return p.waiting && !p.self; })) {
        stage = InviteStage::waiting;
    }
    if (stage && stage != model.rosterStage) model.state.stages.push_back({*stage, now});
    model.rosterStage = stage;
}

/// Everything that follows from who is there.
void repaint(RoomModel& model, Instant now) {
    auto& state = model.state;
    state.roster.clear();
    for (const auto& [id, row] : model.rows) {
        if (model.formerSelves.contains(id)) continue;
        state.roster.push_back(row);
        state.roster.back().self = id == model.self;
    }
    std::ranges::sort(state.roster, [&](const Participant& a, const Participant& b) {
        if (a.self != b.self) return a.self;
        return model.arrival[a.id] < model.arrival[b.id];
    });
    noteRosterStage(model, now);
    if (!model.joined || state.phase == RoomPhase::ending || isOver(state.phase)) return;
    const bool guestIn =
        std::ranges::any_of(state.roster, [](const Participant& p) { return isAdmitted(p) && !p.host; });
    if (guestIn) {
        if (!state.callStarted) state.callStarted = now;
        state.callEnded.reset(); // back after a drop
    } else if (state.phase == RoomPhase::inCall && state.callStarted && !state.callEnded) {
        state.callEnded = now;
    }
    enter(model, admittedOthers(state) > 0 ? RoomPhase::inCall : RoomPhase::open, now);
}

void sight(RoomModel& model, const Participant& row) {
    model.arrival.try_emplace(row.id, static_cast<int>(model.arrival.size()));
}

void close(RoomModel& model, Instant now) {
    auto& state = model.state;
    if (state.callStarted && !state.callEnded) state.callEnded = now;
}

void on(RoomModel& model, const PhaseReached& e, Instant now) {
    if (isOver(model.state.phase)) return;
    // Once we are on the way out, only the end can follow.
    if (model.state.phase == RoomPhase::ending && e.phase != RoomPhase::ended) return;
    if (e.phase == RoomPhase::open) {
        model.joined = true;
        enter(model, RoomPhase::open, now);
        repaint(model, now);
        return;
    }
    if (e.phase == RoomPhase::ending) close(model, now);
    enter(model, e.phase, now);
}

void on(RoomModel& model, const RoomObtained& e, Instant) {
    model.state.fromPool = e.fromPool;
}

void on(RoomModel& model, const Joined& e, Instant now) {
    if (!model.self.empty() && model.self != e.self) model.formerSelves.insert(model.self);
    model.self = e.self;
    repaint(model, now);
}

void on(RoomModel& model, const SyncBegun&, Instant) {
    model.bracket.emplace();
}

void on(RoomModel& model, const SyncEnded&, Instant now) {
    if (!model.bracket) return;
    model.rows = std::move(*model.bracket);
    model.bracket.reset();
    model.gone.clear();
    repaint(model, now);
}

void on(RoomModel& model, const RowSeen& e, Instant now) {
    if (e.row.id.empty()) return;
    sight(model, e.row);
    if (model.bracket) {
        (*model.bracket)[e.row.id] = e.row;
        return;
    }
    if (model.gone.contains(e.row.id)) return;
    model.rows[e.row.id] = e.row;
    repaint(model, now);
}

void on(RoomModel& model, const RowGone& e, Instant now) {
    if (model.bracket) {
        model.bracket->erase(e.id);
        return;
    }
    model.gone.insert(e.id);
    if (model.rows.erase(e.id) > 0) repaint(model, now);
}

void on(RoomModel& model, const LockChanged& e, Instant) {
    model.state.locked = e.locked;
}

bool contains(const std::vector<domain::StageReached>& stages, const domain::StageReached& stage) {
    return std::ranges::find(stages, stage) != stages.end();
}

void on(RoomModel& model, const RungAgain&, Instant now) {
    auto& stages = model.state.stages;
    // That an invitation was sent stays true; how it was received is open again.
    const auto past = std::ranges::stable_partition(stages, [](const domain::StageReached& s) {
        return s.stage == InviteStage::sent || s.stage == InviteStage::delivered;
    });
    model.pastStages.insert(model.pastStages.end(), past.begin(), past.end());
    stages.erase(past.begin(), past.end());
    model.rosterStage.reset();
    noteRosterStage(model, now);
}

void on(RoomModel& model, const StageReported& e, Instant) {
    // After a break the adapter tells everything again.
    if (contains(model.state.stages, e.stage) || contains(model.pastStages, e.stage)) return;
    model.state.stages.push_back(e.stage);
}

void on(RoomModel& model, const OwnMediaSet& e, Instant) {
    if (e.microphoneMuted) model.state.microphoneMuted = *e.microphoneMuted;
    if (e.cameraOff) model.state.cameraOff = *e.cameraOff;
}

void on(RoomModel& model, const LineJudged& e, Instant) {
    model.state.line = e.line;
}

void on(RoomModel& model, const Trouble& e, Instant) {
    if (isOver(model.state.phase)) return;
    model.state.problem = e.problem;
    model.state.problemText = e.text;
}

void on(RoomModel& model, const Over& e, Instant now) {
    if (isOver(model.state.phase)) return;
    close(model, now);
    model.state.roster.clear();
    model.rows.clear();
    model.bracket.reset();
    model.state.problem = e.problem;
    model.state.problemText = e.text;
    enter(model, e.problem ? RoomPhase::failed : RoomPhase::ended, now);
}

} // namespace

RoomModel reduce(RoomModel model, const RoomEvent& event, Instant now) {
    std::visit([&](const auto& e) { on(model, e, now); }, event);
    return model;
}

int admittedOthers(const domain::RoomState& state) {
    return static_cast<int>(std::ranges::count_if(state.roster, isAdmitted));
}

} // namespace tilsyn::rooms::internal
