// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/times.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Times {
    Q_DECLARE_TR_FUNCTIONS(Times)
};

QString clock(const LocalTime& local) {
    const bool dot = QLocale().language() == QLocale::Danish;
    return QTime(local.hour, local.minute).toString(dot ? QStringLiteral("HH.mm") : QStringLiteral("HH:mm"));
}

QDate day(const LocalTime& local) {
    return QDate(static_cast<int>(local.date.year()), static_cast<int>(static_cast<unsigned>(local.date.month())),
                 static_cast<int>(static_cast<unsigned>(local.date.day())));
}

bool swedish() {
    return QLocale().language() == QLocale::Swedish;
}

} // namespace

QString clockText(const Zone& zone, Instant instant) {
    return clock(zone.local(instant));
}

QString dateText(const Zone& zone, Instant instant) {
    return day(zone.local(instant)).toString(swedish() ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("dd.MM.yyyy"));
}

QString dateTimeText(const Zone& zone, Instant instant) {
    return dateText(zone, instant) + QLatin1Char(' ') + clockText(zone, instant);
}

QString shortDateTimeText(const Zone& zone, Instant instant) {
    const auto local = zone.local(instant);
    const auto date = day(local).toString(swedish() ? QStringLiteral("MM-dd") : QStringLiteral("dd.MM."));
    return date + QLatin1Char(' ') + clock(local);
}

QString ageText(Duration age) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(age).count();
    if (minutes < 1) return Times::tr("now");
    if (minutes < 60) return Times::tr("%1 min").arg(minutes);
    return Times::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
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

int minutesBetween(Instant from, Instant to) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(to - from).count();
    return static_cast<int>(std::max<long>(1, (seconds + 30) / 60));
}

} // namespace tilsyn::panels
