// SPDX-License-Identifier: GPL-3.0-or-later
// The node's events and the media of a conference: from the pure parts' decisions to requests and back.
#include "base/log.h"
#include "rooms/internal/conference.h"
#include "rooms/internal/trouble.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using pexip::ParticipantVerb;

constexpr Duration shownAtMostEvery{1000};
constexpr Duration longestRetry{15000};
constexpr Duration postWithin{30000};
constexpr Duration longestPostPause{3000};

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

void Conference::on(const pexip::Event& event) {
    if (concluding_) return;
    std::visit(Overloaded{
                   [](const pexip::Ignored&) {},
                   [&](const pexip::SyncBegin&) { apply(SyncBegun{}); },
                   [&](const pexip::SyncEnd&) {
                       apply(SyncEnded{});
                       mediaChanged(mediaUp_);
                   },
                   [&](const pexip::RowEvent& e) {
                       // Our tag on another row: a place whose token was lost, on the way or with its answer.
                       const bool ghost = e.row.callTag == tag_ && e.row.uuid != model_.self.value();
                       apply(RowSeen{pexip::toDomain(e.row, model_.self.value()), ghost});
                       if (ghost) removeGhost(e.row.uuid);
                       mediaChanged(mediaUp_);
                   },
                   [&](const pexip::RowDeleted& e) { apply(RowGone{domain::ParticipantId(e.uuid)}); },
                   [&](const pexip::ConferenceUpdate& e) {
                       if (e.locked) apply(LockChanged{*e.locked});
                   },
                   [&](const pexip::Message& e) {
                       if (e.participant != model_.self.value()) apply(ChatHeard{e.text});
                   },
                   [&](const pexip::RefreshNow&) { session_->refreshNow(); },
                   [&](const pexip::Disconnected& e) { endOfPlace(e.reason); },
                   [&](const pexip::Refer&) {
                       // Only when a third person turns direct media into a mixed conference; visit rooms are for two.
                       log::warning("rooms", "the node wants to move us to another conference");
                       begun(domain::RoomTrouble::movedAway,
                             Error{ErrorKind::rejected, "transfer is not supported", "rooms.call"});
                   },
                   [&](const auto& mediaEvent) { carryOut(negotiation_.remote(mediaEvent)); },
               },
               event);
}

void Conference::endOfPlace(const pexip::Reason& reason) {
    switch (placeEnd(reason.kind)) {
    case PlaceEnd::goBackIn: return session_->placeGone();
    case PlaceEnd::over: {
        putOut_ = true;
        const Error error{ErrorKind::cancelled, "the conference was ended", "rooms.call"};
        return conclude(
            domain::RoomProblem{domain::RoomTrouble::endedElsewhere, around_.clock.now(), error, reason.text}, false);
    }
    case PlaceEnd::failed:
        putOut_ = true;
        return fail(
            problemOf(pexip::Refusal{{pexip::errorKind(reason.kind), "the node ended our place", "rooms.call"}, reason},
                      around_.clock.now()));
    }
}

/// It would hold a seat, and its media, until its token runs out.
void Conference::removeGhost(const std::string& participant) {
    if (!session_ || !session_->hasToken() || !ghosts_.insert(participant).second) return;
    post([participant](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, participant, ParticipantVerb::disconnect);
    });
}

/// After a minute of silence: does the node still tell us everything? A stream can stand and lead nowhere.
asio::awaitable<void> Conference::compareRoster() {
    std::function<http::Request(const pexip::Place&, const Secret&)> make = [](const auto& at, const auto& token) {
        return pexip::participants(at, token);
    };
    const auto response = co_await session_->send(std::move(make));
    if (!response) co_return; // the refresh will tell
    const auto listed = pexip::result(*response, "rooms.roster");
    const auto roster = listed ? pexip::parseRoster(*listed) : Result<pexip::RosterDto>(tilsyn::fail({}));
    if (!roster) co_return;
    const auto known = [&](const pexip::ParticipantDto& row) {
        const auto found = model_.rows.find(domain::ParticipantId(row.uuid));
        return found != model_.rows.end() && found->second.waiting == pexip::toDomain(row, model_.self.value()).waiting;
    };
    if (roster->rows.size() == model_.rows.size() && std::ranges::all_of(roster->rows, known)) co_return;
    log::info("rooms", "the event stream has missed something and is opened again");
    session_->reopenStream();
}

