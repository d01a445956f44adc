// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/checklist.h"

#include "panels/common/controls.h"

#include <QCheckBox>
#include <QGridLayout>

namespace tilsyn::panels {

Checklist::Checklist(Keys keys, int columns, QWidget* parent) : QWidget(parent), keys_(keys), columns_(columns) {
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(0);
}

void Checklist::show(const QStringList& points, const std::set<std::size_t>& ticked) {
    if (points != points_) rebuild(points);
    showing_ = true;
    for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i]->setChecked(ticked.contains(i));
    showing_ = false;
}

void Checklist::rebuild(const QStringList& points) {
    points_ = points;
    while (auto* item = grid_->takeAt(0)) {
        if (item->widget() != nullptr) delete item->widget();
        delete item;
    }
    boxes_.clear();
    qDeleteAll(actions_);
    actions_.clear();
    const auto& t = workbench::Tokens::of(this);
    for (int i = 0; i < points.size(); ++i) {
        auto* row = new QWidget(this);
        row->setMinimumHeight(t.px(keys_ == Keys::none ? 28 : 32));
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(3, 0, 0, 0);
        auto* box = new WrappingCheckBox(points[i], row);
        layout->addWidget(box, 1);
        const auto index = static_cast<std::size_t>(i);
        connect(box, &QCheckBox::toggled, this, [this, index](bool on) {
            if (!showing_) Q_EMIT this->ticked(index, on);
        });
        if (keys_ == Keys::altDigit && i < 9) {
            const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
            actions_.append(globalAction(this, {}, points[i], keys, [box] { box->toggle(); }));
            layout->addWidget(new Keycap(keys, row));
        }
        grid_->addWidget(row, 2 * (i / columns_), i % columns_);
        if (keys_ != Keys::none) grid_->addWidget(new Line(this), 2 * (i / columns_) + 1, i % columns_);
        boxes_.push_back(box);
    }
}

} // namespace tilsyn::panels
