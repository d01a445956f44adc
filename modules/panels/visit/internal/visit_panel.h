// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/checklist.h"
#include "panels/common/controls.h"
#include "panels/common/draft_pad.h"
#include "panels/visit/internal/hand_strip.h"
#include "panels/visit/internal/visit_model.h"
#include "workbench/panel.h"

#include <QTimer>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace tilsyn::panels {

/// The card of the open visit: what is to be done, what is worth knowing, how it went before, and the ways on.
class VisitPanel final : public workbench::Panel {
    Q_OBJECT

public:
    VisitPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString guide() const override;

private:
    void buildHead(QVBoxLayout* outer);
    QWidget* buildColumns();
    QWidget* buildHistory();
    void buildBar(QVBoxLayout* outer);
    void refresh();
    void present(const VisitCard& card);
    void look();
    void onView(const Result<workspace::PatientView>& view);
    void showFacts(QGridLayout* grid, const QList<Fact>& facts);
    void showHistory(const QList<PastRow>& rows);
    void call();
    void writeOutcome();
    void next();

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    std::optional<VisitCard> card_;
    DraftPad pad_;
    domain::VisitId looked_; ///< whose history has been asked for
    workspace::Subscription view_;
    QTimer slow_; ///< after a second without an answer the words say so

    Text* heading_ = nullptr;
    Text* purpose_ = nullptr;
    QHBoxLayout* tags_ = nullptr;
    HandStrip* hand_ = nullptr;
    QWidget* worth_ = nullptr;
    Text* worthText_ = nullptr;
    Checklist* checklist_ = nullptr;
    Text* checklistNone_ = nullptr;
    QGridLayout* reach_ = nullptr;
    QWidget* restBox_ = nullptr;
    QGridLayout* rest_ = nullptr;
    QGridLayout* history_ = nullptr;
    Text* historyState_ = nullptr;
    Text* obstacle_ = nullptr;
    QAction* call_ = nullptr;
    QAction* outcome_ = nullptr;
    QAction* next_ = nullptr;
};

} // namespace tilsyn::panels
