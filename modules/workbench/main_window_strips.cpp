// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says above and beside the panels: strips, titles, the list of unreadable rows, the label page.
#include "workbench/bar.h"
#include "workbench/device_sign.h"
#include "workbench/device_strip.h"
#include "workbench/internal/docks.h"
#include "workbench/internal/popover.h"
#include "workbench/main_window.h"
#include "workbench/offline_words.h"
#include "workbench/refused_words.h"
#include "workbench/strip.h"
#include "workbench/taken_over_strip.h"
#include "workbench/times.h"
#include "workbench/wrong_clock.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace tilsyn::workbench {
void MainWindow::addDevices(QVBoxLayout* top) {
    if (context_.devices == nullptr) return;
    auto* sign = new DeviceSign(*context_.devices, bar_);
    bar_->addSign(sign);
    connect(sign, &QAbstractButton::clicked, this, &MainWindow::askForDevices);
    top->addWidget(new DeviceStrip(*context_.devices, this));
}

/// Shows the devices, or puts them away again.
void MainWindow::askForDevices() {
    const auto id = QStringLiteral("devices");
    context_.selection.ask(context_.selection.state().asked == id ? QString() : id);
    auto* place = docks_->find(id);
    if (place != nullptr && place->shown) return docks_->enter(*place);
    docks_->cycle(0);
}

bool MainWindow::signInMissing() const {
    const auto& line = snapshot_->connection;
    return line.link == workspace::Link::offline && line.problem && line.problem->kind == ErrorKind::unauthorised;
}

void MainWindow::tryLine() {
    if (!signInMissing()) return context_.workspace.refresh();
    if (signingIn_)
        Q_EMIT signInCancelled();
    else
        Q_EMIT signInWanted();
}

void MainWindow::setSignIn(bool underWay, const QString& words) {
    signingIn_ = underWay;
    signInWords_ = words;
    showStrips();
}

void MainWindow::showOffline() {
    const auto& s = *snapshot_;
    const bool missing = signInMissing();
    const auto usual = offlineSentence(s, context_.clock.now(), context_.zone);
    offline_->setTexts(missing ? tr("Sign in again")
                               : tr("Disconnected since %1").arg(clockText(context_.zone, s.connection.since)),
                       missing && !signInWords_.isEmpty() ? signInWords_ : usual);
    tryNow_->setText(!missing ? tr("Try now") : signingIn_ ? tr("Cancel") : tr("Sign in"));
    offline_->setVisible(s.connection.link == workspace::Link::offline);
}

void MainWindow::showStrips() {
    const auto& s = *snapshot_;
    const bool offline = s.connection.link == workspace::Link::offline;
    practice_->setTexts(tr("Practice"), tr("All persons and figures are invented. Nothing is sent from this machine."),
                        facts_.regionName);

    const auto refused = refusedText(s);
    const auto clock = wrongClockText(s.serverAhead, context_.clock.speed());
    const auto unreadable = s.day ? static_cast<int>(s.day->rejections.size()) : 0;
    if (s.storageProblem) {
        trouble_->setTexts(
            tr("Not saved on this machine"),
            tr("The disk does not take what you write. Free some space; what is on the server is safe."));
    } else if (!refused.isEmpty()) {
        trouble_->setTexts(
            refused, tr("It is kept on this machine. The list of what is not sent says why and what can be done."));
    } else if (!clock.isEmpty()) {
        trouble_->setTexts(clock, tr("All times here follow the region's clock. Ask your help desk to set this "
                                     "computer's clock right."));
    } else {
        trouble_->setTexts(tr("%n row could not be read", nullptr, unreadable),
                           tr("Everything else is here. Tell your help desk what the list says."));
    }
    troubleMore_->setText(tr("Show"));
    troubleMore_->setVisible(!s.storageProblem && (!refused.isEmpty() || (unreadable > 0 && clock.isEmpty())));
    trouble_->setVisible(s.storageProblem || !refused.isEmpty() || unreadable > 0 || !clock.isEmpty());
    showOffline();
    takenOver_->setSnapshot(s, context_.zone);
    // At most two at a time: practice gives way.
    const bool trouble = trouble_->isVisibleTo(top_);
    said_->setTexts(tr("Panels are back in their places"),
                    tr("Your own arrangement could not be read. The file is kept beside the new one."));
    saidOk_->setText(tr("OK"));
    said_->setVisible(!notice_.isEmpty() && !(offline && trouble));
    const int others = int(offline) + int(trouble) + int(said_->isVisibleTo(top_));
    practice_->setVisible(facts_.practice && others < 2);
}

void MainWindow::showRejections() {
    QStringList lines;
    for (const auto& item : snapshot_->outbox)
        if (!item.problem.empty()) lines << QString::fromStdString(item.problem);
    if (snapshot_->day)
        for (const auto& rejection : snapshot_->day->rejections)
            lines << tr("%1: %2", "what could not be read, and why")
                         .arg(QString::fromStdString(rejection.what), QString::fromStdString(rejection.reason));
    Popover::show(tr("Not as it should be"), lines, this);
}

void MainWindow::showAbout() {
    Popover::show(tr("Tilsyn"),
                  {tr("Version %1").arg(QApplication::applicationVersion()), tr("A workstation for visits over video."),
                   tr("Not certified as a medical device. Not for acute monitoring."),
                   tr("Free software under the GNU General Public License, version 3 or later.")},
                  this);
}

} // namespace tilsyn::workbench
