// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_parts.h"

#include <QPainter>

#include <algorithm>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;

namespace {

constexpr int ladderRow = 32;
constexpr int clocksHeight = 82;

int textWidth(const Tokens& t, Type type, bool bold, const QString& text) {
    return QFontMetrics(t.font(type, bold)).horizontalAdvance(text);
}

void write(QPainter& p, const Tokens& t, const QRectF& rect, Type type, bool bold, const QColor& colour,
           const QString& text, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter) {
    p.setFont(t.font(type, bold));
    p.setPen(colour);
    p.drawText(rect, static_cast<int>(align), text);
}

} // namespace

Ladder::Ladder(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Ladder::show(const QList<LadderRow>& rows) {
    if (rows == rows_) return;
    rows_ = rows;
    setVisible(!rows_.isEmpty());
    QStringList all;
    for (const auto& row : rows_) all << row.word + QLatin1Char(' ') + row.time;
    setAccessibleName(tr("What the patient's side has reached"));
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize Ladder::sizeHint() const {
    return {200, static_cast<int>(rows_.size()) * Tokens::of(this).px(ladderRow)};
}

void Ladder::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    const int height = t.px(ladderRow);
    for (int i = 0; i < rows_.size(); ++i) {
        const auto& row = rows_[i];
        const QRectF line(0, i * height, width(), height);
        const bool now = row.mark == LadderRow::Mark::now;
        const bool refused = row.mark == LadderRow::Mark::refused;
        const QRectF column(0, line.top(), t.px(20), height);
        paint::stageDisc(p, t, column, now || refused ? paint::Step::now : paint::Step::reached, i > 0,
                         i + 1 < rows_.size(), i + 1 < rows_.size());
        const QRectF words(t.px(28), line.top(), width() - t.px(28), height);
        write(p, t, words, Type::body, now || refused, t.text, row.word);
        write(p, t, words, Type::meta, false, t.text2, row.time, Qt::AlignRight | Qt::AlignVCenter);
    }
}

Clocks::Clocks(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Clocks::show(const QList<Timer>& timers, double share) {
    if (timers == timers_ && share == share_) return;
    timers_ = timers;
    share_ = share;
    setVisible(!timers_.isEmpty());
    QStringList all;
    for (const auto& each : timers_) all << each.label + QLatin1Char(' ') + each.value + QLatin1Char(' ') + each.note;
    setAccessibleName(tr("Time"));
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    update();
}

QSize Clocks::sizeHint() const {
    return {300, Tokens::of(this).px(clocksHeight)};
}

void Clocks::paintEvent(QPaintEvent*) {
    if (timers_.isEmpty()) return;
    QPainter p(this);
    const auto& t = Tokens::of(this);
    const int track = t.px(6);
    const qreal cell = qreal(width()) / timers_.size();
    for (int i = 0; i < timers_.size(); ++i) {
        const auto& timer = timers_[i];
        const qreal x = i * cell + t.px(12);
        const qreal w = cell - t.px(16);
        if (timer.late) p.fillRect(QRectF(i * cell, 0, cell, height() - track), t.notice);
        const auto quiet = timer.late ? t.noticeText : t.text2;
        write(p, t, {x, qreal(t.px(6)), w, qreal(t.px(18))}, Type::meta, false, quiet, timer.label);
        write(p, t, {x, qreal(t.px(24)), w, qreal(t.px(30))}, Type::value, true, timer.late ? t.noticeText : t.text,
              timer.value);
        write(p, t, {x, qreal(t.px(54)), w, qreal(t.px(18))}, Type::meta, false, quiet, timer.note);
        if (i > 0) paint::hairline(p, {i * cell, 0}, {i * cell, qreal(height() - track)}, t.line);
    }
    p.fillRect(QRectF(0, height() - track, width(), track), t.line);
    p.fillRect(QRectF(0, height() - track, width() * share_, track), t.accent);
}

Roster::Roster(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Roster::show(const QList<RosterRow>& rows) {
    if (rows == rows_) return;
    rows_ = rows;
    QStringList all;
    for (const auto& row : rows_) all << row.sentence;
    setAccessibleName(tr("In the room"));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize Roster::sizeHint() const {
    return {200, static_cast<int>(rows_.size()) * Tokens::of(this).px(28)};
}

void Roster::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    const qreal icon = t.px(16);
    for (int i = 0; i < rows_.size(); ++i) {
        const auto& row = rows_[i];
        const QRectF line(0, i * t.px(28), width(), t.px(28));
        const qreal y = line.center().y() - icon / 2;
        paint::icon(p, {0, y, icon, icon},
                    row.self ? QStringLiteral("meeting-organizer") : QStringLiteral("user-identity"), t.text);
        paint::icon(p, {width() - icon, y, icon, icon},
                    row.cameraOff ? QStringLiteral("camera-off") : QStringLiteral("camera-on"), t.text);
        paint::icon(p, {width() - icon * 2 - t.px(6), y, icon, icon},
                    row.muted ? QStringLiteral("mic-off") : QStringLiteral("mic-on"), t.text);
        const qreal left = icon + t.px(10);
        const qreal right = width() - icon * 2 - t.px(14);
        write(p, t, {left, line.top(), right - left, line.height()}, Type::body, false, t.text, row.name);
        write(p, t, {left, line.top(), right - left, line.height()}, Type::meta, false, t.text2, row.role,
              Qt::AlignRight | Qt::AlignVCenter);
    }
}

BarButton::BarButton(QAction* action, QWidget* parent) : QAbstractButton(parent), action_(action) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &BarButton::follow);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (action_) action_->trigger();
    });
    follow();
}

