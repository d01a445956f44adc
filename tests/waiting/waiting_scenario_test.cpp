// SPDX-License-Identifier: GPL-3.0-or-later
// A desk on the real practice region, over its real TLS: a patient comes early by the link, and is called.
#ifdef TILSYN_REGION
#include "app/desk/desk.h"
#include "base/json_read.h"
#include "base/time_text.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "session/session_tokens.h"
#include "session/sign_in.h"
#include "support/region_process.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/post.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

using namespace tilsyn;
using namespace std::chrono_literals;
namespace bj = boost::json;

namespace {

constexpr const char* morning = "2026-03-03T07:50:00+01:00";
/// A room takes a while to be made; nobody need wait for that in full.
constexpr double speed = 4.0;

struct Folder {
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-waiting-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path path;
};

/// Ingrid's desk: everything but the window.
struct Ingrid {
    Ingrid() {
        auto read = session::readProfile(region["profile"]);
        REQUIRE(read);
        profile.emplace(std::move(*read));
        transport = std::move(*http::makeTransport(io, {.caFile = profile->ca.value_or("")}));
        session::SignIn signIn(*transport, clock, *profile, {"nb", "Tilsyn", "done", "refused"});
        auto signedIn = fakes::await(io, signIn.asPerson("ingrid"));
        REQUIRE(signedIn);
        user = signedIn->user;
        tokens = std::make_unique<session::SessionTokens>(*transport, clock, profile->oidc.clientId,
                                                          std::move(signedIn->tokens));
        store.open({folder.path / "ingrid", "test"}, Secret(std::string(32, 'k')),
                   [](const Result<std::vector<std::string>>&) {});
        open();
    }
    ~Ingrid() {
        close();
        io.restart();
        io.poll();
    }

    void open() {
        app::DeskSinks sinks;
        sinks.changes = [this](workspace::Changes changes) {
            // The store's thread has news too.
            boost::asio::post(
                io, [this, changes = std::move(changes)] { shown = workspace::apply(std::move(shown), changes); });
        };
        sinks.media = [](const workspace::MediaIn&) {};
        sinks.onGui = [this](std::function<void()> job) { boost::asio::post(io, std::move(job)); };
        desk = std::make_unique<app::Desk>(app::DeskParts{io, *transport, *tokens, store, clock, *profile, user, "nb"},
                                           std::move(sinks));
        desk->start();
    }
    void close() {
        if (!desk) return;
        bool done = false;
        desk->stop([&] { done = true; });
        CHECK(until([&] { return done; }));
        desk.reset();
        shown = {};
    }

    template <class So> bool until(So so, std::chrono::seconds within = 120s) {
        const auto end = std::chrono::steady_clock::now() + within;
        io.restart();
        while (!so() && std::chrono::steady_clock::now() < end) {
            io.restart();
            io.run_one_for(50ms);
        }
        return so();
    }
    bj::value admin(const std::string& path) {
        http::Request request;
        request.url = region["admin"] + path;
        const auto answer = fakes::await(io, transport->send(std::move(request)));
        REQUIRE(answer);
        return bj::parse(answer->body);
    }
    /// The open links of one patient.
    std::vector<std::string> links(const std::string& patient) {
        std::vector<std::string> found;
        const auto state = admin("/state");
        for (const auto& each : state.at("invitations").as_array())
            if (each.at("patient") == bj::string_view(patient) && each.at("over") == "no")
                found.emplace_back(each.at("link").as_string());
        return found;
    }
    const domain::WaitingRoom* room() const {
        const auto found = shown.waiting.find(visit);
        return found == shown.waiting.end() ? nullptr : &found->second;
    }

