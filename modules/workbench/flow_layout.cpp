// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/flow_layout.h"

#include <algorithm>

namespace tilsyn::workbench {

FlowLayout::FlowLayout(QWidget* parent, int gap, int lineGap) : QLayout(parent), gap_(gap), lineGap_(lineGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    while (auto* item = takeAt(0)) delete item;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto* item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool really) const {
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    QList<QPair<QLayoutItem*, QRect>> line;
    const auto finishLine = [&] {
        // Texts of different size share a middle, so that a big name and small labels read as one line.
        if (really)
            for (auto& [item, box] : line) {
                box.moveTop(y + (lineHeight - box.height()) / 2);
                item->setGeometry(box);
            }
        line.clear();
    };
    for (auto* item : items_) {
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), rect.width()));
        if (item->hasHeightForWidth()) size.setHeight(item->heightForWidth(size.width()));
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            finishLine();
            x = rect.x();
            y += lineHeight + lineGap_;
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, y), size)});
        lineHeight = std::max(lineHeight, size.height());
        x += size.width() + gap_;
    }
    finishLine();
    return y + lineHeight - rect.y();
}

} // namespace tilsyn::workbench
