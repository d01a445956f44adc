// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visit/internal/desk_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tilsyn::panels {

DeskPanel::DeskPanel(workbench::PanelContext&, QWidget* parent) : Panel(parent) {
    const auto& t = workbench::Tokens::of(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(24), t.px(24), t.px(24), t.px(24));
    layout->setSpacing(t.px(12));
    layout->addStretch(2);
    sentence_ = new Text(Type::title, true, false, this);
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setWordWrap(true);
    layout->addWidget(sentence_);
    keys_ = new QWidget(this);
    auto* keys = new QHBoxLayout(keys_);
    keys->setSpacing(t.px(8));
    keys->addStretch();
    const auto add = [&](const QKeySequence& sequence, const QString& what) {
        keys->addWidget(new Keycap(sequence, keys_));
        keys->addWidget(new Text(Type::body, false, true, keys_));
        static_cast<Text*>(keys->itemAt(keys->count() - 1)->widget())->setText(what);
        keys->addSpacing(t.px(8));
    };
    add(QKeySequence(Qt::Key_Return), tr("open"));
    add(QKeySequence(Qt::Key_F2), tr("call"));
    keys->addStretch();
    layout->addWidget(keys_);
    layout->addStretch(3);
}

void DeskPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    const bool visits = snapshot->day && !snapshot->day->visits.empty();
    sentence_->setText(visits ? tr("Choose a visit in the list to see it here.")
                              : tr("The visits of the day will be here."));
    keys_->setVisible(visits);
}

QString DeskPanel::guide() const {
    return tr("Nobody is open. Choose a visit in the list, then Enter opens the patient and F2 calls.");
}

} // namespace tilsyn::panels
