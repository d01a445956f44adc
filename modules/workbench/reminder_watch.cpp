// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/reminder_watch.h"

#include "base/time_text.h"
#include "workbench/sounder.h"
#include "workspace/ladders.h"

namespace tilsyn::workbench {

ReminderWatch::ReminderWatch(const Clock& clock, Sounder* sounder, QObject* parent)
    : QObject(parent), clock_(clock), sounder_(sounder), alarm_(clock) {
    connect(&alarm_, &Alarm::rang, this, &ReminderWatch::look);
}

void ReminderWatch::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    look();
}

void ReminderWatch::look() {
    if (!snapshot_ || !snapshot_->day) return;
    const auto all = workspace::reminders(*snapshot_, clock_.now());
    std::set<std::string> now;
    int due = 0;
    for (const auto& each : all) {
        if (!each.isDue) continue;
        ++due;
        // The same visit due for its next step is news; the same step is not.
        now.insert(each.visit.value() + ' ' + (each.due ? formatInstant(*each.due) : std::string()));
    }
    bool news = false;
    for (const auto& each : now) news = news || !announced_.contains(each);
    const bool busy = snapshot_->room && snapshot_->room->phase != domain::RoomPhase::ended &&
                      snapshot_->room->phase != domain::RoomPhase::failed;
    if (news && !first_ && !busy && sounder_ != nullptr) sounder_->play(Sound::alert, domain::SoundOutput::alert);
    first_ = false;
    announced_ = std::move(now);
    alarm_.set(workspace::nextReminder(all));
    if (due == due_) return;
    due_ = due;
    Q_EMIT dueChanged(due_);
}

} // namespace tilsyn::workbench
