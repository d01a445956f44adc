// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/paint/paint.h"

#include "workbench/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace tilsyn::workbench::paint {
namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// A rectangle of this size in the middle of the height, at the left.
QRectF centredLeft(const QRectF& rect, double width, double height) {
    return {rect.left(), rect.center().y() - height / 2.0, width, height};
}

QRectF crisp(const QRectF& rect) {
    return QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

void hairline(QPainter& p, QPointF from, QPointF to, const QColor& colour) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    p.setPen(pen);
    p.drawLine(QPoint(qRound(from.x()), static_cast<int>(std::floor(from.y()))),
               QPoint(qRound(to.x()), static_cast<int>(std::floor(to.y()))));
    p.restore();
}

QString keyText(const QKeySequence& keys) {
    if (keys.isEmpty()) return {};
    switch (keys[0].toCombined()) {
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    case Qt::Key_Return:
    case Qt::Key_Enter: return Keys::tr("Enter", "key");
    case Qt::Key_Escape: return Keys::tr("Esc", "key");
    case QKeyCombination(Qt::CTRL, Qt::Key_Return).toCombined(): return Keys::tr("Ctrl+Enter", "key");
    default: return keys.toString(QKeySequence::PortableText);
    }
}

int keycapWidth(const Tokens& t, const QString& text) {
    const QFontMetrics metrics(t.font(Type::meta, true));
    return std::max(metrics.horizontalAdvance(text) + t.px(10), t.px(Tokens::keycap));
}

void keycap(QPainter& p, const Tokens& t, const QRectF& rect, const QString& text, QColor ink) {
    const auto box = centredLeft(rect, keycapWidth(t, text), t.px(Tokens::keycap));
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(ink.isValid() ? ink : t.line2);
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(crisp(box), t.px(Tokens::radiusKeycap), t.px(Tokens::radiusKeycap));
    p.setPen(ink.isValid() ? ink : t.text2);
    p.setFont(t.font(Type::meta, true));
    p.drawText(box, Qt::AlignCenter, text);
    p.restore();
}

int tagWidth(const Tokens& t, const QString& text, bool withIcon, TagKind kind) {
    const QFontMetrics metrics(t.font(Type::meta, kind == TagKind::needsYou));
    return metrics.horizontalAdvance(text) + t.px(16) + (withIcon ? t.px(20) : 0);
}

void tag(QPainter& p, const Tokens& t, const QRectF& rect, const QString& text, const QString& iconName, TagKind kind) {
    const bool amber = kind == TagKind::needsYou;
    const bool withIcon = !iconName.isEmpty();
    const auto box = centredLeft(rect, tagWidth(t, text, withIcon, kind), t.px(Tokens::tag));
    const QColor ink = amber ? t.noticeText : t.text;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(amber ? t.noticeLine : t.line2);
    p.setBrush(amber ? QBrush(t.notice) : QBrush(Qt::NoBrush));
    p.drawRoundedRect(crisp(box), t.px(Tokens::radiusControl), t.px(Tokens::radiusControl));
    auto words = box.adjusted(t.px(8), 0, -t.px(8), 0);
    if (withIcon) {
        icon(p, centredLeft(words, t.px(16), t.px(16)), iconName, ink);
        words.setLeft(words.left() + t.px(20));
    }
    p.setPen(ink);
    p.setFont(t.font(Type::meta, amber));
    p.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
    p.restore();
}

