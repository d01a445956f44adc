// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/conference.h"

#include "base/log.h"
#include "base/random.h"
#include "rooms/internal/trouble.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomPhase;
using pexip::ConferenceVerb;
using pexip::ParticipantVerb;

constexpr Duration followAgainAfter{1000};
constexpr Duration followAgainAtMost{30000};
/// While nobody has said no: as long as a short break of the line may take.
constexpr Duration insistFor{60000};
constexpr Duration longestInsistPause{5000};
/// As long as a room is kept for somebody who may go back in; then it is given back by itself.
constexpr Duration keepFor{600000};
/// A farewell that gets no answer must not keep anybody from the next call.
constexpr Duration overWithin{3000};

} // namespace

Conference::Conference(Surroundings surroundings, Sinks sinks, CallPlan plan)
    : around_(std::move(surroundings)), sinks_(std::move(sinks)), plan_(std::move(plan)), uuid_(newUuid()),
      tag_(newUuid()), finished_(std::make_shared<Gate>(around_.io)), mediaWatch_(around_.io), tasks_(around_.io),
      farewell_(around_.io) {
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

void Conference::begun(domain::RoomTrouble what, Error error, std::string words) {
    apply(TroubleBegun{{what, around_.clock.now(), std::move(error), std::move(words)}});
}

asio::awaitable<void> Conference::run() {
    auto place = co_await takeOver();
    if (!place) {
        const bool booked = co_await book();
        if (!booked) co_return;
        auto joined = co_await join();
        if (!joined) {
            fail(joined.error());
            co_return;
        }
        place = std::move(*joined);
    }
    co_await settleIn(std::move(*place));
}

/// Back into the room that was kept.
asio::awaitable<void> Conference::comeBack() {
    auto place = co_await join();
    if (!place) {
        fail(place.error());
        co_return;
    }
    co_await settleIn(std::move(*place));
    // Who is still there need not be rung for.
    const bool alone = std::ranges::none_of(model_.state.roster, [](const auto& p) { return !p.self && !p.host; });
    if (delivered_ && alone) co_await ring();
}

/// Into the room that was prepared, if there is one and it still stands.
asio::awaitable<std::optional<Place>> Conference::takeOver() {
    const auto prepared = std::exchange(plan_.prepared, nullptr);
    if (!prepared) co_return std::nullopt;
    const auto fresh = std::exchange(uuid_, prepared->uuid);
    booked_ = invited_ = prepared_ = true;
    waited_ = prepared->knocked;
    room_ = std::move(prepared->room);
    apply(RoomObtained{true});
    apply(PhaseReached{RoomPhase::joining});
    // Our own row without media is not another host: it is not shown, and goes when we are in.
    apply(Joined{prepared->watcher});
    auto place = co_await join();
    if (place) co_return std::move(*place);
    log::warning("rooms", "the prepared room is not to be entered: {}", place.error().error.detail);
    farewell_.run(shared_from_this(), dropPrepared(uuid_));
    session_.reset();
    room_.reset();
    uuid_ = fresh;
    booked_ = invited_ = prepared_ = waited_ = false;
    well(place.error().what);
    apply(PhaseReached{RoomPhase::booking});
    co_return std::nullopt;
}

asio::awaitable<bool> Conference::book() {
    booked_ = true;
    const auto asked = around_.clock.now();
    const std::weak_ptr<Conference> weak = weak_from_this();
    // Arguments of awaited calls have names throughout: g++ 12 destroys some temporaries of such calls twice.
    RoomRequest request{uuid_, plan_.subject, plan_.length};
    SchedulerNews news;
    news.onProvisioning = [weak] {
        if (const auto self = weak.lock()) self->apply(PhaseReached{RoomPhase::provisioning});
    };
    news.onTrouble = [weak](const SchedulerProblem& problem) {
        if (const auto self = weak.lock()) self->apply(TroubleBegun{problemOf(problem, self->model_.state.since)});
    };
    news.onWell = [weak] {
        if (const auto self = weak.lock()) self->well(domain::RoomTrouble::schedulerAway);
    };
    auto obtained = co_await around_.scheduler.obtain(std::move(request), std::move(news));
    if (!obtained) {
        fail(problemOf(obtained.error(), around_.clock.now()));
        co_return false;
    }
    room_ = std::move(*obtained);
    apply(RoomObtained{room_->fromPool});
    apply(Booked{asked + plan_.length});
    apply(PhaseReached{RoomPhase::joining});
    co_return true;
}

asio::awaitable<void> Conference::dropPrepared(std::string uuid) {
    const auto closed = co_await around_.delivery.close(uuid);
    if (!closed) log::warning("rooms", "closing a prepared link: {}", closed.error().detail);
    const auto released = co_await around_.scheduler.release(uuid);
    if (!released) log::warning("rooms", "giving a prepared room back: {}", released.error().detail);
}

Session::Callbacks Conference::callbacks() {
    const std::weak_ptr<Conference> weak = weak_from_this();
    Session::Callbacks calls;
    calls.onEvent = [weak](const pexip::Event& event) {
        if (const auto self = weak.lock()) self->on(event);
    };
    calls.onReplaced = [weak](const Place& place) {
        if (const auto self = weak.lock()) self->onReplaced(place);
    };
    calls.onLost = [weak](domain::RoomProblem problem) {
        if (const auto self = weak.lock()) self->fail(std::move(problem));
    };
    calls.onTrouble = [weak](domain::RoomProblem problem) {
        if (const auto self = weak.lock()) self->apply(TroubleBegun{std::move(problem)});
    };
    calls.onWell = [weak](domain::RoomTrouble what) {
        const auto self = weak.lock();
        if (!self) return;
        self->well(what);
        // A request that the node held may have gone with the line, unnoticed by either end.
        if (what == domain::RoomTrouble::lineCut && self->negotiation_.offerHeld())
            self->carryOut(self->negotiation_.restart(true));
    };
    calls.onDeaf = [weak](Instant since) {
        if (const auto self = weak.lock()) self->apply(RosterOld{since});
    };
    calls.onSilence = [weak] {
        const auto self = weak.lock();
        if (self && !self->concluding_) self->tasks_.run(self, self->compareRoster());
    };
    calls.mayGiveUp = [weak] {
        const auto self = weak.lock();
        // While the two see each other, a node that is away is no reason to end anything.
        return !self || !(self->mediaUp_ || self->model_.state.phase == RoomPhase::inCall);
    };
    return calls;
}

asio::awaitable<tl::expected<Place, domain::RoomProblem>> Conference::join() {
    std::optional<Secret> pin;
    if (room_->hostPin) pin = room_->hostPin->clone();
    session_ = std::make_shared<Session>(Session::Means{around_.io, around_.transport, around_.clock}, around_.nodes,
                                         room_->alias, std::move(pin), pexip::JoinRequest{plan_.hostName, tag_, true},
                                         callbacks());
    auto place = co_await session_->join();
    co_return place;
}

asio::awaitable<void> Conference::settleIn(Place place) {
    apply(Joined{domain::ParticipantId(place.participant), place.chat});
    drainChat();

    // A visit room is locked from the first moment: nobody comes in who was not let in. Without the lock, no visit.
    std::function<http::Request(const pexip::Place&, const Secret&)> lock = [](const auto& at, const auto& token) {
        return pexip::conference(at, token, ConferenceVerb::lock);
    };
    const auto locked = co_await session_->tell(std::move(lock), "rooms.lock", insistFor / 2);
    if (!locked) {
        const auto& refusal = locked.error();
        fail({domain::RoomTrouble::notLocked, around_.clock.now(), refusal.error, refusal.reason.text});
        co_return;
    }
    apply(LockChanged{true});
    apply(PhaseReached{RoomPhase::open});
    tellOwnMedia();
    carryOut(negotiation_.begin(mediaStart(place)));
    tasks_.run(shared_from_this(), watchMedia());
    tasks_.run(shared_from_this(), keepBooked());

    if (!invitation_) prepareInvitation();
    if (!delivered_) co_await invite();
    if (delivered_) tasks_.run(shared_from_this(), followInvitation());
}

void Conference::prepareInvitation() {
    Invitation invitation;
    invitation.uuid = uuid_;
    invitation.patient = plan_.patient.value();
    invitation.label = plan_.label;
    invitation.language = plan_.language;
    invitation.node = session_->node();
    invitation.alias = room_->alias;
    if (room_->guestPin) invitation.guestPin = room_->guestPin->clone();
    invitation.host = plan_.hostName;
    invitation.expires = around_.clock.now() + plan_.length;
    invitation_ = std::move(invitation);
}

asio::awaitable<Status> Conference::deliver() {
    if (prepared_) {
        // Whoever stands at the door already need not be called.
        if (waited_) co_return Status();
        auto rung = co_await around_.delivery.ring(uuid_);
        if (rung || rung.error().kind != ErrorKind::notFound) co_return rung;
        log::warning("rooms", "ringing by the link that is out: {}", rung.error().detail);
    }
    auto invited = co_await around_.delivery.invite(*invitation_);
    co_return invited;
}

/// Without the patient the room is still ours: what fails here is told and can be repeated.
asio::awaitable<void> Conference::invite() {
    invited_ = true;
    Duration pause{500};
    for (const auto began = around_.clock.now();;) {
        // The same content again is harmless, so a lost answer costs nothing.
        const auto status = co_await deliver();
        if (status) {
            delivered_ = true;
            well(domain::RoomTrouble::notInvited);
            co_return;
        }
        begun(domain::RoomTrouble::notInvited, status.error());
        if (!isPassing(status.error()) || around_.clock.now() - began >= insistFor) co_return;
        co_await http::waitFor(around_.clock, pause);
        pause = std::min(pause * 2, longestInsistPause);
    }
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
                       std::function<void()> onDone, std::function<bool()> moot) {
    if (!session_ || concluding_) return;
    tasks_.run(shared_from_this(),
               [](std::shared_ptr<Conference> self, std::string name, auto request, auto done,
                  auto needless) -> asio::awaitable<void> {
                   const auto answer = co_await self->session_->tell(std::move(request), std::move(name));
                   if (!answer && !(needless && needless())) {
                       self->begun(domain::RoomTrouble::orderRefused, answer.error().error, answer.error().reason.text);
                   } else {
                       self->well(domain::RoomTrouble::orderRefused);
                       if (done) done();
                   }
               }(shared_from_this(), std::move(where), std::move(make), std::move(onDone), std::move(moot)));
}

asio::awaitable<void> Conference::ring() {
    const auto rung = co_await around_.delivery.ring(uuid_);
    if (rung) {
        apply(RungAgain{});
        well(domain::RoomTrouble::notInvited);
    } else {
        begun(domain::RoomTrouble::notInvited, rung.error());
    }
}

void Conference::ringAgain() {
    if (!invited_ || concluding_) return;
    if (delivered_) return tasks_.run(shared_from_this(), ring());
    tasks_.run(shared_from_this(), [](std::shared_ptr<Conference> self) -> asio::awaitable<void> {
        co_await self->invite();
        if (self->delivered_) self->tasks_.run(self, self->followInvitation());
    }(shared_from_this()));
}

void Conference::admit(const domain::ParticipantId& participant) {
    order("rooms.admit", [uuid = participant.value()](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, uuid, ParticipantVerb::admit);
    });
}

