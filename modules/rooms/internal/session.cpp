// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/session.h"

#include "base/log.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

constexpr Duration firstPause{100};
constexpr Duration longestPause{30000};
constexpr Duration notThereYet{30000}; ///< how long a conference may take to exist after its room has been given
constexpr Duration streamOpensWithin{30000};
constexpr Duration giveUpAfter{180000}; ///< how long we try to get a new token in the middle of a call

pexip::Refusal noAnswer(const Error& error) {
    return {error, {}};
}

/// Another node, or a later try, may do better.
bool isPassing(const pexip::Refusal& refusal) {
    return refusal.error.kind == ErrorKind::offline || refusal.error.kind == ErrorKind::timeout;
}

pexip::Refusal refusalOf(const pexip::TokenAnswer& prompt) {
    constexpr auto where = "rooms.join";
    if (std::holds_alternative<pexip::WrongPin>(prompt))
        return {{ErrorKind::forbidden, "the room does not take its own host PIN", where},
                pexip::reasonOf("Invalid PIN")};
    if (std::holds_alternative<pexip::PinPrompt>(prompt))
        return {{ErrorKind::forbidden, "the room asks for a PIN that the booking did not give", where}, {}};
    if (std::holds_alternative<pexip::IdentityPrompt>(prompt))
        return {{ErrorKind::policy, "the room asks for single sign-on", where}, {}};
    return {{ErrorKind::rejected, "the address leads to a reception, not to a room", where}, {}};
}

} // namespace

Session::Session(Means means, std::vector<std::string> nodes, std::string alias, std::optional<Secret> pin,
                 pexip::JoinRequest join, Callbacks callbacks)
    : means_(std::move(means)), nodes_(std::move(nodes)), pin_(std::move(pin)), join_(std::move(join)),
      callbacks_(std::move(callbacks)), renewed_(means_.io), streamOpen_(means_.io), tasks_(means_.io),
      stream_(means_.io) {
    place_.alias = std::move(alias);
}

asio::awaitable<pexip::Answer<pexip::TokenDto>> Session::askNode(pexip::Place place) {
    auto request = pexip::requestToken(place, join_, pin_ ? &*pin_ : nullptr);
    const auto response = co_await means_.transport.send(std::move(request));
    if (!response) co_return tl::unexpected(noAnswer(response.error()));
    auto answer = pexip::parseToken(*response);
    if (!answer) co_return tl::unexpected(answer.error());
    auto* token = std::get_if<pexip::TokenDto>(&*answer);
    if (!token) co_return tl::unexpected(refusalOf(*answer));
    if (!token->host) {
        co_return tl::unexpected(
            pexip::Refusal{{ErrorKind::forbidden, "joined without host rights", "rooms.join"}, {}});
    }
    co_return std::move(*token);
}

asio::awaitable<pexip::Answer<pexip::TokenDto>> Session::askAll() {
    pexip::Answer<pexip::TokenDto> last =
        tl::unexpected(pexip::Refusal{{ErrorKind::policy, "no conference node configured", "rooms.join"}, {}});
    auto nodes = nodes_;
    // The one that served us before comes first.
    std::ranges::stable_partition(nodes, [&](const std::string& node) { return node == place_.node; });
    for (const auto& node : nodes) {
        pexip::Place place{node, place_.alias};
        last = co_await askNode(std::move(place));
        if (last) {
            place_.node = node;
            break;
        }
        if (!isPassing(last.error())) break;
    }
    co_return last;
}

asio::awaitable<pexip::Answer<Place>> Session::join() {
    const auto self = shared_from_this();
    const auto deadline = means_.clock.now() + notThereYet;
    for (;;) {
        auto token = co_await askAll();
        if (token) {
            Place place{token->participant, token->servers, token->relayOnly};
            take(*token);
            restartStream();
            tasks_.run(self, keepFresh());
            tasks_.run(self, expectStream());
            co_await streamOpen_.wait();
            co_return place;
        }
        const bool later = token.error().error.kind == ErrorKind::notFound;
        if (!later || means_.clock.now() >= deadline) co_return tl::unexpected(token.error());
        co_await http::waitFor(means_.clock, std::chrono::seconds(2));
    }
}

asio::awaitable<void> Session::expectStream() {
    co_await http::waitFor(means_.clock, streamOpensWithin);
    if (!streamOpen_.isOpen()) lose(noAnswer({ErrorKind::timeout, "the event stream does not open", "rooms.join"}));
}

void Session::take(pexip::TokenDto& dto) {
    token_ = std::move(dto.token);
    participant_ = dto.participant;
    lifetime_ = dto.expires;
    tokenSince_ = means_.clock.now();
    ++serial_;
    tokenDead_ = false;
}

asio::awaitable<Result<http::Response>>
Session::send(std::function<http::Request(const pexip::Place&, const Secret&)> make) {
    const auto used = serial_;
    auto response = co_await means_.transport.send(make(place_, token_));
    if (!response || response->status != 403 || stopped_) co_return response;
    const auto answer = pexip::result(*response, "rooms.send");
    if (answer || answer.error().reason.kind != pexip::ReasonKind::invalidToken) co_return response;
    // Another one may have come while this request was under way.
    if (used == serial_) {
        tokenDead_ = true;
        co_await renew();
    }
    if (lost_) co_return response;
    co_return co_await means_.transport.send(make(place_, token_));
}

