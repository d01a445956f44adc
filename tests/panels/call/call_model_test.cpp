// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_model.h"
#include "panels/call/internal/trouble_text.h"
#include "panels/sample.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using domain::InviteStage;
using domain::RoomPhase;

namespace {

const Instant now = at("2026-03-03T08:45:00+01:00");
const workbench::SelectionState olaOpen{domain::VisitId("v2"), domain::PatientId("ola"), true};

CallSide side(const domain::RoomState& room) {
    auto snapshot = sampleDay();
    snapshot.room = std::make_shared<domain::RoomState>(room);
    return callSide(snapshot, olaOpen, now, oslo());
}

std::string text(const QString& s) {
    return s.toStdString();
}

} // namespace

TEST_CASE("with a visit open and no room the side is ready to call") {
    const auto shown = callSide(sampleDay(), olaOpen, now, oslo());
    CHECK(shown.present);
    CHECK(text(shown.phase) == "Ready to call");
    CHECK(shown.main == MainAction::call);
    CHECK_FALSE(callSide(sampleDay(), {}, now, oslo()).present);
}

TEST_CASE("making a room shows how long it has taken") {
    const auto shown = side(roomFor("v2", "ola", RoomPhase::provisioning));
    CHECK(text(shown.phase) == "A room is being made, this can take a minute or two");
    CHECK(text(shown.phaseDetail) == "1:00");
    CHECK(shown.live);
}

TEST_CASE("the ladder has the reported stages and no others") {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    CHECK(side(room).ladder.isEmpty());
    room.stages = {{InviteStage::sent, at("2026-03-03T08:44:00+01:00")}, {InviteStage::opened, now}};
    const auto shown = side(room);
    REQUIRE(shown.ladder.size() == 2);
    CHECK(text(shown.ladder[0].word) == "Sent");
    CHECK(shown.ladder[0].mark == LadderRow::Mark::reached);
    CHECK(text(shown.ladder[1].time) == "08:45");
    CHECK(shown.ladder[1].mark == LadderRow::Mark::now);
}

TEST_CASE("who waits is held against who is expected") {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    room.roster.push_back(guest("Ola Brekke", true));
    auto shown = side(room);
    REQUIRE(shown.waiting.size() == 1);
    CHECK(shown.waiting.front().matches);
    CHECK(text(shown.waiting.front().expected) == "BREKKE, Ola");
    CHECK(text(shown.waiting.front().verdict) == "Matches");
    CHECK(shown.main == MainAction::admit);
    room.roster.back().name = "Per Hansen";
    shown = side(room);
    CHECK_FALSE(shown.waiting.front().matches);
    CHECK(text(shown.waiting.front().verdict) == "Another name: ask before you let them in");
    room.roster.back().name = " ";
    CHECK(text(side(room).waiting.front().verdict) == "No name stated: ask before you let them in");
}

TEST_CASE("a second knock stands below the first, and every one of them has a verdict of its own") {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    auto second = guest("Per Hansen", true);
    second.id = domain::ParticipantId("second");
    second.since = at("2026-03-03T08:44:40+01:00");
    room.roster.push_back(second);
    room.roster.push_back(guest("Ola Brekke", true));
    const auto shown = side(room);
    REQUIRE(shown.waiting.size() == 2);
    CHECK(shown.waiting[0].participant == domain::ParticipantId("guest"));
    CHECK(shown.waiting[0].matches);
    CHECK(shown.waiting[1].participant == domain::ParticipantId("second"));
    CHECK_FALSE(shown.waiting[1].matches);
    CHECK(text(shown.phase) == "2 are waiting to be let in");
}

TEST_CASE("whoever comes by the visit's own link is no stranger, and is the patient once let in") {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    room.label = "08:45";
    room.roster.push_back(guest("Avtale 08:45", true));
    auto shown = side(room);
    REQUIRE(shown.waiting.size() == 1);
    CHECK(shown.waiting.front().matches);
    CHECK(text(shown.waiting.front().verdict) == "The link is right: make sure of the person");
    room.roster.back().waiting = false;
    CHECK(text(side(room).roster.back().name) == "Ola Brekke");
    CHECK(text(side(room).roster.back().role) == "Patient");
    room.roster.back().name = "Avtale 09:15";
    CHECK(text(side(room).roster.back().name) == "Avtale 09:15");
}

