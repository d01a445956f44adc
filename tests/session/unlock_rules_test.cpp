// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "session/unlock_rules.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::session;
using namespace std::chrono_literals;

namespace {

const Instant morning = *parseInstant("2026-03-03T08:00:00+01:00");

} // namespace

TEST_CASE("two slips of the finger cost nothing") {
    AttemptGate gate;
    gate.failed(morning);
    gate.failed(morning);
    CHECK(gate.pause(morning) == 0ms);
}

TEST_CASE("from the third wrong attempt on each costs twice the pause of the one before, at most five minutes") {
    AttemptGate gate;
    for (int i = 0; i < 3; ++i) gate.failed(morning);
    CHECK(gate.pause(morning) == 5s);
    CHECK(gate.pause(morning + 4s) == 1s);
    CHECK(gate.pause(morning + 5s) == 0s);
    gate.failed(morning);
    CHECK(gate.pause(morning) == 10s);
    for (int i = 0; i < 1000; ++i) gate.failed(morning);
    CHECK(gate.pause(morning) == 5min);
}

TEST_CASE("whoever gets in begins anew") {
    AttemptGate gate;
    for (int i = 0; i < 9; ++i) gate.failed(morning);
    gate.succeeded();
    CHECK(gate.pause(morning) == 0s);
    gate.failed(morning);
    CHECK(gate.pause(morning) == 0s);
}

TEST_CASE("the same person is the same subject, whatever she is called today; nobody is nobody") {
    domain::Principal owner;
    owner.subject = "ingrid";
    owner.name = "Ingrid Lunde";
    auto now = owner;
    now.name = "Ingrid Lunde Aas";
    CHECK(isSamePerson(owner, now));
    now.subject = "sondre";
    CHECK_FALSE(isSamePerson(owner, now));
    CHECK_FALSE(isSamePerson({}, {}));
}
