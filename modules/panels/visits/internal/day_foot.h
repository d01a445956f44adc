// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/visits/internal/visits_model.h"
#include "workbench/panel.h"

#include <optional>

class QVBoxLayout;

namespace tilsyn::panels {

/// Below the list: the day's figures, the break that is due or runs, and telling patients that they will wait. Owns
/// Ctrl+D and Ctrl+Shift+B.
class DayFoot final : public QWidget {
    Q_OBJECT

public:
    DayFoot(workbench::PanelContext& context, QWidget* parent);

    /// Without figures (not her own day) it is empty; narrow: beside a call there is no room for words.
    void show(const workspace::Snapshot& snapshot, const std::optional<DayFigures>& figures, bool narrow);
    QList<QAction*> keyActions() const;
    /// Ends the break that runs, if one does.
    void endBreak();

private:
    void buildFigures(QVBoxLayout* rows);
    void buildDelays(QVBoxLayout* rows);
    void showFigures(bool narrow);
    void showDelays(const workspace::Snapshot& snapshot, bool narrow);
    void delay();
    void pauseKey();

    workbench::PanelContext& context_;
    std::optional<DayFigures> figures_;
    std::vector<workspace::DelayLine> lines_;
    std::string upcoming_; ///< the own break that the key would begin
    bool closing_ = false; ///< asked to put the told ones aside

    Text* progress_ = nullptr;
    Text* drift_ = nullptr;
    Text* capacity_ = nullptr;
    Text* ends_ = nullptr;
    Text* notice_ = nullptr;
    Text* breakText_ = nullptr;
    ActionButton* breakButton_ = nullptr;
    ActionButton* delayButton_ = nullptr;
    Box* box_ = nullptr;
    Text* title_ = nullptr;
    QVBoxLayout* list_ = nullptr;
    ActionButton* send_ = nullptr;
    QAction* delay_ = nullptr;
    QAction* aside_ = nullptr;
    QAction* pause_ = nullptr;
};

} // namespace tilsyn::panels
