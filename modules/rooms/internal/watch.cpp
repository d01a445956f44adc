// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/watch.h"

#include "base/log.h"
#include "base/random.h"
#include "base/time_text.h"
#include "http/wait.h"

#include <algorithm>
#include <utility>

namespace tilsyn::rooms::internal {
namespace {

constexpr Duration firstPause{10000};
constexpr Duration longestPause{300000};
constexpr Duration followAgainAfter{1000};
constexpr Duration followAgainAtMost{60000};
/// How long after the planned end room and link last: a visit may begin late. Whoever takes the room over prolongs it.
constexpr Duration afterTheEnd = std::chrono::minutes(90);
constexpr int mostGenerations = 20;

Room copyOf(const Room& room) {
    Room copy;
    copy.alias = room.alias;
    if (room.hostPin) copy.hostPin = room.hostPin->clone();
    if (room.guestPin) copy.guestPin = room.guestPin->clone();
    copy.fromPool = room.fromPool;
    return copy;
}

} // namespace

Watch::Watch(Surroundings surroundings, WaitingRooms::OnChange onChange, WaitingPlan plan)
    : around_(std::move(surroundings)), onChange_(std::move(onChange)), plan_(std::move(plan)),
      lost_(std::make_shared<Gate>(around_.io)), finished_(std::make_shared<Gate>(around_.io)), tasks_(around_.io),
      following_(around_.io), farewell_(around_.io) {}

void Watch::begin() {
    publish();
    tasks_.run(shared_from_this(), run());
}

asio::awaitable<void> Watch::run() {
    auto pause = firstPause;
    while (!over_) {
        const auto began = around_.clock.now();
        auto problem = co_await keep();
        if (over_) co_return;
        log::info("rooms", "a waiting room is not to be had: {} ({})", name(problem.kind), problem.detail);
        following_.cancel();
        ready_ = false;
        model_ = {};
        setProblem(std::move(problem));
        leave();
        // One that held for a while has not earned a long pause.
        if (around_.clock.now() - began > longestPause) pause = firstPause;
        co_await http::waitFor(around_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
}

asio::awaitable<Result<Room>> Watch::obtain() {
    for (; generation_ < mostGenerations; ++generation_) {
        uuid_ = uuidOf(plan_.visit.value() + "|" + formatInstant(plan_.start) + "|" + std::to_string(generation_));
        booked_ = true;
        RoomRequest request{uuid_, plan_.subject, plan_.end + afterTheEnd - plan_.start, plan_.start};
        if (plan_.start <= around_.clock.now()) request.length = plan_.end + afterTheEnd - around_.clock.now();
        SchedulerNews news;
        news.onTrouble = [weak = weak_from_this()](const SchedulerProblem& problem) {
            if (const auto self = weak.lock()) self->setProblem(problem.error);
        };
        auto obtained = co_await around_.scheduler.obtain(std::move(request), std::move(news));
        if (obtained) co_return std::move(*obtained);
        booked_ = !obtained.error().spent;
        if (!obtained.error().spent) co_return fail(obtained.error().error);
    }
    co_return fail(ErrorKind::conflict, "every booking of this visit is spent", "rooms.waiting");
}

asio::awaitable<Error> Watch::keep() {
    auto obtained = co_await obtain();
    if (!obtained) co_return obtained.error();
    room_ = std::move(*obtained);

    const std::weak_ptr<Watch> weak = weak_from_this();
    lost_ = std::make_shared<Gate>(around_.io);
    const auto lost = lost_;
    Session::Callbacks callbacks;
    callbacks.onEvent = [weak](const pexip::Event& event) {
        if (const auto self = weak.lock()) self->on(event);
    };
    callbacks.onReplaced = [weak](const Place& place) {
        if (const auto self = weak.lock()) self->apply(Joined{domain::ParticipantId(place.participant)});
    };
    callbacks.onLost = [weak, lost](const domain::RoomProblem& problem) {
        if (const auto self = weak.lock()) self->lostWhy_ = problem.error;
        lost->open();
    };
    callbacks.onTrouble = [weak](const domain::RoomProblem& problem) {
        if (const auto self = weak.lock()) self->setProblem(problem.error);
    };
    callbacks.onWell = [weak](domain::RoomTrouble) {
        if (const auto self = weak.lock()) self->setProblem(std::nullopt);
    };
    callbacks.onDeaf = [](Instant) {};
    callbacks.onSilence = [] {};
    callbacks.mayGiveUp = [] { return true; };
    std::optional<Secret> pin;
    if (room_->hostPin) pin = room_->hostPin->clone();
    // Without media: the place that a call needs stays free.
    session_ = std::make_shared<Session>(Session::Means{around_.io, around_.transport, around_.clock}, around_.nodes,
                                         room_->alias, std::move(pin), pexip::JoinRequest{plan_.hostName, uuid_, false},
                                         std::move(callbacks));
    const auto place = co_await session_->join();
    if (!place) co_return place.error().error;
    apply(Joined{domain::ParticipantId(place->participant)});
    std::function<http::Request(const pexip::Place&, const Secret&)> lock = [](const auto& at, const auto& token) {
        return pexip::conference(at, token, pexip::ConferenceVerb::lock);
    };
    const auto locked = co_await session_->tell(std::move(lock), "rooms.lock");
    if (!locked) co_return locked.error().error;

    const auto invited = co_await invite(*room_);
    if (!invited && invited.error().kind == ErrorKind::conflict) {
        // The link of this id is over: the room goes with it, and the next id gets both.
        co_await giveBack(Closing::later, uuid_);
        ++generation_;
        co_return invited.error();
    }
    if (!invited) co_return invited.error();
    ready_ = true;
    setProblem(std::nullopt);
    following_.run(shared_from_this(), followInvitation());
    co_await lost->wait();
    co_return lostWhy_;
}

asio::awaitable<Status> Watch::invite(const Room& room) {
    // Everything in it follows from visit and room, so that saying it again after a restart is the same again.
    Invitation invitation;
    invitation.uuid = uuid_;
    invitation.patient = plan_.patient.value();
    invitation.label = plan_.label;
    invitation.language = plan_.language;
    invitation.node = session_->node();
    invitation.alias = room.alias;
    if (room.guestPin) invitation.guestPin = room.guestPin->clone();
    invitation.host = plan_.hostName;
    invitation.expires = plan_.end + afterTheEnd;
    invitation.ring = false;
    invitation.start = plan_.start;
    invited_ = true;
    auto status = co_await around_.delivery.invite(invitation);
    co_return status;
}

asio::awaitable<void> Watch::followInvitation() {
    const std::weak_ptr<Watch> weak = weak_from_this();
    const auto uuid = uuid_;
    auto pause = followAgainAfter;
    for (;;) {
        std::function<void(domain::StageReached)> onStage = [weak, &pause](domain::StageReached stage) {
            pause = followAgainAfter;
            if (const auto self = weak.lock()) self->apply(StageReported{stage});
        };
        const auto ended = co_await around_.delivery.follow(uuid, std::move(onStage));
        if (!ended && ended.error().kind == ErrorKind::notFound) co_return;
        co_await http::waitFor(around_.clock, pause);
        pause = std::min(pause * 2, followAgainAtMost);
    }
}

void Watch::on(const pexip::Event& event) {
    if (over_) return;
    if (std::holds_alternative<pexip::SyncBegin>(event)) apply(SyncBegun{});
    if (std::holds_alternative<pexip::SyncEnd>(event)) apply(SyncEnded{});
    if (const auto* e = std::get_if<pexip::RowEvent>(&event))
        apply(RowSeen{pexip::toDomain(e->row, model_.self.value())});
    if (const auto* e = std::get_if<pexip::RowDeleted>(&event)) apply(RowGone{domain::ParticipantId(e->uuid)});
    if (std::holds_alternative<pexip::RefreshNow>(event)) session_->refreshNow();
    if (const auto* e = std::get_if<pexip::Disconnected>(&event)) {
        lostWhy_ = Error{pexip::errorKind(e->reason.kind), "the node ended our place", "rooms.waiting"};
        lost_->open();
    }
}

void Watch::apply(const RoomEvent& event) {
    model_ = reduce(std::move(model_), event, around_.clock.now());
    publish();
}

void Watch::setProblem(std::optional<Error> problem) {
    problem_ = std::move(problem);
    publish();
}

void Watch::publish() {
    if (over_) return;
    auto now = waitingIn(model_.state, around_.clock.now());
    now.ready = ready_;
    now.problem = problem_;
    // A row without a time of its own keeps the moment at which it was first seen.
    if (shown_)
        for (auto& knock : now.people)
            for (const auto& before : shown_->people)
                if (before.id == knock.id) knock.since = before.since;
    if (shown_ == now) return;
    shown_ = now;
    onChange_(plan_.visit, std::move(now));
}

std::shared_ptr<PreparedRoom> Watch::handOver() {
    if (over_ || !ready_ || !session_ || !room_) return nullptr;
    auto prepared = std::make_shared<PreparedRoom>();
    prepared->uuid = uuid_;
    prepared->room = copyOf(*room_);
    prepared->watcher = model_.self;
    prepared->knocked = shown_ && !shown_->people.empty();
    prepared->place = std::shared_ptr<void>(nullptr, [self = shared_from_this()](void*) {
        self->leave();
        self->finished_->open();
    });
    over_ = true;
    tasks_.cancel();
    following_.cancel();
    onChange_(plan_.visit, std::nullopt);
    return prepared;
}

/// Gives our place back; the room lives on.
void Watch::leave() {
    if (!session_) return;
    const auto session = std::exchange(session_, nullptr);
    session->stop();
    farewell_.run(shared_from_this(),
                  [](std::shared_ptr<Session> s) -> asio::awaitable<void> { co_await s->release(false); }(session));
}

void Watch::close(Closing how) {
    if (over_) return;
    over_ = true;
    tasks_.cancel();
    following_.cancel();
    onChange_(plan_.visit, std::nullopt);
    if (how == Closing::taken) {
        leave();
        return finished_->open();
    }
    farewell_.run(shared_from_this(), [](std::shared_ptr<Watch> self, Closing closing) -> asio::awaitable<void> {
        co_await self->giveBack(closing, self->uuid_);
        self->finished_->open();
    }(shared_from_this(), how));
}

/// First the patient's page, so that it says what is; then who is in the room; then the room.
asio::awaitable<void> Watch::giveBack(Closing how, std::string uuid) {
    if (std::exchange(invited_, false)) {
        Status told;
        if (how == Closing::later)
            told = co_await around_.delivery.close(uuid);
        else
            told = co_await around_.delivery.withdraw(uuid, how == Closing::cancelled);
        if (!told && told.error().kind != ErrorKind::notFound)
            log::warning("rooms", "closing a waiting room's link: {}", told.error().detail);
    }
    if (const auto session = std::exchange(session_, nullptr)) {
        session->stop();
        co_await session->release(true);
    }
    room_.reset();
    if (!std::exchange(booked_, false)) co_return;
    const auto released = co_await around_.scheduler.release(uuid);
    if (!released) log::warning("rooms", "giving a waiting room back: {}", released.error().detail);
}

void Watch::abandon() {
    over_ = true;
    tasks_.cancel();
    following_.cancel();
    if (session_) session_->stop();
    session_.reset(); // a place that is dropped later has nothing to say any more
    farewell_.cancel();
}

} // namespace tilsyn::rooms::internal
