// SPDX-License-Identifier: GPL-3.0-or-later
// A whole call against the practice region's own program: real sockets, real HTTP, its own booking, conference node and
// delivery adapter. The pages are played by this test; their descriptions are opaque bytes to everybody in between.
#ifdef TILSYN_REGION

#include "base/json_read.h"
#include "base/time_text.h"
#include "http/curl_transport.h"
#include "pexip/events.h"
#include "pexip/token.h"
#include "rooms/live_room.h"
#include "rooms/vdx_scheduler.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <functional>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::RoomPhase;

namespace {

/// The region as a child, ready when constructed, ended when destroyed.
class RegionProcess {
public:
    RegionProcess() {
        int out[2];
        REQUIRE(pipe2(out, O_CLOEXEC) == 0);
        child_ = fork();
        if (child_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM); // not left behind by a test that crashes
            dup2(out[1], STDOUT_FILENO);
            execl(TILSYN_REGION, TILSYN_REGION, "--plain", "--no-simulation", nullptr);
            _exit(127);
        }
        close(out[1]);
        std::string line;
        for (char c = 0; read(out[0], &c, 1) == 1 && c != '\n';) line += c;
        close(out[0]);
        auto ready = json::read(line, "region");
        REQUIRE(ready);
        about = *ready;
    }
    ~RegionProcess() {
        kill(child_, SIGTERM);
        waitpid(child_, nullptr, 0);
    }
    RegionProcess(const RegionProcess&) = delete;
    RegionProcess& operator=(const RegionProcess&) = delete;

    std::string at(std::string_view member) const { return json::textOr(about, member); }
    boost::json::value about;

private:
    pid_t child_ = -1;
};

/// The clinician's sign-in, as the client that stands for scripts.
class ScriptTokens final : public http::TokenSource {
public:
    ScriptTokens(http::Transport& transport, std::string issuer) : transport_(transport), issuer_(std::move(issuer)) {}
    http::asio::awaitable<Result<Secret>> token() override {
        if (!known_.empty()) co_return Secret(std::string_view(known_));
        http::Request request;
        request.method = http::Method::post;
        request.url = issuer_ + "/token";
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        request.body = "grant_type=client_credentials&client_id=script&client_secret=script";
        const auto response = co_await transport_.send(std::move(request));
        if (!response) co_return fail(response.error());
        const auto body = json::read(response->body, "test");
        if (!body) co_return fail(body.error());
        known_ = json::textOr(*body, "access_token");
        co_return Secret(std::string_view(known_));
    }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override {
        known_.clear();
        auto next = co_await token();
        co_return next;
    }

private:
    http::Transport& transport_;
    std::string issuer_;
    std::string known_;
};

/// Passes everything on and keeps the invitation, as the patient's page would receive it.
class Overhearing final : public http::Transport {
public:
    explicit Overhearing(http::Transport& next) : next_(next) {}
    http::asio::awaitable<Result<http::Response>> send(http::Request request) override {
        if (request.method == http::Method::put) {
            body = request.body;
            last = request.url;
        }
        return next_.send(std::move(request));
    }
    http::asio::awaitable<Status> stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                         std::function<void(http::ServerEvent)> onEvent) override {
        return next_.stream(std::move(request), std::move(onOpen), std::move(onEvent));
    }
    std::string body;
    std::string last;

private:
    http::Transport& next_;
};

/// Booking and invitation have the same id, the last part of the invitation's address.
boost::asio::awaitable<void> lookBack(http::Transport& transport, http::TokenSource& tokens, std::string vdx,
                                      std::string invitation, std::string& meetingEnd, int& invitationStatus) {
    const auto token = co_await tokens.token();
    REQUIRE(token);
    const http::Headers headers{{"Authorization", "Bearer " + std::string(token->reveal())}};
    http::Request meeting;
    meeting.url = vdx + "/v2/meetings" + invitation.substr(invitation.rfind('/'));
    meeting.headers = headers;
    const auto found = co_await transport.send(std::move(meeting));
    REQUIRE(found);
    if (const auto value = json::read(found->body, "test")) meetingEnd = json::textOr(*value, "endTime");
    http::Request request;
    request.url = invitation;
    request.headers = headers;
    const auto gone = co_await transport.send(std::move(request));
    REQUIRE(gone);
    invitationStatus = gone->status;
}

