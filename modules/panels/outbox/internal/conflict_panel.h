// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/outbox/internal/give_up_box.h"
#include "panels/outbox/internal/outbox_model.h"
#include "workbench/panel.h"

#include <optional>

class QGridLayout;

namespace tilsyn::panels {

/// Both versions of one visit side by side, field by field, and what can be done: ours on top, theirs alone with our
/// note kept, or ours back into the form. Nothing happens before she chooses.
class ConflictPanel final : public workbench::Panel {
    Q_OBJECT

public:
    ConflictPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString guide() const override;

private:
    void build();
    void refresh();
    void present();
    void look();
    void askWhy(bool ask);
    void decide(workspace::OutboxDecision decision);

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    domain::CommandId of_;
    std::optional<workspace::OutboxReview> review_;
    workspace::Subscription watch_;
    Text* heading_ = nullptr;
    Text* lead_ = nullptr;
    QWidget* table_ = nullptr;
    QGridLayout* grid_ = nullptr;
    Text* answer_ = nullptr;
    QWidget* buttons_ = nullptr;
    GiveUpBox* why_ = nullptr;
    QAction* onTop_ = nullptr;
    QAction* keepNote_ = nullptr;
    QAction* edit_ = nullptr;
    QAction* discard_ = nullptr;
    QAction* again_ = nullptr;
    ActionButton* againButton_ = nullptr;
};

} // namespace tilsyn::panels
