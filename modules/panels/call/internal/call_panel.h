// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call/internal/call_model.h"
#include "panels/call/internal/call_parts.h"
#include "panels/call/internal/chat_section.h"
#include "panels/call/internal/identity_form.h"
#include "panels/call/internal/lobby.h"
#include "panels/common/checklist.h"
#include "panels/common/draft_pad.h"
#include "workbench/panel.h"

#include <QTimer>

class QPlainTextEdit;
class QVBoxLayout;

namespace tilsyn::panels {

/// The side of the call: where it stands, who waits, the clocks, checklist and note, who is in the room. Owns F4
/// (admit), Ctrl+F4 (turn away) and Ctrl+F2 (end).
class CallPanel final : public workbench::Panel {
    Q_OBJECT

public:
    CallPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString guide() const override;
    QSize sizeHint() const override;

private:
    void buildPhase(QVBoxLayout* outer);
    void buildWork(QVBoxLayout* outer);
    void buildRoster(QVBoxLayout* outer);
    void buildFoot(QVBoxLayout* outer);
    void addActions();
    void refresh();
    void present(const CallSide& side);
    void showMain(const CallSide& side);
    void showWork(const domain::Visit* visit);
    void look();
    void main();
    QWidget* section(const QString& title, Text** meta, QVBoxLayout** content);

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    CallSide side_;
    DraftPad pad_;
    QTimer tick_;
    workspace::Subscription view_;
    domain::PatientId looked_;
    bool firstContact_ = false; ///< the server knows of no confirmed identity
    domain::VisitId noteOf_;

    Clocks* clocks_ = nullptr;
    QWidget* phaseRoom_ = nullptr;
    Box* phaseBox_ = nullptr;
    Text* phase_ = nullptr;
    Text* detail_ = nullptr;
    Text* kept_ = nullptr;
    Text* wayOn_ = nullptr;
    Text* words_ = nullptr;
    Lobby* lobby_ = nullptr;
    QWidget* ladderBox_ = nullptr;
    Text* ladderTitle_ = nullptr;
    Ladder* ladder_ = nullptr;
    IdentityForm* identity_ = nullptr;
    QWidget* checkBox_ = nullptr;
    Text* checkMeta_ = nullptr;
    Checklist* checklist_ = nullptr;
    QWidget* noteBox_ = nullptr;
    Text* noteMeta_ = nullptr;
    QPlainTextEdit* note_ = nullptr;
    ChatSection* chat_ = nullptr;
    QWidget* rosterBox_ = nullptr;
    Text* rosterMeta_ = nullptr;
    Roster* roster_ = nullptr;
    ActionButton* mainButton_ = nullptr;
    ActionButton* admitButton_ = nullptr;
    ActionButton* turnAwayButton_ = nullptr;
    ActionButton* endButton_ = nullptr;
    ActionButton* extendButton_ = nullptr;
    QAction* extend_ = nullptr;
    ActionButton* dismissButton_ = nullptr;
    ActionButton* ladderButton_ = nullptr;
    QAction* main_ = nullptr;
    QAction* admit_ = nullptr;
    QAction* turnAway_ = nullptr;
    QAction* end_ = nullptr;
    QAction* dismiss_ = nullptr;
    QAction* ladderBegin_ = nullptr;
    QAction* noteKey_ = nullptr;
};

} // namespace tilsyn::panels