void Conference::turnAway(const domain::ParticipantId& participant) {
    if (participant == model_.self) return; // that would be leaving, which is another key
    order(
        "rooms.turn-away",
        [uuid = participant.value()](const pexip::Place& at, const Secret& token) {
            return pexip::participant(at, token, uuid, ParticipantVerb::disconnect);
        },
        nullptr, [this, participant] { return !model_.rows.contains(participant); });
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
    if (!isOver()) conclude(std::nullopt, false);
}

void Conference::stopWorking() {
    saying_ = false;
    concluding_ = true;
    carryOut(negotiation_.end());
    tasks_.cancel();
    posts_.clear();
    posting_ = false;
    mediaUp_ = false;
    mediaGoneSince_.reset();
    if (session_) session_->stop();
}

/// Called from anywhere, also from within a task that is ended by it: nothing after it in that task is relied upon.
void Conference::fail(domain::RoomProblem problem) {
    if (concluding_) return;
    log::warning("rooms", "call failed: {} ({}) in {}", name(problem.error.kind), problem.error.detail,
                 problem.error.where);
    const auto& stages = model_.state.stages;
    const bool refused = !stages.empty() && (stages.back().stage == domain::InviteStage::declined ||
                                             stages.back().stage == domain::InviteStage::cancelled);
    if (delivered_ && !refused && mayReturn(problem.what)) return keepRoom(std::move(problem));
    conclude(std::move(problem), true);
}

