// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/calls.h"

#include "app/desk/call_plan.h"
#include "base/log.h"
#include "rooms/visit_events.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <utility>

namespace tilsyn::app {

namespace asio = boost::asio;
using domain::Purpose;
using store::Activity;

namespace {

rooms::CallPlan planOf(const DeskParts& parts, const domain::Visit& visit, const domain::Patient& patient) {
    const auto words = visitWords(parts, visit, patient);
    rooms::CallPlan plan;
    plan.visit = visit.id;
    plan.patient = patient.id;
    plan.label = words.label;
    plan.subject = words.subject;
    plan.language = words.language;
    plan.hostName = parts.user.name;
    plan.length = std::chrono::minutes(30);
    return plan;
}

} // namespace

DeskCalls::DeskCalls(std::shared_ptr<DeskCore> core, std::function<void()> onClaims, TakeOver takeOver)
    : core_(std::move(core)), onClaims_(std::move(onClaims)), takeOver_(std::move(takeOver)),
      scheduler_(core_->parts.profile.vdx, core_->parts.transport, core_->parts.tokens, core_->parts.clock),
      delivery_(core_->parts.profile.delivery, core_->parts.transport, core_->parts.tokens),
      claims_(core_->authorised, core_->parts.clock, core_->parts.profile.fhir),
      claimEnds_(std::make_shared<ClaimEnds>(core_)) {
    const auto& parts = core_->parts;
    rooms::Surroundings around{parts.io.get_executor(), parts.transport, parts.clock, scheduler_, delivery_,
                               parts.profile.pexip};
    room_ = std::make_unique<rooms::LiveRoom>(
        std::move(around),
        rooms::Sinks{[this](std::shared_ptr<const domain::RoomState> state) { takeRoom(std::move(state)); },
                     [this](workspace::MediaIn message) { core_->sinks.media(std::move(message)); }});
}

void DeskCalls::start(domain::Visit visit, domain::Patient patient, domain::VisitStage stage) {
    if (!room_) return;
    const auto phase = roomState_ ? roomState_->phase : domain::RoomPhase::ended;
    if (phase != domain::RoomPhase::ended && phase != domain::RoomPhase::failed) return;
    core_->stages[visit.id] = std::move(stage);
    auto plan = planOf(core_->parts, visit, patient);
    asio::co_spawn(core_->parts.io, call(std::move(visit), std::move(plan)), asio::detached);
}

asio::awaitable<void> DeskCalls::call(domain::Visit visit, rooms::CallPlan plan) {
    const auto held = shared_from_this();
    co_await claimEnds_->hold(visit.id);
    if (!room_) co_return; // closed meanwhile
    // Back into the room that the failed call left open: it is in hand already, whatever has become of the server.
    if (roomState_ && roomState_->roomKept && roomState_->visit == plan.visit && room_->start(plan)) co_return;
    const auto claim = co_await claims_.take(visit, core_->parts.user);
    if (!room_) co_return; // closed meanwhile
    if (!claim) {
        callFailed(plan, claim.error(), {});
        co_return;
    }
    onClaims_();
    if (!claim->ours) {
        core_->sinks.changes({workspace::ClaimNoticed{
            visit.id, workspace::ClaimNotice{workspace::ClaimNotice::Kind::kept, claim->holder, claim->since, {}}}});
        callFailed(plan, Error{ErrorKind::conflict, "a colleague has this visit in hand", "claim"}, claim->holder);
        co_return;
    }
    core_->sinks.changes(
        {workspace::ClaimNoticed{visit.id, workspace::ClaimNotice{workspace::ClaimNotice::Kind::ours, {}, {}, {}}}});
    called_ = visit;
    core_->audit(Activity::startCall, Purpose::careContact, visit.patient);
    plan.prepared = takeOver_(visit.id);
    if (const auto started = room_->start(plan); !started) callFailed(plan, started.error(), {});
}

void DeskCalls::callFailed(const rooms::CallPlan& plan, Error problem, std::string words) {
    auto state = std::make_shared<domain::RoomState>();
    state->visit = plan.visit;
    state->patient = plan.patient;
    state->phase = domain::RoomPhase::failed;
    state->since = core_->parts.clock.now();
    auto what = domain::RoomTrouble::unknown;
    if (problem.kind == ErrorKind::conflict) what = domain::RoomTrouble::colleagueHasIt;
    if (problem.kind == ErrorKind::unauthorised) what = domain::RoomTrouble::notSignedIn;
    state->problem = problem;
    state->problemText = words;
    state->problems = {{what, state->since, std::move(problem), std::move(words)}};
    roomState_ = state;
    core_->sinks.changes({workspace::RoomChanged{state}});
}

void DeskCalls::perform(const domain::LiveCommand& command) {
    const bool dismissed = std::holds_alternative<domain::DismissRoom>(command);
    // A call that was refused before it had a room is dismissed here; the room never heard of it.
    if (dismissed && roomState_ && roomState_->phase == domain::RoomPhase::failed) {
        roomState_.reset();
        core_->sinks.changes({workspace::RoomChanged{nullptr}});
    }
    if (room_) room_->perform(command);
}

void DeskCalls::media(workspace::MediaOut message) {
    if (room_) room_->media(std::move(message));
}

void DeskCalls::documented(const domain::VisitId& visit) {
    if (room_ && roomState_ && roomState_->visit == visit) room_->perform(domain::DismissRoom{});
}

void DeskCalls::landed(const domain::Visit& visit) {
    claimEnds_->end(visit, true);
}

void DeskCalls::takeDay(const workspace::Day& day) {
    for (const auto& visit : day.visits)
        if (!domain::isOpen(visit.stage) && !visit.callAgain && visit.claimedBy == core_->parts.user.staff)
            claimEnds_->end(visit, true);
}

void DeskCalls::takeRoom(std::shared_ptr<const domain::RoomState> next) {
    const auto before = std::exchange(roomState_, next);
    const auto& visit = next ? next->visit : before->visit;
    for (const auto& event : rooms::visitEvents(before.get(), next.get())) {
        const auto advanced = domain::advance(core_->stages[visit], event);
        if (!advanced) {
            log::warning("desk", "a room event does not fit the visit's stage");
            continue;
        }
        const bool givenUp = std::holds_alternative<domain::RingingGivenUp>(event);
        core_->setStage(visit, givenUp ? std::nullopt : std::optional(*advanced));
        if (std::holds_alternative<domain::CallEnded>(event) && next)
            core_->audit(Activity::endCall, Purpose::careContact, next->patient);
        if (givenUp && called_) claimEnds_->end(*called_, false);
    }
    core_->sinks.changes({workspace::RoomChanged{std::move(next)}});
}

asio::awaitable<void> DeskCalls::close() {
    const auto held = shared_from_this();
    if (!room_) co_return;
    co_await room_->close();
    room_.reset();
    claimEnds_->stop();
}

} // namespace tilsyn::app
