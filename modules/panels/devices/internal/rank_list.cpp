// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/devices/internal/rank_list.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;
using workbench::Type;

namespace {

constexpr int presentRole = Qt::UserRole;
constexpr int usedRole = Qt::UserRole + 1;
constexpr int stateRole = Qt::UserRole + 2;

class RankDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& t = Tokens::of(option.widget);
        const QRectF rect(option.rect);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        // Without the focus no row is in hand.
        const bool selected = option.state.testFlag(QStyle::State_Selected) && option.widget->hasFocus();
        p->save();
        paint::rowGround(*p, t, rect, selected, option.state.testFlag(QStyle::State_MouseOver), false);
        if (!selected) paint::hairline(*p, rect.bottomLeft(), rect.bottomRight(), t.line);
        const bool present = index.data(presentRole).toBool();
        const bool used = index.data(usedRole).toBool();
        paint::keycap(*p, t, rect.adjusted(t.px(12), 0, 0, 0), QString::number(index.row() + 1));
        const auto state = index.data(stateRole).toString();
        const int stateWidth = state.isEmpty() ? 0 : paint::stateWidth(t, state, used);
        if (!state.isEmpty())
            paint::state(*p, t, QRectF(rect.right() - t.px(12) - stateWidth, rect.top(), stateWidth, rect.height()),
                         used ? QStringLiteral("checkmark") : QStringLiteral("network-disconnect"), state,
                         used ? t.text : t.text2, used);
        p->setFont(t.font(Type::body, used));
        p->setPen(present ? t.text : t.text2);
        p->drawText(words(t, rect, stateWidth), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                    index.data(Qt::DisplayRole).toString());
        if (focused) paint::focusRing(*p, t, rect);
        p->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& t = Tokens::of(option.widget);
        const bool used = index.data(usedRole).toBool();
        const auto state = index.data(stateRole).toString();
        const int width = static_cast<const RankList*>(option.widget)->viewport()->width();
        const auto box = words(t, QRectF(0, 0, width, 1000), state.isEmpty() ? 0 : paint::stateWidth(t, state, used));
        const auto height = QFontMetrics(t.font(Type::body, used))
                                .boundingRect(box.toRect(), Qt::TextWordWrap, index.data(Qt::DisplayRole).toString())
                                .height();
        return {1, std::max(t.px(Tokens::row), height + t.px(12))};
    }

private:
    static QRectF words(const Tokens& t, const QRectF& rect, int stateWidth) {
        return rect.adjusted(t.px(42), 0, -t.px(20) - stateWidth, 0);
    }
};

} // namespace

RankList::RankList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RankDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemActivated, this, &RankList::useWanted);
}

void RankList::show(const UseGroup& group) {
    setAccessibleName(group.title);
    const auto texts = [this](int i) {
        const auto& row = rows_[i];
        auto* line = item(i);
        const auto state = row.used ? tr("in use") : row.present ? QString() : tr("not plugged in");
        line->setText(row.label);
        line->setData(presentRole, row.present);
        line->setData(usedRole, row.used);
        line->setData(stateRole, state);
        line->setData(Qt::AccessibleTextRole,
                      state.isEmpty() ? row.label : tr("%1, %2", "device, its state").arg(row.label, state));
    };
    if (rows_ != group.rows) {
        const auto* in = row();
        const auto kept = in != nullptr ? std::optional(in->name) : std::nullopt;
        rows_ = group.rows;
        while (count() > rows_.size()) delete takeItem(count() - 1);
        while (count() < rows_.size()) addItem(QString());
        const auto at = std::ranges::find_if(rows_, [&](const RankRow& each) { return kept && each.name == *kept; });
        setCurrentRow(at != rows_.end() ? static_cast<int>(at - rows_.begin()) : 0);
    }
    for (int i = 0; i < rows_.size(); ++i) texts(i);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

const RankRow* RankList::row() const {
    return currentRow() >= 0 && currentRow() < rows_.size() ? &rows_[currentRow()] : nullptr;
}

QSize RankList::sizeHint() const {
    int height = 0;
    for (int i = 0; i < count(); ++i) height += sizeHintForRow(i);
    return {200, height};
}

void RankList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void RankList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace tilsyn::panels
