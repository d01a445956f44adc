// SPDX-License-Identifier: GPL-3.0-or-later
// The line is cut before, during and after each step of a visit, one visit a cut, and mended a moment later. Whatever
// the moment, the visit comes to its end and the region holds what was signed, once.
#include "day/nurse.h"
#include "day/outside.h"
#include "day/patients.h"

#include <algorithm>
#include <functional>
#include <vector>

using namespace tilsyn;
using namespace tilsyn::tests;
using domain::InviteStage;
using domain::RoomPhase;
using Step = Nurse::Step;

namespace {

struct Scene {
    const DeskRig& desk;
    const Nurse& nurse;
    domain::VisitId visit;

    const domain::RoomState* room() const {
        const auto* r = desk.room();
        return r != nullptr && r->visit == visit ? r : nullptr;
    }
    bool in(RoomPhase phase) const { return room() != nullptr && room()->phase == phase; }
    bool reached(InviteStage stage) const {
        return room() != nullptr &&
               std::ranges::any_of(room()->stages, [&](const auto& each) { return each.stage == stage; });
    }
    bool somebodyWaits() const {
        return room() != nullptr && std::ranges::any_of(room()->roster, [](const auto& each) { return each.waiting; });
    }
    bool queued() const {
        return std::ranges::any_of(desk.picture().outbox, [&](const auto& item) { return item.visit == visit; });
    }
};

struct Cut {
    std::string name;
    std::function<bool(const Scene&)> moment;
};

const std::vector<Cut> cuts{
    {"before the claim", [](const Scene& s) { return s.nurse.step() == Step::idle && s.nurse.busy(); }},
    {"during the claim", [](const Scene& s) { return s.nurse.step() == Step::pressed; }},
    {"after the claim", [](const Scene& s) { return s.room() != nullptr; }},
    {"before the ring", [](const Scene& s) { return s.in(RoomPhase::booking) || s.in(RoomPhase::provisioning); }},
    {"during the ring", [](const Scene& s) { return s.in(RoomPhase::joining); }},
    {"after the ring", [](const Scene& s) { return s.reached(InviteStage::sent); }},
    {"before the patient waits", [](const Scene& s) { return s.reached(InviteStage::opened); }},
    {"while the patient enters", [](const Scene& s) { return s.reached(InviteStage::answered); }},
    {"after the patient knocked", [](const Scene& s) { return s.somebodyWaits(); }},
    {"while the patient is let in", [](const Scene& s) { return s.nurse.step() == Step::admitting; }},
    {"after the patient was let in", [](const Scene& s) { return s.in(RoomPhase::inCall); }},
    {"in the call", [](const Scene& s) { return s.nurse.step() == Step::talking; }},
    {"while hanging up", [](const Scene& s) { return s.nurse.step() == Step::ending; }},
    {"before the outcome", [](const Scene& s) { return s.in(RoomPhase::ended) || s.in(RoomPhase::failed); }},
    {"while signing", [](const Scene& s) { return s.nurse.step() == Step::signing; }},
    {"while the outcome is sent", [](const Scene& s) { return s.queued(); }},
    {"after the outcome", [](const Scene& s) { return s.desk.recorded() > 0 && !s.nurse.busy() && !s.queued(); }},
};

} // namespace

TEST_CASE("a line that is cut before, during or after any step of a visit costs time and nothing else") {
    constexpr auto morning = "2026-03-03T07:55:00+01:00x8";
    const RegionProcess region(TILSYN_REGION, {"--no-simulation", "--clock", morning});
    const auto clock = parseClock(morning).value();
    const auto profile = session::readProfile(region["profile"]).value();
    Folder folder;
    Outside outside(region);
    Patients patients(outside.io, *outside.transport, outside.admin, profile.pexip.front());
    DeskRig desk(profile, "ingrid", *clock, folder.path / "desk");
    Nurse nurse(desk);

    const auto until = [&](const std::function<bool()>& so, std::chrono::milliseconds within) {
        const auto limit = std::chrono::steady_clock::now() + within;
        auto nextLook = std::chrono::steady_clock::now();
        while (!so()) {
            const auto now = std::chrono::steady_clock::now();
            if (now > limit) return false;
            if (now > nextLook) {
                patients.look();
                nextLook = now + std::chrono::milliseconds(200);
            }
            outside.io.restart();
            if (desk.turn() + outside.io.poll() == 0) {
                outside.io.restart();
                outside.io.run_one_for(std::chrono::milliseconds(5));
            }
            if (so()) return true;
            nurse.turn();
        }
        return true;
    };
    desk.begin();
    REQUIRE(until([&] { return desk.picture().day && desk.picture().connection.link == workspace::Link::online; },
                  std::chrono::seconds(30)));

    std::map<std::string, Signed> truth;
    auto next = desk.picture().day->visits.begin();
    const auto day = desk.picture().day;
    for (const auto& cut : cuts) {
        INFO("cut ", cut.name);
        while (next != day->visits.end() &&
               (!domain::isOpen(next->stage) || workspace::callObstacle(desk.picture(), *next) ||
                next->owner.value() != "ingrid-lunde"))
            ++next;
        REQUIRE(next != day->visits.end());
        const Scene scene{desk, nurse, next->id};
        const Signed plan{domain::OutcomeKind::held, "Cut " + cut.name + ".", false};
        truth[next->id.value()] = plan;
        nurse.stays = true;
        nurse.take(next->id.value(), plan, true);
        ++next;
        // Up to the moment; she hangs up only where the moment lies behind the call.
        const bool came = until(
            [&] {
                if (nurse.step() == Step::talking && !cut.moment(scene)) nurse.stays = false;
                return cut.moment(scene);
            },
            std::chrono::seconds(60));
        INFO("at ", nurse.whatNow());
        REQUIRE(came);
        outside.cut();
        nurse.stays = true;
        until([] { return false; }, std::chrono::milliseconds(700));
        outside.mend();
        nurse.stays = false;
        const bool done = until([&] { return !nurse.busy(); }, std::chrono::seconds(60));
        INFO("stopped at ", nurse.whatNow());
        REQUIRE(done);
    }
    desk.desk().refresh();
    CHECK(until([&] { return desk.picture().outbox.empty(); }, std::chrono::seconds(30)));
    std::vector<std::string> wrong;
    CHECK(until([&] { return (wrong = differences(truth, outside.state())).empty(); }, std::chrono::seconds(20)));
    for (const auto& each : wrong) FAIL_CHECK(each);
    CHECK(nurse.lost == 0);
    CHECK_MESSAGE(patients.dropped == 0, "dropped because: ", patients.because);
}
