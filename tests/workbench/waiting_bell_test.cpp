// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_sounder.h"
#include "panels/desk_workspace.h"
#include "workbench/attention.h"
#include "workbench/waiting_bell.h"

#include <QTest>

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace tilsyn::workbench;
using namespace std::chrono_literals;

namespace {

struct FakeAttention final : Attention {
    void raise(const QString& text, int count) override {
        texts << text;
        shown = count;
    }
    void lower() override { shown = 0; }
    QStringList texts;
    int shown = 0;
};

/// Kari's desk with a bell that rings again after a twentieth of a second.
struct Bell {
    void knock(const char* visit, std::initializer_list<const char*> who) {
        domain::WaitingRoom room;
        room.ready = true;
        for (const auto* id : who) room.people.push_back({domain::ParticipantId(id), at("2026-03-03T08:42:00+01:00")});
        workspace.change({workspace::WaitingChanged{domain::VisitId(visit), room}});
    }
    void call(domain::RoomPhase phase) { workspace.room(roomFor("v1", "mari", phase)); }
    int alerts() const { return static_cast<int>(sounder.played.size()); }

    DeskWorkspace workspace{sampleDay()};
    Selection selection;
    fakes::FakeSounder sounder;
    FakeAttention attention;
    WaitingBell bell{workspace, selection, &sounder, attention, 50ms};
};

} // namespace

TEST_CASE("who waits is announced at once, by a sound on the alert output and without a name") {
    Bell desk;
    CHECK_FALSE(desk.bell.ringing());
    desk.knock("v2", {"a"});
    REQUIRE(desk.alerts() == 1);
    CHECK(desk.sounder.played.front() == std::pair(Sound::alert, domain::SoundOutput::alert));
    CHECK(desk.attention.shown == 1);
    for (const auto& text : desk.attention.texts) CHECK_FALSE(text.contains(QStringLiteral("Brekke")));
}

TEST_CASE("the sound comes again until it has been seen, and the second who knocks is announced too") {
    Bell desk;
    desk.knock("v2", {"a"});
    CHECK(QTest::qWaitFor([&] { return desk.alerts() >= 3; }, 60000));
    const auto before = desk.alerts();
    desk.knock("v3", {"b"});
    CHECK(desk.alerts() == before + 1);
    CHECK(desk.attention.shown == 2);
    desk.selection.point(domain::VisitId("v2"), domain::PatientId("ola"));
    CHECK(desk.bell.ringing()); // the other has not been seen
    desk.selection.acknowledge(domain::VisitId("v3"));
    CHECK_FALSE(desk.bell.ringing());
    CHECK(desk.attention.shown == 0);
    CHECK(desk.sounder.playing.empty());
}

TEST_CASE("the same picture again does not ring, and who leaves ends it") {
    Bell desk;
    desk.knock("v2", {"a"});
    const auto once = desk.alerts();
    desk.knock("v2", {"a"});
    CHECK(desk.alerts() == once);
    desk.knock("v2", {});
    CHECK_FALSE(desk.bell.ringing());
    CHECK(desk.attention.shown == 0);
}

TEST_CASE("beside a call nothing is announced; when it ends, who still waits is, even if seen before") {
    Bell desk;
    desk.knock("v3", {"c"});
    desk.selection.acknowledge(domain::VisitId("v3"));
    desk.call(domain::RoomPhase::inCall);
    const auto quiet = desk.alerts();
    desk.knock("v2", {"a"});
    CHECK(desk.alerts() == quiet);
    CHECK_FALSE(desk.bell.ringing()); // and no later ring is in the making
    CHECK(desk.attention.shown == 0);
    desk.call(domain::RoomPhase::ended);
    CHECK(desk.alerts() == quiet + 1);
    CHECK(desk.attention.shown == 2);
}

TEST_CASE("a call that begins silences the bell, and nobody waits when it ends: silence") {
    Bell desk;
    desk.knock("v2", {"a"});
    desk.call(domain::RoomPhase::joining);
    CHECK_FALSE(desk.bell.ringing());
    desk.knock("v2", {});
    const auto quiet = desk.alerts();
    desk.call(domain::RoomPhase::ended);
    CHECK(desk.alerts() == quiet);
}

TEST_CASE("a machine that cannot play a sound still shows it") {
    Bell desk;
    desk.sounder.broken = true;
    desk.knock("v2", {"a"});
    CHECK(desk.attention.shown == 1);
    CHECK(desk.bell.ringing());
}
