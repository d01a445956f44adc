// SPDX-License-Identifier: GPL-3.0-or-later
// A whole day at two desks: both nurses, their visits, their patients, and a line that fails again and again. What the
// region holds in the end is compared with what was signed, by code that knows neither desk.
#include "base/json_read.h"
#include "day/nurse.h"
#include "day/outside.h"
#include "day/patients.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "support/region_process.h"

#include <fmt/format.h>

#include <cstdlib>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::tests;
namespace asio = boost::asio;
using domain::OutcomeKind;

namespace {

constexpr auto morning = "2026-03-03T07:55:00+01:00x8";

/// One way in which a line can fail, as the admin port takes it.
const std::vector<std::string> failures{
    R"({"path":"/fhir","kind":"drop","count":3})",
    R"({"path":"/fhir","kind":"status","status":503,"count":3})",
    R"({"path":"/fhir","method":"POST","kind":"drop","afterApply":true})",
    R"({"path":"/fhir","method":"PUT","kind":"drop","afterApply":true})",
    R"({"path":"/fhir","kind":"html","count":2})",
    R"({"path":"/fhir","method":"POST","kind":"truncate","afterApply":true})",
    R"({"path":"/vdx","kind":"drop"})",
    R"({"path":"/vdx","kind":"status","status":503})",
    R"({"path":"/vdx","method":"POST","kind":"drop","afterApply":true})",
    R"({"path":"/api/client/v2","kind":"drop-streams"})",
    R"({"path":"/api/client/v2","kind":"drop","count":2})",
    R"({"path":"/api/client/v2","kind":"status","status":503})",
    R"({"path":"/delivery","kind":"drop"})",
    R"({"path":"/delivery","kind":"drop-streams"})",
    R"({"path":"/oidc/token","kind":"status","status":503})",
    R"({"path":"/","kind":"drop","count":6})",
};

struct DayPlan {
    std::string visit;
    std::string patient;
    bool ingrids;
    bool contended;
    Signed truth;
    Answer answer;
};

std::vector<DayPlan> planFor(const workspace::Day& day, const workspace::Snapshot& picture, std::mt19937_64& random) {
    std::vector<DayPlan> plan;
    const auto percent = [&] { return std::uniform_int_distribution<int>(0, 99)(random); };
    for (const auto& visit : day.visits) {
        if (plan.size() == 32) break;
        if (!domain::isOpen(visit.stage) || workspace::callObstacle(picture, visit)) continue;
        DayPlan each{visit.id.value(), visit.patient.value(),          visit.owner.value() == "ingrid-lunde",
                     percent() < 30,   {OutcomeKind::held, "", false}, Answer::comes};
        const int p = percent();
        if (p < 12) {
            each.answer = p < 4 ? Answer::silent : Answer::declines;
            each.truth.outcome = OutcomeKind::noAnswer;
        } else if (p < 25) {
            each.truth.outcome = OutcomeKind::partly;
        }
        if (percent() < 70) each.truth.note = fmt::format("Note {}.", plan.size());
        each.truth.teamTask = percent() < 20;
        plan.push_back(std::move(each));
    }
    return plan;
}

} // namespace

