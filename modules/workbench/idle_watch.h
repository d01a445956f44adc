// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <memory>

namespace tilsyn::workbench {

/// Tells when nobody has touched keyboard, mouse or screen for a while. Every input only notes the time; there is one
/// alarm, at the earliest moment at which the time could be up, and it is set again for the rest if it was not. So an
/// idle desk is woken once, and a busy one at most once a period. GUI thread.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    IdleWatch(const Clock& clock, Duration limit, QObject* parent = nullptr);

    /// While held (a call runs) the time does not count; afterwards it begins anew.
    void hold(bool held);
    /// Counts from now, after an unlock.
    void restart();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arm();
    void ring();
    const Clock& clock_;
    Duration limit_;
    Instant last_;
    bool held_ = false;
    bool told_ = false;
    QPoint mouse_;
    QTimer timer_;
    std::shared_ptr<void> alarm_;
};

} // namespace tilsyn::workbench