TEST_CASE("names match in any order and spelling of the Nordic letters") {
    CHECK(namesMatch({"Ødegård", "Aud"}, "aud oedegaard"));
    CHECK(namesMatch({"Ødegård", "Aud Kristine"}, "ØDEGÅRD, Aud"));
    CHECK(namesMatch({"Hansen-Lie", "Ola"}, "Ola Hansen Lie"));
    CHECK_FALSE(namesMatch({"Hansen", "Ola"}, "Ola"));
    CHECK_FALSE(namesMatch({"Hansen", "Ola"}, "Kari Hansen"));
    CHECK_FALSE(namesMatch({"", ""}, "anybody"));
}

TEST_CASE("in the call three clocks run: spoken, left, and who is next") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->visits[3].owner = domain::StaffId("kari");
    snapshot.day = day;
    auto room = roomFor("v2", "ola", RoomPhase::inCall);
    room.callStarted = at("2026-03-03T08:40:48+01:00");
    snapshot.room = std::make_shared<domain::RoomState>(room);
    const auto shown = callSide(snapshot, olaOpen, now, oslo());
    REQUIRE(shown.timers.size() == 3);
    CHECK(text(shown.timers[0].value) == "4:12");
    CHECK(text(shown.timers[1].value) == "5:48");
    CHECK(text(shown.timers[2].label) == "Next 09:15");
    CHECK(text(shown.timers[2].value) == "A.Ø.");
    const auto late = callSide(snapshot, olaOpen, at("2026-03-03T08:51:48+01:00"), oslo());
    CHECK(text(late.timers[1].label) == "Over time");
    CHECK(late.timers[1].late);
}

TEST_CASE("a failure says what, and gives the telephone as the way on") {
    auto room = roomFor("v2", "ola", RoomPhase::failed);
    room.problem = Error{ErrorKind::timeout, "no answer in 10 s", "pexip.join"};
    room.problemText = "Out of resource";
    const auto shown = side(room);
    CHECK(text(shown.phase) == "The server did not answer in time.");
    CHECK(text(shown.words) == "Out of resource");
    CHECK(shown.problem);
    CHECK(shown.main == MainAction::tryAgain);
    CHECK(text(shown.wayOn) ==
          "Try again with F2, or call 33 00 00 12 by phone and write the outcome with Ctrl+Enter.");
}

namespace {

domain::RoomState troubled(RoomPhase phase, domain::RoomTrouble what, const char* words = "") {
    auto room = roomFor("v2", "ola", phase);
    room.problems = {{what, at("2026-03-03T08:44:18+01:00"), {ErrorKind::offline, "http 0", "rooms.line"}, words}};
    room.problem = room.problems.front().error;
    room.problemText = words;
    return room;
}

} // namespace

TEST_CASE("every trouble has words for what happened, and a way on with a key or the telephone") {
    using domain::RoomTrouble;
    auto snapshot = sampleDay();
    const auto* ola = workspace::findPatient(snapshot, domain::PatientId("ola"));
    const domain::Patient nobody;
    for (int i = 0; i <= static_cast<int>(RoomTrouble::orderRefused); ++i) {
        const auto what = static_cast<RoomTrouble>(i);
        CAPTURE(i);
        for (const auto phase : {RoomPhase::booking, RoomPhase::joining, RoomPhase::open, RoomPhase::inCall,
                                 RoomPhase::failed, RoomPhase::ended}) {
            auto room = troubled(phase, what);
            for (const bool kept : {false, true}) {
                room.roomKept = kept && phase == RoomPhase::failed;
                for (const auto* patient : {ola, &nobody}) {
                    const auto shown = troubleText(room.problems.front(), room, patient, now);
                    CHECK_FALSE(shown.sentence.isEmpty());
                    CHECK_FALSE(shown.wayOn.isEmpty());
                    CHECK_FALSE(shown.wayOn.contains(QLatin1Char('%')));
                }
            }
        }
        // Before the call and after it the side has the word, in it the strip below the picture.
        CHECK(side(troubled(RoomPhase::failed, what)).problem);
        CHECK_FALSE(side(troubled(RoomPhase::failed, what)).wayOn.isEmpty());
        snapshot.room = std::make_shared<domain::RoomState>(troubled(RoomPhase::inCall, what));
        CHECK(stripText(snapshot, now));
        CHECK_FALSE(side(troubled(RoomPhase::inCall, what)).problem);
    }
}

