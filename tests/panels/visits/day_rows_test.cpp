// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/day.h"
#include "panels/desk_workspace.h"
#include "panels/visits/internal/visits_panel.h"

#include <QListView>
#include <QTest>

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using namespace std::chrono_literals;

namespace {

/// Ola at 08:45, Mari again at 09:00, a break at 09:15, Aud at 09:45; a shift of four slots until ten.
workspace::Snapshot day() {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    std::erase_if(day->visits, [](const auto& v) { return v.id == domain::VisitId("v3"); });
    auto again = visitAt("v8", "mari", "2026-03-03T09:00:00+01:00", "Stell");
    auto aud = visitAt("v9", "aud", "2026-03-03T09:45:00+01:00", "Trygghet");
    day->visits.insert(day->visits.begin() + 2, {again, aud});
    domain::Shift shift;
    shift.id = "s";
    shift.owner = domain::StaffId("kari");
    shift.start = at("2026-03-03T08:00:00+01:00");
    shift.end = at("2026-03-03T10:00:00+01:00");
    shift.slots = 4;
    shift.breaks = {{"b1", at("2026-03-03T09:15:00+01:00"), at("2026-03-03T09:35:00+01:00"), {}, {}, ""}};
    domain::Shift other;
    other.id = "t";
    other.owner = domain::StaffId("sondre");
    other.ownerName = "Sondre Holm";
    other.start = shift.start;
    other.end = shift.end;
    other.breaks = {{"b2",
                     at("2026-03-03T08:30:00+01:00"),
                     at("2026-03-03T09:00:00+01:00"),
                     at("2026-03-03T08:31:00+01:00"),
                     {},
                     ""}};
    day->shifts = {shift, other};
    snapshot.day = day;
    return snapshot;
}

std::string text(const QString& s) {
    return s.toStdString();
}

VisitList listAt(const workspace::Snapshot& s, const char* now, VisitFilter filter = VisitFilter::mine) {
    return visitList(s, {}, filter, at(now), oslo());
}

const VisitRow& row(const VisitList& list, const char* visit) {
    const auto found =
        std::ranges::find_if(list.rows, [&](const VisitRow& r) { return r.visit == domain::VisitId(visit); });
    REQUIRE(found != list.rows.end());
    return *found;
}

struct List : Desk<VisitsPanel> {
    explicit List(const char* now, workspace::Snapshot start = day()) : Desk(std::move(start)) {
        clock.advance(at(now) - clock.now());
        show();
        view = panel->findChild<QListView*>();
        view->setFocus();
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::ControlModifier) { QTest::keyClick(view, key, with); }
    QListView* view;
};

} // namespace

TEST_CASE("a day on time says so, how much is left, what fits, and when it ends") {
    const auto list = listAt(day(), "2026-03-03T08:40:00+01:00");
    REQUIRE(list.figures);
    CHECK(text(list.figures->progress) == "1 of 4 done");
    CHECK(text(list.figures->capacity) == "3 left · 4 of 4 slots, the day is full");
    CHECK(text(list.figures->drift) == "On time");
    CHECK(text(list.figures->ends) == "ends ≈ 09:55");
    CHECK(list.figures->overrun.isEmpty());
    CHECK(list.figures->toTell.empty());
    CHECK(row(list, "v2").next);
    CHECK(text(row(list, "v2").state) == "Next");
    CHECK(row(list, "v8").meta.isEmpty());
}

TEST_CASE("from three minutes on a row says when the visit will come, from five the patient is to be told") {
    CHECK(text(row(listAt(day(), "2026-03-03T08:49:00+01:00"), "v2").meta) == "≈ 08:49");
    const auto list = listAt(day(), "2026-03-03T08:53:00+01:00");
    CHECK(text(list.figures->drift) == "About 8 min late");
    CHECK(text(row(list, "v8").meta) == "≈ 09:05");
    REQUIRE(list.figures->toTell.size() == 2);
    CHECK(list.figures->toTell[0] == domain::DelayNotice{domain::VisitId("v2"), 10});
    CHECK(list.figures->toTell[1] == domain::DelayNotice{domain::VisitId("v8"), 5});
    CHECK(row(list, "v9").meta.isEmpty()); // the break takes it up
}