TEST_CASE("a day at two desks on a line that fails twenty times ends as it was signed, and no call is dropped") {
    const char* given = std::getenv("TILSYN_DAY_SEED");
    const auto seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 20260303ULL;
    MESSAGE("seed ", seed, " (TILSYN_DAY_SEED replays it)");
    std::mt19937_64 random(seed);

    const RegionProcess region(TILSYN_REGION, {"--no-simulation", "--clock", morning});
    const auto clock = parseClock(morning).value();
    const auto profile = session::readProfile(region["profile"]).value();
    Folder folder;
    Outside outside(region);
    Patients patients(outside.io, *outside.transport, outside.admin, profile.pexip.front());
    DeskRig ingrid(profile, "ingrid", *clock, folder.path / "a");
    DeskRig sondre(profile, "sondre", *clock, folder.path / "b");
    Nurse nurseA(ingrid);
    Nurse nurseB(sondre);

    const auto turn = [&] {
        outside.io.restart();
        const auto done = ingrid.turn() + sondre.turn() + outside.io.poll();
        nurseA.turn();
        nurseB.turn();
        // Nothing to do: wait for the first loop that has something, not for a time.
        if (done == 0) {
            outside.io.restart();
            outside.io.run_one_for(std::chrono::milliseconds(5));
        }
    };
    const auto until = [&](const std::function<bool()>& so, std::chrono::seconds within) {
        const auto limit = std::chrono::steady_clock::now() + within;
        auto nextLook = std::chrono::steady_clock::now();
        while (!so()) {
            if (std::chrono::steady_clock::now() > limit) return false;
            if (std::chrono::steady_clock::now() > nextLook) {
                patients.look();
                nextLook = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
            }
            turn();
        }
        return true;
    };
    const auto online = [](const DeskRig& rig) {
        return rig.picture().day != nullptr && rig.picture().connection.link == workspace::Link::online;
    };
    ingrid.begin();
    sondre.begin();
    REQUIRE(until([&] { return online(ingrid) && online(sondre); }, std::chrono::seconds(30)));

    const auto plan = planFor(*ingrid.picture().day, ingrid.picture(), random);
    std::map<std::string, Signed> truth;
    std::vector<std::size_t> lists[2];
    for (std::size_t i = 0; i < plan.size(); ++i) {
        truth[plan[i].visit] = plan[i].truth;
        patients.set(plan[i].patient, plan[i].answer);
        lists[plan[i].ingrids ? 0 : 1].push_back(i);
    }
    MESSAGE(plan.size(), " visits to hold");
    REQUIRE(plan.size() == 32);

    int failed = 0;
    int crashes = 0;
    const auto rounds = std::max(lists[0].size(), lists[1].size());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (int desk = 0; desk < 2; ++desk) {
            if (round >= lists[desk].size()) continue;
            const auto& each = plan[lists[desk][round]];
            // Two visits of one patient on one day: what she does is said for each.
            patients.set(each.patient, each.answer);
            if (std::uniform_int_distribution<int>(0, 99)(random) < 75 && failed < 20) {
                const auto last = failures.size() - 1;
                const auto& failure = failures[std::uniform_int_distribution<std::size_t>(0, last)(random)];
                outside.ask(http::Method::post, "/faults", failure);
                ++failed;
            }
            for (auto* nurse : {&nurseA, &nurseB})
                if (each.contended || (nurse == &nurseA) == (desk == 0))
                    nurse->take(each.visit, each.truth, each.answer == Answer::comes);
        }
        const bool finished = until([&] { return !nurseA.busy() && !nurseB.busy(); }, std::chrono::seconds(90));
        INFO("round ", round, ": ", nurseA.whatNow(), " | ", nurseB.whatNow());
        REQUIRE(finished);
        outside.ask(http::Method::del, "/faults");
        // A power cut with outcomes still in the outbox, now and then.
        if (round % 7 == 6) {
            auto& rig = round % 2 == 0 ? ingrid : sondre;
            rig.crash();
            rig.begin();
            ++crashes;
            REQUIRE(until([&] { return rig.ready() && online(rig); }, std::chrono::seconds(30)));
        }
    }
    while (failed < 20) { // the rest while everything is sent
        outside.ask(http::Method::post, "/faults", failures[static_cast<std::size_t>(failed) % failures.size()]);
        ++failed;
    }
    ingrid.desk().refresh();
    sondre.desk().refresh();
    const auto sent = [&] { return ingrid.picture().outbox.empty() && sondre.picture().outbox.empty(); };
    CHECK(until(sent, std::chrono::seconds(60)));
    outside.ask(http::Method::del, "/faults");

    std::vector<std::string> wrong;
    CHECK(until([&] { return (wrong = differences(truth, outside.state())).empty(); }, std::chrono::seconds(20)));
    for (const auto& each : wrong) FAIL_CHECK(each);
    for (const auto* nurse : {&nurseA, &nurseB})
        for (const auto& each : nurse->left) MESSAGE("left: ", each);
    MESSAGE(failed, " failures, ", crashes, " power cuts, ", nurseA.held + nurseB.held, " calls, ",
            nurseA.again + nurseB.again, " begun again, ", nurseA.left.size() + nurseB.left.size(),
            " left to the colleague");
    INFO("dropped because: ", patients.because);
    CHECK(patients.dropped == 0);
    CHECK(nurseA.lost + nurseB.lost == 0);
}
