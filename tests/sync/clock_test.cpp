// SPDX-License-Identifier: GPL-3.0-or-later
// Computers whose clock is wrong, and days with 23 and 25 hours.
#include "base/server_clock.h"
#include "http/dated_transport.h"
#include "sync/world.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <doctest/doctest.h>
#include <set>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace std::chrono_literals;

namespace {

/// A machine's clock beside the world's time. Its waits are counted by something that nobody can set.
class WrongClock final : public Clock {
public:
    explicit WrongClock(const fakes::FakeClock& time) : time_(time) {}
    Instant now() const override { return time_.now() + off; }
    std::shared_ptr<void> alarm(Instant at, std::function<void()> ring) const override {
        return time_.alarm(at - off, std::move(ring));
    }
    Duration off{};

private:
    const fakes::FakeClock& time_;
};

/// A computer whose clock is off, before a server that knows the time and says it with each answer.
struct Computer {
    explicit Computer(Duration off) {
        machine->off = off;
        world.net.setServer([this](const http::Request& request) {
            auto answer = world.server(request);
            const auto now = std::chrono::floor<std::chrono::seconds>(world.clock.now());
            answer.headers.push_back({"date", fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now))});
            return answer;
        });
    }
    void start() {
        sync::PullerOptions options{World::base, *Zone::byName("Europe/Oslo")};
        world.puller =
            std::make_unique<sync::Puller>(world.io.get_executor(), dated, world.store, clock, options,
                                           world.grant(domain::Resource::dayList), [this](workspace::Changes changes) {
                                               for (const auto& change : changes)
                                                   if (const auto* loaded = std::get_if<workspace::DayLoaded>(&change))
                                                       dates.insert(loaded->day->date);
                                               world.shown = workspace::apply(std::move(world.shown), changes);
                                           });
        world.puller->start();
        fakes::settle(world.io);
    }
    void startPump() {
        sync::PumpOptions options;
        options.fhir = World::base;
        world.pump = std::make_unique<sync::OutboxPump>(
            world.io.get_executor(), dated, world.store, clock, options,
            [this](workspace::Changes changes) { world.shown = workspace::apply(std::move(world.shown), changes); },
            [this](const domain::DurableCommand& command) { world.landed.push_back(domain::idOf(command).value()); });
        world.pump->start();
        fakes::settle(world.io);
    }

    World world;
    std::shared_ptr<WrongClock> machine = std::make_shared<WrongClock>(world.clock);
    ServerClock clock{machine};
    http::DatedTransport dated{world.net, clock};
    std::set<std::chrono::year_month_day> dates; ///< of all days that were shown
};

/// What the first question for the day asked for, "from" and "to".
std::pair<Instant, Instant> asked(const World& world) {
    for (const auto& request : world.net.requests) {
        const auto at = request.url.find("/Appointment?date=ge");
        if (at == std::string::npos) continue;
        const auto text = [&](const std::string& mark) {
            const auto from = request.url.find(mark, at) + mark.size();
            auto found = request.url.substr(from, request.url.find('&', from) - from);
            for (std::size_t i = 0; (i = found.find("%3A", i)) != std::string::npos;) found.replace(i, 3, ":");
            return *parseInstant(found);
        };
        return {text("date=ge"), text("date=lt")};
    }
    return {};
}

} // namespace

TEST_CASE("a computer that lives on another day shows today as soon as the server has answered, and never the other") {
    for (const Duration off : {Duration(26h), Duration(-26h), Duration(3h), Duration(-9h), Duration(-24h * 20000)}) {
        CAPTURE(off.count());
        Computer computer(off);
        computer.start();
        REQUIRE(computer.world.shown.day);
        CHECK(computer.dates == std::set{std::chrono::year(2026) / 3 / 3});
        CHECK(std::chrono::abs(computer.world.shown.day->asOf - computer.world.clock.now()) <= 1s);
        CHECK(computer.world.sent("/Appointment?") <= 2);
    }
}

TEST_CASE("a clock that is set while the program runs makes the list neither deaf nor restless") {
    for (const Duration off : {Duration(-2h), Duration(2h), Duration(-30h)}) {
        CAPTURE(off.count());
        Computer computer(0s);
        computer.start();
        computer.world.pass(70s);
        computer.machine->off = off;
        const auto before = computer.world.sent("/Appointment?");
        computer.world.pass(5min);
        const auto asked = computer.world.sent("/Appointment?") - before;
        CHECK(asked >= 9);
        CHECK(asked <= 13);
        CHECK(computer.world.shown.day->date == std::chrono::year(2026) / 3 / 3);
    }
}

TEST_CASE("what waits in the outbox does not wait for hours because the clock was set back") {
    Computer computer(0s);
    computer.start();
    computer.world.signOutcome("a1", "c1");
    computer.world.net.failNext(503);
    computer.startPump();
    REQUIRE(computer.world.landed.empty());
    computer.machine->off = -3h;
    computer.world.net.failNext(503); // and the server has trouble a little longer
    computer.world.pass(6min);
    CHECK(computer.world.landed == std::vector<std::string>{"c1"});
}

TEST_CASE("the day that is asked for has all its hours, also when these are 23 or 25") {
    const auto day = [](const char* now) {
        World world;
        world.clock.advanceTo(*parseInstant(now));
        world.startPuller();
        return asked(world);
    };
    const auto spring = day("2026-03-29T12:00:00+02:00");
    CHECK(spring.first == *parseInstant("2026-03-29T00:00:00+01:00"));
    CHECK(spring.second - spring.first == 23h);
    const auto autumn = day("2026-10-25T02:30:00+01:00");
    CHECK(autumn.first == *parseInstant("2026-10-25T00:00:00+02:00"));
    CHECK(autumn.second - autumn.first == 25h);
    CHECK(day("2026-10-26T00:00:00+01:00").first == autumn.second);
}