TEST_CASE("a room that was kept is gone back into with the same key") {
    auto room = troubled(RoomPhase::failed, domain::RoomTrouble::putOut, "Disconnected by an administrator");
    room.roomKept = true;
    const auto shown = side(room);
    CHECK(text(shown.phase) == "Somebody took you out of the room.");
    CHECK(text(shown.kept) == "The room is kept, and the patient can wait in it.");
    CHECK(text(shown.wayOn) == "F2 goes back in, or call 33 00 00 12 by phone. Ctrl+Enter writes the outcome.");
    CHECK(text(shown.words) == "Disconnected by an administrator");
    CHECK(shown.main == MainAction::tryAgain);
}

TEST_CASE("an invitation that did not go out is sent again with F2") {
    const auto shown = side(troubled(RoomPhase::open, domain::RoomTrouble::notInvited));
    CHECK(text(shown.phase) == "The invitation did not reach the patient.");
    CHECK(text(shown.phaseDetail) == "0:42");
    CHECK(shown.main == MainAction::ringAgain);
}

TEST_CASE("while nothing is heard from the room its people are shown as they were, and nobody is let in") {
    auto room = troubled(RoomPhase::open, domain::RoomTrouble::lineCut);
    room.roster.push_back(guest("Ola Brekke", true));
    room.rosterAsOf = at("2026-03-03T08:44:18+01:00");
    const auto shown = side(room);
    CHECK(shown.readOnly);
    REQUIRE(shown.waiting.size() == 1);
    CHECK(text(shown.waiting.front().verdict) == "Seen 08:44, not heard since");
    CHECK(text(shown.rosterAge) == "as of 08:44");
}

TEST_CASE("the strip counts, and goes when all is well") {
    auto snapshot = sampleDay();
    auto room = troubled(RoomPhase::inCall, domain::RoomTrouble::mediaLost);
    snapshot.room = std::make_shared<domain::RoomState>(room);
    CHECK(text(stripText(snapshot, now)->elapsed) == "0:42");
    room.problems.clear();
    snapshot.room = std::make_shared<domain::RoomState>(room);
    CHECK_FALSE(stripText(snapshot, now));
}

TEST_CASE("a device that is gone is named; the one that took its place for half a minute") {
    auto snapshot = sampleDay();
    auto room = roomFor("v2", "ola", RoomPhase::inCall);
    using Cause = domain::DeviceProblem::Cause;
    room.devices = {{Cause::unplugged, domain::DeviceKind::camera, "Desk camera", "", now}};
    snapshot.room = std::make_shared<domain::RoomState>(room);
    auto shown = stripText(snapshot, now);
    REQUIRE(shown);
    CHECK(text(shown->sentence) == "Desk camera is gone.");
    CHECK(text(shown->kept) == "You are still heard, but not seen.");
    room.devices[0].replacedBy = "Lid camera";
    snapshot.room = std::make_shared<domain::RoomState>(room);
    CHECK(text(stripText(snapshot, now)->sentence) == "Desk camera is gone; Lid camera is used instead.");
    CHECK_FALSE(stripText(snapshot, now + std::chrono::seconds(31)));
}

TEST_CASE("a patient who declines can be rung again") {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    room.stages = {{InviteStage::sent, now}, {InviteStage::declined, now}};
    const auto shown = side(room);
    CHECK(text(shown.phase) == "The patient declined the call");
    CHECK(shown.problem);
    CHECK(shown.main == MainAction::ringAgain);
    CHECK(shown.ladder.last().mark == LadderRow::Mark::refused);
}

TEST_CASE("the line is told in words and bars") {
    domain::LineQuality line{domain::LineLevel::unstable, domain::LineCause::loss, 12, 7.25, 80, false};
    const auto shown = lineText(line);
    CHECK(shown.bars == 2);
    CHECK(text(shown.word) == "The line is unstable");
    CHECK(text(shown.detail) == "Data is being lost: 12 pictures/s, 7.3 % lost");
    CHECK(shown.needsYou);
    CHECK(lineText({}).bars == 0);
}
