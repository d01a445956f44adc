// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "domain/devices.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::domain;

namespace {

const Instant start = *parseInstant("2026-03-03T08:00:00+01:00");

DeviceName named(DeviceKind kind, const char* key, const char* port = "1-1") {
    return {kind, key, port, key};
}

Device there(DeviceKind kind, const char* key, const char* port = "1-1") {
    return {named(kind, key, port), key, false, false, false};
}

Device microphone(const char* key, const char* port = "1-1") {
    return there(DeviceKind::microphone, key, port);
}

DeviceState withRanking(DeviceUse use, std::initializer_list<DeviceName> names) {
    DeviceState state;
    state.preferences.rankings[use] = names;
    return withPresent(std::move(state), {}, start);
}

const auto headset = named(DeviceKind::microphone, "0b0e:0e36:A1");
const auto webcam = named(DeviceKind::microphone, "046d:085e");
const auto builtIn = named(DeviceKind::microphone, "8086:a0c8/analog");

DeviceState threeRanked() {
    return withRanking(DeviceUse::microphone, {headset, webcam, builtIn});
}

std::string inUse(const DeviceState& state, DeviceUse use = DeviceUse::microphone) {
    const auto* device = deviceFor(state, use);
    return device == nullptr ? std::string("none") : device->name.key;
}

} // namespace

TEST_CASE("a device keeps its name over restarts and sockets, and twins are told apart") {
    const DeviceFacts facts{"0b0e", "0e36", "A1B2", "pci-1", "", "Jabra Evolve2"};
    CHECK(identify(DeviceKind::microphone, facts).key == "0b0e:0e36:A1B2");
    CHECK(identify(DeviceKind::microphone, {"0b0e", "0e36", "000000", "pci-1", "mono", "J"}).key == "0b0e:0e36/mono");
    CHECK(identify(DeviceKind::output, {"", "", "", "", "", "Loudspeaker"}).key == "label:Loudspeaker");
    CHECK(identify(DeviceKind::output, {"", "", "AA:BB:CC", "", "", "Buds"}).key == ":"
                                                                                    ":AA:BB:CC");
    CHECK(pieceOf(identify(DeviceKind::microphone, {"0b0e", "0e36", "A1", "p", "mono-fallback", "J"})) ==
          pieceOf(identify(DeviceKind::output, {"0b0e", "0e36", "A1", "p", "analog-stereo", "J"})));
}

TEST_CASE("a better device that is plugged in is taken, and undo is offered for five seconds") {
    auto state = withPresent(threeRanked(), {microphone("8086:a0c8/analog")}, start);
    state = settled(state, start + std::chrono::seconds(5));
    REQUIRE(inUse(state) == "8086:a0c8/analog");
    const auto now = start + std::chrono::minutes(1);
    state = withPresent(state, {microphone("8086:a0c8/analog"), microphone("0b0e:0e36:A1")}, now);
    CHECK(inUse(state) == "0b0e:0e36:A1");
    REQUIRE(state.news);
    CHECK_FALSE(state.news->changes.front().lost);

    SUBCASE("within the time the old one comes back and stays until the new one is plugged in again") {
        REQUIRE(canUndo(state, now + std::chrono::milliseconds(4999)));
        state = undone(state, now + std::chrono::milliseconds(4999));
        CHECK(inUse(state) == "8086:a0c8/analog");
        CHECK_FALSE(state.news);
        state = withPresent(state, state.present, now + std::chrono::seconds(9));
        CHECK(inUse(state) == "8086:a0c8/analog");
        state = withPresent(state, {microphone("8086:a0c8/analog")}, now + std::chrono::seconds(10));
        state = withPresent(state, {microphone("8086:a0c8/analog"), microphone("0b0e:0e36:A1")},
                            now + std::chrono::seconds(11));
        CHECK(inUse(state) == "0b0e:0e36:A1");
    }
    SUBCASE("after it nothing happens, and the news has gone") {
        CHECK_FALSE(canUndo(state, now + std::chrono::seconds(5)));
        CHECK(inUse(undone(state, now + std::chrono::seconds(5))) == "0b0e:0e36:A1");
        CHECK_FALSE(settled(state, now + std::chrono::seconds(5)).news);
    }
}

