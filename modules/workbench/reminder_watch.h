// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/alarm.h"
#include "workspace/snapshot.h"

#include <QObject>

#include <set>
#include <string>

namespace tilsyn::workbench {

class Sounder;

/// Looks after what must not be forgotten: sets one alarm for the next due instant of all ladders, second contacts and
/// promises, and tells when their number changes. The alert sounds once for each that becomes due, never in a call.
class ReminderWatch final : public QObject {
    Q_OBJECT

public:
    /// `sounder` may be null.
    ReminderWatch(const Clock& clock, Sounder* sounder, QObject* parent = nullptr);
    void setSnapshot(const workspace::SnapshotPtr& snapshot);
    int due() const { return due_; }

Q_SIGNALS:
    void dueChanged(int due);

private:
    void look();

    const Clock& clock_;
    Sounder* sounder_;
    Alarm alarm_;
    workspace::SnapshotPtr snapshot_;
    std::set<std::string> announced_;
    int due_ = 0;
    bool first_ = true; ///< what was due before the program began is shown, not sounded
};

} // namespace tilsyn::workbench
