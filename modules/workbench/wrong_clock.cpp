// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/wrong_clock.h"

#include <QCoreApplication>

#include <chrono>

namespace tilsyn::workbench {
namespace {

struct WrongClock {
    Q_DECLARE_TR_FUNCTIONS(WrongClock)
};

QString length(Duration apart) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(apart).count();
    if (minutes < 60) return WrongClock::tr("%1 min").arg(minutes);
    if (minutes < 48 * 60) return WrongClock::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return WrongClock::tr("%n days", nullptr, static_cast<int>(minutes / (24 * 60)));
}

} // namespace

QString wrongClockText(Duration serverAhead, double speed) {
    const auto apart = std::chrono::abs(serverAhead);
    if (static_cast<double>(apart.count()) < 60000.0 * speed) return {};
    return serverAhead > Duration{0}
               ? WrongClock::tr("This computer's clock is %1 behind the region's").arg(length(apart))
               : WrongClock::tr("This computer's clock is %1 ahead of the region's").arg(length(apart));
}

} // namespace tilsyn::workbench
