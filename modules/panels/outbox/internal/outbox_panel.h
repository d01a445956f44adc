// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/outbox/internal/give_up_box.h"
#include "panels/outbox/internal/outbox_row.h"
#include "workbench/panel.h"

#include <QTimer>

#include <vector>

class QVBoxLayout;

namespace tilsyn::panels {

/// What this user has signed and the server does not have: each row with its age, its tries and its state, and what can
/// be done about it. What others on this machine have waiting is a number.
class OutboxPanel final : public workbench::Panel {
    Q_OBJECT

public:
    OutboxPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString meta() const override;
    QString guide() const override;
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildActions(QVBoxLayout* outer);
    void refresh();
    void choose(int index);
    int chosen() const;
    const OutboxLine* line() const;
    void decide(workspace::OutboxDecision decision);
    void openVisit();
    void askWhy(bool ask);

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    domain::CommandId chosen_;
    std::vector<OutboxRow*> rows_;
    QVBoxLayout* list_ = nullptr;
    Text* others_ = nullptr;
    Text* answer_ = nullptr;
    QWidget* buttons_ = nullptr;
    GiveUpBox* why_ = nullptr;
    QAction* retry_ = nullptr;
    QAction* edit_ = nullptr;
    QAction* discard_ = nullptr;
    QAction* compare_ = nullptr;
    ActionButton* compareButton_ = nullptr;
    QTimer ages_;
};

} // namespace tilsyn::panels
