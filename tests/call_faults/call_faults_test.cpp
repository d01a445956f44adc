// SPDX-License-Identifier: GPL-3.0-or-later
// A call between the real room page and the real patient's page, over the real region, while its line is broken.
#include "app/shift/devtools.h"
#include "base/json_read.h"
#include "http/curl_transport.h"
#include "panels/call_view/fake_camera.h"
#include "panels/common/call_view.h"
#include "rooms/live_room.h"
#include "rooms/vdx_scheduler.h"
#include "support/region_process.h"

#include <QLibrary>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <doctest/doctest.h>
#include <memory>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using domain::RoomPhase;
using domain::RoomTrouble;

namespace {

MakeCallView module() {
    static QTemporaryDir folder;
    static const MakeCallView make = [] {
        const auto film = folder.filePath(QStringLiteral("film.y4m"));
        if (!tests::writeTwoColourFilm(film)) return MakeCallView(nullptr);
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
                "--use-fake-device-for-media-stream --use-file-for-fake-video-capture=" + film.toUtf8());
        QLibrary library(QStringLiteral(TILSYN_CALL_VIEW));
        return reinterpret_cast<MakeCallView>(library.resolve(makeCallViewSymbol));
    }();
    return make;
}

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

/// A nurse at her desk with one call to Mari Solberg, whose practice patient answers in Chromium.
struct Call {
    tests::RegionProcess region{TILSYN_REGION, {}};
    boost::asio::io_context io;
    SystemClock clock;
    std::unique_ptr<http::Transport> transport = std::move(*http::makeTransport(io, {.caFile = region["ca"]}));
    ScriptTokens tokens{*transport, region["oidc"]};
    rooms::VdxScheduler scheduler{vdx(), *transport, tokens, clock};
    rooms::Delivery delivery{region["delivery"], *transport, tokens};
    std::shared_ptr<const domain::RoomState> state;
    std::vector<RoomTrouble> troubles; ///< each that was told, once
    workspace::MediaStats stats;
    int restarts = 0; ///< offers of the page after its first
    QWidget window;
    std::unique_ptr<CallView> view;
    std::unique_ptr<rooms::LiveRoom> room;
    QTimer pump;

    /// Profiles name the booking API without its version.
    std::string vdx() const {
        auto address = region["vdx"];
        if (address.ends_with("/v2")) address.resize(address.size() - 3);
        return address;
    }
    std::string node() const {
        const auto address = region["pexip"];
        return address.substr(0, address.find("/api/"));
    }

    Call() {
        window.resize(640, 400);
        room = std::make_unique<rooms::LiveRoom>(
            rooms::Surroundings{io.get_executor(), *transport, clock, scheduler, delivery, {node()}},
            rooms::Sinks{[this](auto next) { take(std::move(next)); },
                         [this](auto message) {
                             if (view) view->take(message);
                         }});
        CallViewHost host;
        host.out = [this](workspace::MediaOut message) {
            if (const auto* figures = std::get_if<workspace::MediaStats>(&message)) stats = *figures;
            if (const auto* local = std::get_if<workspace::MediaLocal>(&message))
                restarts += local->kind == workspace::MediaLocal::Kind::offer ? 1 : 0;
            room->media(std::move(message));
        };
        host.devices = [](const QList<CallDevice>&) {};
        host.microphoneLevel = [](double) {};
        view.reset(module()(&host, &window));
        view->widget()->setGeometry(0, 0, 640, 400);
        window.show();
        QObject::connect(&pump, &QTimer::timeout, [this] {
            io.restart();
            io.poll();
        });
        pump.start(5);
    }
    ~Call() {
        bool closed = false;
        boost::asio::co_spawn(
            io, [](rooms::LiveRoom& r) -> boost::asio::awaitable<void> { co_await r.close(); }(*room),
            [&](std::exception_ptr) { closed = true; });
        (void)QTest::qWaitFor([&] { return closed; }, 10000);
        view.reset();
        pump.stop();
        room.reset();
    }
    void take(std::shared_ptr<const domain::RoomState> next) {
        state = std::move(next);
        if (!state) return;
        for (const auto& problem : state->problems)
            if (std::ranges::find(troubles, problem.what) == troubles.end()) troubles.push_back(problem.what);
        // The nurse lets in whoever waits.
        for (const auto& person : state->roster)
            if (person.waiting && !state->rosterAsOf && admitted_ != person.id) {
                admitted_ = person.id;
                room->perform(domain::Admit{person.id});
            }
    }
    bool told(RoomTrouble what) const { return std::ranges::find(troubles, what) != troubles.end(); }

