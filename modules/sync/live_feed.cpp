// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live_feed.h"

#include "base/log.h"
#include "fhir/requests.h"
#include "fhir/subscription.h"
#include "http/wait.h"
#include "sync/internal/fetch.h"
#include "sync/internal/pulse.h"
#include "sync/internal/task.h"

#include <boost/asio/experimental/awaitable_operators.hpp>

#include <set>
#include <utility>
#include <vector>

namespace tilsyn::sync {

using namespace asio::experimental::awaitable_operators;
using namespace std::chrono_literals;
using fhir::Notice;
using SocketPtr = std::unique_ptr<http::WebSocket>;

namespace {

/// A server that takes longer than this to say "bound" is not listening.
constexpr Duration patience = 20s;
/// Between asking for a subscription and its being active.
constexpr Duration activationPause = 250ms;
constexpr int activationTries = 6;
/// A connection that lived this long was a good one: the next break begins with a short pause again.
constexpr Duration proven = 60s;

/// What asking again soon would not change.
bool isRefusal(ErrorKind kind) {
    return kind == ErrorKind::notFound || kind == ErrorKind::rejected || kind == ErrorKind::forbidden ||
           kind == ErrorKind::policy;
}

} // namespace

struct LiveFeed::State {
    State(asio::any_io_executor e, http::Transport& t, const Clock& c, LiveOptions o,
          std::function<void(bool)> tellLive, std::function<void()> tellPing)
        : executor(e), transport(t), clock(c), options(std::move(o)), onLive(std::move(tellLive)),
          onPing(std::move(tellPing)), pulse(e) {}

    asio::any_io_executor executor;
    asio::cancellation_signal cancel;
    http::Transport& transport;
    const Clock& clock;
    LiveOptions options;
    std::function<void(bool)> onLive;
    std::function<void()> onPing;
    Pulse pulse;
    bool alive = true;
    bool live = false;
    Instant liveSince{};

    void setLive(bool now) {
        if (!alive || std::exchange(live, now) == now) return;
        if (now) liveSince = clock.now();
        onLive(now);
    }

    Instant midnight(int daysAhead, int hour = 0) const {
        const auto today = std::chrono::sys_days(options.zone.local(clock.now()).date);
        return options.zone.instant(std::chrono::year_month_day(today + std::chrono::days(daysAhead)), hour, 0);
    }

    asio::awaitable<Result<std::string>> address() {
        const auto answer = co_await ask(transport, fhir::readCapabilities(options.fhir));
        if (!answer) co_return fail(answer.error());
        co_return fhir::notificationAddress(answer->body);
    }

    asio::awaitable<Result<fhir::Subscription>> settle(http::Request request) {
        const auto answer = co_await ask(transport, std::move(request));
        if (!answer) co_return fail(answer.error());
        co_return fhir::parseSubscription(answer->body);
    }

    /// The id of an active subscription for these criteria.
    asio::awaitable<Result<std::string>> subscribe(std::string criteria, std::string name) {
        const auto today = formatDate(options.zone.local(clock.now()).date);
        const fhir::SubscriptionWish wish{std::move(criteria), options.owner + "-" + today + "-" + std::move(name),
                                          midnight(1, 1)};
        auto standing = co_await settle(fhir::createSubscription(options.fhir, wish));
        if (standing && standing->state == fhir::Subscription::State::off)
            standing = co_await settle(fhir::renewSubscription(options.fhir, wish, *standing));
        for (int i = 0; standing && standing->state == fhir::Subscription::State::requested; ++i) {
            if (i == activationTries) co_return fail(ErrorKind::timeout, "no activation", "sync.live");
            co_await http::waitFor(clock, activationPause * (1 << i));
            standing = co_await settle(fhir::readForUpdate(options.fhir, "Subscription", standing->id));
        }
        if (!standing) co_return fail(standing.error());
        if (standing->state == fhir::Subscription::State::off)
            co_return fail(ErrorKind::rejected, "the server has switched the subscription off", "sync.live");
        co_return standing->id;
    }

