// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/session.h"

#include "base/log.h"
#include "rooms/internal/trouble.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomProblem;
using domain::RoomTrouble;

constexpr Duration firstPause{100};
constexpr Duration longestPause{30000};
constexpr Duration joinPause{500};
constexpr Duration longestJoinPause{4000};
constexpr Duration joinWithin{30000};   ///< also how long a conference may take to exist after its room has been given
constexpr Duration giveUpAfter{180000}; ///< how long we try to get a new token while no picture runs
constexpr Duration farewellWithin{60000};
constexpr Duration longestFarewellPause{5000};

pexip::Refusal noAnswer(const Error& error) {
    return {error, {}};
}

pexip::Refusal refusalOf(const pexip::TokenAnswer& prompt) {
    constexpr auto where = "rooms.join";
    using pexip::ReasonKind;
    if (std::holds_alternative<pexip::WrongPin>(prompt))
        return {{ErrorKind::forbidden, "the room does not take its own host PIN", where},
                pexip::reasonOf("Invalid PIN")};
    if (std::holds_alternative<pexip::PinPrompt>(prompt))
        return {{ErrorKind::forbidden, "the room asks for a PIN that the booking did not give", where},
                {ReasonKind::invalidPin, {}}};
    if (std::holds_alternative<pexip::IdentityPrompt>(prompt))
        return {{ErrorKind::policy, "the room asks for single sign-on", where}, {ReasonKind::signOnRequired, {}}};
    return {{ErrorKind::rejected, "the address leads to a reception, not to a room", where},
            {ReasonKind::noSuchConference, {}}};
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
        co_return tl::unexpected(pexip::Refusal{{ErrorKind::forbidden, "joined without host rights", "rooms.join"},
                                                {pexip::ReasonKind::invalidRole, {}}});
    }
    co_return std::move(*token);
}

asio::awaitable<pexip::Answer<pexip::TokenDto>> Session::askAll() {
    pexip::Answer<pexip::TokenDto> last =
        tl::unexpected(pexip::Refusal{{ErrorKind::rejected, "no conference node configured", "rooms.join"}, {}});
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
        if (!isPassing(last.error().error)) break;
    }
    co_return last;
}

asio::awaitable<tl::expected<Place, RoomProblem>> Session::join() {
    const auto self = shared_from_this();
    const auto began = means_.clock.now();
    auto pause = joinPause;
    std::optional<RoomTrouble> told;
    for (;;) {
        auto token = co_await askAll();
        if (token) {
            if (told) callbacks_.onWell(*told);
            Place place{token->participant, token->servers, token->relayOnly, token->chat};
            take(*token);
            heard_ = means_.clock.now();
            restartStream();
            tasks_.run(self, keepFresh());
            tasks_.run(self, expectStream());
            tasks_.run(self, watchSilence());
            co_await streamOpen_.wait();
            co_return place;
        }
        auto problem = problemOf(token.error(), began);
        const bool notThereYet = problem.what == RoomTrouble::noSuchRoom;
        const bool later = notThereYet || isPassing(problem.error);
        if (!later || means_.clock.now() - began >= joinWithin) co_return tl::unexpected(std::move(problem));
        if (told && *told != problem.what) callbacks_.onWell(*std::exchange(told, std::nullopt));
        if (!notThereYet) {
            told = problem.what;
            callbacks_.onTrouble(std::move(problem));
        }
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestJoinPause);
    }
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
Session::tell(std::function<http::Request(const pexip::Place&, const Secret&)> make, std::string where,
              Duration insist) {
    auto pause = joinPause;
    for (const auto began = means_.clock.now();;) {
        auto request = make;
        const auto response = co_await send(std::move(request));
        auto answer = response ? pexip::accepted(*response, where)
                               : pexip::Answer<bool>(tl::unexpected(noAnswer(response.error())));
        if (answer || !isPassing(answer.error().error) || stopped_ || lost_) co_return answer;
        if (means_.clock.now() - began >= insist) co_return answer;
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestJoinPause);
    }
}

void Session::refreshNow() {
    if (!stopped_) tasks_.run(shared_from_this(), renew());
}

