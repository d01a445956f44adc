// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/conference.h"

#include "base/log.h"
#include "base/random.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomPhase;
using pexip::ConferenceVerb;
using pexip::ParticipantVerb;

constexpr Duration followAgainAfter{1000};
constexpr Duration followAgainAtMost{30000};

} // namespace

Conference::Conference(Surroundings surroundings, Sinks sinks, CallPlan plan)
    : around_(std::move(surroundings)), sinks_(std::move(sinks)), plan_(std::move(plan)), uuid_(newUuid()),
      finished_(std::make_shared<Gate>(around_.io)), tasks_(around_.io), farewell_(around_.io) {
    model_.state.visit = plan_.visit;
    model_.state.patient = plan_.patient;
    model_.state.label = plan_.label;
    model_.state.phase = RoomPhase::booking;
    model_.state.since = around_.clock.now();
}

void Conference::begin() {
    if (sinks_.state) sinks_.state(std::make_shared<const domain::RoomState>(model_.state));
    tasks_.run(shared_from_this(), run());
}

bool Conference::isOver() const {
    return model_.state.phase == RoomPhase::ended || model_.state.phase == RoomPhase::failed;
}

void Conference::apply(const RoomEvent& event) {
    const auto before = model_.state;
    model_ = reduce(std::move(model_), event, around_.clock.now());
    if (hushed_ || !sinks_.state || model_.state == before) return;
    sinks_.state(std::make_shared<const domain::RoomState>(model_.state));
}

asio::awaitable<SchedulerResult<Room>> Conference::book() {
    booked_ = true;
    const std::weak_ptr<Conference> weak = weak_from_this();
    // Arguments of awaited calls have names throughout: g++ 12 destroys some temporaries of such calls twice.
    RoomRequest request{uuid_, plan_.subject, plan_.length};
    std::function<void()> onProvisioning = [weak] {
        if (const auto self = weak.lock()) self->apply(PhaseReached{RoomPhase::provisioning});
    };
    auto obtained = co_await around_.scheduler.obtain(std::move(request), std::move(onProvisioning));
    co_return obtained;
}

asio::awaitable<pexip::Answer<Place>> Conference::join(const Room& room) {
    const std::weak_ptr<Conference> weak = weak_from_this();
    std::optional<Secret> pin;
    if (room.hostPin) pin = room.hostPin->clone();
    Session::Callbacks callbacks{[weak](const pexip::Event& event) {
                                     if (const auto self = weak.lock()) self->on(event);
                                 },
                                 [weak](const Place& place) {
                                     if (const auto self = weak.lock()) self->onReplaced(place);
                                 },
                                 [weak](pexip::Refusal refusal) {
                                     if (const auto self = weak.lock())
                                         self->conclude(refusal.error, refusal.reason.text);
                                 },
                                 [weak](std::optional<Error> problem) {
                                     if (const auto self = weak.lock()) self->apply(Trouble{std::move(problem), {}});
                                 }};
    session_ = std::make_shared<Session>(Session::Means{around_.io, around_.transport, around_.clock}, around_.nodes,
                                         room.alias, std::move(pin), pexip::JoinRequest{plan_.hostName, uuid_, true},
                                         std::move(callbacks));
    auto place = co_await session_->join();
    co_return place;
}

/// Into the room that was prepared if it still stands, into a fresh one otherwise.
asio::awaitable<tl::expected<std::pair<Room, Place>, SchedulerProblem>> Conference::enter() {
    if (const auto prepared = std::exchange(plan_.prepared, nullptr)) {
        const auto fresh = std::exchange(uuid_, prepared->uuid);
        booked_ = invited_ = prepared_ = true;
        waited_ = prepared->knocked;
        apply(RoomObtained{true});
        apply(PhaseReached{RoomPhase::joining});
        // Our own row without media is not another host: it is not shown, and goes when we are in.
        apply(Joined{prepared->watcher});
        auto place = co_await join(prepared->room);
        if (place) {
            std::pair<Room, Place> entered(std::move(prepared->room), std::move(*place));
            tasks_.run(shared_from_this(), prolong());
            co_return entered;
        }
        log::warning("rooms", "the prepared room is not to be entered: {}", place.error().error.detail);
        farewell_.run(shared_from_this(), dropPrepared(uuid_));
        session_.reset();
        uuid_ = fresh;
        booked_ = invited_ = prepared_ = waited_ = false;
        apply(PhaseReached{RoomPhase::booking});
    }
    auto obtained = co_await book();
    if (!obtained) co_return tl::unexpected(obtained.error());
    apply(RoomObtained{obtained->fromPool});
    apply(PhaseReached{RoomPhase::joining});
    auto place = co_await join(*obtained);
    if (!place) co_return tl::unexpected(SchedulerProblem{place.error().error, place.error().reason.text});
    co_return std::pair<Room, Place>(std::move(*obtained), std::move(*place));
}

