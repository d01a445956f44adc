// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/idle_watch.h"

#include <QCoreApplication>
#include <QMouseEvent>

namespace tilsyn::workbench {

IdleWatch::IdleWatch(const Clock& clock, Duration limit, QObject* parent)
    : QObject(parent), clock_(clock), limit_(limit), last_(clock.now()) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::ring);
    QCoreApplication::instance()->installEventFilter(this);
    arm();
}

void IdleWatch::hold(bool held) {
    held_ = held;
    if (!held) restart();
}

void IdleWatch::restart() {
    last_ = clock_.now();
    told_ = false;
    arm();
}

void IdleWatch::arm() {
    const auto due = last_ + limit_;
    alarm_ = clock_.alarm(due, [this] { ring(); });
    if (!alarm_) timer_.start(clock_.realWait(due - clock_.now()));
}

void IdleWatch::ring() {
    if (held_ || told_) return; // `hold` and `restart` set the alarm again
    if (clock_.now() < last_ + limit_) return arm();
    told_ = true;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        // Qt tells of moves when a window comes under a mouse that rests.
        const auto at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (at != std::exchange(mouse_, at)) last_ = clock_.now();
        break;
    }
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: last_ = clock_.now(); break;
    default: break;
    }
    return false;
}

} // namespace tilsyn::workbench
