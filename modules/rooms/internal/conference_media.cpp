// SPDX-License-Identifier: GPL-3.0-or-later
// The node's events and the media of a conference: from the pure parts' decisions to requests and back.
#include "base/log.h"
#include "rooms/internal/conference.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using pexip::ParticipantVerb;

constexpr Duration shownAtMostEvery{1000};
constexpr Duration longestRetry{15000};

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

void Conference::on(const pexip::Event& event) {
    if (concluding_) return;
    std::visit(Overloaded{
                   [](const pexip::Ignored&) {},
                   [&](const pexip::SyncBegin&) { apply(SyncBegun{}); },
                   [&](const pexip::SyncEnd&) { apply(SyncEnded{}); },
                   [&](const pexip::RowEvent& e) { apply(RowSeen{pexip::toDomain(e.row, model_.self.value())}); },
                   [&](const pexip::RowDeleted& e) { apply(RowGone{domain::ParticipantId(e.uuid)}); },
                   [&](const pexip::ConferenceUpdate& e) {
                       if (e.locked) apply(LockChanged{*e.locked});
                   },
                   [&](const pexip::RefreshNow&) { session_->refreshNow(); },
                   [&](const pexip::Disconnected& e) {
                       putOut_ = true;
                       if (pexip::isOrderlyEnd(e.reason.kind)) {
                           conclude(std::nullopt, e.reason.text);
                       } else {
                           conclude(Error{pexip::errorKind(e.reason.kind), "the node ended our place", "rooms.call"},
                                    e.reason.text);
                       }
                   },
                   [&](const pexip::Refer&) {
                       // Only when a third person turns direct media into a mixed conference; visit rooms are for two.
                       log::warning("rooms", "the node wants to move us to another conference");
                       apply(Trouble{Error{ErrorKind::rejected, "transfer is not supported", "rooms.call"}, {}});
                   },
                   [&](const auto& mediaEvent) { carryOut(negotiation_.remote(mediaEvent)); },
               },
               event);
}

void Conference::onReplaced(const Place& place) {
    if (concluding_) return;
    apply(Joined{domain::ParticipantId(place.participant)});
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
                   [&](const workspace::MediaStats& m) { judgeLine(m); },
                   [&](const workspace::MediaFault& m) {
                       // Missing or refused devices are the page's and the user's affair; a dead connection is ours.
                       if (m.code != "connection-failed" && m.code != "page-crashed") return;
                       line_ = {};
                       carryOut(negotiation_.restart(true));
                   },
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

asio::awaitable<void> Conference::drainPosts() {
    while (!posts_.empty()) {
        auto make = std::move(posts_.front());
        posts_.pop_front();
        const auto response = co_await session_->send(std::move(make));
        if (!response) {
            log::warning("rooms", "media signalling: {}", response.error().detail);
        } else if (const auto answer = pexip::result(*response, "rooms.media"); !answer) {
            log::warning("rooms", "media signalling: {}", answer.error().error.detail);
        }
    }
    posting_ = false;
}

asio::awaitable<void> Conference::postCalls(PostCalls action) {
    const auto id = session_->participant();
    // What was posted before (the end of the last call) must have arrived before the next call begins.
    while (posting_) co_await http::waitFor(around_.clock, Duration(10));
    std::function<http::Request(const pexip::Place&, const Secret&)> make = [&](const auto& at, const auto& token) {
        return pexip::calls(at, token, id, action.sdp);
    };
    const auto response = co_await session_->send(std::move(make));
    const auto answer = response
                            ? pexip::parseCall(*response, "rooms.calls")
                            : pexip::Answer<pexip::CallAnswer>(tl::unexpected(pexip::Refusal{response.error(), {}}));
    if (answer) {
        apply(Trouble{});
        carryOut(negotiation_.callsAnswered(action.generation, *answer));
        co_return;
    }
    apply(Trouble{answer.error().error, answer.error().reason.text});
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
    carryOut(answer ? negotiation_.updateAnswered(action.update, *answer) : negotiation_.updateFailed(action.update));
}

asio::awaitable<void> Conference::restartLater(RestartLater action) {
    const Duration pause = std::min(longestRetry, Duration(1000) * (1 << std::min(mediaFailures_, 4)));
    ++mediaFailures_;
    co_await http::waitFor(around_.clock, pause);
    carryOut(negotiation_.restartIf(action.generation));
}

} // namespace tilsyn::rooms::internal
