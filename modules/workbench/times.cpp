// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/times.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

namespace tilsyn::workbench {
namespace {

struct Dates {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

bool speaks(QLocale::Language language) {
    return QLocale().language() == language;
}

QString clockPattern() {
    return speaks(QLocale::Danish) ? QStringLiteral("HH.mm") : QStringLiteral("HH:mm");
}

QString datePattern() {
    return speaks(QLocale::Swedish) ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("dd.MM.yyyy");
}

QDate day(std::chrono::year_month_day date) {
    return QDate(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                 static_cast<int>(static_cast<unsigned>(date.day())));
}

} // namespace

QString clockText(const LocalTime& local) {
    return QTime(local.hour, local.minute).toString(clockPattern());
}

QString clockText(const Zone& zone, Instant instant) {
    return clockText(zone.local(instant));
}

QString dateText(const Zone& zone, Instant instant) {
    return day(zone.local(instant).date).toString(datePattern());
}

QString dateTimeText(const Zone& zone, Instant instant) {
    return dateText(zone, instant) + QLatin1Char(' ') + clockText(zone, instant);
}

QString shortDateTimeText(const Zone& zone, Instant instant) {
    const auto local = zone.local(instant);
    const auto pattern = speaks(QLocale::Swedish) ? QStringLiteral("MM-dd") : QStringLiteral("dd.MM.");
    return day(local.date).toString(pattern) + QLatin1Char(' ') + clockText(local);
}

QString longDateText(std::chrono::year_month_day date) {
    return QLocale().toString(day(date), Dates::tr("d MMMM yyyy", "a date with the month in words"));
}

QString weekdayDateText(std::chrono::year_month_day date) {
    return QLocale().toString(day(date), Dates::tr("dddd d MMMM yyyy", "a date with the day of the week"));
}

QString dateTimePattern() {
    return datePattern() + QLatin1Char(' ') + clockPattern();
}

QString numberText(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString timerText(Duration time) {
    const auto all = std::chrono::floor<std::chrono::seconds>(time < Duration{0} ? -time : time).count();
    const auto hours = all / 3600;
    const auto text = QStringLiteral("%1:%2").arg(all / 60 % 60).arg(all % 60, 2, 10, QLatin1Char('0'));
    const auto sign = time <= Duration{-1000} ? QStringLiteral("\u2212") : QString();
    if (hours == 0) return sign + text;
    return sign + QStringLiteral("%1:%2:%3")
                      .arg(hours)
                      .arg(all / 60 % 60, 2, 10, QLatin1Char('0'))
                      .arg(all % 60, 2, 10, QLatin1Char('0'));
}

} // namespace tilsyn::workbench