TEST_CASE("when the device in use falls out the next best follows, and the word stays until it is read") {
    auto state = withPresent(threeRanked(), {microphone("0b0e:0e36:A1"), microphone("8086:a0c8/analog")}, start);
    state = withPresent(state, {microphone("8086:a0c8/analog")}, start + std::chrono::seconds(60));
    CHECK(inUse(state) == "8086:a0c8/analog");
    state = settled(state, start + std::chrono::hours(1));
    REQUIRE(state.news);
    CHECK(state.news->changes.front().lost);
    CHECK_FALSE(canUndo(state, start + std::chrono::seconds(61)));
    SUBCASE("with nothing left the use has no device") {
        state = withPresent(state, {}, start + std::chrono::hours(2));
        CHECK(inUse(state) == "none");
        CHECK(state.news->changes.front().lost);
        CHECK_FALSE(state.news->changes.front().now);
    }
    SUBCASE("read, it is gone") {
        CHECK_FALSE(dismissed(state).news);
    }
}

TEST_CASE("an unknown device is offered and takes nothing over") {
    auto state = withPresent(threeRanked(), {microphone("8086:a0c8/analog")}, start);
    state = withPresent(state, {microphone("8086:a0c8/analog"), microphone("1111:2222:X")}, start);
    CHECK(inUse(state) == "8086:a0c8/analog");
    REQUIRE(state.offers.size() == 1);
    SUBCASE("yes puts it first") {
        state = accepted(state, "1111:2222:X");
        CHECK(inUse(state) == "1111:2222:X");
        CHECK(rankOf(state, DeviceUse::microphone, named(DeviceKind::microphone, "1111:2222:X")) == 0);
        CHECK(state.offers.empty());
    }
    SUBCASE("no puts it last, and it is not offered again") {
        state = refused(state, "1111:2222:X");
        CHECK(inUse(state) == "8086:a0c8/analog");
        state = withPresent(state, {microphone("8086:a0c8/analog")}, start);
        state = withPresent(state, {microphone("8086:a0c8/analog"), microphone("1111:2222:X")}, start);
        CHECK(state.offers.empty());
    }
    SUBCASE("unplugged, the offer goes with it") {
        CHECK(withPresent(state, {microphone("8086:a0c8/analog")}, start).offers.empty());
    }
    SUBCASE("when there is nothing else it is used, and no longer offered") {
        state = withPresent(state, {microphone("1111:2222:X")}, start);
        CHECK(inUse(state) == "1111:2222:X");
        CHECK(state.offers.empty());
    }
}

TEST_CASE("whoever has never chosen gets the system's own choice, and alerts not on the ears") {
    auto ears = there(DeviceKind::output, "0b0e:0e36:A1");
    ears.headset = true;
    ears.standard = true;
    const auto state = withPresent({}, {there(DeviceKind::output, "8086:a0c8/analog"), ears}, start);
    CHECK(inUse(state, DeviceUse::callOutput) == "0b0e:0e36:A1");
    CHECK(inUse(state, DeviceUse::ringOutput) == "8086:a0c8/analog");
    CHECK(inUse(state, DeviceUse::alertOutput) == "8086:a0c8/analog");
    CHECK_FALSE(state.news);
    CHECK(state.offers.empty());
}

TEST_CASE("a known model in another socket is the known device; its twin beside it is another") {
    auto state = withPresent(threeRanked(), {microphone("046d:085e", "2-4")}, start);
    CHECK(inUse(state) == "046d:085e");
    CHECK(state.offers.empty());
    state = withPresent(state, {microphone("046d:085e", "1-1"), microphone("046d:085e", "2-4")}, start);
    CHECK(state.current.at(DeviceUse::microphone).port == "1-1");
    CHECK(state.offers.size() == 1);
    CHECK(state.offers.front().device.port == "2-4");
}

