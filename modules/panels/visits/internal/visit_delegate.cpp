// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/visit_delegate.h"

#include "workbench/paint/paint.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace tilsyn::panels {
namespace {

namespace paint = workbench::paint;
using workbench::Tokens;
using workbench::Type;

QString iconOf(StateShape shape) {
    switch (shape) {
    case StateShape::planned: return QStringLiteral("circle");
    case StateShape::claimed: return QStringLiteral("object-locked");
    case StateShape::ringing: return QStringLiteral("call-incoming");
    case StateShape::waiting: return QStringLiteral("user-identity");
    case StateShape::inCall: return QStringLiteral("call-start");
    case StateShape::wrapUp: return QStringLiteral("document-edit");
    case StateShape::done: return QStringLiteral("checkmark");
    case StateShape::missed: return QStringLiteral("call-missed");
    case StateShape::cancelled: return QStringLiteral("dialog-cancel");
    case StateShape::physical: return QStringLiteral("go-home");
    case StateShape::problem: return QStringLiteral("dialog-warning");
    }
    return {};
}

bool stands(StateShape shape) {
    return shape == StateShape::waiting || shape == StateShape::inCall || shape == StateShape::ringing ||
           shape == StateShape::wrapUp || shape == StateShape::missed;
}

struct Pen {
    QPainter& p;
    const Tokens& t;
    QRect row;

    void text(int x, int width, const QString& text, Type type, bool bold, const QColor& colour,
              Qt::Alignment align = Qt::AlignLeft) const {
        p.setFont(t.font(type, bold));
        p.setPen(colour);
        p.drawText(QRect(x, row.top(), width, row.height()), align | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
};

/// Purposes are never cut: what does not fit on one line is written smaller on two.
void purpose(const Pen& pen, int x, int width, const QString& text, const QColor& colour) {
    const QFontMetrics metrics(pen.t.font(Type::body));
    if (metrics.horizontalAdvance(text) <= width) return pen.text(x, width, text, Type::body, false, colour);
    pen.p.setFont(pen.t.font(Type::meta));
    pen.p.setPen(colour);
    pen.p.drawText(QRect(x, pen.row.top(), width, pen.row.height()), Qt::AlignVCenter | Qt::TextWordWrap, text);
}

} // namespace

VisitDelegate::VisitDelegate(const VisitsModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {10, Tokens::of(option.widget).px(Tokens::row)};
}

void VisitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* visit = model_.at(index.row());
    if (visit == nullptr) return;
    const auto& list = model_.list();
    const auto& t = Tokens::of(option.widget);
    painter->save();
    paint::rowGround(*painter, t, option.rect, option.state & QStyle::State_Selected,
                     option.state & QStyle::State_MouseOver,
                     (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected));
    const QRect r = option.rect;
    paint::hairline(*painter, r.bottomLeft(), r.bottomRight(), t.line);

    const Pen pen{*painter, t, r};
    const bool loud = visit->unfinished;
    const auto colour = loud ? t.text : t.text2;
    const QFontMetrics body(t.font(Type::body));
    const QFontMetrics heavy(t.font(Type::body, true));
    const int gap = t.px(12);
    const int right = r.right() - t.px(10);
    const int timeX = r.left() + t.px(12);
    const int timeWidth = heavy.horizontalAdvance(QStringLiteral("00:00"));
    pen.text(timeX, timeWidth, visit->time, Type::body, loud, colour);

    const int metaWidth = QFontMetrics(t.font(Type::meta)).horizontalAdvance(visit->meta);
    const bool word = r.width() >= t.px(200);
    if (word) pen.text(right - metaWidth, metaWidth, visit->meta, Type::meta, false, t.text2);
    const auto state = [&](int x, int width) {
        paint::state(*painter, t, QRectF(x, r.top(), width, r.height()), iconOf(visit->shape),
                     word ? visit->state : QString(), colour, loud && stands(visit->shape));
    };
    const int nameX = timeX + timeWidth + gap;
    if (list.brief || !word) {
        const int initials = heavy.horizontalAdvance(QStringLiteral("W.W."));
        pen.text(nameX, initials, visit->initials, Type::body, false, colour);
        const int x = word ? nameX + initials + t.px(8) : right - t.px(16);
        state(x, right - x);
    } else {
        // Columns line up over all rows: the widest name and the widest state decide.
        int nameWidth = 0;
        int stateWidth = 0;
        int metaMax = 0;
        for (const auto& each : list.rows) {
            nameWidth = std::max(nameWidth, heavy.horizontalAdvance(each.name));
            stateWidth = std::max(stateWidth, paint::stateWidth(t, each.state, true));
            metaMax = std::max(metaMax, QFontMetrics(t.font(Type::meta)).horizontalAdvance(each.meta));
        }
        const int yearWidth = body.horizontalAdvance(QStringLiteral("0000"));
        const int yearX = nameX + nameWidth + gap;
        const int purposeX = yearX + yearWidth + gap;
        const int stateX = right - metaMax - (metaMax > 0 ? gap : 0) - stateWidth;
        pen.text(nameX, nameWidth, visit->name, Type::body, loud, colour);
        pen.text(yearX, yearWidth, visit->birthYear, Type::meta, false, t.text2, Qt::AlignRight);
        purpose(pen, purposeX, std::max(0, stateX - gap - purposeX), visit->purpose, colour);
        state(stateX, stateWidth);
    }
    painter->restore();
}

} // namespace tilsyn::panels