void BarButton::follow() {
    if (!action_) return;
    setText(action_->iconText());
    setEnabled(action_->isEnabled());
    setAccessibleName(action_->iconText());
    setAccessibleDescription(paint::keyText(action_->shortcut()));
    updateGeometry();
    update();
}

QSize BarButton::sizeHint() const {
    const auto& t = Tokens::of(this);
    const int words = textWidth(t, Type::meta, false, text());
    return {std::max(words, t.px(48)) + t.px(16), t.px(64)};
}

void BarButton::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    if (underMouse() || isDown()) p.fillRect(rect(), isDown() ? t.tint : t.hover);
    const auto colour = isEnabled() ? t.text : t.disabled;
    const qreal icon = t.px(22);
    paint::icon(p, {(width() - icon) / 2, qreal(t.px(6)), icon, icon},
                action_ ? action_->property("iconName").toString() : QString(), colour);
    write(p, t, QRectF(0, t.px(29), width(), t.px(17)), Type::meta, false, colour, text(), Qt::AlignCenter);
    if (action_)
        write(p, t, QRectF(0, t.px(45), width(), t.px(17)), Type::meta, true, colour,
              paint::keyText(action_->shortcut()), Qt::AlignCenter);
}

void BarButton::enterEvent(QEnterEvent*) {
    update();
}

void BarButton::leaveEvent(QEvent*) {
    update();
}

Meter::Meter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Own microphone"));
}

void Meter::show(double level, const QString& word) {
    if (word != word_) {
        word_ = word;
        setAccessibleDescription(word);
        updateGeometry();
    }
    level_ = level;
    update();
}

QSize Meter::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {std::max(t.px(64), textWidth(t, Type::meta, false, word_) + t.px(4)), t.px(64)};
}

void Meter::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    paint::levelMeter(p, t, QRectF(0, t.px(14), t.px(60), t.px(10)), level_);
    write(p, t, QRectF(0, t.px(29), width(), t.px(17)), Type::meta, false, t.text2, word_);
}

LineSign::LineSign(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Line"));
}

void LineSign::show(const LineText& line) {
    if (line == line_) return;
    line_ = line;
    setAccessibleDescription(line.word + QLatin1Char(' ') + line.detail);
    updateGeometry();
    update();
}

QSize LineSign::sizeHint() const {
    const auto& t = Tokens::of(this);
    const int words =
        std::max(textWidth(t, Type::body, true, line_.word), textWidth(t, Type::meta, false, line_.detail));
    return {words + t.px(26 + 12), t.px(44)};
}

void LineSign::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    if (line_.needsYou) p.fillRect(rect(), t.notice);
    const auto colour = line_.needsYou ? t.noticeText : t.text;
    paint::lineBars(p, t, QRectF(t.px(4), (height() - t.px(16)) / 2.0, t.px(18), t.px(16)), line_.bars);
    const qreal x = t.px(30);
    const bool two = !line_.detail.isEmpty();
    write(p, t, QRectF(x, two ? t.px(4) : 0, width() - x, two ? t.px(18) : height()), Type::body, true, colour,
          line_.word);
    if (two)
        write(p, t, QRectF(x, t.px(22), width() - x, t.px(17)), Type::meta, false,
              line_.needsYou ? t.noticeText : t.text2, line_.detail);
}

} // namespace tilsyn::panels
