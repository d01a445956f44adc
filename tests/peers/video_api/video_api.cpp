// SPDX-License-Identifier: GPL-3.0-or-later
// Our client of the video booking API, its requests and the answers to them judged by the API's own contract: started
// by tests/peers/run, which puts a validating proxy before a practice region and names both in the environment.
#include "base/random.h"
#include "fakes/await.h"
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "peers/video_api/judge.h"
#include "rooms/vdx_scheduler.h"
#include "vdx/answers.h"
#include "vdx/problem.h"
#include "vdx/requests.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <stdexcept>

using namespace tilsyn;
using namespace std::chrono_literals;

namespace {

std::string given(const char* name) {
    const char* value = std::getenv(name);
    if (!value) throw std::runtime_error(std::string(name) + " is not set; start this by tests/peers/run");
    return value;
}

/// Machine-to-machine sign-in, past the proxy.
class ScriptTokens final : public http::TokenSource {
public:
    ScriptTokens(http::Transport& transport, std::string oidc) : transport_(transport), oidc_(std::move(oidc)) {}

    http::asio::awaitable<Result<Secret>> token() override {
        if (token_.empty()) {
            http::Request request;
            request.method = http::Method::post;
            request.url = oidc_ + "/token";
            request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
            request.body = "grant_type=client_credentials&client_id=script&client_secret=script";
            const auto answer = co_await transport_.send(std::move(request));
            if (!answer) co_return fail(answer.error());
            token_ = std::string(boost::json::parse(answer->body).at("access_token").as_string());
        }
        co_return Secret(std::string_view(token_));
    }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override {
        token_.clear();
        auto fresh = co_await token();
        co_return fresh;
    }

private:
    http::Transport& transport_;
    std::string oidc_;
    std::string token_;
};

struct Booker {
    boost::asio::io_context io;
    SystemClock clock;
    std::string base = given("TILSYN_PEER_VDX");
    std::unique_ptr<http::Transport> plain = std::move(*http::makeTransport(io, {.caFile = given("TILSYN_PEER_CA")}));
    ScriptTokens tokens{*plain, given("TILSYN_PEER_OIDC")};
    tests::Judge judge{*plain, given("TILSYN_PEER_NOISE")};
    http::AuthorisedTransport net{judge, tokens, {base}};
    rooms::VdxScheduler scheduler{base, judge, tokens, clock};

    rooms::SchedulerResult<rooms::Room> obtain(const std::string& uuid, bool* provisioning = nullptr) {
        rooms::SchedulerNews news;
        news.onProvisioning = [provisioning] {
            if (provisioning) *provisioning = true;
        };
        return fakes::await(io, scheduler.obtain({uuid, "Avtale 08:45", 10min}, std::move(news)));
    }
    Status release(const std::string& uuid) { return fakes::await(io, scheduler.release(uuid)); }
    http::Response send(http::Request request) {
        auto response = fakes::await(io, net.send(std::move(request)));
        REQUIRE(response);
        return std::move(*response);
    }
    vdx::Booking booking(Duration ahead) {
        const auto start = clock.now() + ahead;
        return {newUuid(), "Avtale 08:45", start, start + 30min, vdx::MeetingType::normal};
    }
    /// No objection, in words.
    std::string heard() const {
        std::string all;
        for (const auto& each : judge.objections) all += each + "\n";
        return all;
    }
    bool asked(const char* what) const { return std::ranges::find(judge.asked, what) != judge.asked.end(); }
};

} // namespace

TEST_CASE("a room from the pool is booked, its address read, and given back by ending it") {
    Booker b;
    const auto uuid = newUuid();
    const auto room = b.obtain(uuid);
    REQUIRE(room);
    CHECK(room->fromPool);
    CHECK_FALSE(room->alias.empty());
    CHECK(room->hostPin);
    CHECK(room->guestPin);
    CHECK(b.release(uuid));
    CHECK(b.asked("PATCH 200"));
    CHECK(b.heard() == "");
}

TEST_CASE("when the pool is empty an ordinary room is booked and waited for until it is provisioned") {
    Booker b;
    std::vector<std::string> taken;
    bool provisioning = false;
    for (int i = 0; i < 6 && !provisioning; ++i) {
        taken.push_back(newUuid());
        const auto room = b.obtain(taken.back(), &provisioning);
        REQUIRE(room);
        CHECK(room->fromPool == !provisioning);
    }
    CHECK(provisioning);
    CHECK(b.asked("POST 400"));
    for (const auto& uuid : taken) CHECK(b.release(uuid));
    CHECK(b.heard() == "");
}

TEST_CASE("a planned meeting is made, read, moved, and deleted before its room exists") {
    Booker b;
    const auto booking = b.booking(2h);
    const auto made = vdx::parseMeeting(b.send(vdx::createMeeting(b.base, booking)).body);
    REQUIRE(made);
    CHECK(made->uuid == booking.uuid);
    const auto read = vdx::parseMeeting(b.send(vdx::getMeeting(b.base, booking.uuid)).body);
    REQUIRE(read);
    CHECK(read->start == made->start);
    const auto moved =
        vdx::parseMeeting(b.send(vdx::patchMeeting(b.base, booking.uuid, {booking.start + 1h, booking.end + 1h})).body);
    REQUIRE(moved);
    CHECK(moved->end == made->end + 1h);
    const auto info = vdx::parseSchedulingInfo(b.send(vdx::schedulingInfo(b.base, booking.uuid)).body);
    REQUIRE(info);
    CHECK(info->status == vdx::ProvisionStatus::awaits);
    CHECK(b.release(booking.uuid));
    CHECK(b.asked("DELETE 204"));
    CHECK(b.heard() == "");
}

TEST_CASE("refusals are read for what they are: a taken id, a room that exists, a meeting that does not") {
    Booker b;
    const auto booking = b.booking(0s);
    CHECK(b.send(vdx::createMeeting(b.base, booking)).status == 200);
    CHECK(vdx::parseProblem(b.send(vdx::createMeeting(b.base, booking))).code == vdx::code::notUnique);
    const auto refused = b.send(vdx::deleteMeeting(b.base, booking.uuid));
    CHECK((refused.status == 204 || vdx::parseProblem(refused).code == vdx::code::notDeletable));
    CHECK(b.release(booking.uuid));
    CHECK(vdx::parseProblem(b.send(vdx::getMeeting(b.base, newUuid()))).kind == ErrorKind::notFound);
    CHECK(b.heard() == "");
}

TEST_CASE("a request that breaks the contract would be heard") {
    Booker b;
    auto request = vdx::createMeeting(b.base, b.booking(2h));
    request.body = R"({"subject":7,"startTime":"soon"})";
    b.send(std::move(request));
    CHECK(b.heard().find("POST /v2/meetings: request.body") != std::string::npos);
}