    boost::asio::io_context io;
    tests::RegionProcess region{TILSYN_REGION, {"--no-simulation", "--clock", morning + std::string("x4")}};
    Folder folder;
    ShiftedClock clock{*parseInstant(morning), speed};
    std::optional<session::Profile> profile;
    std::unique_ptr<http::Transport> transport;
    std::unique_ptr<session::SessionTokens> tokens;
    domain::Principal user;
    app::StoreThread store;
    workspace::Snapshot shown;
    std::unique_ptr<app::Desk> desk;
    domain::VisitId visit;
};

/// The patient's page without a browser: what it does with its link. It is left with the object: what its stream still
/// brings while the desk closes has nowhere else to go.
struct Page {
    Page(Ingrid& nurse, const std::string& link) : desk(nurse) {
        http::Request request;
        request.url = link + "/events";
        request.timeout = 0ms;
        boost::asio::co_spawn(
            desk.io,
            [](Page& page, http::Request wanted) -> boost::asio::awaitable<void> {
                // Named: g++ 12 destroys some temporaries of such calls twice.
                std::function<void(const http::Response&)> onOpen = [](const http::Response&) {};
                std::function<void(http::ServerEvent)> onEvent = [&page](const http::ServerEvent& event) {
                    if (event.name == "state") page.state = bj::parse(event.data).as_object();
                    page.heard.push_back(event.name);
                };
                co_await page.desk.transport->stream(std::move(wanted), std::move(onOpen), std::move(onEvent));
            }(*this, std::move(request)),
            boost::asio::bind_cancellation_slot(leave.slot(), [this](const std::exception_ptr&) { left = true; }));
        REQUIRE(desk.until([this] { return !state.empty(); }));
    }
    ~Page() {
        if (!left) leave.emit(boost::asio::cancellation_type::terminal);
        CHECK(desk.until([this] { return left; }));
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    bj::object conference(const std::string& path, bj::object body, const std::string& token = {}) {
        const auto& room = state.at("room").as_object();
        http::Request request;
        request.method = http::Method::post;
        request.url = std::string(room.at("node").as_string()) + "/api/client/v2/conferences/" +
                      http::encode(std::string(room.at("alias").as_string())) + "/" + path;
        request.headers = {{"Content-Type", "application/json"}, {"pin", std::string(room.at("pin").as_string())}};
        if (!token.empty()) request.headers.push_back({"token", token});
        request.body = bj::serialize(body);
        const auto answer = fakes::await(desk.io, desk.transport->send(std::move(request)));
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        const auto parsed = bj::parse(answer->body).at("result");
        return parsed.is_object() ? parsed.as_object() : bj::object();
    }
    bj::object knock() {
        return conference("request_token", {{"display_name", "Avtale " + std::string(state.at("label").as_string())},
                                            {"direct_media", true}});
    }

    Ingrid& desk;
    bj::object state;
    std::vector<std::string> heard;
    boost::asio::cancellation_signal leave;
    bool left = false;
};

bool ready(const domain::WaitingRoom* room) {
    return room != nullptr && room->ready;
}

} // namespace

TEST_CASE("a patient who comes early by the link is seen while they wait and called in the same room") {
    Ingrid ingrid;
    REQUIRE(ingrid.until([&] { return ingrid.shown.day != nullptr; }));
    const domain::Visit* first = nullptr;
    for (const auto& visit : ingrid.shown.day->visits)
        if (visit.patient == domain::PatientId("p0001") && visit.owner == ingrid.user.staff && first == nullptr)
            first = &visit;
    REQUIRE(first != nullptr);
    const auto visit = *first;
    ingrid.visit = visit.id;
    REQUIRE(ingrid.until([&] { return ready(ingrid.room()); }));
    CHECK(ingrid.shown.waiting.size() <= 4);
    REQUIRE(ingrid.links("p0001").size() == 1);

    Page page(ingrid, ingrid.links("p0001").front());
    CHECK(page.state.at("ringing") == false);
    CHECK(page.state.at("startsIn").as_int64() > 0);
    const auto place = page.knock();
    CHECK(place.at("current_service_type") == "waiting_room");
    REQUIRE(ingrid.until([&] { return ingrid.room() != nullptr && ingrid.room()->people.size() == 1; }));
    const std::string guest(place.at("participant_uuid").as_string());
    CHECK(ingrid.room()->people.front().id.value() == guest);

    const auto meetings = ingrid.admin("/state").at("rooms").as_array().size();
    ingrid.desk->startCall(visit, ingrid.shown.day->patients.at(visit.patient), visit.stage);
    REQUIRE(ingrid.until([&] {
        return ingrid.shown.room && ingrid.shown.room->phase == domain::RoomPhase::open &&
               std::ranges::any_of(ingrid.shown.room->roster, [](const auto& p) { return p.waiting; });
    }));
    const auto& roster = ingrid.shown.room->roster;
    CHECK(std::ranges::any_of(roster, [&](const auto& p) { return p.waiting && p.id.value() == guest; }));
    CHECK(ingrid.room() == nullptr); // the call's own room now
    CHECK(ingrid.links("p0001").size() == 1);
    CHECK(ingrid.admin("/state").at("rooms").as_array().size() == meetings);
    CHECK(std::ranges::count(page.heard, "ring") == 0);
    ingrid.desk->perform(domain::Admit{domain::ParticipantId(guest)});
    CHECK(ingrid.until([&] { return ingrid.shown.room->phase == domain::RoomPhase::inCall; }));
}

TEST_CASE("a desk that closes gives its rooms back and tells the page that another link will come") {
    Ingrid ingrid;
    REQUIRE(ingrid.until([&] {
        return std::ranges::any_of(ingrid.shown.waiting, [](const auto& entry) { return entry.second.ready; });
    }));
    ingrid.close();
    const auto state = ingrid.admin("/state");
    REQUIRE_FALSE(state.at("invitations").as_array().empty());
    for (const auto& each : state.at("invitations").as_array()) CHECK(each.at("over") == "closed");
    // Opened again, it has rooms again.
    ingrid.open();
    CHECK(ingrid.until([&] {
        return std::ranges::any_of(ingrid.shown.waiting, [](const auto& entry) { return entry.second.ready; });
    }));
}

#endif