TEST_CASE(
    "on the night with two o'clock twice the rows stand in the order in which they come, and count real minutes") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->date = std::chrono::year{2026} / 10 / 25;
    day->asOf = at("2026-10-25T02:40:00+02:00");
    day->visits = {visitAt("n3", "mari", "2026-10-25T02:10:00+01:00", "Stell"),
                   visitAt("n1", "ola", "2026-10-25T01:50:00+02:00", "Medisin"),
                   visitAt("n4", "aud", "2026-10-25T03:00:00+01:00", "Medisin"),
                   visitAt("n2", "aud", "2026-10-25T02:45:00+02:00", "Trygghet")};
    day->visits[1].stage = domain::Done{domain::OutcomeKind::held};
    snapshot.day = day;
    const auto list = visitList(snapshot, {}, VisitFilter::mine, at("2026-10-25T02:40:00+02:00"), oslo());
    QStringList times;
    for (const auto& row : list.rows) times << row.time;
    CHECK(times == QStringList{"01:50", "02:45", "02:10", "03:00"});
    CHECK(list.rows[1].next); // five minutes from now; the one at "02:10" comes in half an hour
    CHECK(list.meta.contains("02:40"));
}

TEST_CASE("on the night without two o'clock nobody is late for an hour that was not there") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->date = std::chrono::year{2026} / 3 / 29;
    day->visits = {visitAt("n1", "ola", "2026-03-29T03:05:00+02:00", "Medisin")};
    snapshot.day = day;
    // Two minutes before the clocks jump from 02:00 to 03:00: seven minutes are left.
    const auto list = visitList(snapshot, {}, VisitFilter::mine, at("2026-03-29T01:58:00+01:00"), oslo());
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].time == "03:05");
    CHECK(list.rows[0].meta.isEmpty());
    REQUIRE(list.figures);
    CHECK(list.figures->late == 0);
}

TEST_CASE("who was told is not told the same again, and the row says what they were told") {
    auto snapshot = day();
    auto told = std::make_shared<workspace::Day>(*snapshot.day);
    told->delays = {{domain::VisitId("v2"), 10, at("2026-03-03T08:50:00+01:00"), domain::StaffId("sondre"), "Sondre"}};
    snapshot.day = told;
    auto list = listAt(snapshot, "2026-03-03T08:53:00+01:00");
    CHECK(text(row(list, "v2").meta) == "≈ 08:53");
    CHECK(text(row(list, "v2").state) == "Next, told");
    CHECK(row(list, "v2").sentence.endsWith(QStringLiteral("told 08:50: 10 min")));
    CHECK(list.figures->toTell.size() == 1);
    // It has grown past what was told.
    list = listAt(snapshot, "2026-03-03T08:56:00+01:00");
    CHECK(list.figures->toTell.front() == domain::DelayNotice{domain::VisitId("v2"), 15});
}

TEST_CASE("breaks stand among the visits, cannot be chosen, and count as no visit") {
    const auto list = listAt(day(), "2026-03-03T08:40:00+01:00");
    REQUIRE(list.rows.size() == 5);
    CHECK(text(list.rows[3].sentence) == "09:15, Break, 20 min agreed");
    CHECK(list.mine == 4);
    VisitsModel model;
    model.show(list);
    CHECK(model.flags(model.index(3)) == Qt::NoItemFlags);
    CHECK((model.flags(model.index(2)) & Qt::ItemIsSelectable));
    // A colleague's break is told of while it is real, in the team's list.
    const auto team = listAt(day(), "2026-03-03T08:40:00+01:00", VisitFilter::team);
    CHECK(std::ranges::any_of(
        team.rows, [](const VisitRow& r) { return r.purpose == QStringLiteral("Sondre Holm: on break since 08:31"); }));
}

TEST_CASE("a visit that takes time of the break is named, and a day that ends after the shift too") {
    auto late = day();
    late.localStages[domain::VisitId("v2")] = domain::InCall{at("2026-03-03T08:45:00+01:00")};
    const auto list = listAt(late, "2026-03-03T09:06:00+01:00");
    CHECK(text(list.figures->collision) == "The visit at 09:00 runs into your break");
    const auto end = listAt(day(), "2026-03-03T09:40:00+01:00");
    CHECK(text(end.figures->overrun) == "14 min after the shift");
}

