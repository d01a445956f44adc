// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/room_model.h"

#include <algorithm>
#include <utility>

namespace tilsyn::rooms::internal {
namespace {

constexpr std::size_t longestChatLog = 200;

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
        if (!state.callStarted) state.callStarted = model.firstStarted.value_or(now);
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

void on(RoomModel& model, const Booked& e, Instant) {
    model.state.bookedUntil = e.until;
}

void on(RoomModel& model, const RoomObtained& e, Instant) {
    model.state.fromPool = e.fromPool;
}

void on(RoomModel& model, const Joined& e, Instant now) {
    model.state.chatAllowed = e.chat;
    if (!model.self.empty() && model.self != e.self) model.formerSelves.insert(model.self);
    model.self = e.self;
    repaint(model, now);
}

void on(RoomModel& model, const SyncBegun&, Instant) {
    model.bracket.emplace();
}

void on(RoomModel& model, const SyncEnded&, Instant now) {
    model.state.rosterAsOf.reset();
    if (!model.bracket) return;
    model.rows = std::move(*model.bracket);
    model.bracket.reset();
    model.gone.clear();
    repaint(model, now);
}

void on(RoomModel& model, const RowSeen& e, Instant now) {
    if (e.row.id.empty()) return;
    if (e.formerSelf && e.row.id != model.self) model.formerSelves.insert(e.row.id);
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

void addLine(RoomModel& model, domain::ChatLine line) {
    auto& chat = model.state.chat;
    if (line.text.empty()) return;
    if (chat.size() >= longestChatLog) chat.erase(chat.begin());
    chat.push_back(std::move(line));
}

void on(RoomModel& model, const ChatHeard& e, Instant now) {
    // Ids of others count down, so that no two lines have the same.
    const auto id = -1 - static_cast<int>(++model.heard);
    addLine(model, {id, false, domain::plainChat(e.text), now, domain::ChatLine::State::sent});
}

void on(RoomModel& model, const ChatSaid& e, Instant now) {
    addLine(model, {e.id, true, e.text, now, domain::ChatLine::State::waiting});
}

void on(RoomModel& model, const ChatSent& e, Instant) {
    for (auto& line : model.state.chat)
        if (line.mine && line.id == e.id) line.state = e.state;
}

void on(RoomModel& model, const LineJudged& e, Instant) {
    model.state.line = e.line;
}

/// The first problem is the one that older readers of the state look at.
void mirror(RoomModel& model) {
    auto& state = model.state;
    state.problem.reset();
    state.problemText.clear();
    if (state.problems.empty()) return;
    state.problem = state.problems.front().error;
    state.problemText = state.problems.front().words;
}

void on(RoomModel& model, const TroubleBegun& e, Instant) {
    auto& problems = model.state.problems;
    if (isOver(model.state.phase)) return;
    auto problem = e.problem;
    const auto known = std::ranges::find(problems, problem.what, &domain::RoomProblem::what);
    if (known != problems.end()) {
        problem.since = known->since;
        problems.erase(known);
    }
    // Declared by weight.
    const auto lighter = std::ranges::find_if(problems, [&](const auto& each) { return each.what > problem.what; });
    problems.insert(lighter, std::move(problem));
    mirror(model);
}

void on(RoomModel& model, const TroubleOver& e, Instant) {
    if (isOver(model.state.phase)) return;
    std::erase_if(model.state.problems, [&](const auto& each) { return each.what == e.what; });
    mirror(model);
}

void on(RoomModel& model, const RosterOld& e, Instant) {
    if (!isOver(model.state.phase) && !model.state.rosterAsOf) model.state.rosterAsOf = e.since;
}

void on(RoomModel& model, const DeviceFailed& e, Instant) {
    auto& devices = model.state.devices;
    std::erase_if(devices, [&](const auto& each) { return each.device == e.problem.device; });
    devices.push_back(e.problem);
}

void on(RoomModel& model, const DeviceWell& e, Instant) {
    std::erase_if(model.state.devices, [&](const auto& each) { return each.device == e.device; });
}

void on(RoomModel& model, const Over& e, Instant now) {
    auto& state = model.state;
    if (isOver(state.phase)) return;
    close(model, now);
    state.roster.clear();
    model.rows.clear();
    model.bracket.reset();
    state.rosterAsOf.reset();
    state.devices.clear();
    state.problems.clear();
    if (e.problem) state.problems.push_back(*e.problem);
    mirror(model);
    state.roomKept = e.roomKept;
    // Who ended it in order is no failure of anything.
    if (!e.failed) state.problem.reset();
    enter(model, e.problem && e.failed ? RoomPhase::failed : RoomPhase::ended, now);
}

void on(RoomModel& model, const Resumed&, Instant now) {
    auto& state = model.state;
    if (!isOver(state.phase)) return;
    state.roomKept = false;
    state.problems.clear();
    mirror(model);
    if (state.callStarted) model.firstStarted = std::exchange(state.callStarted, std::nullopt);
    state.callEnded.reset();
    state.line = {};
    model.joined = false;
    model.gone.clear();
    model.rosterStage.reset();
    if (!model.self.empty()) model.formerSelves.insert(std::exchange(model.self, {}));
    enter(model, RoomPhase::joining, now);
}

void on(RoomModel& model, const RoomLetGo&, Instant) {
    model.state.roomKept = false;
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