void Conference::onReplaced(const Place& place) {
    if (concluding_) return;
    mediaChanged(false);
    apply(Joined{domain::ParticipantId(place.participant), place.chat});
    tellOwnMedia();
    // The old call went with the old place.
    if (!negotiation_.running()) return;
    carryOut({ToPage{workspace::MediaStop{false}}});
    carryOut(negotiation_.begin(mediaStart(place)));
    line_ = {};
}

workspace::MediaStart Conference::mediaStart(const Place& place) const {
    workspace::MediaStart start;
    for (const auto& server : place.servers) start.servers.push_back({server.urls, server.username, server.credential});
    start.relayOnly = place.relayOnly;
    start.microphone = !model_.state.microphoneMuted;
    start.camera = !model_.state.cameraOff;
    return start;
}

/// What the page does with the devices is for the node to know, so that others see it in their roster.
void Conference::tellOwnMedia() {
    if (model_.state.microphoneMuted) setMicrophone(true);
    if (model_.state.cameraOff) setCamera(true);
}

void Conference::setMicrophone(bool muted) {
    apply(OwnMediaSet{muted, std::nullopt});
    carryOut(negotiation_.change(!muted, negotiation_.start().camera));
    if (!session_ || !session_->hasToken()) return;
    const auto verb = muted ? ParticipantVerb::clientMute : ParticipantVerb::clientUnmute;
    // Nodes before version 36 do not know the verb: silence really is the page's doing, so a refusal is no trouble.
    post([verb, id = session_->participant()](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, id, verb);
    });
}

void Conference::setCamera(bool off) {
    apply(OwnMediaSet{std::nullopt, off});
    carryOut(negotiation_.change(negotiation_.start().microphone, !off));
    if (!session_ || !session_->hasToken()) return;
    const auto verb = off ? ParticipantVerb::videoMuted : ParticipantVerb::videoUnmuted;
    post([verb, id = session_->participant()](const pexip::Place& at, const Secret& token) {
        return pexip::participant(at, token, id, verb);
    });
}

void Conference::media(const workspace::MediaOut& message) {
    if (concluding_) return;
    std::visit(Overloaded{
                   [&](const workspace::MediaLocal& m) { carryOut(negotiation_.local(m)); },
                   [&](const workspace::MediaCandidate& m) { carryOut(negotiation_.local(m)); },
                   [&](const workspace::MediaStats& m) {
                       mediaHeard_ = around_.clock.now();
                       well(domain::RoomTrouble::pictureAnew);
                       well(domain::RoomTrouble::pictureGone);
                       judgeLine(m);
                       mediaChanged(m.connected);
                   },
                   [&](const workspace::MediaFault& m) { onFault(m); },
               },
               message);
}

bool Conference::pictureExpected() const {
    return std::ranges::any_of(model_.state.roster, [](const domain::Participant& p) {
        return !p.self && !p.waiting && !p.connecting && !p.cameraOff;
    });
}

void Conference::judgeLine(const workspace::MediaStats& stats) {
    const auto now = around_.clock.now();
    if (stats.connected) mediaFailures_ = 0;
    line_ = judge(line_, stats, now, pictureExpected());
    if (line_.shown == model_.state.line || now - lineShownAt_ < shownAtMostEvery) return;
    lineShownAt_ = now;
    apply(LineJudged{line_.shown});
}

void Conference::carryOut(MediaActions actions) {
    for (auto& action : actions) {
        std::visit(Overloaded{
                       [&](ToPage& a) {
                           if (!hushed_ && sinks_.media) sinks_.media(std::move(a.message));
                       },
                       [&](PostCalls& a) { tasks_.run(shared_from_this(), postCalls(std::move(a))); },
                       [&](PostUpdate& a) { tasks_.run(shared_from_this(), postUpdate(std::move(a))); },
                       [&](RestartLater& a) { tasks_.run(shared_from_this(), restartLater(a)); },
                       [&](PostAck& a) {
                           post([a, id = session_->participant()](const pexip::Place& at, const Secret& token) {
                               return pexip::ack({at, id, a.call}, token);
                           });
                       },
                       [&](PostAckAnswer& a) {
                           post([a, id = session_->participant()](const pexip::Place& at, const Secret& token) {
                               return pexip::ackAnswer({at, id, a.call}, token, a.sdp);
                           });
                       },
                       [&](PostAckIgnored& a) {
                           post([a, id = session_->participant()](const pexip::Place& at, const Secret& token) {
                               return pexip::ackIgnored({at, id, a.call}, token);
                           });
                       },
                       [&](PostCandidate& a) {
                           post([a, id = session_->participant()](const pexip::Place& at, const Secret& token) {
                               return pexip::newCandidate({at, id, a.call}, token, a.candidate);
                           });
                       },
                       [&](PostCallDisconnect& a) {
                           post([a, id = session_->participant()](const pexip::Place& at, const Secret& token) {
                               return pexip::disconnectCall({at, id, a.call}, token);
                           });
                       },
                   },
                   action);
    }
}