asio::awaitable<pexip::Answer<bool>>
Session::tell(std::function<http::Request(const pexip::Place&, const Secret&)> make, std::string where) {
    const auto response = co_await send(std::move(make));
    if (!response) co_return tl::unexpected(noAnswer(response.error()));
    co_return pexip::accepted(*response, where);
}

void Session::refreshNow() {
    if (!stopped_) tasks_.run(shared_from_this(), renew());
}

asio::awaitable<void> Session::keepFresh() {
    for (;;) {
        const auto since = tokenSince_;
        const auto third = std::chrono::duration_cast<Duration>(lifetime_) / 3;
        const auto elapsed = means_.clock.now() - since;
        if (elapsed < third) {
            co_await http::waitFor(means_.clock, third - elapsed);
            continue; // it may have been refreshed meanwhile
        }
        co_await renew();
        if (lost_) co_return;
    }
}

/// One at a time: whoever comes while it is going on waits for that one.
asio::awaitable<void> Session::renew() {
    if (renewing_) {
        co_await renewed_.wait();
        co_return;
    }
    renewing_ = true;
    renewed_.shut();
    // In a task of its own, so that giving up whoever asked does not leave the others waiting.
    tasks_.run(shared_from_this(), [](std::shared_ptr<Session> self) -> asio::awaitable<void> {
        if (!co_await self->refreshOnce()) co_await self->replace();
        self->renewing_ = false;
        self->renewed_.open();
    }(shared_from_this()));
    co_await renewed_.wait();
}

/// Refreshes while the old token lives. False when it does no more.
asio::awaitable<bool> Session::refreshOnce() {
    auto pause = firstPause;
    bool troubled = false;
    while (!tokenDead_ && means_.clock.now() < tokenSince_ + lifetime_) {
        const auto response = co_await means_.transport.send(pexip::refreshToken(place_, token_));
        auto answer = response ? pexip::parseRefresh(*response)
                               : pexip::Answer<pexip::RefreshDto>(tl::unexpected(noAnswer(response.error())));
        if (answer) {
            token_ = std::move(answer->token);
            lifetime_ = answer->expires;
            tokenSince_ = means_.clock.now();
            ++serial_;
            if (troubled) {
                // The line was gone: a stream that looks open may lead nowhere.
                callbacks_.onTrouble(std::nullopt);
                restartStream();
            }
            co_return true;
        }
        if (!isPassing(answer.error())) co_return false;
        if (!troubled) callbacks_.onTrouble(answer.error().error);
        troubled = true;
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
    co_return false;
}

/// The token is lost: begin anew with the PIN in memory. The conference goes on without us meanwhile.
asio::awaitable<void> Session::replace() {
    log::info("rooms", "the token is lost, asking for another");
    const auto deadline = means_.clock.now() + giveUpAfter;
    auto pause = firstPause;
    for (;;) {
        auto token = co_await askAll();
        if (token) {
            const Place place{token->participant, token->servers, token->relayOnly};
            take(*token);
            callbacks_.onTrouble(std::nullopt);
            callbacks_.onReplaced(place);
            restartStream();
            co_return;
        }
        if (!isPassing(token.error()) || means_.clock.now() >= deadline) {
            lose(token.error());
            co_return;
        }
        callbacks_.onTrouble(token.error().error);
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
}

void Session::lose(pexip::Refusal refusal) {
    if (lost_ || stopped_) return;
    lost_ = true;
    token_.wipe();
    callbacks_.onLost(std::move(refusal));
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
        auto onOpen = [&, this](const http::Response& head) {
            status = head.status;
            if (head.status != 200) return;
            pause = firstPause;
            streamOpen_.open();
        };
        // Posted: what an event leads to may end this very stream.
        auto onEvent = [weak, epoch, io = means_.io](http::ServerEvent event) {
            asio::post(io, [weak, epoch, event = std::move(event)] {
                const auto self = weak.lock();
                if (!self || self->epoch_ != epoch || self->stopped_) return;
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
        if (status == 401 || status == 403) {
            tokenDead_ = true;
            refreshNow(); // a new place brings a new stream
            co_return;
        }
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
}

void Session::stop() {
    stopped_ = true;
    ++epoch_;
    stream_.cancel();
    tasks_.cancel();
}

asio::awaitable<void> Session::release(bool endForAll) {
    if (token_.empty()) co_return;
    const auto self = shared_from_this();
    if (endForAll) {
        const auto ended =
            co_await means_.transport.send(pexip::conference(place_, token_, pexip::ConferenceVerb::disconnectAll));
        if (!ended) log::warning("rooms", "ending the conference: {}", ended.error().detail);
    }
    co_await means_.transport.send(pexip::releaseToken(place_, token_, "User initiated disconnect"));
    token_.wipe();
}

} // namespace tilsyn::rooms::internal