/// The patient may be in the room or on the way there: we are out, the room stays, and the same key leads back.
void Conference::keepRoom(domain::RoomProblem problem) {
    stopWorking();
    apply(Over{std::move(problem), true, true});
    if (!putOut_) {
        farewell_.run(shared_from_this(), [](std::shared_ptr<Session> session) -> asio::awaitable<void> {
            co_await session->release(false);
        }(session_));
    }
    farewell_.run(shared_from_this(), letGoLater());
}

asio::awaitable<void> Conference::letGoLater() {
    co_await http::waitFor(around_.clock, keepFor);
    letGo();
}

void Conference::resume() {
    if (!keepsRoom()) return;
    farewell_.cancel();
    concluding_ = false;
    putOut_ = false;
    ghosts_.clear();
    apply(Resumed{});
    tasks_.run(shared_from_this(), comeBack());
}

void Conference::letGo() {
    if (!keepsRoom()) return;
    apply(RoomLetGo{});
    putOut_ = true; // we have left it already
    farewell_.run(shared_from_this(), giveBack(std::nullopt, false));
}

void Conference::conclude(std::optional<domain::RoomProblem> problem, bool failed) {
    if (concluding_) return;
    stopWorking();
    if (problem && failed) {
        apply(Over{problem, failed, false});
    } else {
        apply(PhaseReached{RoomPhase::ending});
        farewell_.run(shared_from_this(), overSoon(problem, failed));
    }
    farewell_.run(shared_from_this(), giveBack(std::move(problem), failed));
}

asio::awaitable<void> Conference::overSoon(std::optional<domain::RoomProblem> problem, bool failed) {
    co_await http::waitFor(around_.clock, overWithin);
    apply(Over{std::move(problem), failed, false});
}

/// First the patient's page, so that it says "over" and not "lost"; then the people in the room; then the room.
asio::awaitable<void> Conference::giveBack(std::optional<domain::RoomProblem> problem, bool failed) {
    if (invited_) {
        const bool never = !model_.state.callStarted && !model_.firstStarted;
        Duration pause{500};
        for (const auto began = around_.clock.now();;) {
            const auto status = co_await around_.delivery.withdraw(uuid_, never);
            if (status) break;
            log::warning("rooms", "withdrawing the invitation: {}", status.error().detail);
            if (!isPassing(status.error()) || around_.clock.now() - began >= insistFor) break;
            co_await http::waitFor(around_.clock, pause);
            pause = std::min(pause * 2, longestInsistPause);
        }
    }
    if (session_ && !putOut_) co_await session_->release(true);
    apply(Over{std::move(problem), failed, false});
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
