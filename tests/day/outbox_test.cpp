// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes on a line that fails at each point, with the program ended in between: each lands once, none is lost. Real
// region, real TLS, real sign-in, real encrypted files; the region is asked what it holds by code that knows no desk.
#include "base/json_read.h"
#include "day/oracle.h"
#include "day/rig.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "support/region_process.h"

#include <boost/asio/steady_timer.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::tests;
namespace asio = boost::asio;
using domain::OutcomeKind;
using workspace::OutboxState;

namespace {

constexpr auto morning = "2026-03-03T07:55:00+01:00x8";

struct Place {
    Place() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-outbox-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
        transport = std::move(http::makeTransport(io, {.caFile = region["ca"]}).value());
        ingrid = std::make_unique<DeskRig>(profile, "ingrid", *clock, folder / "a");
    }
    ~Place() {
        ingrid.reset();
        std::filesystem::remove_all(folder);
    }

    std::string admin(http::Method method, const std::string& path, std::string body = {}) {
        http::Request request{.method = method, .url = region["admin"] + path};
        if (!body.empty()) request.headers = {{"Content-Type", "application/json"}};
        request.body = std::move(body);
        auto sending = transport->send(std::move(request));
        const auto answer = fakes::await(io, std::move(sending));
        REQUIRE(answer);
        return answer->body;
    }
    void fault(const std::string& body) { admin(http::Method::post, "/faults", body); }
    void mend() { admin(http::Method::del, "/faults"); }
    boost::json::value state() { return json::read(admin(http::Method::get, "/state"), "test").value(); }

    bool until(DeskRig& rig, const std::function<bool()>& so, std::chrono::seconds within = std::chrono::seconds(60)) {
        const auto limit = std::chrono::steady_clock::now() + within;
        while (!so()) {
            if (std::chrono::steady_clock::now() > limit) return false;
            if (rig.turn() > 0) continue;
            asio::steady_timer pause(io, std::chrono::milliseconds(2));
            pause.async_wait([](const boost::system::error_code&) {});
            io.restart();
            io.run();
        }
        return true;
    }
    void begin(DeskRig& rig) {
        rig.begin();
        REQUIRE(until(rig, [&] {
            return rig.ready() && rig.picture().day != nullptr &&
                   rig.picture().connection.link == workspace::Link::online;
        }));
    }
    /// Visits that can have an outcome, in the order of the day.
    std::vector<std::string> open(const DeskRig& rig) const {
        std::vector<std::string> ids;
        for (const auto& visit : rig.picture().day->visits)
            if (domain::isOpen(visit.stage) && !workspace::callObstacle(rig.picture(), visit))
                ids.push_back(visit.id.value());
        return ids;
    }
    void sign(DeskRig& rig, const std::string& visit, const Signed& what) {
        domain::VisitDraft draft;
        draft.visit = domain::VisitId(visit);
        draft.outcome = what.outcome;
        if (what.outcome != OutcomeKind::held) draft.reason = domain::Reason::other;
        draft.note = what.note;
        draft.identity = domain::IdentityConfirmation{domain::IdentityMethod::known, true, clock->now()};
        const auto& plan = *workspace::findVisit(rig.picture(), draft.visit);
        for (std::size_t i = 0; i < plan.checklist.size(); ++i) draft.ticked.insert(i);
        const int before = rig.recorded();
        rig.record(draft);
        REQUIRE(until(rig, [&] { return rig.recorded() > before; }));
        truth[visit] = what;
    }
    /// As a power cut would, and the next morning's start on the same files.
    void restart(DeskRig& rig) {
        rig.crash();
        begin(rig);
    }
    void expectAll(DeskRig& rig) {
        mend();
        rig.desk().refresh();
        CHECK(until(rig, [&] { return rig.picture().outbox.empty(); }));
        auto wrong = differences(truth, state());
        // Who has a visit in hand is another matter than its outcome: a claim that a power cut left behind lapses.
        std::erase_if(wrong, [](const std::string& each) { return each.ends_with("has it in hand"); });
        for (const auto& each : wrong) FAIL_CHECK(each);
    }

    RegionProcess region{TILSYN_REGION, {"--no-simulation", "--clock", morning}};
    std::filesystem::path folder;
    session::Profile profile = session::readProfile(region["profile"]).value();
    std::shared_ptr<Clock> clock = parseClock(morning).value();
    asio::io_context io{1};
    std::unique_ptr<http::Transport> transport;
    std::unique_ptr<DeskRig> ingrid;
    std::map<std::string, Signed> truth;
};

} // namespace

TEST_CASE("an outcome lands once, whichever of its requests fails, before or after the server has done its work") {
    Place place;
    auto& rig = *place.ingrid;
    place.begin(rig);
    const auto visits = place.open(rig);
    std::size_t next = 0;
    for (const char* target : {R"("path":"/fhir/Appointment/","method":"GET")",
                               R"("path":"/fhir/Task/","method":"GET")", R"("path":"/fhir","method":"POST")"})
        for (const char* how :
             {R"("kind":"drop")", R"("kind":"drop","afterApply":true)", R"("kind":"html","afterApply":true)",
              R"("kind":"truncate")", R"("kind":"status","status":503,"afterApply":true)"}) {
            CAPTURE(target);
            CAPTURE(how);
            REQUIRE(next < visits.size());
            place.fault(fmt::format("{{{},{}}}", target, how));
            place.sign(rig, visits[next], {OutcomeKind::held, fmt::format("Note {}.", next), false});
            ++next;
            if (next % 3 == 0) place.restart(rig); // the file is all that is left
            place.mend();
            rig.desk().refresh();
            REQUIRE(place.until(rig, [&] { return rig.picture().outbox.empty(); }));
        }
    place.expectAll(rig);
}

