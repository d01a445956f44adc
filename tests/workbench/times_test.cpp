// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"
#include "workbench/times.h"

#include <QTemporaryDir>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;
using namespace std::chrono_literals;

namespace {

struct Written {
    QString clock, date, dateTime, brief, longDate, weekday, number;
};

Written in(const char* language) {
    const QTemporaryDir folder;
    app::Languages languages(folder.path());
    languages.use(QString::fromLatin1(language));
    const auto oslo = *Zone::byName("Europe/Oslo");
    const auto at = *parseInstant("2026-03-05T09:07:00+01:00");
    const auto date = oslo.local(at).date;
    Written written{clockText(oslo, at), dateText(oslo, at),    dateTimeText(oslo, at), shortDateTimeText(oslo, at),
                    longDateText(date),  weekdayDateText(date), numberText(12345.6, 1)};
    languages.use(QStringLiteral("en"));
    return written;
}

std::string text(const QString& s) {
    return s.toStdString();
}

} // namespace

TEST_CASE("Danish writes 09.07, 5. marts 2026 and 12.345,6") {
    const auto da = in("da");
    CHECK(text(da.clock) == "09.07");
    CHECK(text(da.dateTime) == "05.03.2026 09.07");
    CHECK(text(da.brief) == "05.03. 09.07");
    CHECK(text(da.longDate) == "5. marts 2026");
    CHECK(text(da.weekday) == "torsdag 5. marts 2026");
    CHECK(text(da.number) == "12.345,6");
}

TEST_CASE("Norwegian writes 09:07, 5. mars 2026 and 12 345,6 with a space that does not break") {
    const auto nb = in("nb");
    CHECK(text(nb.clock) == "09:07");
    CHECK(text(nb.dateTime) == "05.03.2026 09:07");
    CHECK(text(nb.longDate) == "5. mars 2026");
    CHECK(text(nb.weekday) == "torsdag 5. mars 2026");
    CHECK(text(nb.number) == "12\u00a0345,6");
}

TEST_CASE("Swedish writes 2026-03-05 09:07, 5 mars 2026 and 12 345,6 with a space that does not break") {
    const auto sv = in("sv");
    CHECK(text(sv.clock) == "09:07");
    CHECK(text(sv.date) == "2026-03-05");
    CHECK(text(sv.dateTime) == "2026-03-05 09:07");
    CHECK(text(sv.brief) == "03-05 09:07");
    CHECK(text(sv.longDate) == "5 mars 2026");
    CHECK(text(sv.weekday) == "torsdag 5 mars 2026");
    CHECK(text(sv.number) == "12\u00a0345,6");
}

TEST_CASE("English is written with 24 hours as well") {
    const auto en = in("en");
    CHECK(text(en.clock) == "09:07");
    CHECK(text(en.dateTime) == "05.03.2026 09:07");
    CHECK(text(en.weekday) == "Thursday 5 March 2026");
    CHECK(text(en.number) == "12,345.6");
}

TEST_CASE("a timer counts minutes and seconds, hours only when there are any, and knows overtime") {
    CHECK(text(timerText(4min + 12s)) == "4:12");
    CHECK(text(timerText(64min + 12s)) == "1:04:12");
    CHECK(text(timerText(-35s)) == "\u22120:35");
    CHECK(text(timerText(0s)) == "0:00");
}
