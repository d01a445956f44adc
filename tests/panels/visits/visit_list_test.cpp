// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sample.h"
#include "panels/visits/internal/visits_model.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

const Instant now = at("2026-03-03T08:45:00+01:00");

VisitList listOf(const workspace::Snapshot& snapshot, VisitFilter filter = VisitFilter::mine,
                 const workbench::SelectionState& selection = {}) {
    return visitList(snapshot, selection, filter, now, oslo());
}

std::string text(const QString& s) {
    return s.toStdString();
}

} // namespace

TEST_CASE("her own visits, her teams' and all are counted by owner and by team") {
    const auto list = listOf(sampleDay());
    CHECK(list.mine == 3);
    CHECK(list.team == 4);
    CHECK(list.all == 5);
    CHECK(list.rows.size() == 3);
    CHECK(listOf(sampleDay(), VisitFilter::team).rows.size() == 4);
    CHECK(listOf(sampleDay(), VisitFilter::all).rows.size() == 5);
    REQUIRE(list.figures);
    CHECK(text(list.figures->progress) == "1 of 3 done");
}

TEST_CASE("a row reads as a sentence with time, name, birth year, purpose and state") {
    const auto list = listOf(sampleDay());
    CHECK(text(list.rows[1].sentence) == "08:45, BREKKE, Ola, born 1930, Kateterpose, Next");
    CHECK(text(list.rows[0].sentence) == "08:00, SOLBERG, Mari, born 1935, Stell, Done, 1 of 2");
    CHECK_FALSE(list.rows[0].unfinished);
    CHECK(list.rows[1].unfinished);
}

TEST_CASE("while a patient is open no row gives a name away, to eyes or to a screen reader") {
    workbench::SelectionState open{domain::VisitId("v2"), domain::PatientId("ola"), true};
    const auto list = listOf(sampleDay(), VisitFilter::mine, open);
    CHECK(list.brief);
    CHECK(text(list.rows[0].sentence) == "08:00, M.S., Done, 1 of 2");
    for (const auto& row : list.rows) CHECK_FALSE(row.sentence.contains(QStringLiteral("SOLBERG")));
}

TEST_CASE("a deceased patient cannot be called and the row says so") {
    const auto list = listOf(sampleDay());
    CHECK(list.rows[2].shape == StateShape::problem);
    CHECK(text(list.rows[2].state) == "Deceased");
    CHECK(text(list.rows[2].obstacle) == "The patient is registered as deceased and cannot be called.");
}

TEST_CASE("a finished visit cannot be called again") {
    CHECK(text(listOf(sampleDay()).rows[0].obstacle) == "This visit already has an outcome.");
}

TEST_CASE("while a call runs every other visit waits its turn") {
    auto snapshot = sampleDay();
    snapshot.room = std::make_shared<domain::RoomState>(roomFor("v4", "aud", domain::RoomPhase::open));
    const auto list = listOf(snapshot);
    CHECK(text(list.rows[1].obstacle) == "End the call that is going on first.");
}

TEST_CASE("somebody in the waiting room is a strip with time and initials, and a waiting time in the row") {
    auto snapshot = sampleDay();
    auto room = roomFor("v2", "ola", domain::RoomPhase::open);
    room.roster.push_back(guest("Ola Brekke", true));
    snapshot.room = std::make_shared<domain::RoomState>(room);
    const auto list = listOf(snapshot);
    REQUIRE(list.waiting);
    CHECK(text(list.waiting->count) == "1 waiting");
    CHECK(text(list.waiting->who) == "08:45 O.B.");
    CHECK(list.rows[1].shape == StateShape::waiting);
    CHECK(text(list.rows[1].meta) == "0:38");
}

TEST_CASE("what the server has not been told yet stands in the outbox") {
    auto snapshot = sampleDay();
    workspace::OutboxItem item{.id = domain::CommandId("c"), .visit = domain::VisitId("v1"), .since = now};
    snapshot.outbox = {item};
    CHECK(text(listOf(snapshot).rows[0].meta) == "in outbox");
    snapshot.outbox[0].state = workspace::OutboxState::conflict;
    CHECK(text(listOf(snapshot).rows[0].meta) == "conflict");
}

