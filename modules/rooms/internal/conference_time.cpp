// SPDX-License-Identifier: GPL-3.0-or-later
// Bookings and links end by themselves at some time; a call does not.
#include "base/log.h"
#include "http/wait.h"
#include "rooms/internal/conference.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

constexpr Duration beforeTheEnd{60000}; ///< then the booking is moved without anybody having to ask
constexpr Duration moreTime{600000};
constexpr Duration tryAgainAfter{10000};

} // namespace

asio::awaitable<Status> Conference::prolongUntil(Instant until) {
    auto done = co_await around_.scheduler.prolong(uuid_, until);
    if (!done) {
        log::warning("rooms", "prolonging the booking: {}", done.error().detail);
        co_return done;
    }
    apply(Booked{until});
    if (!invited_) co_return done;
    const auto link = co_await around_.delivery.prolong(uuid_, until);
    if (!link) log::warning("rooms", "prolonging the link: {}", link.error().detail);
    co_return done;
}

/// Beside everything else, as long as there is a room. A room that was prepared gets the length of a call first.
asio::awaitable<void> Conference::keepBooked() {
    if (!model_.state.bookedUntil) {
        const auto until = around_.clock.now() + plan_.length;
        const auto booked = co_await prolongUntil(until);
        if (!booked) apply(Booked{until}); // it was booked for the visit itself; asked again before that can matter
    }
    for (;;) {
        const auto left = *model_.state.bookedUntil - beforeTheEnd - around_.clock.now();
        if (left > Duration{0}) {
            co_await http::waitFor(around_.clock, left);
            continue; // it may have been moved meanwhile
        }
        const auto until = std::max(*model_.state.bookedUntil, around_.clock.now()) + moreTime;
        const auto kept = co_await prolongUntil(until);
        if (!kept) co_await http::waitFor(around_.clock, tryAgainAfter);
    }
}

void Conference::extend(Duration by) {
    if (concluding_ || !booked_) return;
    const auto until = std::max(model_.state.bookedUntil.value_or(around_.clock.now()), around_.clock.now()) + by;
    tasks_.run(shared_from_this(), [](std::shared_ptr<Conference> self, Instant end) -> asio::awaitable<void> {
        // What fails now is done before the end comes, see above: nothing that she would have to know.
        (void)co_await self->prolongUntil(end);
    }(shared_from_this(), until));
}

} // namespace tilsyn::rooms::internal
