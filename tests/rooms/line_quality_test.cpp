// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "rooms/line_quality.h"

#include <doctest/doctest.h>
#include <vector>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::LineCause;
using domain::LineLevel;

namespace {

workspace::MediaStats clean() {
    workspace::MediaStats s;
    s.connected = true;
    s.picturesPerSecond = 25;
    s.roundTripMs = 40;
    return s;
}

/// Feeds two samples a second, as the page does.
struct Line {
    LineMemory memory;
    Instant now = *parseInstant("2026-03-03T07:45:00Z");
    long frames = 0;
    bool pictures = true;

    Line& feed(workspace::MediaStats s, Duration duration) {
        for (Duration passed{0}; passed < duration; passed += Duration(500)) {
            now += Duration(500);
            frames += s.picturesPerSecond / 2;
            s.framesDecoded = frames;
            memory = judge(memory, s, now, pictures);
        }
        return *this;
    }
    LineLevel level() const { return memory.shown.level; }
    LineCause cause() const { return memory.shown.cause; }
};

using std::chrono::seconds;

} // namespace

TEST_CASE("a connection that is being made is not a broken line") {
    Line line;
    line.feed({}, seconds(5));
    CHECK(line.level() == LineLevel::unknown);
    line.feed(clean(), Duration(500));
    CHECK(line.level() == LineLevel::good);
}

TEST_CASE("one bad half second is no news, a bad second is") {
    Line line;
    auto bad = clean();
    bad.lossPercent = 8.0;
    line.feed(clean(), seconds(2)).feed(bad, Duration(500)).feed(clean(), seconds(1));
    CHECK(line.level() == LineLevel::good);
    line.feed(bad, Duration(1500));
    CHECK(line.level() == LineLevel::unstable);
    CHECK(line.cause() == LineCause::loss);
    CHECK(line.memory.shown.lossPercent == doctest::Approx(8.0));
}

TEST_CASE("a line must be better for a while before it is called so") {
    Line line;
    auto bad = clean();
    bad.roundTripMs = 700;
    line.feed(clean(), seconds(1)).feed(bad, seconds(2));
    CHECK(line.level() == LineLevel::unstable);
    CHECK(line.cause() == LineCause::delay);
    line.feed(clean(), seconds(3));
    CHECK(line.level() == LineLevel::unstable);
    line.feed(clean(), seconds(2));
    CHECK(line.level() == LineLevel::good);
    CHECK(line.cause() == LineCause::none);
}

TEST_CASE("a line that swings every second keeps the worse word") {
    Line line;
    auto bad = clean();
    bad.lossPercent = 3.0;
    line.feed(clean(), seconds(1)).feed(bad, Duration(1500));
    CHECK(line.level() == LineLevel::usable);
    int changes = 0;
    for (int i = 0; i < 20; ++i) {
        const auto before = line.level();
        line.feed(i % 2 ? bad : clean(), seconds(1));
        changes += line.level() != before;
    }
    CHECK(changes == 0);
}

TEST_CASE("a frozen picture is a broken line, unless the camera is off") {
    Line line;
    auto frozen = clean();
    frozen.picturesPerSecond = 0;
    line.feed(clean(), seconds(2)).feed(frozen, seconds(5));
    CHECK(line.level() == LineLevel::broken);
    CHECK(line.cause() == LineCause::noMedia);
    Line dark;
    dark.pictures = false;
    dark.feed(clean(), seconds(2)).feed(frozen, seconds(5));
    CHECK(dark.level() == LineLevel::good);
}

TEST_CASE("few pictures are usable or unstable, and a lost connection is broken") {
    auto few = clean();
    few.picturesPerSecond = 8;
    CHECK(assess(few, true, false).level == LineLevel::usable);
    CHECK(assess(few, true, false).cause == LineCause::fewPictures);
    few.picturesPerSecond = 3;
    CHECK(assess(few, true, false).level == LineLevel::unstable);
    Line line;
    line.feed(clean(), seconds(2)).feed({}, Duration(1500));
    CHECK(line.level() == LineLevel::broken);
    CHECK(line.cause() == LineCause::noMedia);
}
