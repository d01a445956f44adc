// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"

#include <QString>

// Times as the interface writes them: 24 hours always, the separators of the language (09.07 in Danish).
namespace tilsyn::panels {

QString clockText(const Zone& zone, Instant instant);
/// "03.03.2026", in Swedish "2026-03-03".
QString dateText(const Zone& zone, Instant instant);
QString dateTimeText(const Zone& zone, Instant instant);
/// "02.03. 20:15": within the last months, where the year is no question.
QString shortDateTimeText(const Zone& zone, Instant instant);
/// "now", "4 min", "2 h 5 min": how old something is.
QString ageText(Duration age);
/// "4:12", "1:04:12"; with a minus sign when negative.
QString timerText(Duration time);
/// Whole minutes, rounded, at least one.
int minutesBetween(Instant from, Instant to);

} // namespace tilsyn::panels
