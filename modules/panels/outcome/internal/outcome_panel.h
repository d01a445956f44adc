// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/checklist.h"
#include "panels/common/controls.h"
#include "panels/common/draft_pad.h"
#include "panels/outcome/internal/outcome_paper.h"
#include "workbench/panel.h"

#include <memory>
#include <vector>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace tilsyn::panels {

/// How the visit went, in fifteen seconds by keyboard. Everything is saved as a draft while it is written; completing
/// stores a command that is sent now or later. On failure nothing is lost.
class OutcomePanel final : public workbench::Panel {
    Q_OBJECT

public:
    OutcomePanel(workbench::PanelContext& context, std::shared_ptr<OutcomePaper> paper, QWidget* parent);
    ~OutcomePanel() override;

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString guide() const override;

private:
    enum class Follow { none, again, task };

    // outcome_form.cpp: the widgets
    void buildHead(QVBoxLayout* outer);
    QWidget* buildLeft();
    QWidget* buildRight();
    void buildFollowUp(QVBoxLayout* rows);
    void buildBar(QVBoxLayout* outer);
    QAction* choice(const QString& text, const QKeySequence& keys, std::function<void()> run);
    QWidget* label(const QString& text, const QKeySequence& keys, QWidget* buddy);

    // outcome_panel.cpp: what they do
    void refresh();
    void begin(const domain::Visit& visit);
    void present();
    void showReasons();
    void showGaps(bool all);
    void preview();
    void edited();
    void choose(domain::OutcomeKind kind);
    void setFollow(Follow follow);
    void readFollowUp();
    void look(const domain::Visit& visit);
    void complete(bool thenNext);
    void backToCall();
    void backToCard();
    const domain::Visit* visit() const;

    workbench::PanelContext context_;
    std::shared_ptr<OutcomePaper> paper_;
    workspace::SnapshotPtr snapshot_;
    DraftPad pad_;
    domain::VisitId of_;       ///< the visit that the form is about; empty while it is not shown
    domain::VisitDraft draft_; ///< as the form stands
    QList<TeamChoice> teams_;
    bool showing_ = false; ///< the widgets are being set, nobody edits
    bool tried_ = false;   ///< completing was tried: gaps are pointed out
    bool storing_ = false;
    bool identityKnown_ = false;
    workspace::Subscription view_;

    Text* heading_ = nullptr;
    Text* callLine_ = nullptr;
    std::vector<QRadioButton*> outcomes_;
    QList<QAction*> outcomeKeys_;
    QAction* video_ = nullptr;
    QAction* phone_ = nullptr;
    QAction* noContact_ = nullptr;
    QSpinBox* minutes_ = nullptr;
    QSpinBox* wrapUp_ = nullptr;
    Text* minutesGap_ = nullptr;
    QComboBox* reason_ = nullptr;
    Text* reasonGap_ = nullptr;
    QPlainTextEdit* note_ = nullptr;
    Text* noteHint_ = nullptr;
    QAction* followNone_ = nullptr;
    QAction* followAgain_ = nullptr;
    QAction* followTask_ = nullptr;
    Box* againBox_ = nullptr;
    QSpinBox* againMinutes_ = nullptr;
    Box* taskBox_ = nullptr;
    QLineEdit* taskText_ = nullptr;
    QComboBox* taskTeam_ = nullptr;
    QDateTimeEdit* taskDue_ = nullptr;
    Text* taskGap_ = nullptr;
    QWidget* checkBox_ = nullptr;
    Text* checkTitle_ = nullptr;
    Checklist* checklist_ = nullptr;
    Text* problem_ = nullptr;
    QAction* back_ = nullptr;
    ActionButton* backButton_ = nullptr;
    QAction* complete_ = nullptr;
    QAction* completeNext_ = nullptr;
    QAction* noteKey_ = nullptr;
};

} // namespace tilsyn::panels
