// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <type_traits>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

// Patient data without a grant does not compile, and a grant cannot be made by anyone but the policy.
template <class S>
concept LoadsDayWithout = requires(S s) {
    s.loadDay(tuesday);
};
template <class S>
concept LoadsPastWithout = requires(S s) {
    s.loadPastVisits(PatientId());
};
template <class S>
concept OpensWithout = requires(S s) {
    s.openPatient(PatientId(), std::nullopt, now);
};
template <class S>
concept LoadsDraftsWithout = requires(S s) {
    s.loadDrafts();
};
template <class S>
concept ReadsOutboxWithout = requires(S s) {
    s.openOutboxRows();
};
template <class S>
concept LoadsDayWith = requires(S s, const ReadGrant& g) {
    s.loadDay(g, tuesday);
};
static_assert(LoadsDayWith<Store>);
static_assert(!LoadsDayWithout<Store> && !LoadsPastWithout<Store> && !OpensWithout<Store>);
static_assert(!LoadsDraftsWithout<Store> && !ReadsOutboxWithout<Store>);
static_assert(!std::is_default_constructible_v<ReadGrant>);
static_assert(!std::is_constructible_v<ReadGrant, Principal, Resource, Purpose, PatientId>);

TEST_CASE("a day comes back as it was saved, also after closing") {
    const Folder folder;
    const auto allowed = grant(Resource::dayList);
    {
        const auto store = mustOpen(folder);
        CHECK(*store->loadDay(allowed, tuesday) == std::nullopt);
        REQUIRE(store->saveDay(dayOf()));
    }
    const auto store = mustOpen(folder);
    CHECK(**store->loadDay(allowed, tuesday) == dayOf());
    CHECK(store->notices().empty());
    auto later = dayOf();
    later.visits.pop_back();
    REQUIRE(store->saveDay(later));
    CHECK(**store->loadDay(allowed, tuesday) == later);
}

TEST_CASE("what belongs to past days is forgotten, what belongs to the days that stay is kept") {
    const Folder folder;
    const auto store = mustOpen(folder);
    auto yesterday = dayOf(std::chrono::year(2026) / 3 / 2);
    yesterday.patients = {{PatientId("ola"), patientOf("ola")}};
    REQUIRE(store->saveDay(yesterday));
    REQUIRE(store->saveDay(dayOf()));
    REQUIRE(store->savePastVisits(PatientId("ola"), {}));
    REQUIRE(store->forgetBefore(tuesday));
    CHECK(*store->loadDay(grant(Resource::dayList), yesterday.date) == std::nullopt);
    CHECK(store->loadDay(grant(Resource::dayList), tuesday)->has_value());
    CHECK(store->openPatient(grant(Resource::patient, "ola"), {}, now).error().kind == ErrorKind::notFound);
    CHECK(*store->loadPastVisits(grant(Resource::visitHistory, "ola")) == std::nullopt);
    CHECK(store->openPatient(grant(Resource::patient), {}, now));
}

TEST_CASE("opening a patient is logged, found or not, and gives the past only with a grant for it") {
    const Folder folder;
    const auto store = mustOpen(folder);
    const PastVisits past{
        {{now, 9, OutcomeKind::held, Modality::video, "Ingrid", "fine"}, {now, 0, {}, {}, "", ""}}, true, now};
    REQUIRE(store->saveDay(dayOf()));
    REQUIRE(store->savePastVisits(PatientId("rune"), past));
    CHECK(**store->loadPastVisits(grant(Resource::visitHistory)) == past);

    const auto view = store->openPatient(grant(Resource::patient), grant(Resource::visitHistory), now);
    REQUIRE(view);
    CHECK(view->patient == patientOf("rune"));
    CHECK(view->lastVisits == past.visits);
    CHECK(view->identityConfirmedBefore);
    CHECK(store->openPatient(grant(Resource::patient), {}, now)->lastVisits.empty());
    CHECK(store->openPatient(grant(Resource::patient, "nobody"), {}, now).error().kind == ErrorKind::notFound);
    CHECK(store->openPatient(grant(Resource::dayList), {}, now).error().kind == ErrorKind::policy);
    CHECK(store->openPatient(grant(Resource::patient), grant(Resource::visitHistory, "ola"), now).error().kind ==
          ErrorKind::policy);

    auto auditor = nurse("auditor");
    auditor.roles = {Role::auditor};
    const auto log = *store->readAudit(grant(Resource::auditLog, "", Purpose::audit, auditor), 10);
    REQUIRE(log.size() == 5);
    CHECK(log[4].result == "ok");
    CHECK(log[4].patient == "rune");
    CHECK(log[4].staff == "ingrid");
    CHECK(log[4].subject == "sub-1");
    CHECK(log[4].role == "screen-nurse team-lead");
    CHECK(log[4].organisation == "4034");
    CHECK(log[4].activity == "open-patient");
    CHECK(log[4].purpose == "care-contact");
    CHECK(log[4].workstation == "ws-7");
    CHECK(log[4].at == now);
    CHECK(isUuid(log[4].correlation));
    CHECK(log[2].result == "not-found");
    CHECK(log[2].patient == "nobody");
    CHECK(log[1].result == "refused");
    CHECK(log[0].result == "refused");
    CHECK(store->readAudit(grant(Resource::patient), 10).error().kind == ErrorKind::policy);
}

