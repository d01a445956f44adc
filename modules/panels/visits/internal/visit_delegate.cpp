// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/visit_delegate.h"

#include "workbench/paint/paint.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tilsyn::panels {
namespace {

namespace paint = workbench::paint;
using workbench::Tokens;
using workbench::Type;

QString iconOf(StateShape shape) {
    switch (shape) {
    case StateShape::planned: return QStringLiteral("circle");
    case StateShape::next: return QStringLiteral("go-next");
    case StateShape::claimed: return QStringLiteral("object-locked");
    case StateShape::unanswered: return QStringLiteral("call-missed");
    case StateShape::promised: return QStringLiteral("chronometer");
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
           shape == StateShape::wrapUp || shape == StateShape::missed || shape == StateShape::next ||
           shape == StateShape::unanswered || shape == StateShape::promised;
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

/// How narrow a text can be and still fit on two lines.
int narrowest(const QFontMetrics& metrics, const QString& text) {
    int best = metrics.horizontalAdvance(text);
    for (int i = 1; i < text.size(); ++i)
        if (text[i] == QLatin1Char(' ') || text[i - 1] == QLatin1Char('-'))
            best = std::min(best, std::max(metrics.horizontalAdvance(text.left(i)),
                                           metrics.horizontalAdvance(text.mid(i).trimmed())));
    return best + 2;
}

int longestWord(const QFontMetrics& metrics, const QString& text) {
    int longest = 0;
    for (const auto& word : text.split(QLatin1Char(' '))) longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// Between words; within one where a single word is wider than its column.
int wrapping(const Tokens& t, int width, const QString& text) {
    return longestWord(QFontMetrics(t.font(Type::meta)), text) > width ? Qt::TextWrapAnywhere : Qt::TextWordWrap;
}

/// Names and purposes are never cut: what does not fit on one line is written smaller on two.
void oneOrTwoLines(const Pen& pen, int x, int width, const QString& text, bool bold, const QColor& colour) {
    const QFontMetrics metrics(pen.t.font(Type::body, bold));
    if (metrics.horizontalAdvance(text) <= width) return pen.text(x, width, text, Type::body, bold, colour);
    pen.p.setFont(pen.t.font(Type::meta, bold));
    pen.p.setPen(colour);
    pen.p.drawText(QRect(x, pen.row.top(), width, pen.row.height()), Qt::AlignVCenter | wrapping(pen.t, width, text),
                   text);
}

} // namespace

VisitDelegate::VisitDelegate(const VisitsModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {
    const auto forget = [this] { columns_ = {}; };
    connect(&model, &QAbstractItemModel::dataChanged, this, forget);
    connect(&model, &QAbstractItemModel::modelReset, this, forget);
}

VisitDelegate::Places VisitDelegate::places(const Tokens& t, const QRect& row) const {
    const int gap = t.px(12);
    const int right = row.right() - t.px(10);
    const int nameX =
        row.left() + gap + QFontMetrics(t.font(Type::body, true)).horizontalAdvance(QStringLiteral("00:00")) + gap;
    const auto& c = columns(t, row.width(), right - nameX);
    const int yearX = nameX + c.name + gap;
    const int year = QFontMetrics(t.font(Type::body)).horizontalAdvance(QStringLiteral("0000"));
    return {c.name, yearX, yearX + year + gap, right - c.meta - (c.meta > 0 ? gap : 0) - c.state, c.state};
}

/// `room`: what name, birth year and purpose have together with what stands right of them.
const VisitDelegate::Columns& VisitDelegate::columns(const Tokens& t, int width, int room) const {
    if (columns_.width == width && columns_.bodyPx == t.bodyPx) return columns_;
    const QFontMetrics heavy(t.font(Type::body, true));
    const QFontMetrics body(t.font(Type::body));
    const QFontMetrics meta(t.font(Type::meta));
    const QFontMetrics heavyMeta(t.font(Type::meta, true));
    Columns c{width, t.bodyPx, 0, 0, 0, false};
    int namesOnTwoLines = 0;
    int purposes = 0;
    int purposesOnTwoLines = 0;
    int words = 0;
    for (const auto& row : model_.list().rows) {
        if (!row.pause.isEmpty()) continue;
        c.name = std::max(c.name, heavy.horizontalAdvance(row.name));
        c.state = std::max(c.state, paint::stateWidth(t, row.state, true));
        c.meta = std::max(c.meta, meta.horizontalAdvance(row.meta));
        namesOnTwoLines = std::max(namesOnTwoLines, narrowest(heavyMeta, row.name));
        purposes = std::max(purposes, body.horizontalAdvance(row.purpose));
        purposesOnTwoLines = std::max(purposesOnTwoLines, narrowest(meta, row.purpose));
        words = std::max(words, longestWord(meta, row.purpose) + 2);
    }
    const int gap = t.px(12);
    const auto together = [&] {
        return room - c.state - c.meta - (c.meta > 0 ? gap : 0) - body.horizontalAdvance(QStringLiteral("0000")) -
               3 * gap;
    };
    // No word is broken for the sake of what stands at the right: that goes below the state then.
    if (together() - std::min(c.name, namesOnTwoLines) < words) {
        c.metaBelow = true;
        c.state = std::max(c.state, std::exchange(c.meta, 0));
    }
    const int both = together();
    if (c.name + purposes > both) c.name = std::min(c.name, std::max(namesOnTwoLines, both - purposesOnTwoLines));
    columns_ = c;
    return columns_;
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = Tokens::of(option.widget);
    const auto* visit = model_.at(index.row());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : 0;
    if (visit == nullptr || !visit->pause.isEmpty() || model_.list().brief || width < t.px(200))
        return {10, t.px(Tokens::row)};
    const auto at = places(t, QRect(0, 0, width, 0));
    const int one = t.px(columns_.metaBelow ? Tokens::rowTwoLines : Tokens::row);
    const bool fits =
        QFontMetrics(t.font(Type::body, true)).horizontalAdvance(visit->name) <= at.name &&
        QFontMetrics(t.font(Type::body)).horizontalAdvance(visit->purpose) <= at.stateX - t.px(12) - at.purposeX;
    if (fits) return {10, one};
    const QRect room(0, 0, at.stateX - t.px(12) - at.purposeX, 1000);
    const int words = QFontMetrics(t.font(Type::meta))
                          .boundingRect(room, wrapping(t, room.width(), visit->purpose), visit->purpose)
                          .height();
    return {10, std::max(t.px(Tokens::rowTwoLines), words + t.px(16))};
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
    // Beside the accent bar of a selected row, and left of the words.
    if (!list.old.isEmpty())
        paint::hatch(*painter, QRectF(r.left() + t.px(3), r.top(), t.px(7), r.height() - 1), t.line2);

    const Pen pen{*painter, t, r};
    const bool loud = visit->unfinished && visit->pause.isEmpty();
    const auto colour = loud ? t.text : t.text2;
    const QFontMetrics heavy(t.font(Type::body, true));
    const int gap = t.px(12);
    const int right = r.right() - t.px(10);
    const int timeX = r.left() + t.px(12);
    const int timeWidth = heavy.horizontalAdvance(QStringLiteral("00:00"));
    pen.text(timeX, timeWidth, visit->time, Type::body, loud, colour);

    const int metaWidth = QFontMetrics(t.font(Type::meta)).horizontalAdvance(visit->meta);
    const bool word = r.width() >= t.px(200);
    if (!visit->pause.isEmpty()) {
        const int x = timeX + timeWidth + gap;
        const auto words = word ? visit->purpose : QString();
        pen.text(x, right - x, words, Type::meta, false, t.text2);
        if (!word)
            paint::state(*painter, t, QRectF(right - t.px(16), r.top(), t.px(16), r.height()),
                         QStringLiteral("chronometer"), QString(), t.text2, false);
        painter->restore();
        return;
    }
    QRect upper = r;
    Pen beside = pen;
    const bool wide = !list.brief && word;
    if (wide) (void)places(t, r);
    if (wide && columns_.metaBelow && !visit->meta.isEmpty()) {
        upper.setHeight(r.height() / 2 - t.px(2));
        upper.translate(0, t.px(4));
        beside.row = upper.translated(0, upper.height() - t.px(2));
    }
    if (word) beside.text(right - metaWidth, metaWidth, visit->meta, Type::meta, false, t.text2);
    const auto state = [&](int x, int width) {
        paint::state(*painter, t, QRectF(x, upper.top(), width, upper.height()), iconOf(visit->shape),
                     word ? visit->state : QString(), colour, loud && stands(visit->shape));
    };
    const int nameX = timeX + timeWidth + gap;
    if (list.brief || !word) {
        const int initials = heavy.horizontalAdvance(QStringLiteral("W.W."));
        pen.text(nameX, initials, visit->initials, Type::body, false, colour);
        const int x = word ? nameX + initials + t.px(8) : right - t.px(16);
        state(x, right - x);
    } else {
        const auto at = places(t, r);
        oneOrTwoLines(pen, nameX, at.name, visit->name, loud, colour);
        pen.text(at.yearX, at.purposeX - gap - at.yearX, visit->birthYear, Type::meta, false, t.text2, Qt::AlignRight);
        oneOrTwoLines(pen, at.purposeX, std::max(0, at.stateX - gap - at.purposeX), visit->purpose, false, colour);
        state(at.stateX, at.state);
    }
    painter->restore();
}

} // namespace tilsyn::panels
