// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/payload.h"
#include "store_fixture.h"

#include <boost/json.hpp>

#include <set>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

TEST_CASE("a command comes back from its text with everything that was signed") {
    auto command = commandOf(newUuid());
    for (const FollowUp& followUp : {FollowUp(NoFollowUp{}), FollowUp(CallAgain{now}), command.draft.followUp}) {
        command.draft.followUp = followUp;
        const auto back = fromPayload(code(faceOf(command).kind), toPayload(command));
        REQUIRE(back);
        CHECK(same(*back, command));
    }
    command.draft = VisitDraft{};
    command.visit = Visit{};
    CHECK(same(*fromPayload(code(faceOf(command).kind), toPayload(command)), command));
}

TEST_CASE("a text that is no command, or of a later version, is refused whatever is missing") {
    const auto text = toPayload(commandOf("c1"));
    CHECK(fromPayload("send-message", text).error().kind == ErrorKind::malformed);
    for (const char* bad : {"", "{", "[]", "{\"v\":1}", "{\"v\":2,\"value\":{}}"})
        CHECK(fromPayload("record-outcome", bad).error().kind == ErrorKind::malformed);
    for (const char* part : {"visit", "draft"}) {
        const auto whole = boost::json::parse(text);
        for (const auto& member : whole.at("value").at(part).as_object()) {
            CAPTURE(std::string(member.key()));
            // Younger than the format: commands that were signed before them are still to be sent.
            const std::set<std::string> younger = {"follows", "heldFrom", "heldUntil", "againAfter",
                                                   "series",  "ladder",   "callAgain", "claimedSince"};
            if (younger.contains(std::string(member.key()))) continue;
            auto broken = whole;
            broken.at("value").at(part).as_object().erase(member.key());
            CHECK_FALSE(fromPayload("record-outcome", boost::json::serialize(broken)));
        }
    }
}

TEST_CASE("steps of a ladder, moves and kept promises come back from their text") {
    const auto visit = visitOf("v1");
    const LadderRecord record{CommandId("r9"), 5, StepResult::ordered, now, StaffId("ingrid"), "Ingrid Lunde", "æ"};
    const PhysicalOrder order{TeamId("east"), "Øst", OrderPriority::asap, now, "Nøkkel hos nabo"};
    const ClimbLadder step{CommandId("c2"), visit, *visit.ladder, record, order, StaffId("ingrid"),
                           "Ingrid Lunde",  now};
    const auto stepBack = fromPayload("climb-ladder", toPayload(step));
    REQUIRE(stepBack);
    const auto& climbed = std::get<ClimbLadder>(*stepBack);
    CHECK(climbed.id == step.id);
    CHECK(climbed.visit == visit);
    CHECK(climbed.ladder == step.ladder);
    CHECK(climbed.record == record);
    CHECK(climbed.order == order);
    CHECK(climbed.at == now);
    auto begun = step;
    begun.record.reset();
    begun.order.reset();
    CHECK_FALSE(std::get<ClimbLadder>(*fromPayload("climb-ladder", toPayload(begun))).record);

    const MoveVisit move{CommandId("c3"), visit, now, now + Duration(600000), StaffId("ingrid"), "Ingrid Lunde", now};
    const auto moveBack = fromPayload("move-visit", toPayload(move));
    REQUIRE(moveBack);
    CHECK(std::get<MoveVisit>(*moveBack).end == move.end);
    CHECK(std::get<MoveVisit>(*moveBack).visit == visit);

    const CloseCallAgain close{CommandId("c4"), visit, StepResult::notReached, "rang", StaffId("ingrid"), "I", now};
    const auto closeBack = fromPayload("close-call-again", toPayload(close));
    REQUIRE(closeBack);
    CHECK(std::get<CloseCallAgain>(*closeBack).result == StepResult::notReached);
    CHECK(std::get<CloseCallAgain>(*closeBack).note == "rang");
    CHECK_FALSE(fromPayload("move-visit", toPayload(close)));
}
