// SPDX-License-Identifier: GPL-3.0-or-later
// The event stream of our place: opened again and again, and what is told while nothing is heard.
#include "base/log.h"
#include "rooms/internal/session.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomTrouble;

constexpr Duration firstPause{100};
constexpr Duration longestPause{30000};
constexpr Duration streamOpensWithin{30000};
constexpr Duration cutShownAfter{2000}; ///< what is mended sooner is not worth a word
constexpr Duration steadyAfter{5000};   ///< a stream that lived this long is opened again at once
constexpr Duration silentAfter{60000};  ///< nodes promise no keep-alive, so silence alone proves nothing

/// A portal in between answers everything with a page and 200: that is no stream.
bool isStream(const http::Response& head) {
    return head.status == 200 && http::find(head.headers, "Content-Type").starts_with("text/event-stream");
}

} // namespace

asio::awaitable<void> Session::expectStream() {
    const auto began = means_.clock.now();
    co_await http::waitFor(means_.clock, streamOpensWithin);
    if (streamOpen_.isOpen()) co_return;
    lose({RoomTrouble::nodeAway, began, {ErrorKind::timeout, "the event stream does not open", "rooms.join"}, {}});
}

// --- is anybody there ---

void Session::lineDown(std::optional<Instant>& which) {
    if (which || stopped_) return;
    const bool first = !streamCut_ && !requestCut_;
    which = means_.clock.now();
    if (first || cutTold_) tasks_.run(shared_from_this(), tellCut());
}

void Session::lineUp(std::optional<Instant>& which) {
    which.reset();
    if (streamCut_ || requestCut_ || !cutTold_) return;
    cutTold_ = false;
    callbacks_.onWell(RoomTrouble::lineCut);
}

asio::awaitable<void> Session::tellCut() {
    if (!cutTold_) co_await http::waitFor(means_.clock, cutShownAfter);
    if (!streamCut_ && !requestCut_) co_return;
    const auto now = means_.clock.now();
    const auto since = std::min(streamCut_.value_or(now), requestCut_.value_or(now));
    cutTold_ = true;
    callbacks_.onTrouble(
        {RoomTrouble::lineCut, since, {ErrorKind::offline, "nothing is heard from the node", "rooms.line"}, {}});
    if (streamCut_) callbacks_.onDeaf(*streamCut_);
}

asio::awaitable<void> Session::watchSilence() {
    for (;;) {
        const auto quiet = means_.clock.now() - heard_;
        if (quiet < silentAfter) {
            co_await http::waitFor(means_.clock, silentAfter - quiet);
            continue;
        }
        heard_ = means_.clock.now();
        if (!streamCut_) callbacks_.onSilence();
    }
}

void Session::restartStream() {
    stream_.cancel();
    ++epoch_;
    stream_.run(shared_from_this(), follow(epoch_));
}

asio::awaitable<void> Session::follow(int epoch) {
    const std::weak_ptr<Session> weak = weak_from_this();
    auto pause = firstPause;
    while (epoch == epoch_ && !stopped_) {
        int status = 0;
        std::optional<Instant> opened;
        auto onOpen = [&, this](const http::Response& head) {
            status = head.status;
            if (!isStream(head)) return;
            opened = means_.clock.now();
            heard_ = *opened;
            streamOpen_.open();
            lineUp(streamCut_);
        };
        // Posted: what an event leads to may end this very stream.
        auto onEvent = [weak, epoch, io = means_.io](http::ServerEvent event) {
            asio::post(io, [weak, epoch, event = std::move(event)] {
                const auto self = weak.lock();
                if (!self || self->epoch_ != epoch || self->stopped_) return;
                self->heard_ = self->means_.clock.now();
                const auto parsed = pexip::parseEvent(event.name, event.data);
                if (!parsed) {
                    log::warning("rooms", "{}: {}", parsed.error().where, parsed.error().detail);
                } else {
                    self->callbacks_.onEvent(*parsed);
                }
            });
        };
        auto request = pexip::events(place_, token_);
        co_await means_.transport.stream(std::move(request), onOpen, onEvent);
        if (epoch != epoch_ || stopped_) co_return;
        lineDown(streamCut_);
        if (status == 401 || status == 403) {
            placeGone(); // a new place brings a new stream
            co_return;
        }
        // One that breaks as soon as it is open is not asked for ten times a second.
        if (opened && means_.clock.now() - *opened >= steadyAfter) pause = firstPause;
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
}

} // namespace tilsyn::rooms::internal