TEST_CASE("Ctrl+D shows what patients would read, a second time sends it, and told ones are put aside") {
    List list("2026-03-03T08:53:00+01:00");
    list.key(Qt::Key_D);
    const auto* preview = list.workspace.last<domain::PreviewDelays>();
    REQUIRE(preview);
    CHECK(preview->notices.size() == 2);
    using S = workspace::DelayLine::State;
    std::vector<workspace::DelayLine> lines = {{preview->notices[0], "nb", "Avtalen din …", S::ready, {}},
                                               {preview->notices[1], "nb", "", S::asking, {}}};
    list.workspace.change({workspace::DelayLinesChanged{lines}});
    list.key(Qt::Key_D);
    const auto* tell = list.workspace.last<domain::TellDelays>();
    REQUIRE(tell);
    CHECK(tell->notices.size() == 1); // nobody is sent words that were not shown
    for (auto& line : lines) line.state = S::told;
    list.workspace.change({workspace::DelayLinesChanged{lines}});
    const auto* aside = list.workspace.last<domain::PreviewDelays>();
    REQUIRE(aside);
    CHECK(aside->notices.empty());
}

TEST_CASE("Ctrl+D does nothing while nobody will wait") {
    List list("2026-03-03T08:40:00+01:00");
    list.key(Qt::Key_D);
    CHECK(list.workspace.performed.empty());
}

TEST_CASE("Ctrl+E asks for ten minutes more for the visit in hand") {
    List list("2026-03-03T08:45:00+01:00");
    list.key(Qt::Key_E);
    const auto* extend = list.workspace.last<domain::ExtendVisit>();
    REQUIRE(extend);
    CHECK(extend->visit == domain::VisitId("v2"));
    CHECK(extend->by == 10min);
}

TEST_CASE("a due break is begun and ended by one key, and a call ends it") {
    auto snapshot = day();
    snapshot.localStages[domain::VisitId("v2")] = domain::Done{domain::OutcomeKind::held};
    snapshot.localStages[domain::VisitId("v8")] = domain::Done{domain::OutcomeKind::held};
    List list("2026-03-03T09:16:00+01:00", snapshot);
    list.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    const auto* begin = list.workspace.last<domain::BeginBreak>();
    REQUIRE(begin);
    CHECK(begin->id == "b1");
    list.workspace.change({workspace::BreakChanged{{"b1",
                                                    at("2026-03-03T09:15:00+01:00"),
                                                    at("2026-03-03T09:35:00+01:00"),
                                                    at("2026-03-03T09:16:00+01:00"),
                                                    {},
                                                    ""}}});
    bool said = false;
    for (const auto* label : list.panel->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("On break until")));
    CHECK(said);
    list.key(Qt::Key_F2, Qt::NoModifier);
    REQUIRE(list.workspace.performed.size() >= 2);
    CHECK(std::holds_alternative<domain::EndBreak>(list.workspace.performed[list.workspace.performed.size() - 2]));
    CHECK(std::holds_alternative<domain::StartCall>(list.workspace.performed.back()));
}

TEST_CASE("what the server would not do is said in words") {
    auto snapshot = day();
    snapshot.dayNotice = workspace::DayNotice{workspace::DayNotice::About::extend, domain::VisitId("v2"),
                                              Error{ErrorKind::conflict, "", ""}, at("2026-03-03T08:40:00+01:00")};
    const auto list = listAt(snapshot, "2026-03-03T08:40:00+01:00");
    CHECK(text(list.figures->notice) ==
          "No more time was given: a colleague has moved this visit. The list has been fetched anew.");
}

TEST_CASE("the server's word about a break counts once it says as much as we know") {
    auto snapshot = day();
    auto begun = snapshot.day->shifts[0].breaks[0];
    begun.begun = at("2026-03-03T09:16:00+01:00");
    snapshot = workspace::apply(snapshot, {workspace::BreakChanged{begun}});
    CHECK(workspace::findBreak(snapshot, "b1")->begun == begun.begun);
    snapshot = workspace::apply(snapshot, {workspace::DayLoaded{snapshot.day}}); // read before it was written
    CHECK(workspace::findBreak(snapshot, "b1")->begun == begun.begun);
    auto fresh = std::make_shared<workspace::Day>(*snapshot.day);
    fresh->shifts[0].breaks[0].begun = begun.begun;
    snapshot = workspace::apply(snapshot, {workspace::DayLoaded{fresh}});
    CHECK(snapshot.localBreaks.empty());
}
