// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/events.h"
#include "support/data_file.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::pexip;
using test::dataFile;

TEST_CASE("a whole row says who waits, who is muted by whom and who has a hand up") {
    const auto event = parseEvent("participant_create", dataFile("pexip/participant_full.json"));
    REQUIRE(event);
    const auto& row = std::get<RowEvent>(*event);
    CHECK(row.created);
    CHECK(row.row.displayName == "08:45");
    const auto person = toDomain(row.row, "someone else");
    CHECK(person.waiting);
    CHECK(person.muted);
    CHECK(person.handRaised);
    CHECK(person.controlOnly);
    CHECK_FALSE(person.host);
    CHECK_FALSE(person.self);
    CHECK(person.since == Instant(Duration(1772523900250)));
    CHECK(toDomain(row.row, "9c0c").self);
}

TEST_CASE("a row full of strange types is still a person who is seen") {
    const auto event = parseEvent("participant_update", dataFile("pexip/participant_strange.json"));
    REQUIRE(event);
    const auto person = toDomain(std::get<RowEvent>(*event).row, "");
    CHECK(person.id.value() == "9c0d");
    CHECK(person.name.empty());
    CHECK(person.muted);
    CHECK(person.cameraOff);
    CHECK_FALSE(person.host);
    CHECK_FALSE(person.waiting);
    CHECK_FALSE(person.since);
}

TEST_CASE("events without payload work with null, an object, and nothing") {
    for (const char* data : {"null", "{}", ""}) {
        CHECK(std::holds_alternative<SyncBegin>(parseEvent("participant_sync_begin", data).value()));
        CHECK(std::holds_alternative<SyncEnd>(parseEvent("participant_sync_end", data).value()));
        CHECK(std::holds_alternative<PeerDisconnect>(parseEvent("peer_disconnect", data).value()));
        CHECK(std::holds_alternative<RefreshNow>(parseEvent("refresh_token", data).value()));
    }
}

TEST_CASE("what is unknown is ignored, with any payload") {
    for (const char* data : {"null", "", "<html>", "[[[[", "{\"view\":\"1:0\",\"participants\":\"9c0c\"}"}) {
        for (const char* name : {"layout", "stage", "from_the_future", "splash_screen", "presentation_start", ""}) {
            const auto event = parseEvent(name, data);
            REQUIRE(event);
            CHECK(std::holds_alternative<Ignored>(*event));
        }
    }
}

TEST_CASE("a known event that cannot be used is malformed and nothing worse") {
    for (const char* data :
         {"null", "{}", "[]", "7", "\"text\"", "", "{\"sdp\":7}", "{\"uuid\":null}", "{\"sdp\":\"\"}"}) {
        for (const char* name :
             {"participant_create", "participant_delete", "new_offer", "update_sdp", "new_candidate", "refer"}) {
            const auto event = parseEvent(name, data);
            REQUIRE_FALSE(event);
            CHECK(event.error().kind == ErrorKind::malformed);
        }
    }
}

TEST_CASE("an end is an end however badly it is said") {
    const auto told = parseEvent("disconnect", R"({"reason":"API initiated participant disconnect"})");
    CHECK(std::get<Disconnected>(*told).reason.kind == ReasonKind::removedByOther);
    for (const char* data : {"null", "", "<html>", "{\"reason\":7}"})
        CHECK(std::holds_alternative<Disconnected>(parseEvent("disconnect", data).value()));
    const auto call = parseEvent("call_disconnected", R"({"call_uuid":"c","reason":"Ice failure"})");
    CHECK(std::get<CallDisconnected>(*call).call == "c");
    CHECK(std::get<CallDisconnected>(*call).reason.kind == ReasonKind::iceFailure);
}

TEST_CASE("an offer and a candidate are carried byte for byte") {
    const auto offer = parseEvent("new_offer", R"({"sdp":"v=0\r\no=- 1 \u00e6\r\n"})");
    CHECK(std::get<NewOffer>(*offer).sdp == "v=0\r\no=- 1 \xc3\xa6\r\n");
    const auto end = parseEvent("new_candidate", R"({"candidate":"","mid":"0"})");
    CHECK(std::get<Candidate>(*end).candidate.empty());
    const auto numbered = parseEvent("new_candidate", R"({"candidate":"candidate:1","mid":1,"ufrag":"u","pwd":"w"})");
    CHECK(std::get<Candidate>(*numbered).mid == "1");
    const auto update = parseEvent("conference_update", R"({"locked":true,"guests_muted":"NO","started":7})");
    CHECK(std::get<ConferenceUpdate>(*update).locked == true);
    CHECK(std::get<ConferenceUpdate>(*update).guestsMuted == false);
    CHECK_FALSE(std::get<ConferenceUpdate>(*update).started);
}

TEST_CASE("no truncation of a row or an answer is worse than malformed") {
    const auto whole = dataFile("pexip/participant_full.json");
    for (std::size_t length = 0; length < whole.size() - 2; length += 7)
        CHECK_FALSE(parseEvent("participant_create", whole.substr(0, length)));
}

TEST_CASE("a roster with one bad row gives the good ones and counts the bad") {
    const auto list =
        boost::json::array{boost::json::object{{"uuid", "a"}}, "strange", boost::json::object{{"uuid", 7}}};
    const auto roster = parseRoster(list);
    REQUIRE(roster);
    CHECK(roster->rows.size() == 1);
    CHECK(roster->unreadable == 2);
    CHECK(parseRoster(boost::json::object{}).error().kind == ErrorKind::malformed);
}

TEST_CASE("texts of the node are matched exactly and kept") {
    CHECK(reasonOf("Invalid PIN").kind == ReasonKind::invalidPin);
    CHECK(reasonOf("invalid pin").kind == ReasonKind::unknown);
    CHECK(reasonOf("SSO enabled but no Identity Providers configured").kind == ReasonKind::signOnRequired);
    CHECK(reasonOf("Failed to transfer into a multi-party conference").kind == ReasonKind::transferFailed);
    CHECK(isOrderlyEnd(reasonOf("API initiated conference termination").kind));
    CHECK_FALSE(isOrderlyEnd(reasonOf("Media node disconnected").kind));
    CHECK(errorKind(ReasonKind::participantLimit) == ErrorKind::rejected);
}
