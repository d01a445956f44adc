// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Times {
    Q_DECLARE_TR_FUNCTIONS(Times)
};

} // namespace

QString ageText(Duration age) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(age).count();
    if (minutes < 1) return Times::tr("now");
    if (minutes < 60) return Times::tr("%1 min").arg(minutes);
    return Times::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

int minutesBetween(Instant from, Instant to) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(to - from).count();
    return static_cast<int>(std::max<long>(1, (seconds + 30) / 60));
}

} // namespace tilsyn::panels
