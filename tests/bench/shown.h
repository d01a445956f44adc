// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTextStream>
#include <QWidget>

namespace tilsyn::bench {

/// Prints "shown" after the first time that `widget` has been painted with what it is to show, and the screen has it.
class Shown final : public QObject {
public:
    explicit Shown(QWidget& widget, std::function<bool()> ready = {}) : QObject(&widget), ready_(std::move(ready)) {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint || told_ || (ready_ && !ready_())) return false;
        told_ = true;
        // After this paint event, and after what it queued for the screen.
        QMetaObject::invokeMethod(
            qApp, [] { QTextStream(stdout) << "shown" << Qt::endl; }, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<bool()> ready_;
    bool told_ = false;
};

} // namespace tilsyn::bench