TEST_CASE("a replaced person is followed and both records are logged, and a circle ends") {
    const Folder folder;
    const auto store = mustOpen(folder);
    auto temporary = patientOf("temp");
    temporary.replacedBy = PatientId("rune");
    auto a = patientOf("a");
    a.replacedBy = PatientId("b");
    auto b = patientOf("b");
    b.replacedBy = PatientId("a");
    for (const auto& patient : {temporary, patientOf("rune"), a, b}) REQUIRE(store->savePatient(patient, now));
    CHECK(store->openPatient(grant(Resource::patient, "temp"), {}, now)->patient.id == PatientId("rune"));
    CHECK(store->verifyAudit()->records == 2);
    CHECK(store->openPatient(grant(Resource::patient, "a"), {}, now));
}

TEST_CASE("a command waits in order, as signed, until it has landed") {
    const Folder folder;
    const auto outcomes = grant(Resource::outcome);
    {
        const auto store = mustOpen(folder);
        REQUIRE(store->appendCommand(commandOf("c1", "v1"), nurse(), now));
        REQUIRE(store->appendCommand(commandOf("c2", "v2"), nurse(), now));
        REQUIRE(store->appendCommand(commandOf("c1", "v1"), nurse(), now)); // again: nothing changes
        REQUIRE(
            store->markOutbox({CommandId("c2"), workspace::OutboxState::conflict, 3, now + Duration(5), "412", now}));
        CHECK(store->markOutbox({CommandId("c9"), {}, 0, {}, "", now}).error().kind == ErrorKind::notFound);
    }
    const auto store = mustOpen(folder);
    const auto waiting = *store->openOutboxRows(outcomes);
    REQUIRE(waiting.rows.size() == 2);
    CHECK(waiting.unreadable == 0);
    CHECK(same(waiting.rows[0].command, commandOf("c1", "v1")));
    CHECK(waiting.rows[0].item.state == workspace::OutboxState::waiting);
    CHECK(waiting.rows[0].baseVersion == "W/\"7\"");
    CHECK(waiting.rows[0].patient == PatientId("rune"));
    auto expected = workspace::itemOf(commandOf("c2", "v2"));
    expected.state = workspace::OutboxState::conflict;
    expected.since = now;
    expected.tries = 3;
    expected.problem = "412";
    CHECK(waiting.rows[1].item == expected);
    CHECK(expected.outcome == OutcomeKind::partly);
    CHECK(waiting.rows[1].notBefore == now + Duration(5));

    REQUIRE(store->landed(CommandId("c1"), nurse(), now));
    CHECK(store->openOutboxRows(outcomes)->rows.size() == 1);
    CHECK(store->landed(CommandId("c1"), nurse(), now).error().kind == ErrorKind::notFound);
    CHECK(store->verifyAudit()->records == 3);
}

TEST_CASE("a row that was being sent waits again after a restart") {
    const Folder folder;
    auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
    REQUIRE(store->markOutbox({CommandId("c1"), workspace::OutboxState::sending, 1, {}, "", now}));
    store.reset();
    store = mustOpen(folder);
    const auto row = store->openOutboxRows(grant(Resource::outcome))->rows.at(0);
    CHECK(row.item.state == workspace::OutboxState::waiting);
    CHECK(row.item.tries == 2); // its answer was lost: it counts as tried
}

TEST_CASE("nobody signs for another or sees another's commands, only how many wait") {
    const Folder folder;
    const auto store = mustOpen(folder);
    CHECK(store->appendCommand(commandOf("c1"), nurse("somebody"), now).error().kind == ErrorKind::policy);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
    const auto other = nurse("other");
    CHECK(store->openOutboxRows(grant(Resource::outcome, "", Purpose::documentation, other))->rows.empty());
    CHECK(store->waitingForOthers(other) == 1);
    CHECK(store->waitingForOthers(nurse()) == 0);
}

TEST_CASE("a draft survives a restart, ends with its command and comes back when that is withdrawn") {
    const Folder folder;
    const auto outcomes = grant(Resource::outcome);
    auto store = mustOpen(folder);
    REQUIRE(store->saveDraft(draftOf("v1"), nurse(), now));
    REQUIRE(store->saveDraft(draftOf("v2"), nurse(), now));
    REQUIRE(store->saveDraft(VisitDraft{VisitId("v3"), {}, {}, {}, "", {}, {}, {}, CallAgain{now}, {}, {}, {}}, nurse(),
                             now + Duration(1)));
    REQUIRE(store->removeDraft(VisitId("v2")));
    store.reset();
    store = mustOpen(folder);
    auto drafts = *store->loadDrafts(outcomes);
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0] == draftOf("v1"));
    CHECK(drafts[1].followUp == FollowUp(CallAgain{now}));
    CHECK(store->loadDrafts(grant(Resource::outcome, "", Purpose::documentation, nurse("other")))->empty());

    REQUIRE(store->appendCommand(commandOf("c1", "v1"), nurse(), now));
    CHECK(store->loadDrafts(outcomes)->size() == 1);
    REQUIRE(store->withdraw({CommandId("c1")}, nurse(), now));
    CHECK(store->loadDrafts(outcomes)->size() == 2);
    CHECK(store->openOutboxRows(outcomes)->rows.empty());
}
