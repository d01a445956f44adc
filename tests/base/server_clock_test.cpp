// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/server_clock.h"
#include "fakes/fake_clock.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;

namespace {

struct Pair {
    std::shared_ptr<fakes::FakeClock> machine = std::make_shared<fakes::FakeClock>("2026-03-03T08:00:00Z");
    ServerClock clock{machine};

    /// An answer of a server whose time is `ahead` of the machine's, dated in whole seconds, `travel` each way.
    bool answer(Duration ahead, Duration travel = 20ms) {
        const auto sent = machine->now();
        machine->advance(travel);
        const auto date = std::chrono::floor<std::chrono::seconds>(machine->now() + ahead);
        machine->advance(travel);
        return clock.observe(date, sent, machine->now());
    }
    Duration wrong(Duration ahead) const { return std::chrono::abs(clock.now() - (machine->now() + ahead)); }
};

} // namespace

TEST_CASE("clocks that agree to the second are left as they are") {
    Pair pair;
    for (const auto ahead : {0ms, 400ms, -15ms}) {
        CHECK_FALSE(pair.answer(ahead));
        CHECK(pair.clock.ahead() == Duration{0});
        pair.machine->advance(30s);
    }
}

TEST_CASE("a machine that is four minutes behind shows the server's time within a second") {
    Pair pair;
    CHECK(pair.answer(4min));
    CHECK(pair.wrong(4min) <= 1s);
    // And does not tremble afterwards, whatever the fractions.
    const auto settled = pair.clock.ahead();
    for (int i = 0; i < 50; ++i) {
        pair.machine->advance(30s + i * 37ms);
        pair.answer(4min);
    }
    CHECK(std::chrono::abs(pair.clock.ahead() - settled) <= 1s);
    CHECK(pair.wrong(4min) <= 1s);
}

TEST_CASE("an answer that took half a minute moves nothing that may still be true") {
    Pair pair;
    pair.answer(4min);
    const auto known = pair.clock.ahead();
    CHECK_FALSE(pair.answer(4min, 15s));
    CHECK(pair.clock.ahead() == known);
}

TEST_CASE("when somebody sets the machine's clock the next answer finds out") {
    Pair pair;
    pair.answer(4min);
    CHECK(pair.answer(0min));
    CHECK(pair.wrong(0min) <= 1s);
    CHECK(pair.answer(-90min));
    CHECK(pair.wrong(-90min) <= 1s);
}

TEST_CASE("a clock that was set back between question and answer says nothing") {
    Pair pair;
    const auto now = pair.machine->now();
    CHECK_FALSE(pair.clock.observe(now + 3h, now, now - 5s));
    CHECK(pair.clock.ahead() == Duration{0});
}

TEST_CASE("a demonstration on another day keeps its own time, a computer with a dead battery does not") {
    const auto machine = std::make_shared<fakes::FakeClock>("1970-01-01T00:10:00Z");
    const auto date = *parseInstant("2026-03-03T08:00:00Z");
    ServerClock shown(machine, 24h);
    CHECK_FALSE(shown.observe(date, machine->now(), machine->now()));
    ServerClock computer(machine);
    CHECK(computer.observe(date, machine->now(), machine->now()));
    CHECK(std::chrono::abs(computer.now() - date) <= 1s);
}

TEST_CASE("an alarm on the server's time rings when the server's time has come") {
    Pair pair;
    pair.answer(4min);
    bool rung = false;
    const auto held = pair.clock.alarm(pair.clock.now() + 10s, [&] { rung = true; });
    pair.machine->advance(9s);
    CHECK_FALSE(rung);
    pair.machine->advance(1s);
    CHECK(rung);
}
