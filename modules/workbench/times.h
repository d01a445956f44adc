// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"

#include <QString>

// Times, dates and numbers as the interface writes them, by the language of the interface (QLocale's default) and never
// by the settings of the machine: 24 hours always, 09.07 in Danish and 09:07 elsewhere, 2026-03-05 in Swedish and
// 05.03.2026 elsewhere, decimal comma, weeks by ISO 8601. The patterns are written out: what Qt knows of a locale
// changes with its version, and a clinical time must not.
namespace tilsyn::workbench {

QString clockText(const LocalTime& local);
QString clockText(const Zone& zone, Instant instant);
/// "05.03.2026", in Swedish "2026-03-05".
QString dateText(const Zone& zone, Instant instant);
/// "05.03.2026 09:07"
QString dateTimeText(const Zone& zone, Instant instant);
/// "05.03. 09:07": within the last months, where the year is no question.
QString shortDateTimeText(const Zone& zone, Instant instant);
/// "5. mars 2026"
QString longDateText(std::chrono::year_month_day date);
/// "torsdag 5. mars 2026"
QString weekdayDateText(std::chrono::year_month_day date);
/// The pattern of an editable date and time, for QDateTimeEdit.
QString dateTimePattern();
/// "12 345,6" with a no-break space, "12.345,6" in Danish, "12,345.6" in English.
QString numberText(double value, int decimals = 0);
/// "4:12", "1:04:12"; with a minus sign when negative.
QString timerText(Duration time);

} // namespace tilsyn::workbench
