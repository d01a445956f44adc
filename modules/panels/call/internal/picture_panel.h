// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call/internal/call_parts.h"
#include "panels/call/internal/fault_strip.h"
#include "panels/common/call_view.h"
#include "workbench/panel.h"

#include <QList>
#include <QTimer>

#include <memory>
#include <vector>

class QVBoxLayout;

namespace tilsyn::panels {

/// The picture of the call with its bar. Opens the loadable module with the web view when a room is being made, and
/// destroys it with the call, so that nothing of a visit outlives it. Owns F7, F8, Alt+E and Alt+P.
class PicturePanel final : public workbench::Panel {
    Q_OBJECT

public:
    PicturePanel(workbench::PanelContext& context, QWidget* parent);
    ~PicturePanel() override;

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override { return {microphone_, camera_, devices_, again_}; }
    QString guide() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    void retranslate();
    void buildBar(QVBoxLayout* outer);
    void refresh();
    void openView();
    void closeView();
    CallWords words() const;
    void showTrouble();
    /// A new view in place of one that has stopped for good.
    void startAgain();
    void showBar(const domain::RoomState& room);
    void showDevices();

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    workspace::Subscription media_;
    std::vector<workspace::MediaIn> early_; ///< said before there was a view
    std::unique_ptr<CallView> view_;
    bool viewFailed_ = false;
    double level_ = 0.0;

    QWidget* stage_ = nullptr;
    Text* message_ = nullptr;
    Meter* meter_ = nullptr;
    LineSign* line_ = nullptr;
    QAction* microphone_ = nullptr;
    QAction* camera_ = nullptr;
    QAction* devices_ = nullptr;
    QAction* end_ = nullptr;
    QAction* again_ = nullptr;
    FaultStrip* strip_ = nullptr;
    QTimer tick_; ///< runs while the strip counts
    BarButton* devicesButton_ = nullptr;
};

} // namespace tilsyn::panels