TEST_CASE(
    "a server that has never heard of If-None-Exist gets nothing twice: it is asked before anything is sent again") {
    Place place;
    auto& rig = *place.ingrid;
    place.begin(rig);
    const auto visits = place.open(rig);
    for (std::size_t i = 0; i < 4; ++i) {
        place.fault(R"({"path":"/fhir","method":"POST","kind":"drop","afterApply":true})");
        place.fault(R"({"path":"/fhir","kind":"ignore-if-none-exist","count":200})");
        place.sign(rig, visits.at(i), {OutcomeKind::held, fmt::format("Note {}.", i), false});
        if (i % 2 == 1) place.restart(rig);
        rig.desk().refresh();
        REQUIRE(place.until(rig, [&] { return rig.picture().outbox.empty(); }));
        place.mend();
    }
    place.expectAll(rig);
}

TEST_CASE("whatever fails in whatever order, with the program ended at any time, the region holds what was signed") {
    const char* given = std::getenv("TILSYN_OUTBOX_SEED");
    const auto seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 20260304ULL;
    MESSAGE("seed ", seed, " (TILSYN_OUTBOX_SEED replays it)");
    std::mt19937_64 random(seed);
    const auto below = [&](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(random);
    };
    const std::vector<std::string> faults{
        R"({"path":"/fhir","kind":"drop","count":2})",
        R"({"path":"/fhir","method":"POST","kind":"drop","afterApply":true,"count":2})",
        R"({"path":"/fhir","method":"POST","kind":"truncate","count":2})",
        R"({"path":"/fhir","method":"POST","kind":"html","afterApply":true})",
        R"({"path":"/fhir","kind":"html","count":3})",
        R"({"path":"/fhir","kind":"status","status":503,"count":2})",
        R"({"path":"/fhir","method":"POST","kind":"status","status":500,"afterApply":true,"count":2})",
        R"({"path":"/fhir","method":"POST","kind":"delay","delaySeconds":3})",
        R"({"path":"/fhir","method":"POST","kind":"delay","delaySeconds":300})",
        R"({"path":"/fhir","kind":"ignore-if-none-exist","count":30})",
        R"({"path":"/","kind":"drop","count":4})",
    };
    Place place;
    auto& rig = *place.ingrid;
    place.begin(rig);
    const auto visits = place.open(rig);
    const auto outcomes = std::array{OutcomeKind::held, OutcomeKind::partly, OutcomeKind::noAnswer};
    std::size_t restarts = 0;
    std::size_t failed = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(visits.size(), 24); ++i) {
        for (std::size_t n = below(3); n > 0; --n, ++failed) place.fault(faults[below(faults.size())]);
        place.sign(rig, visits[i], {outcomes[below(3)], below(4) > 0 ? fmt::format("Note {}.", i) : "", false});
        for (std::size_t n = below(60); n > 0; --n) rig.turn();
        if (below(3) > 0) continue;
        place.mend(); // a sign-in needs the region; what fails while sending has failed by now
        place.restart(rig);
        ++restarts;
    }
    MESSAGE(place.truth.size(), " outcomes, ", failed, " failures, ", restarts, " power cuts");
    place.expectAll(rig);
}

TEST_CASE(
    "a colleague's version is never overwritten: both stand side by side, and ours goes on top when she says so") {
    Place place;
    auto& rig = *place.ingrid;
    place.begin(rig);
    DeskRig sondre(place.profile, "sondre", *place.clock, place.folder / "b");
    place.begin(sondre);
    const auto visit = place.open(rig).at(0);
    place.fault(R"({"path":"/fhir","kind":"drop","count":1000})");
    place.sign(rig, visit, {OutcomeKind::held, "Ours.", false});
    rig.crash(); // ours is in the file and nowhere else
    place.mend();
    domain::VisitDraft other;
    other.visit = domain::VisitId(visit);
    other.outcome = OutcomeKind::noAnswer;
    other.reason = domain::Reason::noReply;
    other.note = "Theirs.";
    sondre.record(other);
    REQUIRE(place.until(sondre,
                        [&] { return boost::json::serialize(place.state()).find("no-reply") != std::string::npos; }));

    place.begin(rig);
    const auto item = [&] { return workspace::outboxItemOf(rig.picture(), domain::VisitId(visit)); };
    REQUIRE(place.until(rig, [&] { return item() != nullptr && item()->state == OutboxState::conflict; }));

    std::optional<workspace::OutboxReview> review;
    const auto watch = rig.desk().review(item()->id, [&](const Result<workspace::OutboxReview>& told) {
        REQUIRE(told);
        review = *told;
    });
    REQUIRE(place.until(rig, [&] { return review && review->theirs; }));
    CHECK(review->ours.draft.note == "Ours.");
    CHECK(review->theirs->note == "Theirs.");
    CHECK(review->theirs->outcome == OutcomeKind::noAnswer);
    CHECK_FALSE(review->theirs->by.empty());

    bool done = false;
    rig.desk().decide(workspace::SendOnTop{item()->id, *review->theirs}, [&](const Status& stored) {
        CHECK(stored);
        done = true;
    });
    REQUIRE(place.until(rig, [&] { return done && rig.picture().outbox.empty(); }));
    // Both contacts and both notes are on the server, and ours says whose it adds to.
    const auto state = place.state();
    const auto& fhir = state.at("fhir").as_object();
    CHECK(fhir.at("Encounter").as_array().size() == 2);
    REQUIRE(fhir.at("DocumentReference").as_array().size() == 2);
    CHECK(boost::json::serialize(fhir.at("DocumentReference")).find("\"appends\"") != std::string::npos);
}