    /// Until every subscription is bound; pings may come before the last one is.
    asio::awaitable<Status> bind(http::WebSocket& socket, std::set<std::string> wanted) {
        for (const auto& id : wanted)
            if (const auto sent = socket.write(fhir::bindMessage(id)); !sent) co_return fail(sent.error());
        while (!wanted.empty()) {
            const auto text = co_await socket.read();
            if (!text) co_return fail(text.error());
            const auto notice = fhir::readNotice(*text);
            if (notice.kind == Notice::Kind::bound) wanted.erase(notice.id);
        }
        co_return Status();
    }

    asio::awaitable<Status> bindInTime(http::WebSocket& socket, std::set<std::string> wanted) {
        const auto first = co_await (bind(socket, std::move(wanted)) || http::waitFor(clock, patience));
        if (first.index() == 1) co_return fail(ErrorKind::timeout, "nothing was bound", "sync.live");
        co_return std::get<0>(first);
    }

    asio::awaitable<Status> hear(http::WebSocket& socket) {
        for (;;) {
            const auto text = co_await socket.read();
            if (!text) co_return fail(text.error());
            if (alive && fhir::readNotice(*text).kind == Notice::Kind::ping) onPing();
        }
    }

    /// From asking to the end of the connection, or of the day.
    asio::awaitable<Status> listen(std::string url) {
        const auto tomorrow = midnight(1);
        std::set<std::string> wanted;
        for (const auto& criterion : fhir::dayCriteria(midnight(0))) {
            const auto id = co_await subscribe(criterion.search, criterion.name);
            if (id) {
                wanted.insert(*id);
            } else if (criterion.needed || !isRefusal(id.error().kind)) {
                co_return fail(id.error());
            }
        }
        http::Request request;
        request.url = std::move(url);
        auto socket = co_await transport.connect(std::move(request));
        if (!socket) co_return fail(socket.error());
        const auto bound = co_await bindInTime(**socket, std::move(wanted));
        if (!bound) co_return fail(bound.error());
        setLive(true);
        const auto first = co_await (hear(**socket) || http::waitFor(clock, tomorrow - clock.now()));
        co_return first.index() == 1 ? Status() : std::get<0>(first);
    }

    asio::awaitable<void> run() {
        int failures = 0;
        while (alive) {
            auto url = co_await address();
            if (!alive) co_return;
            auto end = Status();
            if (url && !url->empty()) {
                end = co_await listen(std::move(*url));
            } else if (!url) {
                end = fail(url.error());
            } else {
                end = fail(ErrorKind::notFound, "the server offers no notifications", "sync.live");
            }
            if (!alive) co_return;
            if (live && clock.now() - liveSince >= proven) failures = 0;
            setLive(false);
            if (end) continue; // a new day
            log::info("live", "not told of changes: {} {}", name(end.error().kind), end.error().detail);
            const Duration pause = isRefusal(end.error().kind)
                                       ? options.askAgain
                                       : backOff(++failures, options.firstPause, options.longestPause);
            co_await pulse.wait(clock, pause);
        }
    }
};

LiveFeed::LiveFeed(asio::any_io_executor executor, http::Transport& transport, const Clock& clock, LiveOptions options,
                   std::function<void(bool)> onLive, std::function<void()> onPing)
    : state_(std::make_shared<State>(executor, transport, clock, std::move(options), std::move(onLive),
                                     std::move(onPing))) {}

LiveFeed::~LiveFeed() {
    state_->alive = false;
    state_->cancel.emit(asio::cancellation_type::terminal);
}

void LiveFeed::start() {
    spawn(state_, state_->run());
}

void LiveFeed::retryNow() {
    if (!state_->live) state_->pulse.beat();
}

} // namespace tilsyn::sync
