// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says above and beside the panels: strips, titles, the list of unreadable rows, the label page.
#include "workbench/internal/popover.h"
#include "workbench/main_window.h"
#include "workbench/strip.h"
#include "workbench/times.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

namespace tilsyn::workbench {
void MainWindow::showStrips() {
    const auto& s = *snapshot_;
    const bool offline = s.connection.link == workspace::Link::offline;
    practice_->setTexts(tr("Practice"), tr("All persons and figures are invented. Nothing is sent from this machine."),
                        facts_.regionName);
    const auto waiting = static_cast<int>(std::ranges::count_if(s.outbox, [](const workspace::OutboxItem& item) {
        return item.state == workspace::OutboxState::waiting || item.state == workspace::OutboxState::sending;
    }));
    offline_->setTexts(
        tr("Disconnected since %1").arg(clockText(context_.zone, s.connection.since)),
        s.day ? tr("You can go on. The list is from %1; what you do is kept encrypted and sent when the line is back.")
                    .arg(clockText(context_.zone, s.day->asOf))
              : tr("There is no list on this machine yet. It comes as soon as the line is back."),
        waiting > 0 ? tr("%n not sent yet", nullptr, waiting) : QString());
    tryNow_->setText(tr("Try now"));

    const auto refused = static_cast<int>(std::ranges::count_if(s.outbox, [](const workspace::OutboxItem& item) {
        return item.state == workspace::OutboxState::rejected || item.state == workspace::OutboxState::conflict;
    }));
    const auto unreadable = s.day ? static_cast<int>(s.day->rejections.size()) : 0;
    if (s.storageProblem) {
        trouble_->setTexts(
            tr("Not saved on this machine"),
            tr("The disk does not take what you write. Free some space; what is on the server is safe."));
    } else if (refused > 0) {
        trouble_->setTexts(
            tr("%n outcome was not accepted", nullptr, refused),
            tr("It is kept on this machine. Open the visit to see what you wrote, and record it again."));
    } else {
        trouble_->setTexts(tr("%n row could not be read", nullptr, unreadable),
                           tr("Everything else is here. Tell your help desk what the list says."));
    }
    troubleMore_->setText(tr("Show"));
    troubleMore_->setVisible(!s.storageProblem && (refused > 0 || unreadable > 0));
    trouble_->setVisible(s.storageProblem || refused > 0 || unreadable > 0);
    offline_->setVisible(offline);
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
