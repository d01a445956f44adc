// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tilsyn::workbench {

/// Rings once when the clock reaches an instant, also when the clock was set meanwhile: it looks at least once a minute
/// while something is set, and sleeps for good when nothing is. GUI thread; with a clock that is moved by hand the one
/// who moves it must be the GUI thread too.
class Alarm final : public QObject {
    Q_OBJECT

public:
    explicit Alarm(const Clock& clock, QObject* parent = nullptr);
    /// Nothing: no alarm. An instant that has passed rings as soon as the event loop runs.
    void set(std::optional<Instant> at);
    /// The beginning of the clock's next minute: for texts that count minutes.
    static Instant nextMinute(Instant now);

Q_SIGNALS:
    void rang();

private:
    void wait();
    void look();

    const Clock& clock_;
    QTimer timer_;
    std::shared_ptr<void> byHand_;
    std::optional<Instant> at_;
};

} // namespace tilsyn::workbench