TEST_CASE("a headset's two halves that come one after the other are taken back together") {
    DeviceState state;
    state.preferences.rankings[DeviceUse::microphone] = {headset, builtIn};
    state.preferences.rankings[DeviceUse::callOutput] = {named(DeviceKind::output, "0b0e:0e36:A1"),
                                                         named(DeviceKind::output, "8086:a0c8/analog")};
    std::vector<Device> present = {microphone("8086:a0c8/analog"), there(DeviceKind::output, "8086:a0c8/analog")};
    state = withPresent(state, present, start);
    present.push_back(microphone("0b0e:0e36:A1"));
    state = withPresent(state, present, start + std::chrono::seconds(10));
    present.push_back(there(DeviceKind::output, "0b0e:0e36:A1"));
    state = withPresent(state, present, start + std::chrono::milliseconds(10200));
    REQUIRE(state.news->changes.size() == 2);
    state = undone(state, start + std::chrono::seconds(12));
    CHECK(inUse(state) == "8086:a0c8/analog");
    CHECK(inUse(state, DeviceUse::callOutput) == "8086:a0c8/analog");
}

TEST_CASE("moving and choosing change the rank, and what is best is used at once") {
    auto state = withPresent(threeRanked(), {microphone("046d:085e"), microphone("8086:a0c8/analog")}, start);
    CHECK(inUse(state) == "046d:085e");
    state = moved(state, DeviceUse::microphone, builtIn, -1);
    CHECK(inUse(state) == "8086:a0c8/analog");
    state = moved(state, DeviceUse::microphone, builtIn, -9);
    CHECK(rankOf(state, DeviceUse::microphone, builtIn) == 0);
    state = chosen(state, DeviceUse::microphone, webcam);
    CHECK(inUse(state) == "046d:085e");
    CHECK(inUse(chosen(state, DeviceUse::microphone, headset)) == "046d:085e");
    CHECK(inUse(chosen(state, DeviceUse::camera, webcam), DeviceUse::camera) == "none");
    state = forgotten(state, DeviceUse::microphone, webcam);
    CHECK(rankOf(state, DeviceUse::microphone, webcam));
    state = forgotten(state, DeviceUse::microphone, headset);
    CHECK_FALSE(rankOf(state, DeviceUse::microphone, headset));
}

TEST_CASE("any sequence of plugging ends with the best that is there, unless it was taken back") {
    const std::array keys = {"a:1", "b:2", "c:3", "d:4", "e:5", "f:6"};
    for (unsigned seed = 1; seed <= 400; ++seed) {
        std::mt19937 random(seed);
        Ranking ranking;
        for (std::size_t i = 0; i < 4; ++i) ranking.push_back(named(DeviceKind::microphone, keys[i]));
        std::ranges::shuffle(ranking, random);
        DeviceState state;
        state.preferences.rankings[DeviceUse::microphone] = ranking;
        std::vector<Device> present;
        auto now = start;
        bool taken = false;
        for (int step = 0; step < 40; ++step) {
            now += std::chrono::milliseconds(random() % 4000);
            const auto key = keys[random() % keys.size()];
            const auto at = std::ranges::find(present, std::string(key), [](const Device& d) { return d.name.key; });
            const auto before = inUse(state);
            const bool unknown = !rankOf(state, DeviceUse::microphone, named(DeviceKind::microphone, key));
            const bool plugged = at == present.end();
            if (plugged)
                present.push_back(microphone(key));
            else
                present.erase(at);
            state = withPresent(state, present, now);
            if (plugged && unknown && before != "none") CHECK(inUse(state) == before);
            if (random() % 5 == 0 && canUndo(state, now)) {
                state = undone(state, now);
                taken = true;
            }
            if (random() % 7 == 0) state = settled(state, now + std::chrono::seconds(6));
            // Whatever happened, something is used exactly when something is there.
            CHECK((inUse(state) == "none") == present.empty());
            if (taken) continue;
            const auto& known = state.preferences.rankings[DeviceUse::microphone];
            const auto best = std::ranges::find_if(known, [&](const DeviceName& name) {
                return std::ranges::any_of(present, [&](const Device& d) { return d.name == name; });
            });
            CHECK(inUse(state) == (best == known.end() ? "none" : best->key));
        }
        // What was taken back counts until it is unplugged: everything out and in again is by rank.
        state = withPresent(state, {}, now);
        state = withPresent(state, present, now);
        const auto& known = state.preferences.rankings[DeviceUse::microphone];
        const auto best = std::ranges::find_if(known, [&](const DeviceName& name) {
            return std::ranges::any_of(present, [&](const Device& d) { return d.name == name; });
        });
        CHECK(inUse(state) == (best == known.end() ? "none" : best->key));
    }
}