/// In order and one at a time: a candidate must not overtake the answer that it belongs to.
void Conference::post(std::function<http::Request(const pexip::Place&, const Secret&)> make) {
    if (concluding_) return;
    posts_.push_back(std::move(make));
    if (!posting_) tasks_.run(shared_from_this(), drainPosts());
    posting_ = true;
}

/// Each until it has arrived: an answer that is lost costs the call, one that comes twice costs nothing.
asio::awaitable<void> Conference::drainPosts() {
    while (!posts_.empty()) {
        const auto make = std::move(posts_.front());
        posts_.pop_front();
        Duration pause{300};
        for (const auto began = around_.clock.now();;) {
            auto request = make;
            const auto response = co_await session_->send(std::move(request));
            const auto answer =
                response ? pexip::result(*response, "rooms.media")
                         : pexip::Answer<boost::json::value>(tl::unexpected(pexip::Refusal{response.error(), {}}));
            if (answer) break;
            log::warning("rooms", "media signalling: {}", answer.error().error.detail);
            if (!isPassing(answer.error().error) || around_.clock.now() - began >= postWithin) break;
            co_await http::waitFor(around_.clock, pause);
            pause = std::min(pause * 2, longestPostPause);
        }
    }
    posting_ = false;
}

asio::awaitable<void> Conference::postCalls(PostCalls action) {
    const auto id = session_->participant();
    // What was posted before (the end of the last call) must have arrived before the next call begins.
    while (posting_) co_await http::waitFor(around_.clock, Duration(10));
    if (!negotiation_.isCurrent(action.generation)) co_return;
    std::function<http::Request(const pexip::Place&, const Secret&)> make = [&](const auto& at, const auto& token) {
        return pexip::calls(at, token, id, action.sdp);
    };
    const auto response = co_await session_->send(std::move(make));
    const auto answer = response
                            ? pexip::parseCall(*response, "rooms.calls")
                            : pexip::Answer<pexip::CallAnswer>(tl::unexpected(pexip::Refusal{response.error(), {}}));
    if (answer) {
        mediaFailures_ = 0;
        if (!mediaExpected()) well(domain::RoomTrouble::mediaLost);
        carryOut(negotiation_.callsAnswered(action.generation, *answer));
        co_return;
    }
    begun(domain::RoomTrouble::mediaLost, answer.error().error, answer.error().reason.text);
    carryOut(negotiation_.callsFailed(action.generation));
}

asio::awaitable<void> Conference::postUpdate(PostUpdate action) {
    const auto id = session_->participant();
    std::function<http::Request(const pexip::Place&, const Secret&)> make = [&](const auto& at, const auto& token) {
        return pexip::update({at, id, action.call}, token, action.sdp);
    };
    const auto response = co_await session_->send(std::move(make));
    const auto answer = response
                            ? pexip::parseCall(*response, "rooms.update")
                            : pexip::Answer<pexip::CallAnswer>(tl::unexpected(pexip::Refusal{response.error(), {}}));
    if (answer) {
        carryOut(negotiation_.updateAnswered(action.update, *answer));
    } else if (isPassing(answer.error().error)) {
        carryOut(negotiation_.updateFailed(action.update));
    } else {
        // The node no longer has this call: no description of it will ever be taken.
        carryOut(negotiation_.updateRefused(action.update));
    }
}

asio::awaitable<void> Conference::restartLater(RestartLater action) {
    const Duration pause = std::min(longestRetry, Duration(1000) * (1 << std::min(mediaFailures_, 4)));
    ++mediaFailures_;
    co_await http::waitFor(around_.clock, pause);
    carryOut(negotiation_.restartIf(action.generation));
}

} // namespace tilsyn::rooms::internal
