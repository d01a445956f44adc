// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>

#include <memory>
#include <utility>

namespace tilsyn::workbench {

/// The one way from other threads to the GUI thread: a queued call on `home`, dropped when `home` is gone. Made and
/// destroyed on the GUI thread; `post` may be called from any other while `home` lives. What is posted must not own
/// anything of the GUI's.
class GuiExecutor {
public:
    explicit GuiExecutor(QObject* home) : home_(home) {}

    template <class Job> void post(Job&& job) const {
        // QMetaObject wants a copyable functor; a shared holder lets move-only jobs through.
        auto held = std::make_shared<std::decay_t<Job>>(std::forward<Job>(job));
        QMetaObject::invokeMethod(
            home_, [held] { (*held)(); }, Qt::QueuedConnection);
    }

private:
    QObject* home_;
};

} // namespace tilsyn::workbench