void stageDisc(QPainter& p, const Tokens& t, const QRectF& column, Step step, bool lineAbove, bool lineBelow,
               bool nextReached) {
    const QPointF centre(column.left() + t.px(10), column.center().y());
    const double radius = t.px(7);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const auto way = [&](bool reached, double from, double to) {
        p.setPen(QPen(reached ? t.accent : t.line2, reached ? 2.0 : 1.0));
        p.drawLine(QPointF(centre.x(), from), QPointF(centre.x(), to));
    };
    if (lineAbove) way(step != Step::ahead, column.top(), centre.y() - radius);
    if (lineBelow) way(nextReached, centre.y() + radius, column.bottom());
    if (step == Step::reached) {
        p.setPen(Qt::NoPen);
        p.setBrush(t.accent);
        p.drawEllipse(centre, radius, radius);
        p.setPen(QPen(t.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(Qt::NoBrush);
        const double u = radius / 7.0;
        p.drawPolyline(QPolygonF(
            {centre + QPointF(-3 * u, 0), centre + QPointF(-1 * u, 2.4 * u), centre + QPointF(3.2 * u, -2.4 * u)}));
    } else {
        p.setPen(QPen(step == Step::now ? t.accent : t.line2, step == Step::now ? 2.0 : 1.2));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(centre, radius - 1, radius - 1);
        if (step == Step::now) {
            p.setPen(Qt::NoPen);
            p.setBrush(t.accent);
            p.drawEllipse(centre, radius * 0.45, radius * 0.45);
        }
    }
    p.restore();
}

void lineBars(QPainter& p, const Tokens& t, const QRectF& rect, int filled) {
    constexpr int count = 4;
    const double step = rect.width() / count;
    const double width = step * 0.7;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    for (int bar = 0; bar < count; ++bar) {
        const double height = rect.height() * (bar + 1) / count;
        const QRectF box(rect.left() + bar * step, rect.bottom() - height, width, height);
        if (bar < filled) {
            p.setPen(Qt::NoPen);
            p.setBrush(t.text);
            p.drawRoundedRect(box, 1, 1);
        } else {
            p.setPen(QPen(t.line2, 1));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
        }
    }
    p.restore();
}

void levelMeter(QPainter& p, const Tokens& t, const QRectF& rect, double level) {
    constexpr int count = 10;
    const double step = rect.width() / count;
    const int lit = std::clamp(static_cast<int>(std::lround(level * count)), 0, count);
    for (int tick = 0; tick < count; ++tick)
        p.fillRect(QRectF(rect.left() + tick * step, rect.top(), step * 0.65, rect.height()),
                   tick < lit ? t.accent : t.line);
}

int stateWidth(const Tokens& t, const QString& word, bool bold) {
    return t.px(Tokens::icon + 6) + QFontMetrics(t.font(Type::body, bold)).horizontalAdvance(word);
}

void state(QPainter& p, const Tokens& t, const QRectF& rect, const QString& iconName, const QString& word,
           const QColor& colour, bool bold) {
    icon(p, centredLeft(rect, t.px(Tokens::icon), t.px(Tokens::icon)), iconName, colour);
    p.setPen(colour);
    p.setFont(t.font(Type::body, bold));
    p.drawText(rect.adjusted(t.px(Tokens::icon + 6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

void icon(QPainter& p, const QRectF& rect, const QString& name, const QColor& colour) {
    const auto ratio = p.device() != nullptr ? p.device()->devicePixelRatioF() : 1.0;
    const int side = qRound(std::min(rect.width(), rect.height()));
    const auto pixmap = iconPixmap(name, side, colour, ratio);
    p.drawPixmap(QPoint(qRound(rect.center().x() - side / 2.0), qRound(rect.center().y() - side / 2.0)), pixmap);
}

void hatch(QPainter& p, const QRectF& rect, const QColor& colour) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setClipRect(rect);
    p.setPen(QPen(colour, 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 8.0)
        p.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    p.restore();
}

void rowGround(QPainter& p, const Tokens& t, const QRectF& rect, bool selected, bool hovered, bool focused) {
    if (selected) {
        p.fillRect(rect, t.tint);
        p.fillRect(QRectF(rect.left(), rect.top(), t.px(3), rect.height()), t.accent);
    } else if (hovered) {
        p.fillRect(rect, t.hover);
    }
    if (focused) focusRing(p, t, rect);
}

void focusRing(QPainter& p, const Tokens& t, const QRectF& rect) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing, false);
    p.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    p.setBrush(Qt::NoBrush);
    p.drawRect(rect.adjusted(1, 1, -1, -1));
    p.restore();
}

} // namespace tilsyn::workbench::paint
