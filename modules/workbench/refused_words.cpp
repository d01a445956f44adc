// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/refused_words.h"

#include <QCoreApplication>

#include <set>

namespace tilsyn::workbench {
namespace {

struct Refused {
    Q_DECLARE_TR_FUNCTIONS(Refused)
};

} // namespace

QString refusedText(const workspace::Snapshot& snapshot) {
    using Kind = domain::CommandKind;
    std::set<Kind> kinds;
    int count = 0;
    for (const auto& item : snapshot.outbox) {
        if (item.state != workspace::OutboxState::rejected && item.state != workspace::OutboxState::conflict) continue;
        kinds.insert(item.kind);
        ++count;
    }
    if (count == 0) return {};
    if (kinds.size() > 1) return Refused::tr("%n entry was not accepted", nullptr, count);
    switch (*kinds.begin()) {
    case Kind::recordOutcome: return Refused::tr("%n outcome was not accepted", nullptr, count);
    case Kind::climbLadder: return Refused::tr("%n step after no answer was not accepted", nullptr, count);
    case Kind::moveVisit: return Refused::tr("%n changed time was not accepted", nullptr, count);
    case Kind::closeCallAgain: return Refused::tr("%n promised call was not accepted as done", nullptr, count);
    }
    return {};
}

} // namespace tilsyn::workbench
