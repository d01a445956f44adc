// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/payload.h"
#include "store/store_fixture.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;
using namespace tilsyn::domain;
using Then = Store::Withdrawal::Then;

namespace {

std::size_t waiting(Store& store) {
    return store.openOutboxRows(grant(Resource::outcome))->rows.size();
}

std::string lastActivity(Store& store) {
    Principal auditor = nurse();
    auditor.roles = {Role::auditor};
    return store.readAudit(*AccessPolicy().read(auditor, Resource::auditLog, Purpose::audit, {}), 1)->at(0).activity;
}

} // namespace

TEST_CASE("what is edited again is a draft with all its words, in the file and in the answer") {
    const Folder folder;
    const auto store = mustOpen(folder);
    const auto command = commandOf("c1");
    REQUIRE(store->appendCommand(command, nurse(), now));
    const auto draft = store->withdraw({CommandId("c1"), "edited-again", Then::edit}, nurse(), now);
    REQUIRE(draft);
    CHECK(**draft == command.draft);
    CHECK(*store->loadDrafts(grant(Resource::outcome)) == std::vector{command.draft});
    CHECK(waiting(*store) == 0);
    CHECK(lastActivity(*store) == "outcome-withdrawn");
}

TEST_CASE("what gives way to a colleague's version keeps its note beside the visit, without an outcome") {
    const Folder folder;
    const auto store = mustOpen(folder);
    const auto command = commandOf("c1");
    REQUIRE(store->appendCommand(command, nurse(), now));
    const auto draft = store->withdraw({CommandId("c1"), "colleague-recorded", Then::keepNote}, nurse(), now);
    REQUIRE((draft && *draft));
    CHECK((*draft)->note == command.draft.note);
    CHECK_FALSE((*draft)->outcome);
    CHECK((*draft)->visit == command.visit.id);
}

TEST_CASE("what is discarded leaves no draft and is not sent") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
    const auto draft = store->withdraw({CommandId("c1"), "wrong-visit", Then::nothing}, nurse(), now);
    REQUIRE(draft);
    CHECK_FALSE(*draft);
    CHECK(store->loadDrafts(grant(Resource::outcome))->empty());
    CHECK(waiting(*store) == 0);
}

TEST_CASE("what is on its way cannot be taken back or changed, and what is another's never") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
    CHECK(store->withdraw({CommandId("c1")}, nurse("somebody"), now).error().kind == ErrorKind::policy);
    CHECK(store->retry(CommandId("c1"), nurse("somebody"), now).error().kind == ErrorKind::policy);
    REQUIRE(store->markOutbox({CommandId("c1"), workspace::OutboxState::sending, 0, {}, "", now}));
    CHECK(store->withdraw({CommandId("c1")}, nurse(), now).error().kind == ErrorKind::conflict);
    CHECK(store->rebase(commandOf("c1"), nurse(), now).error().kind == ErrorKind::conflict);
    CHECK(store->withdraw({CommandId("c9")}, nurse(), now).error().kind == ErrorKind::notFound);
    CHECK(waiting(*store) == 1);
}

TEST_CASE("a conflict that is sent on top keeps its id and its words, and rests on the new version") {
    const Folder folder;
    const auto store = mustOpen(folder);
    auto command = commandOf("c1");
    REQUIRE(store->appendCommand(command, nurse(), now));
    REQUIRE(store->markOutbox({CommandId("c1"), workspace::OutboxState::conflict, 3, {}, "412", now}));
    command.visit.version = "W/\"9\"";
    command.amends = "d7";
    REQUIRE(store->rebase(command, nurse(), now));
    const auto row = store->openOutboxRows(grant(Resource::outcome))->rows.at(0);
    CHECK(row.item.state == workspace::OutboxState::waiting);
    CHECK(row.item.problem.empty());
    CHECK(row.item.tries == 3);
    CHECK(row.baseVersion == "W/\"9\"");
    const auto& kept = std::get<RecordOutcome>(row.command);
    CHECK(kept.draft == command.draft);
    CHECK(kept.amends == "d7");
    CHECK(lastActivity(*store) == "outcome-rebased");
}

TEST_CASE("a refused row that is tried again waits without a pause") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
    REQUIRE(store->markOutbox({CommandId("c1"), workspace::OutboxState::rejected, 1, now, "no", now}));
    REQUIRE(store->retry(CommandId("c1"), nurse(), now));
    const auto row = store->openOutboxRows(grant(Resource::outcome))->rows.at(0);
    CHECK(row.item.state == workspace::OutboxState::waiting);
    CHECK_FALSE(row.notBefore);
}

TEST_CASE("a row of an earlier program, without what came later, is still sent") {
    auto text = toPayload(commandOf("c1"));
    const auto at = text.find(",\"amends\":\"\"");
    REQUIRE(at != std::string::npos);
    text.erase(at, 12);
    CHECK(same(*fromPayload("record-outcome", text), commandOf("c1")));
}

TEST_CASE("what waits in a colleague's files on the same machine is known as a number") {
    const Folder home;
    const auto key = keyOf('k');
    const auto hers = Store::open({home.path() / "her", "desk"}, key);
    const auto mine = Store::open({home.path() / "me", "desk"}, key);
    REQUIRE((hers && mine));
    CHECK(*(*mine)->waitingForOthers(nurse()) == 0);
    REQUIRE((*hers)->appendCommand(commandOf("c1"), nurse(), now));
    REQUIRE((*hers)->appendCommand(commandOf("c2", "v2"), nurse(), now));
    CHECK(*(*mine)->waitingForOthers(nurse()) == 2);
    REQUIRE((*hers)->landed(CommandId("c1"), nurse(), now));
    CHECK(*(*mine)->waitingForOthers(nurse()) == 1);
}