/// The patient's side by plain requests: a guest with the guest's PIN.
struct Guest {
    http::Transport& transport;
    pexip::Place place;
    std::string pin;
    pexip::TokenDto me{};
    std::string call{};
    std::string answer{}; ///< to our offer
    std::vector<std::string> candidates{};
    bool conferenceOver = false;
    bool admitted = false;
    bool left = false;    ///< the stream is over
    bool offered = false; ///< the offer and its acknowledgement are over

    boost::asio::awaitable<void> enter() {
        const Secret secret{std::string_view(pin)};
        auto request = pexip::requestToken(place, {"08:45", "", true}, &secret);
        const auto response = co_await transport.send(std::move(request));
        REQUIRE(response);
        auto token = pexip::parseToken(*response);
        REQUIRE(token);
        REQUIRE(std::holds_alternative<pexip::TokenDto>(*token));
        me = std::move(std::get<pexip::TokenDto>(*token));
        auto events = pexip::events(place, me.token);
        std::function<void(const http::Response&)> onOpen = [](const http::Response&) {};
        std::function<void(http::ServerEvent)> onEvent = [this](http::ServerEvent e) { hear(e); };
        co_await transport.stream(std::move(events), onOpen, onEvent);
        left = true;
    }
    void hear(const http::ServerEvent& e) {
        const auto event = pexip::parseEvent(e.name, e.data);
        if (!event) return;
        if (std::holds_alternative<pexip::Disconnected>(*event)) conferenceOver = true;
        if (const auto* candidate = std::get_if<pexip::Candidate>(&*event)) candidates.push_back(candidate->candidate);
        if (const auto* row = std::get_if<pexip::RowEvent>(&*event))
            if (row->row.uuid == me.participant) admitted = row->row.service == pexip::ServiceType::conference;
    }
    boost::asio::awaitable<void> offer(std::string sdp) {
        auto request = pexip::calls(place, me.token, me.participant, sdp);
        const auto response = co_await transport.send(std::move(request));
        REQUIRE(response);
        const auto answered = pexip::parseCall(*response, "test");
        REQUIRE(answered);
        call = answered->call;
        answer = answered->sdp;
        auto ack = pexip::ack({place, me.participant, call}, me.token);
        co_await transport.send(std::move(ack));
        offered = true;
    }
};

/// Runs until something is so; a minute is "never".
bool until(boost::asio::io_context& io, const std::function<bool()>& condition) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > limit) return false;
        io.restart();
        io.run_one_for(std::chrono::seconds(1));
    }
    return true;
}

const std::string ours = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=ours\r\n";
const std::string guests = "v=0\r\no=- 2 2 IN IP4 0.0.0.0\r\ns=\xc3\xa6 theirs\r\n";
const std::string ourAnswer = "v=0\r\no=- 3 3 IN IP4 0.0.0.0\r\ns=answer\r\n";

} // namespace

