// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <pulse/mainloop-api.h>

namespace tilsyn::workbench {

/// libpulse's main loop as events of the GUI thread: no thread of its own, no lock, and nothing that wakes up while
/// the sound system is silent. Outlives every context that was made with `api`. GUI thread.
class PulseLoop final : public QObject {
    Q_OBJECT

public:
    explicit PulseLoop(QObject* parent = nullptr);
    pa_mainloop_api* api() { return &api_; }

private:
    pa_mainloop_api api_;
};

} // namespace tilsyn::workbench
