// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/key_line.h"

#include "workbench/paint/paint.h"
#include "workbench/times.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace tilsyn::workbench {

KeyLine::KeyLine(const Clock& clock, const Zone& zone, QWidget* parent) : QWidget(parent), clock_(clock), zone_(zone) {
    setFixedHeight(Tokens::of(this).px(Tokens::keyLine));
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &KeyLine::tick);
    tick();
}

void KeyLine::setActions(QList<QAction*> actions) {
    for (const auto& action : actions_)
        if (action) disconnect(action, nullptr, this, nullptr);
    actions_.clear();
    for (auto* action : actions) {
        actions_.append(action);
        connect(action, &QAction::changed, this, qOverload<>(&QWidget::update));
    }
    update();
}

/// Wakes when the minute changes and not before: an idle desk stays idle.
void KeyLine::tick() {
    const auto now = zone_.local(clock_.now());
    if (now.minute != shownMinute_) {
        shownMinute_ = now.minute;
        update();
    }
    timer_.start(clock_.realWait(std::chrono::seconds(60 - now.second)) + std::chrono::milliseconds(20));
}

QString KeyLine::dateText(const LocalTime& now) const {
    return tr("%1 · week %2", "date and ISO week").arg(weekdayDateText(now.date)).arg(isoWeek(now.date));
}

void KeyLine::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    p.fillRect(rect(), t.raised);
    paint::hairline(p, rect().topLeft(), rect().topRight(), t.line);
    const auto now = zone_.local(clock_.now());
    const auto clock = clockText(now);
    const auto date = dateText(now);
    const QFontMetrics bold(t.font(Type::meta, true));
    const QFontMetrics normal(t.font(Type::meta));
    QRectF right = QRectF(rect()).adjusted(0, 0, -t.px(12), 0);
    p.setFont(t.font(Type::meta, true));
    p.setPen(t.text);
    p.drawText(right, Qt::AlignRight | Qt::AlignVCenter, clock);
    right.setRight(right.right() - bold.horizontalAdvance(clock) - t.px(8));
    p.setFont(t.font(Type::meta));
    p.setPen(t.text2);
    p.drawText(right, Qt::AlignRight | Qt::AlignVCenter, date);

    const double limit = right.right() - normal.horizontalAdvance(date) - t.px(16);
    double x = t.px(12);
    for (const auto& action : actions_) {
        if (!action || !action->isEnabled() || !action->isVisible() || action->shortcut().isEmpty()) continue;
        const auto keys = paint::keyText(action->shortcut());
        const auto words = action->iconText().remove(QLatin1Char('&'));
        const double width = paint::keycapWidth(t, keys) + t.px(6) + normal.horizontalAdvance(words) + t.px(14);
        if (x + width > limit) break;
        paint::keycap(p, t, QRectF(x, 0, width, height()), keys);
        x += paint::keycapWidth(t, keys) + t.px(6);
        p.setFont(t.font(Type::meta));
        p.setPen(t.text2);
        p.drawText(QRectF(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += normal.horizontalAdvance(words) + t.px(14);
    }
}

void KeyLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) update();
    QWidget::changeEvent(event);
}

} // namespace tilsyn::workbench
