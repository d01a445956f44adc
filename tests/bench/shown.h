// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTextStream>
#include <QWidget>

#include <functional>
#include <utility>

namespace tilsyn::bench {

inline void say(const QString& line) {
    QTextStream(stdout) << line << Qt::endl;
}

/// Calls once (prints "shown", unless told otherwise) after the first time that `widget` has been painted with what it
/// is to show, and the screen has it.
class Shown final : public QObject {
public:
    explicit Shown(
        QWidget& widget, std::function<bool()> ready = {},
        std::function<void()> onShown = [] { say(QStringLiteral("shown")); })
        : QObject(&widget), ready_(std::move(ready)), onShown_(std::move(onShown)) {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint || told_ || (ready_ && !ready_())) return false;
        told_ = true;
        // After this paint event, and after what it queued for the screen.
        QMetaObject::invokeMethod(
            qApp, [onShown = onShown_] { onShown(); }, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<bool()> ready_;
    std::function<void()> onShown_;
    bool told_ = false;
};

} // namespace tilsyn::bench