/// Beside everything else: nobody waits for it.
asio::awaitable<void> Conference::prolong() {
    const auto until = around_.clock.now() + plan_.length;
    const auto done = co_await around_.scheduler.prolong(uuid_, until);
    if (!done) log::warning("rooms", "prolonging the booking: {}", done.error().detail);
}

asio::awaitable<void> Conference::dropPrepared(std::string uuid) {
    const auto closed = co_await around_.delivery.close(uuid);
    if (!closed) log::warning("rooms", "closing a prepared link: {}", closed.error().detail);
    const auto released = co_await around_.scheduler.release(uuid);
    if (!released) log::warning("rooms", "giving a prepared room back: {}", released.error().detail);
}

asio::awaitable<void> Conference::run() {
    auto entered = co_await enter();
    if (!entered) {
        conclude(entered.error().error, entered.error().text);
        co_return;
    }
    const Room room = std::move(entered->first);
    const Place place = std::move(entered->second);
    apply(Joined{domain::ParticipantId(place.participant)});

    // A visit room is locked from the first moment: nobody comes in who was not let in. Without the lock, no visit.
    std::function<http::Request(const pexip::Place&, const Secret&)> lock = [](const auto& at, const auto& token) {
        return pexip::conference(at, token, ConferenceVerb::lock);
    };
    const auto locked = co_await session_->tell(std::move(lock), "rooms.lock");
    if (!locked) {
        conclude(locked.error().error, locked.error().reason.text);
        co_return;
    }
    apply(LockChanged{true});
    apply(PhaseReached{RoomPhase::open});
    tellOwnMedia();
    carryOut(negotiation_.begin(mediaStart(place)));

    const auto invited = co_await invite(room);
    if (!invited) {
        conclude(invited.error(), {});
        co_return;
    }
    tasks_.run(shared_from_this(), followInvitation());
}

asio::awaitable<Status> Conference::invite(const Room& room) {
    if (prepared_) {
        // Whoever stands at the door already need not be called.
        if (waited_) co_return Status();
        const auto rung = co_await around_.delivery.ring(uuid_);
        if (rung) co_return Status();
        log::warning("rooms", "ringing by the link that is out: {}", rung.error().detail);
        if (rung.error().kind != ErrorKind::notFound) co_return rung;
    }
    Invitation invitation;
    invitation.uuid = uuid_;
    invitation.patient = plan_.patient.value();
    invitation.label = plan_.label;
    invitation.language = plan_.language;
    invitation.node = session_->node();
    invitation.alias = room.alias;
    if (room.guestPin) invitation.guestPin = room.guestPin->clone();
    invitation.host = plan_.hostName;
    invitation.expires = around_.clock.now() + plan_.length;
    invited_ = true;
    Status status;
    for (int attempt = 0; attempt < 3; ++attempt) {
        // The same content again is harmless, so a lost answer costs nothing.
        status = co_await around_.delivery.invite(invitation);
        if (status || (status.error().kind != ErrorKind::offline && status.error().kind != ErrorKind::timeout)) break;
        if (attempt < 2) co_await http::waitFor(around_.clock, std::chrono::seconds(1));
    }
    co_return status;
}