void Session::placeGone() {
    tokenDead_ = true;
    refreshNow();
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
    while (!tokenDead_ && means_.clock.now() < tokenSince_ + lifetime_) {
        const auto response = co_await means_.transport.send(pexip::refreshToken(place_, token_));
        auto answer = response ? pexip::parseRefresh(*response)
                               : pexip::Answer<pexip::RefreshDto>(tl::unexpected(noAnswer(response.error())));
        if (answer) {
            token_ = std::move(answer->token);
            lifetime_ = answer->expires;
            tokenSince_ = means_.clock.now();
            ++serial_;
            const bool troubled = requestCut_.has_value();
            lineUp(requestCut_);
            // The line was gone: a stream that looks open may lead nowhere.
            if (troubled) restartStream();
            co_return true;
        }
        if (!isPassing(answer.error().error)) break;
        lineDown(requestCut_);
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
    lineUp(requestCut_); // what follows is another trouble
    co_return false;
}

/// The token is lost: begin anew with the PIN in memory. The conference goes on without us meanwhile.
asio::awaitable<void> Session::replace() {
    log::info("rooms", "the token is lost, asking for another");
    const auto began = means_.clock.now();
    callbacks_.onTrouble(
        {RoomTrouble::placeLost, began, {ErrorKind::unauthorised, "the token is no longer taken", "rooms.place"}, {}});
    auto pause = firstPause;
    for (;;) {
        auto token = co_await askAll();
        if (token) {
            const Place place{token->participant, token->servers, token->relayOnly, token->chat};
            take(*token);
            callbacks_.onWell(RoomTrouble::placeLost);
            callbacks_.onReplaced(place);
            restartStream();
            co_return;
        }
        auto problem = problemOf(token.error(), began);
        const auto tried = means_.clock.now() - began;
        // A node that has just started again may not know the conference yet; a full room may be full of us.
        const bool unsettled = problem.what == RoomTrouble::noSuchRoom || problem.what == RoomTrouble::roomFull;
        const bool later =
            isPassing(problem.error) ? tried < giveUpAfter || !callbacks_.mayGiveUp() : unsettled && tried < joinWithin;
        if (!later) {
            lose(std::move(problem));
            co_return;
        }
        callbacks_.onTrouble({RoomTrouble::placeLost, began, problem.error, problem.words});
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestPause);
    }
}

void Session::lose(RoomProblem problem) {
    if (lost_ || stopped_) return;
    lost_ = true;
    token_.wipe();
    callbacks_.onLost(std::move(problem));
}

void Session::stop() {
    stopped_ = true;
    ++epoch_;
    stream_.cancel();
    tasks_.cancel();
}

/// A farewell that must arrive if it can: a minute of tries, then the node finds out by itself that we are gone.
asio::awaitable<void> Session::sendSurely(std::function<http::Request()> make) {
    auto pause = joinPause;
    for (const auto began = means_.clock.now();;) {
        auto request = make();
        const auto response = co_await means_.transport.send(std::move(request));
        const auto answer = response ? pexip::accepted(*response, "rooms.farewell")
                                     : pexip::Answer<bool>(tl::unexpected(noAnswer(response.error())));
        if (answer || !isPassing(answer.error().error)) co_return;
        if (means_.clock.now() - began >= farewellWithin) {
            log::warning("rooms", "leaving the conference: {}", answer.error().error.detail);
            co_return;
        }
        co_await http::waitFor(means_.clock, pause);
        pause = std::min(pause * 2, longestFarewellPause);
    }
}

asio::awaitable<void> Session::release(bool endForAll) {
    if (token_.empty()) co_return;
    const auto self = shared_from_this();
    if (endForAll) {
        std::function<http::Request()> end = [this] {
            return pexip::conference(place_, token_, pexip::ConferenceVerb::disconnectAll);
        };
        co_await sendSurely(std::move(end));
    }
    std::function<http::Request()> leave = [this] {
        return pexip::releaseToken(place_, token_, "User initiated disconnect");
    };
    co_await sendSurely(std::move(leave));
    token_.wipe();
}

} // namespace tilsyn::rooms::internal
