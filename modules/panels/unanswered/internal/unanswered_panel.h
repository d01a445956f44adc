// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/unanswered/internal/order_form.h"
#include "panels/unanswered/internal/step_note.h"
#include "panels/unanswered/internal/unanswered_rows.h"
#include "workbench/alarm.h"
#include "workbench/panel.h"

class QListView;
class QVBoxLayout;

namespace tilsyn::panels {

/// Those who did not answer and those who were promised a call: who, which step is due when, the number to dial, and
/// the keys that note what came of it. Ends in the outcome form.
class UnansweredPanel final : public workbench::Panel {
    Q_OBJECT

public:
    UnansweredPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString meta() const override;
    QString guide() const override;
    QSize sizeHint() const override;
    QVariantMap viewState() const override;
    void setViewState(const QVariantMap& state) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCard(QVBoxLayout* outer);
    void addActions();
    void refresh();
    void present(const UnansweredCard& card);
    void showNumbers(const QList<ReachRow>& numbers);
    const domain::Visit* chosen() const;
    void ring();
    void note(domain::StepResult result, std::optional<domain::PhysicalOrder> order = {});
    void order(domain::PhysicalOrder order, int withinMinutes);
    /// The outcome form, begun with what the ladder speaks for.
    void writeOutcome(const domain::Visit& visit, const domain::Ladder& ladder);
    void open();
    /// `words`: her note in it, which she gets back when it cannot be kept.
    void send(domain::DurableCommand command, const std::string& words);

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    UnansweredRows rows_;
    UnansweredList list_;
    QList<ReachRow> numbersShown_;
    domain::VisitId chosen_;
    workbench::Alarm alarm_;
    QString shownMeta_;
    bool ordering_ = false;

    QListView* view_ = nullptr;
    Text* empty_ = nullptr;
    QWidget* card_ = nullptr;
    Text* heading_ = nullptr;
    Text* state_ = nullptr;
    Box* conflictBox_ = nullptr;
    Text* conflict_ = nullptr;
    QVBoxLayout* numbers_ = nullptr;
    Way* way_ = nullptr;
    QWidget* noteBox_ = nullptr;
    StepNote* note_ = nullptr;
    OrderForm* orderForm_ = nullptr;
    Text* problem_ = nullptr;
    QAction* ring_ = nullptr;
    QAction* notReached_ = nullptr;
    QAction* reached_ = nullptr;
    QAction* orderVisit_ = nullptr;
    QAction* write_ = nullptr;
    QAction* outcome_ = nullptr;
    QAction* open_ = nullptr;
    QAction* here_ = nullptr;
    ActionButton* ringButton_ = nullptr;
    ActionButton* notReachedButton_ = nullptr;
    ActionButton* reachedButton_ = nullptr;
    ActionButton* orderButton_ = nullptr;
    ActionButton* outcomeButton_ = nullptr;
};

} // namespace tilsyn::panels