asio::awaitable<void> Conference::followInvitation() {
    const std::weak_ptr<Conference> weak = weak_from_this();
    auto pause = followAgainAfter;
    for (;;) {
        std::function<void(domain::StageReached)> onStage = [weak, &pause](domain::StageReached stage) {
            pause = followAgainAfter;
            if (const auto self = weak.lock()) self->apply(StageReported{stage});
        };
        const auto ended = co_await around_.delivery.follow(uuid_, std::move(onStage));
        // Without stages the roster still tells the truth; so this is never the end of a call.
        if (!ended && ended.error().kind != ErrorKind::cancelled)
            log::warning("rooms", "following the invitation: {}", ended.error().detail);
        co_await http::waitFor(around_.clock, pause);
        pause = std::min(pause * 2, followAgainAtMost);
    }
}

void Conference::order(std::string where, std::function<http::Request(const pexip::Place&, const Secret&)> make,
                       std::function<void()> onDone) {
    if (!session_ || concluding_) return;
    tasks_.run(shared_from_this(),
               [](std::shared_ptr<Conference> self, std::string name, auto request,
                  std::function<void()> done) -> asio::awaitable<void> {
                   const auto answer = co_await self->session_->tell(std::move(request), std::move(name));
                   if (!answer) {
                       self->apply(Trouble{answer.error().error, answer.error().reason.text});
                   } else {
                       self->apply(Trouble{});
                       if (done) done();
                   }
               }(shared_from_this(), std::move(where), std::move(make), std::move(onDone)));
}

void Conference::ringAgain() {
    if (!invited_ || concluding_) return;
    tasks_.run(shared_from_this(), [](std::shared_ptr<Conference> self) -> asio::awaitable<void> {
        const auto rung = co_await self->around_.delivery.ring(self->uuid_);
        if (rung) self->apply(RungAgain{});
        self->apply(rung ? Trouble{} : Trouble{rung.error(), {}});
    }(shared_from_this()));
}

void Conference::admit(const domain::ParticipantId& participant) {
    order("rooms.admit", [uuid = participant.value()](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, uuid, ParticipantVerb::admit);
    });
}

void Conference::turnAway(const domain::ParticipantId& participant) {
    if (participant == model_.self) return; // that would be leaving, which is another key
    order("rooms.turn-away", [uuid = participant.value()](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, uuid, ParticipantVerb::disconnect);
    });
}

void Conference::setLocked(bool locked) {
    const auto verb = locked ? ConferenceVerb::lock : ConferenceVerb::unlock;
    order(
        "rooms.lock",
        [verb](const pexip::Place& at, const Secret& token) { return pexip::conference(at, token, verb); },
        [weak = weak_from_this(), locked] {
            if (const auto self = weak.lock()) self->apply(LockChanged{locked});
        });
}

void Conference::end() {
    if (!isOver()) conclude(std::nullopt, {});
}

/// Called from anywhere, also from within a task that is ended by it: nothing after it in that task is relied upon.
void Conference::conclude(std::optional<Error> problem, std::string text) {
    if (concluding_) return;
    concluding_ = true;
    carryOut(negotiation_.end());
    tasks_.cancel();
    if (session_) session_->stop();
    if (problem) {
        log::warning("rooms", "call failed: {} ({}) in {}", name(problem->kind), problem->detail, problem->where);
        apply(Over{problem, text});
    } else {
        apply(PhaseReached{RoomPhase::ending});
    }
    farewell_.run(shared_from_this(), giveBack(std::move(problem), std::move(text)));
}

/// First the patient's page, so that it says "over" and not "lost"; then the people in the room; then the room.
asio::awaitable<void> Conference::giveBack(std::optional<Error> problem, std::string text) {
    if (invited_) {
        const auto status = co_await around_.delivery.withdraw(uuid_, !model_.state.callStarted.has_value());
        if (!status) log::warning("rooms", "withdrawing the invitation: {}", status.error().detail);
    }
    if (session_) co_await session_->release(!putOut_);
    apply(Over{std::move(problem), std::move(text)});
    if (booked_) {
        const auto status = co_await around_.scheduler.release(uuid_);
        if (!status) log::warning("rooms", "giving the room back: {}", status.error().detail);
    }
    finished_->open();
}

void Conference::hush() {
    hushed_ = true;
}

void Conference::abandon() {
    hushed_ = true;
    concluding_ = true;
    tasks_.cancel();
    if (session_) session_->stop();
    farewell_.cancel();
}

} // namespace tilsyn::rooms::internal
