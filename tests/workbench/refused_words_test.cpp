// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/refused_words.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using domain::CommandKind;
using workspace::OutboxState;

namespace {

workspace::Snapshot with(std::initializer_list<std::pair<CommandKind, OutboxState>> rows) {
    workspace::Snapshot snapshot;
    for (const auto& [kind, state] : rows) {
        workspace::OutboxItem item;
        item.kind = kind;
        item.state = state;
        snapshot.outbox.push_back(item);
    }
    return snapshot;
}

QString refused(CommandKind kind) {
    return workbench::refusedText(with({{kind, OutboxState::rejected}}));
}

} // namespace

TEST_CASE("what the server would not take is told in the words of its kind") {
    CHECK(refused(CommandKind::recordOutcome).contains(QStringLiteral("outcome")));
    for (const auto kind : {CommandKind::climbLadder, CommandKind::moveVisit, CommandKind::closeCallAgain}) {
        CHECK_FALSE(refused(kind).isEmpty());
        CHECK_FALSE(refused(kind).contains(QStringLiteral("outcome")));
    }
    CHECK(refused(CommandKind::climbLadder).contains(QStringLiteral("step")));
    CHECK(refused(CommandKind::moveVisit).contains(QStringLiteral("time")));
    CHECK(refused(CommandKind::closeCallAgain).contains(QStringLiteral("promised call")));
}

TEST_CASE("several kinds together are entries, and all of them are counted") {
    const auto text = workbench::refusedText(
        with({{CommandKind::climbLadder, OutboxState::conflict}, {CommandKind::recordOutcome, OutboxState::rejected}}));
    CHECK(text.contains(QStringLiteral("2")));
    CHECK_FALSE(text.contains(QStringLiteral("outcome")));
    CHECK_FALSE(text.contains(QStringLiteral("step")));
}

TEST_CASE("what waits or is being sent is no refusal") {
    CHECK(workbench::refusedText({}).isEmpty());
    CHECK(workbench::refusedText(
              with({{CommandKind::climbLadder, OutboxState::waiting}, {CommandKind::moveVisit, OutboxState::sending}}))
              .isEmpty());
}