TEST_CASE("a visit call against the practice region, from the booking to the end of the meeting") {
    RegionProcess region;
    boost::asio::io_context io;
    const auto transport = http::makeTransport(io, {});
    REQUIRE(transport);
    ScriptTokens tokens(**transport, region.at("oidc"));
    SystemClock clock;
    VdxScheduler scheduler(region.at("vdx"), **transport, tokens, clock);
    Overhearing delivered(**transport);
    Delivery delivery(region.at("delivery"), delivered, tokens);
    std::shared_ptr<const domain::RoomState> state;
    std::vector<workspace::MediaIn> page;
    std::vector<std::string> nodes;
    if (const auto* list = json::member(region.about, "pexip"); list && list->is_array()) {
        for (const auto& each : list->get_array()) nodes.emplace_back(each.as_string());
    } else {
        nodes.push_back(region.at("pexip"));
    }
    LiveRoom room({io.get_executor(), **transport, clock, scheduler, delivery, nodes},
                  {[&](auto next) { state = std::move(next); }, [&](auto message) { page.push_back(message); }});
    CallPlan plan;
    plan.visit = domain::VisitId("v1");
    plan.patient = domain::PatientId("p1");
    plan.subject = "Aftale 08:45";
    plan.label = "08:45";
    plan.language = "nb-NO";
    plan.hostName = "Ingrid Lunde";
    REQUIRE(room.start(plan));
    REQUIRE(until(io, [&] {
        return state &&
               (state->phase == RoomPhase::failed || (state->phase == RoomPhase::open && !state->stages.empty()));
    }));
    CAPTURE(state->problemText);
    REQUIRE(state->phase == RoomPhase::open);
    CHECK(state->fromPool);
    CHECK(state->locked);
    CHECK(state->stages[0].stage == domain::InviteStage::sent);

    // Our page's offer finds nobody.
    room.media(workspace::MediaLocal{workspace::MediaLocal::Kind::offer, ours});
    const auto told = [&](workspace::MediaRemote::Kind kind) {
        return std::ranges::any_of(page, [&](const auto& m) {
            const auto* remote = std::get_if<workspace::MediaRemote>(&m);
            return remote && remote->kind == kind;
        });
    };
    REQUIRE(until(io, [&] { return told(workspace::MediaRemote::Kind::ignored); }));

    const auto body = json::read(delivered.body, "invitation");
    REQUIRE(body);
    const auto& invitation = *json::member(*body, "room");
    Guest guest{**transport,
                {json::textOr(invitation, "node"), json::textOr(invitation, "alias")},
                json::textOr(invitation, "pin")};
    boost::asio::co_spawn(io, guest.enter(), boost::asio::detached);
    const auto waiting = [&] { return std::ranges::count_if(state->roster, &domain::Participant::waiting); };
    // Our stream may tell of the guest before the guest has heard of it.
    REQUIRE(until(io, [&] { return waiting() == 1 && !guest.me.participant.empty(); }));
    CHECK_FALSE(guest.admitted);
    CHECK_FALSE(state->callStarted);
    const auto knocker = std::ranges::find_if(state->roster, &domain::Participant::waiting)->id;
    CHECK(knocker.value() == guest.me.participant);
    room.perform(domain::Admit{knocker});
    REQUIRE(until(io, [&] { return state->phase == RoomPhase::inCall && guest.admitted; }));
    CHECK(state->locked);
    CHECK(state->callStarted);

    // Their offer reaches our page, our answer theirs, byte for byte; then candidates, both ways.
    boost::asio::co_spawn(io, guest.offer(guests), boost::asio::detached);
    REQUIRE(until(io, [&] { return told(workspace::MediaRemote::Kind::offer); }));
    CHECK(std::get<workspace::MediaRemote>(page.back()).sdp == guests);
    room.media(workspace::MediaLocal{workspace::MediaLocal::Kind::answer, ourAnswer});
    room.media(workspace::MediaCandidate{"candidate:1 1 udp 1 127.0.0.1 9 typ host", "0", "u", "w"});
    REQUIRE(until(io, [&] { return guest.offered && !guest.candidates.empty(); }));
    CHECK(guest.answer == ourAnswer);
    CHECK(guest.candidates[0] == "candidate:1 1 udp 1 127.0.0.1 9 typ host");

    room.perform(domain::EndCall{});
    REQUIRE(until(io, [&] { return state->phase == RoomPhase::ended && guest.conferenceOver && guest.left; }));
    CHECK(state->callEnded);
    bool closed = false;
    boost::asio::co_spawn(io, room.close(), [&](std::exception_ptr) { closed = true; });
    REQUIRE(until(io, [&] { return closed; }));

    // Nothing is left: the meeting is over and the invitation unknown.
    std::string meetingEnd;
    int invitationStatus = 0;
    boost::asio::co_spawn(io,
                          lookBack(**transport, tokens, region.at("vdx"), delivered.last, meetingEnd, invitationStatus),
                          boost::asio::detached);
    REQUIRE(until(io, [&] { return invitationStatus != 0; }));
    CHECK(invitationStatus == 404);
    const auto end = parseInstant(meetingEnd);
    REQUIRE(end);
    CHECK(*end <= clock.now());
}

#endif
