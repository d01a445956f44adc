// SPDX-License-Identifier: GPL-3.0-or-later
// Panels that go and come again: when the language changes and when the window is locked. See
// docs/adr/0014-panels-are-made-anew.md.
#include "workbench/internal/action_list.h"
#include "workbench/internal/docks.h"
#include "workbench/internal/view_state.h"
#include "workbench/key_line.h"
#include "workbench/lock_view.h"
#include "workbench/main_window.h"
#include "workbench/palette.h"
#include "workbench/patient_banner.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTimer>
#include <QToolTip>

namespace tilsyn::workbench {

void MainWindow::keepStates() {
    states_.clear();
    focusedBefore_ = docks_->focused() != nullptr ? docks_->focused()->spec.id : QString();
    for (const auto& place : docks_->places())
        if (place->panel != nullptr)
            states_.insert(place->spec.id, std::make_shared<ViewState>(viewStateOf(*place->panel)));
}

void MainWindow::dropPanels() {
    for (auto* action : std::exchange(held_, {})) removeAction(action);
    docks_->empty(live_ ? Docks::Keep::theCall : Docks::Keep::nothing);
}

/// In two steps: what is there at once, and then what needs its place on the screen first (how far something can be
/// scrolled) or what a form has decided for itself after it was filled.
void MainWindow::giveStatesBack(bool again) {
    bool focusIsBack = false;
    for (const auto& place : docks_->places()) {
        const auto state = states_.value(place->spec.id);
        if (!state || place->panel == nullptr) continue;
        const bool focus = place->spec.id == focusedBefore_;
        if (restore(*place->panel, *state, again ? Restore::places : Restore::everything, focus)) focusIsBack = true;
    }
    if (!focusIsBack && !again) {
        auto* place = docks_->find(focusedBefore_);
        if (place != nullptr && place->shown)
            docks_->enter(*place);
        else
            docks_->cycle(0);
    }
    if (again) states_.clear();
}

/// Texts are set when a panel is made; in another language it is made anew.
void MainWindow::remake() {
    if (remaking_) return;
    if (locked_) return retitle(); // there are no panels
    remaking_ = true;
    keepStates();
    dropPanels();
    docks_->fill();
    retitle();
    docks_->setSnapshot(snapshot_);
    remaking_ = false;
    showStrips();
    arrange();
    giveStatesBack(false);
    showKeys();
    QTimer::singleShot(0, this, [this] { giveStatesBack(true); });
}

void MainWindow::lock() {
    if (locked_) return;
    palette_->dismiss();
    while (auto* popup = QApplication::activePopupWidget()) popup->close();
    QToolTip::hideText();
    keepStates();
    locked_ = true;
    dropPanels();
    docks_->hideWindows();
    banner_->setPatient(nullptr);
    keyLine_->setActions({});
    for (auto* action : actions()) action->setEnabled(false);
    const auto veiled = std::make_shared<workspace::Snapshot>(workspace::withoutPatients(*snapshot_));
    docks_->followCall(veiled, live_);
    lockView_->begin(*veiled);
    top_->hide();
    pages_->setCurrentWidget(lockView_);
    lockView_->focusStage();
    activateWindow();
}

void MainWindow::prepareUnlock() {
    if (locked_) docks_->fill();
}

void MainWindow::cancelUnlock() {
    if (locked_) dropPanels();
}

void MainWindow::unlock() {
    if (!locked_) return;
    docks_->fill();
    locked_ = false;
    lockView_->end();
    for (auto* action : actions()) action->setEnabled(true);
    pages_->setCurrentWidget(desk_);
    top_->show();
    setSnapshot(context_.workspace.snapshot());
    retitle();
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    giveStatesBack(false);
    showKeys();
    QTimer::singleShot(0, this, [this] { giveStatesBack(true); });
}

} // namespace tilsyn::workbench
