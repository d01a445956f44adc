// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/unanswered/internal/unanswered_rows.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QPainter>

#include <algorithm>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;
using workbench::Type;

namespace {

constexpr int wayText = 28; ///< where the words begin, right of the discs
constexpr int wayLine = 18;
constexpr int wayWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

void UnansweredRows::show(QList<UnansweredRow> rows) {
    if (rows == rows_) return;
    const bool same = std::ranges::equal(rows, rows_, {}, &UnansweredRow::visit, &UnansweredRow::visit);
    if (same) {
        rows_ = std::move(rows);
        if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

const UnansweredRow* UnansweredRows::at(int row) const {
    return row >= 0 && row < rows_.size() ? &rows_[row] : nullptr;
}

int UnansweredRows::rowOf(const domain::VisitId& visit) const {
    for (qsizetype i = 0; i < rows_.size(); ++i)
        if (rows_[i].visit == visit) return static_cast<int>(i);
    return -1;
}

int UnansweredRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant UnansweredRows::data(const QModelIndex& index, int role) const {
    const auto* row = at(index.row());
    if (row == nullptr) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return row->sentence;
    return {};
}

UnansweredDelegate::UnansweredDelegate(const UnansweredRows& rows, QObject* parent)
    : QStyledItemDelegate(parent), rows_(rows) {}

QSize UnansweredDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const auto& t = Tokens::of(option.widget);
    return {10, t.px(Tokens::rowTwoLines)};
}

void UnansweredDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* row = rows_.at(index.row());
    if (row == nullptr) return;
    const auto& t = Tokens::of(option.widget);
    painter->save();
    paint::rowGround(*painter, t, option.rect, option.state & QStyle::State_Selected,
                     option.state & QStyle::State_MouseOver,
                     (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected));
    const QRect r = option.rect.adjusted(t.px(12), t.px(3), -t.px(10), -t.px(3));
    paint::hairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), t.line);
    const int half = r.height() / 2;
    const auto line = [&](const QRect& at, const QString& text, Type type, bool bold, const QColor& colour,
                          Qt::Alignment side) {
        painter->setFont(t.font(type, bold));
        painter->setPen(colour);
        painter->drawText(at, side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    const QRect upper(r.left(), r.top(), r.width(), half);
    const QRect lower(r.left(), r.top() + half, r.width(), r.height() - half);
    const int time = QFontMetrics(t.font(Type::body, true)).horizontalAdvance(QStringLiteral("00:00")) + t.px(12);
    line(upper, row->time, Type::body, row->isDue, t.text, Qt::AlignLeft);
    line(upper.adjusted(time, 0, 0, 0), row->who, Type::body, row->isDue, t.text, Qt::AlignLeft);
    const auto name = row->isDue ? QStringLiteral("call-missed") : QStringLiteral("chronometer");
    paint::icon(*painter, QRectF(lower.left(), lower.top() + (lower.height() - t.px(16)) / 2, t.px(16), t.px(16)), name,
                t.text);
    line(lower.adjusted(time, 0, 0, 0), row->step, Type::meta, row->isDue, t.text, Qt::AlignLeft);
    line(lower, row->due, Type::meta, row->isDue, row->isDue ? t.text : t.text2, Qt::AlignRight);
    if (row->pending) line(upper, UnansweredDelegate::tr("in outbox"), Type::meta, false, t.text2, Qt::AlignRight);
    painter->restore();
}

Way::Way(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

/// What colleagues wrote goes on in the next line when the width ends.
int Way::detailHeight(const WayRow& row, int width) const {
    if (row.detail.isEmpty()) return 0;
    const auto& t = Tokens::of(this);
    const QRect room(0, 0, std::max(1, width - t.px(wayText)), 10000);
    const auto needed = QFontMetrics(t.font(Type::meta)).boundingRect(room, wayWrap, row.detail).height();
    return std::max(needed, t.px(wayLine));
}

void Way::show(const QList<WayRow>& rows) {
    if (rows == rows_) return;
    rows_ = rows;
    QStringList said;
    for (const auto& row : rows_) said << row.step + QLatin1Char(' ') + row.detail;
    setAccessibleName(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize Way::sizeHint() const {
    const int wide = Tokens::of(this).px(280);
    return {wide, heightForWidth(wide)};
}

int Way::heightForWidth(int width) const {
    const auto& t = Tokens::of(this);
    int height = 0;
    for (const auto& row : rows_) height += t.px(wayLine) + detailHeight(row, width) + t.px(4);
    return height;
}

void Way::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    const int x = t.px(wayText);
    const int line = t.px(wayLine);
    int y = 0;
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        const auto& row = rows_[i];
        const int detail = detailHeight(row, width());
        const int height = line + detail + t.px(4);
        const auto step = row.mark == WayRow::Mark::done  ? paint::Step::reached
                          : row.mark == WayRow::Mark::now ? paint::Step::now
                                                          : paint::Step::ahead;
        const bool last = i + 1 == rows_.size();
        paint::stageDisc(p, t, QRectF(0, y, t.px(20), height), step, i > 0, !last,
                         !last && rows_[i + 1].mark == WayRow::Mark::done);
        const int top = y + t.px(2);
        p.setFont(t.font(Type::body, row.mark == WayRow::Mark::now));
        p.setPen(row.mark == WayRow::Mark::ahead ? t.text2 : t.text);
        p.drawText(QRect(x, top, width() - x, line), Qt::AlignLeft | Qt::AlignVCenter, row.step);
        p.setFont(t.font(Type::meta));
        p.setPen(t.text2);
        p.drawText(QRect(x, top + line, width() - x, detail), wayWrap, row.detail);
        y += height;
    }
}

} // namespace tilsyn::panels