TEST_CASE("old data says how old") {
    auto snapshot = sampleDay();
    snapshot.connection = {workspace::Link::offline, at("2026-03-03T08:12:00+01:00"), {}};
    const auto list = visitList(snapshot, {}, VisitFilter::mine, at("2026-03-03T08:57:00+01:00"), oslo());
    CHECK(text(list.meta) == "3 · from 08:42, 15 min old");
    CHECK(text(listOf(sampleDay()).meta).find("08:42") != std::string::npos);
}

TEST_CASE("from an hour on a list is seen to be old, with its time and age, unless every change is told of") {
    auto snapshot = sampleDay();
    const auto asOf = snapshot.day->asOf;
    const auto listed = [&](Duration later) {
        return visitList(snapshot, {}, VisitFilter::mine, asOf + later, oslo());
    };
    CHECK(listed(std::chrono::minutes(59)).old.isEmpty());
    CHECK(text(listed(std::chrono::minutes(90)).old).find("1 h 30 min old") != std::string::npos);
    CHECK(text(listed(std::chrono::minutes(90)).old).find("08:42") != std::string::npos);
    snapshot.connection.live = true;
    CHECK(listed(std::chrono::minutes(90)).old.isEmpty());
}

TEST_CASE("an empty list says what would be here and what to do") {
    auto snapshot = sampleDay();
    snapshot.user.staff = domain::StaffId("nobody");
    CHECK(text(listOf(snapshot).emptyText) ==
          "No visits of your own today. Choose Team above to see the visits of your teams.");
    snapshot.day = nullptr;
    CHECK(text(listOf(snapshot).emptyText) == "Fetching today's visits …");
    snapshot.connection = {workspace::Link::offline, now, Error{ErrorKind::timeout, "", "fhir.day"}};
    CHECK(text(listOf(snapshot).emptyText) ==
          "Today's visits could not be fetched. The server did not answer in time.");
}

TEST_CASE("rows that could not be read are counted and can be looked at") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->rejections = {{"Appointment/a17", "start is missing"}};
    snapshot.day = day;
    const auto list = listOf(snapshot);
    CHECK(text(list.rejected) == "Rows from the server that could not be read: 1");
    CHECK(text(list.rejectedDetail) == "Appointment/a17: start is missing");
}

TEST_CASE("the model announces only the rows that differ") {
    VisitsModel model;
    model.show(listOf(sampleDay()));
    QList<int> changed;
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
                     [&](const QModelIndex& index) { changed.append(index.row()); });
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    auto snapshot = sampleDay();
    snapshot.localStages[domain::VisitId("v2")] = domain::Ringing{now};
    model.show(listOf(snapshot));
    CHECK(changed == QList<int>{1});
    CHECK(resets == 0);
}

TEST_CASE("who waits before the call is a state of the row and a line above the list, the longest waiting first") {
    auto snapshot = sampleDay();
    auto& late = snapshot.waiting[domain::VisitId("v3")];
    late.people = {{domain::ParticipantId("b"), now - std::chrono::minutes(1)}};
    auto& early = snapshot.waiting[domain::VisitId("v2")];
    early.people = {{domain::ParticipantId("a"), now - std::chrono::minutes(3)}};
    const auto list = listOf(snapshot);
    CHECK(list.rows[1].shape == StateShape::waiting);
    CHECK(text(list.rows[1].meta) == "3:00");
    REQUIRE(list.waiting);
    CHECK(list.waiting->visit == domain::VisitId("v2"));
    CHECK(text(list.waiting->count) == "2 waiting");
    CHECK(text(list.waiting->who) == "08:45 O.B. · 3 min");
    CHECK(list.waiting->canGo);
    snapshot.room = std::make_shared<domain::RoomState>(roomFor("v1", "mari", domain::RoomPhase::inCall));
    CHECK_FALSE(listOf(snapshot).waiting->canGo); // beside a call a quiet mark is all
}

TEST_CASE("a link that was opened and a waiting room that does not work are a word in the row") {
    auto snapshot = sampleDay();
    snapshot.waiting[domain::VisitId("v2")].opened = now;
    CHECK(text(listOf(snapshot).rows[1].meta) == "link open");
    snapshot.waiting[domain::VisitId("v2")] = {};
    snapshot.waiting[domain::VisitId("v2")].problem = Error{ErrorKind::offline, "", "rooms"};
    CHECK(text(listOf(snapshot).rows[1].meta) == "no waiting room");
    CHECK_FALSE(listOf(snapshot).waiting);
}