    void ring() {
        rooms::CallPlan plan;
        plan.visit = domain::VisitId("v1");
        plan.patient = domain::PatientId("p0001");
        plan.subject = "Avtale 08:45";
        plan.label = "08:45";
        plan.language = "nb";
        plan.hostName = "Ingrid Lunde";
        REQUIRE(room->start(plan));
        REQUIRE(QTest::qWaitFor([&] { return rises(); }, 60000));
    }
    /// Pictures arrive: twenty more than when it was asked first.
    bool rises() {
        const bool yes = stats.connected && state && state->phase == RoomPhase::inCall && stats.framesDecoded > 20;
        return yes;
    }
    /// New pictures on both sides after this moment, and nothing the matter.
    bool goesOn(int within) {
        const auto mine = stats.framesDecoded;
        const auto theirs = patientFrames();
        return QTest::qWaitFor(
            [&] {
                // A new connection counts from nought.
                if (stats.framesDecoded < mine) return stats.framesDecoded > 20 && patientFrames() > 20;
                return stats.connected && stats.framesDecoded > mine + 20 && patientFrames() != theirs;
            },
            within);
    }
    bool well(int within) {
        return QTest::qWaitFor([&] { return state && state->problems.empty() && state->phase == RoomPhase::inCall; },
                               within);
    }
    void admin(const std::string& path, const std::string& body) {
        const auto done = app::loopbackPost(region["admin"] + path, body);
        if (!done) FAIL(done.error().detail);
    }
    std::string inPatientsPage(const std::string& expression) {
        const auto list = app::loopbackGet(region["admin"] + "/patients");
        if (!list) return {};
        const auto value = json::read(*list, "test");
        if (!value || !value->is_array()) return {};
        for (const auto& each : value->get_array())
            if (const auto devtools = json::text(each, "devtools"))
                return app::evaluateInPage(*devtools, expression).value_or("");
        return {};
    }
    long patientFrames() {
        const auto text =
            inPatientsPage("(async()=>{let n=0;for(const s of (await tilsynPeer.getStats()).values())"
                           "if(s.type==='inbound-rtp'&&s.kind==='video')n+=s.framesDecoded||0;return n})()");
        return text.empty() ? 0 : std::strtol(text.c_str(), nullptr, 10);
    }

private:
    domain::ParticipantId admitted_;
};

bool runsAsRoot() {
    return geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX");
}

} // namespace

TEST_CASE("a call outlives its streams, its token, its path and the patient's page") {
    REQUIRE_MESSAGE(!runsAsRoot(), "run as an ordinary user: the web sandbox refuses root");
    REQUIRE(static_cast<bool>(module()));
    Call call;
    call.ring();
    REQUIRE(call.goesOn(20000));
    REQUIRE(call.well(5000));

    MESSAGE("all event streams are cut: the pictures do not notice");
    const auto before = call.restarts;
    call.admin("/faults", R"({"path":"/api/client/v2","kind":"drop-streams"})");
    CHECK(call.goesOn(20000));
    CHECK(call.well(10000));
    CHECK(call.restarts == before);

    MESSAGE("the patient's page restarts ICE: the same connection, other candidates");
    const auto frames = call.stats.framesDecoded;
    call.inPatientsPage("tilsynRestart()");
    CHECK(call.goesOn(30000));
    CHECK(call.stats.framesDecoded > frames);
    CHECK(call.restarts == before);

    MESSAGE("the node forgets the clinician's token: a new one with the kept PIN, the picture is negotiated anew");
    call.admin("/conference-faults", R"({"kind":"expire","who":"hosts"})");
    REQUIRE(QTest::qWaitFor([&] { return call.told(RoomTrouble::placeLost); }, 10000));
    CHECK(call.goesOn(60000));
    CHECK(call.well(30000));
    CHECK(call.state->roster.size() == 2);

    MESSAGE("the patient loads the page again: it comes back by itself, is let in again, and the pictures rise");
    call.inPatientsPage("location.reload()");
    CHECK(call.goesOn(60000));
    CHECK(call.well(30000));

    MESSAGE("the patient's connection dies without a word: the page notices, and a new one is made");
    call.inPatientsPage("tilsynPeer.close()");
    REQUIRE(QTest::qWaitFor([&] { return !call.stats.connected; }, 60000));
    CHECK(call.goesOn(90000));
    CHECK(call.well(30000));
    CHECK(call.state->phase == RoomPhase::inCall);
}
